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
  readonly code: keyof typeof FAILURE_SENTENCES;
  readonly sentence: string;
}

/** The sentence is for the person; no data. */
const FAILURE_SENTENCES = {
  REFUSED:
    "Google refuses the changes to one contact. They are kept here; change or undo them, and sync again.",
  NOT_DONE:
    "One contact could not be written, though it was tried several times. The changes are kept here, and the next sync tries again.",
  ACCOUNT_FULL:
    "Google's account holds as many contacts as it can, so one contact was not made there. Delete some in Google, its trash included, and sync again.",
  NOT_WRITABLE:
    "One contact cannot be changed in Google: it is no contact of the account's own. The changes are kept here.",
  MOVED:
    "Google has one contact under a name that belongs to another one here. The next import sorts it out; the changes are kept.",
} as const;

export function failureOf(recordId: string, code: ExportFailure["code"]): ExportFailure {
  return { recordId, code, sentence: FAILURE_SENTENCES[code] };
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
