import { Box, Center, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { ConnectionBanner } from "../app/connection-banner.tsx";
import { ErrorNotice } from "../app/error-notice.tsx";
import { PageSkeleton } from "../app/page-skeleton.tsx";
import { Shell } from "../app/shell.tsx";
import { hearOtherTabs } from "../app/tab-channel.ts";
import { sessionQuery } from "./session-query.ts";
import { SignInPage } from "./sign-in-page.tsx";

// Who signs in locally never downloads any of it.
const ClerkGate = lazy(async () => ({ default: (await import("./clerk-gate.tsx")).ClerkGate }));

const UserMenu = lazy(async () => ({ default: (await import("../app/user-menu.tsx")).UserMenu }));

/** The pages for who is signed in, the sign-in page for who is not; the address stays, so that signing in leads back. */
export function SessionGate() {
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  useEffect(
    () =>
      hearOtherTabs((message) => {
        // The other tab may have become another user: nothing that this one shows is kept.
        if (message.kind === "session-changed") void client.resetQueries();
      }),
    [client],
  );

  const publishableKey = session.data?.publishableKey ?? null;
  if (publishableKey !== null) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <ClerkGate publishableKey={publishableKey} />
      </Suspense>
    );
  }
  if (session.data?.signedIn === true) return <Shell account={<UserMenu email={session.data.email} />} />;
  if (session.data !== undefined) return <SignInPage />;
  return (
    <>
      <ConnectionBanner />
      <Center component="main" mih="80dvh" p="md">
        {session.isError ? (
          <Stack maw={480} w="100%">
            <ErrorNotice
              error={session.error}
              what="Kith could not be reached"
              onRetry={() => void session.refetch()}
            />
          </Stack>
        ) : (
          <Box w="min(40rem, 100%)">
            <PageSkeleton />
          </Box>
        )}
      </Center>
    </>
  );
}
