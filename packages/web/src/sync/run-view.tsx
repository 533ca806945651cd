import { Skeleton, Stack } from "@mantine/core";
import { lazy, Suspense } from "react";
import { isNotFound } from "../app/error-sentence.ts";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Section } from "../app/section.tsx";
import { FailureList } from "./failure-list.tsx";
import { LlmResult } from "./llm-result.tsx";
import { LiveRun } from "./live-run.tsx";
import { PlanView } from "./plan-view.tsx";
import { RunResult } from "./run-result.tsx";
import { isFinal, runTitle } from "./run-status.ts";
import { RunStatusBadge } from "./run-status-badge.tsx";
import { TrainingResult } from "./training-result.tsx";
import { useRun } from "./use-run.ts";

const BatchTable = lazy(() => import("./batch-table.tsx").then((file) => ({ default: file.BatchTable })));

/** One run: live while it goes, its result when it is over. */
export function RunView({ runId }: { readonly runId: string }) {
  const { run, progress, replaying, error, refetch } = useRun(runId, { withBatches: true });
  if (run === undefined) {
    if (error === null) return <Skeleton height={220} radius="lg" />;
    return (
      <ErrorNotice
        error={error}
        what={isNotFound(error) ? "There is no such run" : "The run could not be read"}
        {...(isNotFound(error) ? {} : { onRetry: () => void refetch() })}
      />
    );
  }
  const final = isFinal(run.status);
  return (
    <Stack gap="lg">
      <Section title={runTitle(run)} actions={<RunStatusBadge status={run.status} />}>
        {final ? <RunResult run={run} /> : <LiveRun run={run} batches={progress.batches} />}
      </Section>
      {run.training === null ? null : <TrainingResult training={run.training} />}
      {run.llm === null ? null : <LlmResult llm={run.llm} dryRun={run.dryRun} />}
      {run.counters.failed > 0 ? <FailureList runId={runId} failed={run.counters.failed} /> : null}
      {run.dryRun && run.status === "completed" ? <PlanView runId={runId} /> : null}
      <Suspense fallback={<Skeleton height={220} radius="lg" />}>
        <BatchTable batches={progress.batches} replaying={replaying} final={final} />
      </Suspense>
    </Stack>
  );
}
