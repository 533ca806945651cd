import { SignIn } from "@clerk/react";
import { Center, Stack, Text, Title } from "@mantine/core";
import { useEffect } from "react";
import { ConnectionBanner } from "../app/connection-banner.tsx";
import { Logo } from "../app/logo.tsx";

/** Clerk's own form; what it asks for is set in Clerk's dashboard. */
export function ClerkSignIn() {
  useEffect(() => {
    document.title = "Sign in · Kith";
  }, []);
  return (
    <>
      <ConnectionBanner />
      <Center component="main" mih="90dvh" p="md">
        <Stack gap="lg" align="center" maw="100%">
          <Stack gap="xs" align="center" ta="center">
            <Logo size={44} />
            <Title order={1}>Welcome to Kith</Title>
            <Text c="dimmed">One true address book.</Text>
          </Stack>
          <SignIn routing="hash" />
        </Stack>
      </Center>
    </>
  );
}
