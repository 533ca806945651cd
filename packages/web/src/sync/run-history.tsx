import { Box, Button, Group, Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { RunView } from "@kith/sdk";
import { Link } from "@tanstack/react-router";
import { Section } from "../app/section.tsx";
import { formatDateTime, formatDuration } from "../app/time-format.ts";
import { currentRun } from "./current-run.ts";
import { countersSentence } from "./counters-sentence.ts";
import classes from "./run-history.module.css";
import { emptyProgress } from "./run-progress.ts";
import { progressQuery, runsQuery } from "./run-queries.ts";
import { RunStatusBadge } from "./run-status-badge.tsx";
import { runTitle } from "./run-status.ts";

/** Every run so far, newest first; a click shows it above. */
export function RunHistory({ shownRunId }: { readonly shownRunId: string | null }) {
  const runs = useInfiniteQuery(runsQuery);
  const items = runs.data?.pages.flatMap((page) => page.items);
  return (
    <Section title="Runs" flush>
      {items === undefined ? (
        <Skeleton height={60} m="md" width="auto" />
      ) : items.length === 0 ? (
        <Text c="dimmed" size="sm" px="lg" pb="lg">
          No run yet. The first import will be listed here.
        </Text>
      ) : (
        <>
          <ul className={classes["rows"]}>
            {items.map((run) => (
              <RunRow key={run.runId} run={run} shown={run.runId === shownRunId} />
            ))}
          </ul>
          {runs.hasNextPage ? (
            <Button
              variant="subtle"
              fullWidth
              radius={0}
              loading={runs.isFetchingNextPage}
              onClick={() => void runs.fetchNextPage()}
            >
              Show older runs
            </Button>
          ) : null}
        </>
      )}
    </Section>
  );
}

function RunRow({ run: row, shown }: { readonly run: RunView; readonly shown: boolean }) {
  const { data: progress = emptyProgress(row.runId) } = useQuery(progressQuery(row.runId));
  const run = currentRun(row, progress);
  const tookMs =
    run.startedAt === null || run.finishedAt === null
      ? null
      : Date.parse(run.finishedAt) - Date.parse(run.startedAt);
  return (
    <li>
      <Link
        to="/sync/google"
        search={{ run: run.runId }}
        className={classes["row"] ?? ""}
        aria-current={shown ? "true" : undefined}
      >
        <Group gap="sm" justify="space-between" wrap="nowrap" align="flex-start">
          <Box miw={0}>
            <Text size="sm" fw={600}>
              {runTitle(run)}
              {run.origin === "batch" ? " (by a program)" : ""}
            </Text>
            <Text size="sm" c="dimmed">
              {formatDateTime(run.createdAt)}
              {tookMs === null ? "" : `, took ${formatDuration(tookMs)}`}
            </Text>
            <Text size="sm">{countersSentence(run)}</Text>
          </Box>
          <RunStatusBadge status={run.status} />
        </Group>
      </Link>
    </li>
  );
}
