import { Group, Skeleton, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { StatsView } from "@kith/sdk";
import { formatCounted } from "../app/number-format.ts";
import { Section } from "../app/section.tsx";
import { TextLink } from "../app/text-link.tsx";
import { formatAgo } from "../app/time-format.ts";
import { useNow } from "../app/use-now.ts";
import { countersSentence } from "../sync/counters-sentence.ts";
import { runsQuery } from "../sync/run-queries.ts";
import { RunStatusBadge } from "../sync/run-status-badge.tsx";
import { runTitle } from "../sync/run-status.ts";
import { useRun } from "../sync/use-run.ts";

export function LastRunCard({ stats }: { readonly stats: StatsView | undefined }) {
  const runs = useInfiniteQuery(runsQuery);
  const last = runs.data?.pages[0]?.items[0];
  return (
    <Section
      title="Last run"
      actions={
        <TextLink to="/history" size="sm">
          All runs
        </TextLink>
      }
    >
      {runs.data === undefined ? (
        <Skeleton height={44} />
      ) : last === undefined ? (
        <Text c="dimmed" size="sm">
          Nothing has been imported yet.
        </Text>
      ) : (
        <LastRun runId={last.runId} totalRuns={stats?.runs.total ?? null} />
      )}
    </Section>
  );
}

function LastRun({ runId, totalRuns }: { readonly runId: string; readonly totalRuns: number | null }) {
  const nowMs = useNow(30_000);
  const { run } = useRun(runId);
  if (run === undefined) return <Skeleton height={44} />;
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <RunStatusBadge status={run.status} />
        <TextLink to="/history/$runId" params={{ runId }} fw={500}>
          {runTitle(run)}
        </TextLink>
      </Group>
      <Text size="sm">{countersSentence(run)}</Text>
      <Text size="sm" c="dimmed">
        {run.finishedAt === null
          ? `Started ${formatAgo(run.createdAt, nowMs)}`
          : `Finished ${formatAgo(run.finishedAt, nowMs)}`}
        {totalRuns === null ? "." : `; ${formatCounted(totalRuns, "run")} so far.`}
      </Text>
    </Stack>
  );
}
