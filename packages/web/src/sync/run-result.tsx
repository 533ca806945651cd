import { Alert, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { RunView } from "@kith/sdk";
import { formatCount } from "../app/number-format.ts";
import { formatDateTime, formatDuration } from "../app/time-format.ts";
import { Figure } from "./figure.tsx";
import { ResumeFailedRun } from "./resume-failed-run.tsx";

const FIGURES = [
  ["imported", "New"],
  ["updated", "Changed"],
  ["unchanged", "Unchanged"],
  ["deleted", "Deleted"],
  ["merged", "Joined"],
  ["duplicatesFound", "Duplicates found"],
  ["failed", "Failed"],
] as const satisfies readonly (readonly [keyof RunView["counters"], string])[];

export function RunResult({ run }: { readonly run: RunView }) {
  return (
    <Stack gap="lg">
      <Text>{outcomeSentence(run)}</Text>
      {run.error === null ? null : (
        <Alert color="red" role="alert" icon={<IconAlertCircle />} title="Why it stopped">
          {run.error.message}
        </Alert>
      )}
      <ResumeFailedRun run={run} />
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md" component="dl" m={0}>
        {FIGURES.map(([key, label]) => (
          <Figure key={key} label={label} value={formatCount(run.counters[key])} />
        ))}
        <Figure label="Processed" value={formatCount(run.totalProcessed)} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {timesSentence(run)}
      </Text>
    </Stack>
  );
}

function outcomeSentence(run: RunView): string {
  if (run.status === "failed") {
    return run.dryRun
      ? "The dry run failed. It changed nothing."
      : "The import failed. What it had done by then is kept.";
  }
  if (run.status === "cancelled") {
    return run.dryRun
      ? "The dry run was cancelled. It changed nothing."
      : "The import was cancelled. What it had done by then is kept.";
  }
  if (run.dryRun)
    return "The dry run is finished. It changed nothing; these are the numbers of the plan below.";
  const { imported, updated, deleted } = run.counters;
  if (imported + updated + deleted === 0) return "The import is finished. Kith was up to date already.";
  return "The import is finished.";
}

function timesSentence(run: RunView): string {
  if (run.finishedAt === null) return "";
  const finished = `Finished ${formatDateTime(run.finishedAt)}`;
  if (run.startedAt === null) return `${finished}, before its first batch.`;
  const tookMs = Date.parse(run.finishedAt) - Date.parse(run.startedAt);
  return `${finished}, ${formatDuration(tookMs)} after its start, in batches of ${formatCount(run.pageSize)}.`;
}
