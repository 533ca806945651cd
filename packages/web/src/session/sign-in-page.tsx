import { Anchor, Button, Center, Collapse, Paper, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDeviceLaptop } from "@tabler/icons-react";
import { useEffect, useState, type SubmitEvent } from "react";
import { ConnectionBanner } from "../app/connection-banner.tsx";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Logo } from "../app/logo.tsx";
import { useSignIn } from "./use-session-change.ts";

/** Local sign-in: whoever sits at this computer may go on; an e-mail only tells apart several address books on it. */
export function SignInPage() {
  const [named, { toggle }] = useDisclosure(false);
  const [email, setEmail] = useState("");
  const signIn = useSignIn();
  useEffect(() => {
    document.title = "Sign in · Kith";
  }, []);

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    signIn.mutate(named && email.trim() !== "" ? email.trim() : null);
  };

  return (
    <>
      <ConnectionBanner />
      <Center component="main" mih="90dvh" p="md">
        <Paper
          w="min(24rem, 100%)"
          p={{ base: "lg", xs: "xl" }}
          style={{ background: "var(--kith-surface)", border: "1px solid var(--kith-border)" }}
        >
          <form onSubmit={onSubmit}>
            <Stack gap="lg">
              <Stack gap="xs" align="center" ta="center">
                <Logo size={44} />
                <Title order={1}>Welcome to Kith</Title>
                <Text c="dimmed">One true address book, kept on this computer.</Text>
              </Stack>
              <Collapse expanded={named}>
                <TextInput
                  type="email"
                  label="Your e-mail address"
                  description="It names your address book here. No mail is sent, no password asked for."
                  placeholder="name@example.com"
                  autoComplete="email"
                  required={named}
                  value={email}
                  onChange={(event) => setEmail(event.currentTarget.value)}
                />
              </Collapse>
              <Button
                type="submit"
                size="md"
                px="sm"
                fullWidth
                loading={signIn.isPending}
                leftSection={<IconDeviceLaptop size={20} aria-hidden />}
              >
                {named ? "Continue under this name" : "Continue on this computer"}
              </Button>
              {signIn.isError ? <ErrorNotice error={signIn.error} what="Signing in did not work" /> : null}
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="center"
                onClick={toggle}
                aria-expanded={named}
              >
                {named ? "Use this computer’s own address book" : "Use another name"}
              </Anchor>
            </Stack>
          </form>
        </Paper>
      </Center>
    </>
  );
}
