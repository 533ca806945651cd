import { isMassDeletion } from "./deletion-guard.ts";
import type { StepContext } from "./step-context.ts";
import type { StepOutcome } from "./step-report.ts";

/** The guard's word on a step: the numbers to ask a person about, or null when it may go on. */
export function askedBeforeDeleting(
  { run, options }: StepContext,
  numbers: { readonly deletions: number; readonly records: number },
): Extract<StepOutcome, { kind: "needs-confirmation" }> | null {
  if (run.dryRun || numbers.deletions === 0) return null;
  const deletions = run.deletedBefore + numbers.deletions;
  if (deletions <= run.confirmedDeletions) return null;
  const records = run.deletedBefore + numbers.records;
  return isMassDeletion(deletions, records, options.deletionLimits)
    ? { kind: "needs-confirmation", deletions, records }
    : null;
}
