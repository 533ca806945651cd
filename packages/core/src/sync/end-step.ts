import type { ImportCheckpoint, Listing } from "./import-checkpoint.ts";
import { settledCount, type ImportCounters } from "./import-counters.ts";
import type { ImportTransaction } from "./import-store.ts";
import type { StepOutcome, StepReport } from "./step-report.ts";

interface StepEnd {
  readonly next: ImportCheckpoint;
  readonly counters: ImportCounters;
  readonly totalAvailable: number | null;
  readonly listing: Listing;
  /** Of the listing's last page. */
  readonly nextSyncToken: string | null;
}

/** The checkpoint stage: moves the checkpoint, last of all in the step's transaction. */
export async function endStep(tx: ImportTransaction, end: StepEnd): Promise<StepOutcome> {
  const { next, counters, totalAvailable } = end;
  const done = next.phase === "done";
  const report: StepReport = {
    counters,
    processed: settledCount(counters),
    totalAvailable,
    finish: done ? finishOf(end) : null,
  };
  await tx.checkpoint(next, report);
  return { kind: "advanced", done, report };
}

function finishOf({ listing, nextSyncToken }: StepEnd): StepReport["finish"] {
  return {
    syncToken: nextSyncToken,
    pageSize: listing.pageSize,
    epochStartedAt: listing.kind === "epoch" ? listing.startedAt : null,
  };
}
