import { changedFields } from "../contact/field-change.ts";
import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import { mergeArrival } from "../merge/merge-arrival.ts";
import { effectiveFields, type RecordSides } from "../merge/record-sides.ts";
import type { EditableRecord, EditedRecord } from "./editable-record.ts";

interface EditMoment {
  /** RFC 3339 in UTC. */
  readonly now: string;
  readonly defaultRegion?: string | undefined;
}

/** The record when Kith wants it otherwise; null where that is what it shows already. An open conflict stays open. */
export function editedRecord(
  { recordId, sides }: EditableRecord,
  local: ContactFields,
  moment: EditMoment,
): EditedRecord | null {
  const changes = changedFields(effectiveFields(sides), local);
  if (changes.length === 0) return null;
  const fields = changes.map(({ field }) => field);
  return { recordId, sides: editedSides(sides, { local, fields }, moment), changes };
}

interface SidesEdit {
  readonly local: ContactFields;
  readonly fields: readonly ContactFieldName[];
}

export function editedSides(
  sides: RecordSides,
  { local, fields }: SidesEdit,
  { now, defaultRegion }: EditMoment,
): RecordSides {
  const times = Object.fromEntries(fields.map((field) => [field, now]));
  const edited: RecordSides = {
    ...sides,
    base: sides.base ?? sides.remote ?? {},
    local,
    editedAt: { ...sides.editedAt, ...times },
  };
  if (sides.remote === null) return edited;
  // An edit may end what was pending, or in dispute: what Google has is then what Kith wants.
  const arrival = { fields: sides.remote, updateTime: null };
  const settled = mergeArrival(edited, arrival, { policy: "ask", defaultRegion });
  return { ...settled.sides, goneAt: sides.goneAt };
}
