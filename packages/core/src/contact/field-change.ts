import type { ContactFieldName, ContactFields } from "./contact-fields.ts";
import { differingFields } from "./differing-fields.ts";
import type { PersonValue } from "./person.ts";

/** A field with its values before and after a change. */
export interface FieldChange {
  readonly field: ContactFieldName;
  readonly before: readonly PersonValue[];
  readonly after: readonly PersonValue[];
}

/** Which fields differ, with their values before and after. The order of a field's values does not count. */
export function changedFields(before: ContactFields, after: ContactFields): readonly FieldChange[] {
  return differingFields(before, after).map((field) => ({
    field,
    before: before[field] ?? [],
    after: after[field] ?? [],
  }));
}
