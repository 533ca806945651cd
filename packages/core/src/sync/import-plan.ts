import type { ContactFields } from "../contact/contact-fields.ts";
import type { FieldChange } from "../contact/field-change.ts";
import type { ContactSummary } from "../match/golden/contact-summary.ts";
import type { ScoredPair } from "../match/score/scored-pair.ts";
import type { DecidedConflict } from "../merge/merge-conflict.ts";
import type { PendingSides } from "../merge/record-sides.ts";
import type { ImportCounters } from "./import-counters.ts";

/**
 * Everything that one step will write, as data: a dry run shows it, a real run applies it. An empty plan writes no
 * source record, contact, key, pair or change.
 */
export interface ImportPlan {
  readonly create: readonly RecordWrite[];
  readonly update: readonly RecordUpdate[];
  /** Same contents, another resource name or further former ones: the keys change, no field does. */
  readonly rename: readonly RecordWrite[];
  /** Same contents and names under a new etag or output-only field. */
  readonly refresh: readonly RecordRefresh[];
  readonly remove: readonly RecordRemoval[];
  /** Google removed the person, and a person has to decide about the edit that stands against it: nothing else changes. */
  readonly hold: readonly RecordHold[];
  /** Stored records, not otherwise written, that now belong to another contact. */
  readonly reassign: readonly { readonly recordId: string; readonly contactId: string }[];
  readonly contacts: readonly ContactWrite[];
  /** Contacts whose id is no longer any cluster's: joined into an older one. */
  readonly dropContacts: readonly string[];
  readonly pairs: {
    readonly put: readonly ScoredPair[];
    readonly drop: readonly { readonly recordA: string; readonly recordB: string }[];
  };
  readonly changes: readonly ChangeWrite[];
  readonly rejections: readonly Rejection[];
  readonly counters: ImportCounters;
}

export interface RecordWrite {
  readonly recordId: string;
  readonly contactId: string;
  /** Null for a record whose person is gone and is to be created anew. */
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  readonly etag: string | null;
  /** The raw Person as JSON text; null where there is none. */
  readonly remote: string | null;
  /** What is shown and matched: as Kith wants it where an edit is pending. */
  readonly fields: ContactFields;
  /** Of what Google has; without a person, of `fields`. */
  readonly contentHash: string;
  /** Null where nothing is pending any more. */
  readonly pending: PendingSides | null;
  readonly keys: readonly bigint[];
}

/** Equal contents and names have equal keys: the stored ones stay. */
export type RecordRefresh = Omit<RecordWrite, "keys">;

export interface RecordUpdate extends RecordWrite {
  readonly hashBefore: string;
  readonly revived: boolean;
}

export interface RecordRemoval {
  readonly recordId: string;
  readonly contactId: string;
  readonly resourceName: string | null;
  readonly hashBefore: string;
  /** The edits that it had, for bringing it back. */
  readonly pending: PendingSides | null;
}

export interface RecordHold {
  readonly recordId: string;
  readonly pending: PendingSides;
}

export interface ContactWrite {
  readonly contactId: string;
  readonly summary: ContactSummary;
  /** Every value of it, folded, for search. */
  readonly searchText: string;
  readonly photoUrl: string | null;
  /** Live records; 0 for a deleted contact. */
  readonly recordCount: number;
  /** Every record of it is tombstoned: hidden, recoverable. */
  readonly deleted: boolean;
}

/** A line of a contact's history; its first import is told by the record itself. */
export type ChangeWrite =
  | {
      readonly kind: "changed" | "revived";
      readonly recordId: string;
      readonly contactId: string;
      readonly fields: readonly FieldChange[];
      /** What both sides had changed, and who won. */
      readonly decided: readonly DecidedConflict[];
    }
  | {
      readonly kind: "deleted";
      readonly recordId: string;
      readonly contactId: string;
      /** The edit that was given up for it. */
      readonly decided: readonly DecidedConflict[];
    }
  | { readonly kind: "renamed"; readonly recordId: string; readonly contactId: string }
  | {
      readonly kind: "joined" | "split";
      readonly recordId: string;
      readonly contactId: string;
      readonly otherContactId: string;
    };

/** One record, or one value of it, that could not be taken as it should; the run goes on. */
export interface Rejection {
  readonly resourceName: string | null;
  readonly stage: "normalize" | "apply";
  readonly code: string;
  /** For the person; names the field, never repeats its value. */
  readonly sentence: string;
  /** False for a value that was kept but could not be normalized: the record itself is in. */
  readonly failed: boolean;
}
