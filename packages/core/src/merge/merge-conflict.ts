import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import { compareTimes } from "../contact/time-order.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";

/** What both sides changed to something different. */
export type MergeConflict = FieldConflict | RemovalConflict | DeletionConflict;

/** Values of one field: those that both sides changed. An open conflict holds the whole field. */
export interface FieldConflict {
  readonly kind: "field";
  readonly field: ContactFieldName;
  readonly base: readonly PersonValue[];
  readonly local: readonly PersonValue[];
  readonly remote: readonly PersonValue[];
}

/** Removed in Kith, changed in Google since. */
export interface RemovalConflict {
  readonly kind: "removal";
  readonly base: ContactFields;
  readonly remote: ContactFields;
}

/** Edited in Kith, removed in Google. */
export interface DeletionConflict {
  readonly kind: "deletion";
  readonly base: ContactFields;
  readonly local: ContactFields;
}

export type ConflictSide = "google" | "kith";

/** A conflict with the side that won; the other one's values are in it, for the history. */
export type DecidedConflict =
  | (FieldConflict & { readonly winner: ConflictSide; readonly kept: readonly PersonValue[] })
  | ((RemovalConflict | DeletionConflict) & { readonly winner: ConflictSide });

/** Google tells one time per person, so its time stands for all of the person's fields. RFC 3339; null: not known. */
export interface ConflictTimes {
  readonly here: string | null;
  readonly google: string | null;
}

/** Whom the policy lets win; null where a person decides. Where a time is not known, or both are equal, Google's wins. */
export function conflictWinner(policy: ConflictPolicy, times: ConflictTimes): ConflictSide | null {
  const isKnown = times.here !== null && times.google !== null;
  return policy === "newest" && !isKnown ? "google" : existenceWinner(policy, times);
}

/** The same for a conflict about whether somebody is to be there at all: there nothing is given up for an unknown time. */
export function existenceWinner(
  policy: ConflictPolicy,
  { here, google }: ConflictTimes,
): ConflictSide | null {
  switch (policy) {
    case "google":
    case "kith":
      return policy;
    case "ask":
      return null;
    case "newest":
      if (here === null || google === null) return null;
      return compareTimes(here, google) > 0 ? "kith" : "google";
  }
}
