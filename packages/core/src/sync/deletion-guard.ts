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
