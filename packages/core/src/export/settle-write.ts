import type { ContactFields } from "../contact/contact-fields.ts";
import { sameField } from "../contact/differing-fields.ts";
import { compareTimes } from "../contact/time-order.ts";
import type { JournalWrite, WriteReason } from "./journal-write.ts";

/** What is known of an open write, and of the person it is about, when it is settled. */
export interface WriteEvidence {
  /** The record's resource name as it stands: a listing may have found the person of a create by its marker. */
  readonly resourceName: string | null;
  /** The person of an update or a deletion, read after the write; null: Google does not have him. */
  readonly seen: { readonly etag: string | null; readonly fields: ContactFields } | null;
  /** A full listing that has ended showed every create that was sent until then; null: there was none. */
  readonly listedUntil: string | null;
}

export type WriteVerdict =
  | { readonly state: "confirmed" }
  | { readonly state: "rejected"; readonly reason: WriteReason }
  /** Nothing can be said yet: the record is not written meanwhile. */
  | { readonly state: "unconfirmed" };

/**
 * What became of a write that was never answered, or by a batch's error. Absence proves nothing for a create until a
 * listing must have shown it: a create that is done again doubles a person.
 */
export function settleWrite(write: JournalWrite, evidence: WriteEvidence): WriteVerdict {
  const { resourceName, seen, listedUntil } = evidence;
  switch (write.kind) {
    case "create":
      if (resourceName !== null) return { state: "confirmed" };
      return listedUntil !== null && compareTimes(write.sentAt, listedUntil) <= 0
        ? { state: "rejected", reason: "NOT_DONE" }
        : { state: "unconfirmed" };
    case "delete":
      return seen === null ? { state: "confirmed" } : { state: "rejected", reason: "NOT_DONE" };
    case "update":
      if (seen === null) return { state: "rejected", reason: "NOT_FOUND" };
      if (write.mask.every((field) => sameField(field, seen.fields, write.wanted)))
        return { state: "confirmed" };
      // The etag moves with every change: the same one as before means that nothing was done.
      return { state: "rejected", reason: seen.etag === write.etag ? "NOT_DONE" : "OVERTAKEN" };
  }
}
