import type { FieldChange } from "../contact/field-change.ts";
import type { GoldenSource } from "../match/golden/golden-source.ts";
import { effectiveFields, type RecordSides } from "../merge/record-sides.ts";

/** A source record of a contact as an edit sees it. */
export interface EditableRecord {
  readonly recordId: string;
  readonly sides: RecordSides;
  /** When Google last changed the person, RFC 3339; null where it is not known. */
  readonly updateTime: string | null;
  /** Removed on both sides, and kept for a while. */
  readonly deleted: boolean;
}

/** What an edit makes of a record. */
export interface EditedRecord {
  readonly recordId: string;
  readonly sides: RecordSides;
  /** What changes of what it shows, for the history. */
  readonly changes: readonly FieldChange[];
}

/** Whether the record shows nothing any more: removed on both sides, or in Kith and soon in Google. */
export function isRemoved({ sides, deleted }: EditableRecord): boolean {
  return deleted || sides.removedAt !== null;
}

export function goldenSourceOf(record: EditableRecord): GoldenSource {
  const { recordId, sides, updateTime } = record;
  return { id: recordId, fields: effectiveFields(sides), updateTime, deleted: isRemoved(record) };
}
