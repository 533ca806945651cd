import { CONTACT_FIELD_NAMES, type ContactFieldName, type ContactFields } from "../contact/contact-fields.ts";
import { sameField } from "../contact/differing-fields.ts";
import type { Person, PersonValue } from "../contact/person.ts";
import { writableFields } from "../contact/writable-fields.ts";
import type { RecordSides } from "../merge/record-sides.ts";
import { arrivedRecord, type ArrivalOptions } from "./arrived-record.ts";
import type { ExportRecord, ExportRecordWrite } from "./export-record.ts";
import type { JournalWrite } from "./journal-write.ts";

/**
 * What is stored of a record whose create or update is done. Google may write a value otherwise than it was sent (trimmed,
 * completed): where Kith still wants what it sent, it takes Google's spelling, or it would send its own for ever. What was
 * edited in Kith since stays to be pushed. What somebody else changed in Google is merged as any arrival.
 *
 * @param isEcho - Whether the person is the write's own answer, so that fields of the mask are as the write left them.
 */
export function confirmedRecord(
  { record, write, isEcho }: { record: ExportRecord; write: JournalWrite; isEcho: boolean },
  person: Person,
  options: ArrivalOptions,
): ExportRecordWrite {
  const sides = agreedOn(record.sides, { write, isEcho, arrived: writableFields(person) });
  return { ...arrivedRecord({ ...record, sides }, person, options), writtenAt: write.sentAt };
}

interface Agreement {
  readonly write: JournalWrite;
  readonly isEcho: boolean;
  readonly arrived: ContactFields;
}

function agreedOn(sides: RecordSides, { write, isEcho, arrived }: Agreement): RecordSides {
  // Nothing is pending: a listing has brought the write's own echo before.
  if (sides.base === null || sides.local === null) return sides;
  const base: FieldsDraft = { ...sides.base };
  const local: FieldsDraft = { ...sides.local };
  const mask = write.kind === "create" ? CONTACT_FIELD_NAMES : write.mask;
  for (const field of mask) {
    const isUnedited = sameField(field, sides.local, write.wanted);
    if (isUnedited) put(local, field, arrived[field]);
    // Else the three of them are merged, from what was sent.
    const agreed = isUnedited || isEcho || sides.removedAt !== null ? arrived : write.wanted;
    put(base, field, agreed[field]);
  }
  return { ...sides, base, local };
}

type FieldsDraft = { [Name in ContactFieldName]?: readonly PersonValue[] };

function put(fields: FieldsDraft, field: ContactFieldName, values: readonly PersonValue[] | undefined): void {
  if (values === undefined) delete fields[field];
  else fields[field] = values;
}
