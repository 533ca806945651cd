import { sameFields } from "./canonical-fields.ts";
import { CONTACT_FIELD_NAMES, type ContactFieldName, type ContactFields } from "./contact-fields.ts";

/** Which fields hold other values in one than in the other. The order of a field's values does not count. */
export function differingFields(a: ContactFields, b: ContactFields): readonly ContactFieldName[] {
  return a === b ? [] : CONTACT_FIELD_NAMES.filter((field) => !sameField(field, a, b));
}

export function sameField(field: ContactFieldName, a: ContactFields, b: ContactFields): boolean {
  return a[field] === b[field] || sameFields({ [field]: a[field] ?? [] }, { [field]: b[field] ?? [] });
}
