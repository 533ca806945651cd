import type { RecordSides } from "../merge/record-sides.ts";
import type { DecidedConflict } from "../merge/merge-conflict.ts";

/** A source record as the export sees it. */
export interface ExportRecord {
  readonly recordId: string;
  /** Null for one that is not in Google, or not yet. */
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  /** Of the CONTACT source, as last seen. */
  readonly etag: string | null;
  readonly sides: RecordSides;
  /** Tombstoned: neither side has it any more. */
  readonly deleted: boolean;
  readonly siblings: ContactSiblings;
}

/**
 * The live records of one account that belong to one contact, the record at hand included. One that was removed in Kith
 * does not count, though its person may still be in Google: so that a plan made before its deletion holds after it.
 */
export interface ContactSiblings {
  /** One of them is in Google. */
  readonly hasPerson: boolean;
  /** A create of one of them is open: it may be in Google. */
  readonly hasOpenCreate: boolean;
  /** The smallest id of those that are not in Google; null where all are. */
  readonly firstBornId: string | null;
}

/** What is stored of a record after a call. */
export interface ExportRecordWrite {
  readonly recordId: string;
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  readonly etag: string | null;
  /** The raw Person as JSON text; null where nobody was seen: what is stored stays. */
  readonly remote: string | null;
  readonly sides: RecordSides;
  readonly deleted: boolean;
  /** When a write about it was last sent; null where none was: what is stored stays. */
  readonly writtenAt: string | null;
  /** For the history: what both sides had changed, and who won. */
  readonly decided: readonly DecidedConflict[];
}
