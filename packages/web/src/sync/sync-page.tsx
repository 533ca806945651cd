import { EmptyState, Skeleton, Stack } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { IconBrandGoogle } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { ButtonLink } from "../app/button-link.tsx";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Page } from "../app/page.tsx";
import { Section } from "../app/section.tsx";
import { googleStatusQuery } from "../settings/google-status-query.ts";
import { settingsQuery } from "../settings/settings-query.ts";
import { RecentRuns } from "./recent-runs.tsx";
import { runsQuery } from "./run-queries.ts";
import { RunView } from "./run-view.tsx";
import { useActiveRun } from "./use-active-run.ts";

export const syncPageRoute = createLazyRoute("/sync/google")({ component: SyncPage });

const StartForm = lazy(() => import("./start-form.tsx").then((file) => ({ default: file.StartForm })));

function SyncPage() {
  const runs = useInfiniteQuery(runsQuery);
  const active = useActiveRun();
  const newest = runs.data?.pages[0]?.items[0];
  const shown = active?.runId ?? newest?.runId;

  return (
    <Page
      title="Google import"
      description="Brings your Google contacts into Kith. Nothing is ever changed at Google by an import."
    >
      <Stack gap="lg">
        {runs.isError && runs.data === undefined ? (
          <ErrorNotice
            error={runs.error}
            what="The runs could not be read"
            onRetry={() => void runs.refetch()}
          />
        ) : null}
        {active === null ? <StartPanel /> : null}
        {shown === undefined ? null : <RunView key={shown} runId={shown} />}
        <RecentRuns shownRunId={shown ?? null} />
      </Stack>
    </Page>
  );
}

function StartPanel() {
  const google = useQuery(googleStatusQuery);
  const settings = useQuery(settingsQuery);
  const failed = google.isError ? google : settings.isError ? settings : null;
  const disconnected = google.data !== undefined && google.data.status !== "connected";
  return (
    <Section title="New import">
      {disconnected ? (
        <EmptyState
          icon={<IconBrandGoogle stroke={1.5} />}
          title={
            google.data.status === "disconnected" ? "Google is not connected" : "Google asks to connect again"
          }
          description={
            google.data.status === "disconnected"
              ? "Connect a Google account first; then its contacts can be brought in."
              : "Google no longer accepts the access it gave. Reconnect the account; nothing is lost."
          }
        >
          <EmptyState.Actions>
            <ButtonLink to="/settings">Go to the settings</ButtonLink>
          </EmptyState.Actions>
        </EmptyState>
      ) : failed !== null ? (
        <ErrorNotice
          error={failed.error}
          what="The import could not be prepared"
          onRetry={() => void Promise.all([google.refetch(), settings.refetch()])}
        />
      ) : google.data === undefined || settings.data === undefined ? (
        <Skeleton height={170} />
      ) : (
        <Suspense fallback={<Skeleton height={170} />}>
          <StartForm batchSize={settings.data.batchSize} email={google.data.email} />
        </Suspense>
      )}
    </Section>
  );
}
