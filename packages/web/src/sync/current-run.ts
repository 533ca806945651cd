import type { RunView } from "@kith/sdk";
import { isFinal } from "./run-status.ts";
import type { RunProgress } from "./run-progress.ts";

/**
 * The newest that is known of a run: its row as last read, with the events that came since. The row carries no sequence
 * number, so the two are compared by what only ever grows: a final status, then the number processed.
 */
export function currentRun(run: RunView, progress: RunProgress): RunView {
  const { head } = progress;
  if (head === null || isFinal(run.status)) return run;
  const eventsAreFinal = head.status !== null && isFinal(head.status);
  if (run.totalProcessed > head.totalProcessed && !eventsAreFinal) return run;
  return {
    ...run,
    status: head.status ?? run.status,
    phase: head.phase ?? run.phase,
    stage: eventsAreFinal ? null : (progress.stage?.stage ?? run.stage),
    step: Math.max(run.step, (progress.batches.at(-1)?.step ?? -1) + 1),
    counters: head.totals,
    totalProcessed: head.totalProcessed,
    totalAvailable: head.totalAvailable ?? run.totalAvailable,
    waitingUntil: head.waitingUntil,
    confirmation: head.confirmation,
    error: head.error,
  };
}
