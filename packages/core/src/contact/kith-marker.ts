import type { ContactFields } from "./contact-fields.ts";
import type { PersonValue } from "./person.ts";
import { isPlainObject } from "./plain-object.ts";

/** The key of Kith's own entry among a person's `clientData`. */
const MARKER_KEY = "kith";

/**
 * The fields with the record's id as their one marker, the last of the client data. Whoever is listed with the marker of
 * a record that has no resource name yet is that record: a create whose answer was lost is found again by it.
 */
export function withMarker(fields: ContactFields, recordId: string): ContactFields {
  const others = (fields.clientData ?? []).filter((value) => !isMarker(value));
  return { ...fields, clientData: [...others, { key: MARKER_KEY, value: recordId }] };
}

/** The ids of the records that the fields name as their own: one, unless another program copied the contact's data. */
export function markersOf(fields: ContactFields): readonly string[] {
  const ids = (fields.clientData ?? []).filter(isMarker).map(({ value }) => value);
  return [...new Set(ids)].filter((id) => typeof id === "string" && id !== "") as readonly string[];
}

export function isMarker(value: PersonValue): boolean {
  return isPlainObject(value) && value["key"] === MARKER_KEY;
}
