import type { StepContext } from "./step-context.ts";
import type { StepOutcome } from "./step-report.ts";

/** How many deletions a run may make before a person must say yes. */
export interface DeletionLimits {
  readonly deletionsMax: number;
  readonly fractionMax: number;
  /** Below this many the fraction does not count: one of four contacts is no mass deletion. */
  readonly fractionFrom: number;
}

export const DEFAULT_DELETION_LIMITS: DeletionLimits = {
  deletionsMax: 50,
  fractionMax: 0.1,
  fractionFrom: 3,
};

/** Whether `deletions` out of `records` is so many that it looks like an accident on the other side. */
export function isMassDeletion(deletions: number, records: number, limits: DeletionLimits): boolean {
  if (deletions > limits.deletionsMax) return true;
  return deletions >= limits.fractionFrom && deletions > records * limits.fractionMax;
}

/** The guard's word on a step: the numbers to ask a person about, or null when it may go on. */
export function askedBeforeDeleting(
  { run, options }: StepContext,
  numbers: { readonly deletions: number; readonly records: number },
): Extract<StepOutcome, { kind: "needs-confirmation" }> | null {
  if (run.confirmed || run.dryRun || numbers.deletions === 0) return null;
  const deletions = run.deletedBefore + numbers.deletions;
  const records = run.deletedBefore + numbers.records;
  return isMassDeletion(deletions, records, options.deletionLimits)
    ? { kind: "needs-confirmation", deletions, records }
    : null;
}
