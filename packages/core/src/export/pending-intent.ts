import type { ContactFieldName } from "../contact/contact-fields.ts";
import { isRemovalPushable, pushableFields } from "../merge/record-sides.ts";
import type { ExportRecord } from "./export-record.ts";
import type { PendingIntent } from "./pending-record.ts";

/**
 * What Google is to be told of a record; null when there is nothing, or nothing yet: an open conflict is never pushed, and
 * a record that was born in Kith waits while its contact has a person.
 *
 * @param listedValuesMax - A listing shows at most so many values of a field (100); only people.get shows all.
 */
export function pendingIntent(record: ExportRecord, listedValuesMax: number): PendingIntent | null {
  const { sides, deleted, resourceName } = record;
  if (deleted || sides.goneAt !== null) return null;
  if (resourceName === null) {
    return sides.removedAt === null && sides.local !== null && isBornFirst(record)
      ? { kind: "create" }
      : null;
  }
  if (sides.removedAt !== null) return isRemovalPushable(sides) ? { kind: "delete" } : null;
  const mask = pushableFields(sides);
  if (mask.length === 0) return null;
  const readsWhole =
    record.etag === null || mask.some((field) => mayHaveMore(record, field, listedValuesMax));
  return { kind: "update", mask, readsWhole };
}

/**
 * Joining never writes: a contact that is in Google stays one person there. Nor does it become two, when several records
 * of it were born in Kith; while a create is open, nobody knows whether its person is there.
 */
function isBornFirst({ recordId, siblings }: ExportRecord): boolean {
  return !siblings.hasPerson && !siblings.hasOpenCreate && siblings.firstBornId === recordId;
}

function mayHaveMore({ sides }: ExportRecord, field: ContactFieldName, listedValuesMax: number): boolean {
  return (sides.remote?.[field]?.length ?? 0) >= listedValuesMax;
}
