import { ClerkFailed, ClerkProvider, useAuth, useClerk, UserButton } from "@clerk/react";
import { Center, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { PageSkeleton } from "../app/page-skeleton.tsx";
import { Shell } from "../app/shell.tsx";
import { signBy } from "./bearer.ts";
import { ClerkSignIn } from "./clerk-sign-in.tsx";
import { forgetAllBut } from "./forget-all-but.ts";
import { RefusedSignIn } from "./refused-sign-in.tsx";
import { sessionQuery } from "./session-query.ts";

/** Clerk's parts in the colors of this page, light and dark. */
const APPEARANCE = {
  variables: {
    colorPrimary: "var(--mantine-color-kith-7)",
    colorBackground: "var(--kith-surface)",
    colorForeground: "var(--mantine-color-text)",
    colorMutedForeground: "var(--mantine-color-dimmed)",
    colorInput: "var(--kith-surface)",
    colorInputForeground: "var(--mantine-color-text)",
    colorNeutral: "var(--mantine-color-text)",
    fontFamily: "inherit",
  },
} as const;

/** The pages where sign-in is Clerk's. Loaded by nobody else: its script comes from Clerk. */
export function ClerkGate({ publishableKey }: { readonly publishableKey: string }) {
  return (
    <ClerkProvider
      publishableKey={publishableKey}
      appearance={APPEARANCE}
      telemetry={false}
      afterSignOutUrl="/"
    >
      <ClerkSession />
    </ClerkProvider>
  );
}

/** Clerk knows first who is signed in; Kith is asked once its requests carry Clerk's token. */
function ClerkSession() {
  const { isLoaded, isSignedIn, sessionId, getToken } = useAuth();
  const { signOut } = useClerk();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [signedBy, setSignedBy] = useState<string | null>(null);

  useEffect(() => {
    if (!isLoaded) return;
    signBy(isSignedIn ? { token: () => getToken(), end: () => signOut() } : null);
    // Another person may have signed in: nothing of the one before is kept.
    forgetAllBut(client, sessionQuery.queryKey);
    void client
      .fetchQuery({ ...sessionQuery, staleTime: 0 })
      .catch(() => undefined)
      .finally(() => setSignedBy(sessionId ?? null));
    // `getToken` and `signOut` are new functions at every render, and the same to the session.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, isLoaded, isSignedIn, sessionId]);

  if (!isLoaded) return <ClerkWait />;
  if (!isSignedIn) return <ClerkSignIn />;
  if (signedBy !== sessionId || session.data === undefined) return <ClerkWait />;
  if (!session.data.signedIn) {
    return (
      <RefusedSignIn
        error={session.error}
        onRetry={() => void session.refetch()}
        onSignOut={() => void signOut()}
      />
    );
  }
  return <Shell account={<UserButton />} />;
}

function ClerkWait() {
  return (
    <Center component="main" mih="80dvh" p="md">
      <Stack w="min(40rem, 100%)">
        <PageSkeleton />
        <ClerkFailed>
          <ErrorNotice
            error={null}
            what="Clerk’s sign-in could not be loaded. Check your connection, and that nothing in this browser blocks it."
            onRetry={() => window.location.reload()}
          />
        </ClerkFailed>
      </Stack>
    </Center>
  );
}
