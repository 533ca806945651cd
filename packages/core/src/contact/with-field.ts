import type { ContactFieldName, ContactFields } from "./contact-fields.ts";
import type { PersonValue } from "./person.ts";

/** The fields with other values in one of them; a field without values is absent. */
export function withField(
  fields: ContactFields,
  field: ContactFieldName,
  values: readonly PersonValue[],
): ContactFields {
  const { [field]: _before, ...others } = fields;
  return values.length === 0 ? others : { ...others, [field]: values };
}
