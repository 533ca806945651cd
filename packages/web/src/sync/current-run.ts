import type { RunView } from "@kith/sdk";
import { isFinal } from "./run-status.ts";
import type { RunProgress } from "./run-progress.ts";

/** The newest that is known of a run: its row as last read, with the events that came since. */
export function currentRun(run: RunView, progress: RunProgress): RunView {
  const { head, lastSeq } = progress;
  const stage = progress.stage !== null && progress.stage.step >= run.step ? progress.stage.stage : null;
  if (head === null || run.lastSeq >= lastSeq) {
    return stage === null || isFinal(run.status) ? run : { ...run, stage };
  }
  const status = head.status ?? run.status;
  return {
    ...run,
    lastSeq,
    status,
    phase: head.phase ?? run.phase,
    stage: isFinal(status) ? null : (stage ?? run.stage),
    step: Math.max(run.step, (progress.batches.at(-1)?.step ?? -1) + 1),
    counters: head.totals,
    totalProcessed: head.totalProcessed,
    totalAvailable: head.totalAvailable ?? run.totalAvailable,
    waitingUntil: head.waitingUntil,
    confirmation: head.confirmation,
    error: head.error,
  };
}
