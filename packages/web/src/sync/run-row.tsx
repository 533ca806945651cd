import { Box, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { RunView } from "@kith/sdk";
import { Link } from "@tanstack/react-router";
import { formatDateTime } from "../app/time-format.ts";
import { currentRun } from "./current-run.ts";
import { countersSentence } from "./counters-sentence.ts";
import { emptyProgress } from "./run-progress.ts";
import { progressQuery } from "./run-queries.ts";
import classes from "./run-row.module.css";
import { RunStatusBadge } from "./run-status-badge.tsx";
import { runTitle, startedByWords, tookWords } from "./run-status.ts";

interface RunRowProps {
  readonly run: RunView;
  /** Whether this is the run that the page shows. */
  readonly shown?: boolean;
}

/** A run in a list: what, who, when, how long, and what came of it. Leads to the run's own page. */
export function RunRow({ run: row, shown = false }: RunRowProps) {
  const { data: progress = emptyProgress(row.runId) } = useQuery(progressQuery(row.runId));
  const run = currentRun(row, progress);
  return (
    <li>
      <Link
        to="/history/$runId"
        params={{ runId: run.runId }}
        className={classes["row"] ?? ""}
        aria-current={shown ? "true" : undefined}
      >
        <Group gap="sm" justify="space-between" wrap="nowrap" align="flex-start">
          <Box miw={0}>
            <Text size="sm" fw={600}>
              {runTitle(run)}
            </Text>
            <Text size="sm" c="dimmed">
              {formatDateTime(run.createdAt)}, {startedByWords(run)}
              {tookWords(run)}
            </Text>
            <Text size="sm">{countersSentence(run)}</Text>
          </Box>
          <RunStatusBadge status={run.status} />
        </Group>
      </Link>
    </li>
  );
}
