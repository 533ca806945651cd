import { canonicalJson } from "../contact/canonical-json.ts";
import { SINGLETON_FIELD_NAMES, type ContactFieldName } from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import { isPlainObject } from "../contact/plain-object.ts";
import { goldenValueKey } from "../match/golden/golden-value-key.ts";

const SINGLETONS: ReadonlySet<string> = new Set(SINGLETON_FIELD_NAMES);

/**
 * What stays the same of a value when somebody changes it: its canonical address, number or URL, else the value itself.
 * A field that holds one value is one key: it is changed as a whole.
 */
export function valueKey(field: ContactFieldName, value: PersonValue, defaultRegion?: string): string {
  if (SINGLETONS.has(field)) return "";
  return isPlainObject(value) ? goldenValueKey(field, value, defaultRegion) : canonicalJson(value);
}
