import { Button, Center, Stack, Text, Title } from "@mantine/core";

/** Clerk says that somebody is signed in, and Kith does not take its word. */
export function RefusedSignIn({ onSignOut }: { readonly onSignOut: () => void }) {
  return (
    <Center component="main" mih="80dvh" p="md">
      <Stack maw={480} align="flex-start">
        <Title order={1}>This sign-in has ended</Title>
        <Text>
          You signed out everywhere, or this page has another address than the one that Kith was set up for
          (PUBLIC_URL). Nothing is lost. Sign in again to go on.
        </Text>
        <Button onClick={onSignOut}>Sign in again</Button>
      </Stack>
    </Center>
  );
}
