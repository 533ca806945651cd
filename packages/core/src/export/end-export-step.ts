import type { ExportCheckpoint } from "./export-checkpoint.ts";
import { exportedCount, NO_EXPORT_COUNTS, type ExportCounters } from "./export-counters.ts";
import type { ExportFailure, ExportOutcome, ExportReport } from "./export-report.ts";
import type { ExportTransaction } from "./export-store.ts";

interface StepDone {
  readonly counters?: Partial<ExportCounters>;
  readonly failures?: readonly ExportFailure[];
}

interface StepEnd extends StepDone {
  readonly next: ExportCheckpoint;
}

/** Moves the checkpoint, last of all in the step's transaction. */
export async function endExportStep(
  tx: ExportTransaction,
  { next, ...done }: StepEnd,
): Promise<ExportOutcome> {
  const report = exportReport(done);
  await tx.checkpoint(next, report);
  return { kind: "advanced", done: next.phase === "done", report };
}

/** Every failure counts as one record that could not be written. */
export function exportReport({ counters = {}, failures = [] }: StepDone): ExportReport {
  const counted: ExportCounters = { ...NO_EXPORT_COUNTS, ...counters, failed: failures.length };
  return { counters: counted, processed: exportedCount(counted), failures };
}

/** The counter of a confirmed write. */
export const COUNTER_OF = { create: "exported", update: "updated", delete: "deleted" } as const;
