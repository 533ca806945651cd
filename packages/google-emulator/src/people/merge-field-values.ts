import { FIELD_NAMES, fieldSchema } from "./field-schema.ts";
import type { FieldValues } from "./person.ts";

/** All values of several contacts without repetitions; of a singleton the first contact's. */
export function mergeFieldValues(contacts: readonly FieldValues[]): FieldValues {
  const merged: FieldValues = {};
  for (const field of FIELD_NAMES) {
    const values = contacts.flatMap((contact) => contact[field] ?? []);
    const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
    const kept = fieldSchema(field).singleton === true ? distinct.slice(0, 1) : distinct;
    if (kept.length > 0) merged[field] = kept;
  }
  return merged;
}
