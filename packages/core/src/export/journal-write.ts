import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import type { WriteState } from "./write-state.ts";

export type WriteKind = "create" | "update" | "delete";

/** A row of the write journal: one record's write. The rows of one call to Google have its `callId`. */
export interface JournalWrite {
  readonly writeId: string;
  readonly callId: string;
  readonly recordId: string;
  readonly kind: WriteKind;
  /** Null for a create. */
  readonly resourceName: string | null;
  /** The contact's etag when it was sent; null for a create. */
  readonly etag: string | null;
  /** An update's fields; empty for the other kinds. */
  readonly mask: readonly ContactFieldName[];
  /** What Kith wants Google to have: of an update the fields of the mask, of a create all. Without the marker. */
  readonly wanted: ContactFields;
  /** What Google had: of an update the fields of the mask, of a deletion all. Kept so that a run can be undone. */
  readonly before: ContactFields;
  /** ISO 8601 in UTC. */
  readonly sentAt: string;
  readonly state: WriteState;
  /** Why it was rejected or is unconfirmed; no data. */
  readonly reason: WriteReason | null;
}

/** Closed, so that whoever reads the journal can tell what happened to a write. */
export type WriteReason =
  /** Google refuses the contents. */
  | "REFUSED"
  /** The person had changed in Google. */
  | "STALE_ETAG"
  /** Google no longer had the person. */
  | "NOT_FOUND"
  /** The account holds as many persons as Google allows. */
  | "ACCOUNT_FULL"
  /** It was never sent, or refused for want of quota. */
  | "NOT_SENT"
  /** The answer was lost, and reading Google showed that it was not done. */
  | "NOT_DONE"
  /** The answer was lost, and what Google has now is neither what was sent nor what was there before. */
  | "OVERTAKEN"
  /** The answer was lost, or a batch was answered with an error. */
  | "UNKNOWN";

/** How a write that is open is to go on. */
export interface WriteSettlement {
  readonly writeId: string;
  readonly state: WriteState;
  readonly reason: WriteReason | null;
}
