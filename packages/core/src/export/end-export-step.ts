import type { ExportCheckpoint } from "./export-checkpoint.ts";
import { exportedCount, NO_EXPORT_COUNTS, type ExportCounters } from "./export-counters.ts";
import type { ExportFailure, ExportOutcome, ExportReport } from "./export-report.ts";
import type { ExportTransaction } from "./export-store.ts";

interface StepEnd {
  readonly next: ExportCheckpoint;
  readonly counters?: Partial<ExportCounters>;
  readonly failures?: readonly ExportFailure[];
}

/** Moves the checkpoint, last of all in the step's transaction. */
export async function endExportStep(
  tx: ExportTransaction,
  { next, counters = {}, failures = [] }: StepEnd,
): Promise<ExportOutcome> {
  const counted: ExportCounters = {
    ...NO_EXPORT_COUNTS,
    ...counters,
    failed: (counters.failed ?? 0) + failures.length,
  };
  const report: ExportReport = { counters: counted, processed: exportedCount(counted), failures };
  await tx.checkpoint(next, report);
  return { kind: "advanced", done: next.phase === "done", report };
}

/** The counter of a confirmed write. */
export const COUNTER_OF = { create: "exported", update: "updated", delete: "deleted" } as const;
