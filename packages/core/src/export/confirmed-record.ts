import { contactSourceUpdateTime } from "../contact/person-source.ts";
import { sameField } from "../contact/differing-fields.ts";
import type { Person } from "../contact/person.ts";
import { writableFields } from "../contact/writable-fields.ts";
import { mergeAnswer } from "../merge/merge-answer.ts";
import type { RecordSides } from "../merge/record-sides.ts";
import { storedArrival, arrivedRecord, type ArrivalOptions } from "./arrived-record.ts";
import type { ExportRecord, ExportRecordWrite } from "./export-record.ts";
import type { JournalWrite } from "./journal-write.ts";

interface DoneWrite {
  readonly record: ExportRecord;
  readonly write: JournalWrite;
  /** Whether the fields that were written are as the write left them: its own answer, or read and found so. */
  readonly isEcho: boolean;
}

/**
 * What is stored of a record whose create or update is done. What was edited in Kith since it was sent stays to be pushed.
 *
 * Who was found by his marker may have been edited in Google since: he is merged as any arrival, from what was sent. Only
 * where he was removed in Kith meanwhile, what Google added to him by itself must not bring him back.
 */
export function confirmedRecord(
  { record, write, isEcho }: DoneWrite,
  person: Person,
  options: ArrivalOptions,
): ExportRecordWrite {
  const sides = sidesSince(record, write);
  const { sentAt: writtenAt } = write;
  if (!isEcho && sides.removedAt === null) return { ...arrivedRecord(record, person, options), writtenAt };
  const answer = {
    fields: writableFields(person),
    updateTime: contactSourceUpdateTime(person),
    mask: write.kind === "create" ? null : write.mask,
    sent: write.wanted,
  };
  return { ...storedArrival(record, person, mergeAnswer(sides, answer, options)), writtenAt };
}

/**
 * What is stored of a record whose update is not known to be done: Google has now neither all of it nor what was there
 * before. Fields that are as they were sent are agreed on, so that what was taken away of them here since is taken away
 * in Google, and does not come back as if Google had added it.
 */
export function overtakenRecord(
  { record, write }: { record: ExportRecord; write: JournalWrite },
  person: Person,
  options: ArrivalOptions,
): ExportRecordWrite {
  const sides = sidesSince(record, write);
  if (sides.base === null || sides.removedAt !== null) return arrivedRecord(record, person, options);
  const arrived = writableFields(person);
  const base = { ...sides.base };
  for (const field of write.mask) {
    const { [field]: values } = arrived;
    if (values !== undefined && sameField(field, arrived, write.wanted)) base[field] = values;
  }
  return arrivedRecord({ ...record, sides: { ...sides, base } }, person, options);
}

/**
 * Who edits a value back to what it was while its update is on the way agrees with Google as it was known, so nothing is
 * pending; yet Google is about to have what was sent. Known is what was there before as long as the etag is that of then.
 */
function sidesSince({ sides, etag }: ExportRecord, write: JournalWrite): RecordSides {
  const isFromBefore = write.kind === "update" && etag === write.etag;
  if (sides.base !== null || sides.remote === null || !isFromBefore) return sides;
  return { ...sides, base: sides.remote, local: sides.remote };
}
