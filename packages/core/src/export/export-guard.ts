import { KithError } from "../error/kith-error.ts";
import { isMassDeletion, type DeletionLimits } from "../sync/deletion-guard.ts";
import type { GuardReason } from "./export-report.ts";
import type { PendingRecord } from "./pending-record.ts";

/** What a run has written and is about to write; what a person is asked about. */
export interface GuardNumbers {
  readonly creates: number;
  readonly updates: number;
  /** Updates whose fields no person changed. */
  readonly uneditedUpdates: number;
  readonly deletions: number;
  /** Persons in the account, those whom this run has deleted included. */
  readonly persons: number;
}

/** What a person has said yes to. More of it asks again. */
export interface GuardConsent {
  readonly deletions: number;
  readonly uneditedUpdates: number;
  readonly firstSync: boolean;
}

export const NO_CONSENT: GuardConsent = { deletions: 0, uneditedUpdates: 0, firstSync: false };

export interface GuardQuestion {
  readonly numbers: GuardNumbers;
  readonly consent: GuardConsent;
  readonly limits: DeletionLimits;
  /** Nothing was ever written into this account. */
  readonly isFirstSync: boolean;
}

/** Why a person must be asked before anything is written; empty when the run may go on. */
export function guardReasons({
  numbers,
  consent,
  limits,
  isFirstSync,
}: GuardQuestion): readonly GuardReason[] {
  const { creates, deletions, uneditedUpdates, persons } = numbers;
  const reasons: GuardReason[] = [];
  if (isFirstSync && !consent.firstSync && persons > 0 && creates > 0) reasons.push("first-sync");
  if (deletions > consent.deletions && isMassDeletion(deletions, persons, limits)) reasons.push("deletions");
  // However many updates there are, only their share looks like an accident.
  const shareOnly = { ...limits, deletionsMax: Number.POSITIVE_INFINITY };
  if (uneditedUpdates > consent.uneditedUpdates && isMassDeletion(uneditedUpdates, persons, shareOnly)) {
    reasons.push("unedited-updates");
  }
  return reasons;
}

/** Refuses a plan that the account cannot hold: KithError CONTACT_LIMIT_EXCEEDED. */
export function refuseOverflow({ creates, deletions, persons }: GuardNumbers, personsMax: number): void {
  const after = persons + creates - deletions;
  if (creates === 0 || after <= personsMax) return;
  throw new KithError(
    "CONTACT_LIMIT_EXCEEDED",
    `Google holds ${personsMax} contacts in an account, and this sync would make it ${after}. Delete ${after - personsMax} contacts, or do not export as many, and start again. Nothing was written.`,
    { details: { persons, creates, deletions, personsMax } },
  );
}

/** What is still to be written, by kind. */
export function pendingNumbers(pending: readonly PendingRecord[]): Omit<GuardNumbers, "persons"> {
  const count = (isCounted: (record: PendingRecord) => boolean): number => pending.filter(isCounted).length;
  return {
    creates: count(({ intent }) => intent.kind === "create"),
    updates: count(({ intent }) => intent.kind === "update"),
    uneditedUpdates: count(({ intent, isEdited }) => intent.kind === "update" && !isEdited),
    deletions: count(({ intent }) => intent.kind === "delete"),
  };
}
