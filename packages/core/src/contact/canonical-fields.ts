import { canonicalJson } from "./canonical-json.ts";
import type { ContactFields } from "./contact-fields.ts";
import { CONTACT_FIELD_NAMES } from "./contact-fields.ts";

/**
 * One text for all ways to write the same contact: neither the order of a field's values nor the order of keys counts,
 * while how often a value occurs does. An empty field is the same as none.
 */
export function canonicalFields(fields: ContactFields): string {
  const written: string[] = [];
  for (const name of CONTACT_FIELD_NAMES) {
    const values = fields[name];
    if (values === undefined || values.length === 0) continue;
    const texts = values.map(canonicalJson);
    written.push(`"${name}":[${texts.length === 1 ? texts[0] : texts.sort().join(",")}]`);
  }
  return `{${written.join(",")}}`;
}

/** Whether two contacts hold the same values. Compares the values themselves, not their hashes. */
export function sameFields(a: ContactFields, b: ContactFields): boolean {
  return a === b || canonicalFields(a) === canonicalFields(b);
}
