import { SimpleGrid, Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Page } from "../app/page.tsx";
import { googleStatusQuery } from "../settings/google-status-query.ts";
import { useActiveRun } from "../sync/use-active-run.ts";
import { useRun } from "../sync/use-run.ts";
import { ConnectionCard } from "./connection-card.tsx";
import { CountTiles } from "./count-tiles.tsx";
import { LastRunCard } from "./last-run-card.tsx";
import { NextStepCard } from "./next-step-card.tsx";
import { nextStep } from "./next-step.ts";
import { statsQuery } from "./stats-query.ts";

export const homePageRoute = createLazyRoute("/")({ component: HomePage });

function HomePage() {
  const stats = useQuery(statsQuery);
  const google = useQuery(googleStatusQuery);
  const active = useActiveRun();
  const failed = stats.isError ? stats : google.isError ? google : null;

  return (
    <Page title="Home" description="Your address book at a glance.">
      <Stack gap="lg">
        {failed === null ? null : (
          <ErrorNotice
            error={failed.error}
            what="Your address book could not be read"
            onRetry={() => void Promise.all([stats.refetch(), google.refetch()])}
          />
        )}
        {stats.data !== undefined && google.data !== undefined && active !== undefined ? (
          active === null ? (
            <NextStepCard step={nextStep({ google: google.data, stats: stats.data, activeRun: null })} />
          ) : (
            <ActiveNextStep runId={active.runId} google={google.data} stats={stats.data} />
          )
        ) : failed === null ? (
          <Skeleton height={92} radius="lg" />
        ) : null}
        <CountTiles stats={stats.data} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <ConnectionCard status={google.data} />
          <LastRunCard stats={stats.data} />
        </SimpleGrid>
      </Stack>
    </Page>
  );
}

interface ActiveNextStepProps {
  readonly runId: string;
  readonly google: NonNullable<Parameters<typeof nextStep>[0]["google"]>;
  readonly stats: Parameters<typeof nextStep>[0]["stats"];
}

function ActiveNextStep({ runId, google, stats }: ActiveNextStepProps) {
  const { run } = useRun(runId);
  if (run === undefined) return <Skeleton height={92} radius="lg" />;
  return <NextStepCard step={nextStep({ google, stats, activeRun: run })} />;
}
