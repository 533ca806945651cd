import type { ExportCounters } from "./export-counters.ts";
import type { GuardNumbers } from "./export-guard.ts";

/** What one step did, for the run's row, its recorded answer and its progress event. */
export interface ExportReport {
  readonly counters: ExportCounters;
  /** Records that this step settled, one way or the other. */
  readonly processed: number;
  readonly failures: readonly ExportFailure[];
}

/** A record that could not be written. */
export interface ExportFailure {
  readonly recordId: string;
  readonly code: "REFUSED" | "CHANGES_TOO_OFTEN" | "ACCOUNT_FULL" | "MOVED" | "NOT_STORABLE";
  /** For the person; no data. */
  readonly sentence: string;
}

/** How a step ended. */
export type ExportOutcome =
  | { readonly kind: "advanced"; readonly done: boolean; readonly report: ExportReport }
  /** The guard: nothing was written; the run goes on when a person says yes to these numbers. */
  | {
      readonly kind: "needs-confirmation";
      readonly reasons: readonly GuardReason[];
      readonly numbers: GuardNumbers;
    };

export type GuardReason =
  /** More deletions in Google than look intended. */
  | "deletions"
  /** More updates that no person made than look intended. */
  | "unedited-updates"
  /** The first two-way sync of an account that has contacts on both sides. */
  | "first-sync";
