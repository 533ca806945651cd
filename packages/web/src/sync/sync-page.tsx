import { Alert, EmptyState, Skeleton, Stack } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { IconBrandGoogle, IconRefresh } from "@tabler/icons-react";
import { ButtonLink } from "../app/button-link.tsx";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Page } from "../app/page.tsx";
import { Section } from "../app/section.tsx";
import { TextLink } from "../app/text-link.tsx";
import { googleStatusQuery } from "../settings/google-status-query.ts";
import { settingsQuery } from "../settings/settings-query.ts";
import { RunHistory } from "./run-history.tsx";
import { runsQuery } from "./run-queries.ts";
import { RunView } from "./run-view.tsx";
import { StartForm } from "./start-form.tsx";
import { useActiveRun } from "./use-active-run.ts";

export const syncPageRoute = createLazyRoute("/sync/google")({ component: SyncPage });

function SyncPage() {
  const { run: chosen } = syncPageRoute.useSearch();
  const navigate = syncPageRoute.useNavigate();
  const runs = useInfiniteQuery(runsQuery);
  const active = useActiveRun();
  const newest = runs.data?.pages[0]?.items[0];
  const shown = chosen ?? active?.runId ?? newest?.runId;

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
        {active === null ? (
          <StartPanel
            onStarted={() => void navigate({ to: "/sync/google", search: {}, resetScroll: false })}
          />
        ) : null}
        {active != null && shown !== active.runId ? (
          <Alert color="kith" icon={<IconRefresh />} title="A run is going on">
            What you see below is an older one.{" "}
            <TextLink to="/sync/google">Show the run that is going on</TextLink>
          </Alert>
        ) : null}
        {shown === undefined ? null : <RunView key={shown} runId={shown} />}
        <RunHistory shownRunId={shown ?? null} />
      </Stack>
    </Page>
  );
}

function StartPanel({ onStarted }: { readonly onStarted: () => void }) {
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
        <StartForm batchSize={settings.data.batchSize} email={google.data.email} onStarted={onStarted} />
      )}
    </Section>
  );
}
