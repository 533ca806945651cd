import { Button, Center, Stack, Text, Title } from "@mantine/core";
import { ErrorNotice } from "../app/error-notice.tsx";

interface RefusedSignInProps {
  /** Why Kith could not be asked; null when it was, and refused. */
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly onSignOut: () => void;
}

/** Clerk says that somebody is signed in, and Kith does not take its word, or cannot be asked. */
export function RefusedSignIn({ error, onRetry, onSignOut }: RefusedSignInProps) {
  return (
    <Center component="main" mih="80dvh" p="md">
      {error === null ? (
        <Stack maw={480} align="flex-start">
          <Title order={1}>This sign-in has ended</Title>
          <Text>
            You signed out everywhere, or this page has another address than the one that Kith was set up for
            (PUBLIC_URL). Nothing is lost. Sign in again to go on.
          </Text>
          <Button onClick={onSignOut}>Sign in again</Button>
        </Stack>
      ) : (
        <Stack maw={480} w="100%">
          <ErrorNotice error={error} what="Kith could not be asked who is signed in" onRetry={onRetry} />
        </Stack>
      )}
    </Center>
  );
}
