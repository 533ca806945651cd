import { canonicalJson } from "../contact/canonical-json.ts";
import type { ContactFieldName } from "../contact/contact-fields.ts";
import { DERIVED_ATTRIBUTES } from "../contact/derived-attributes.ts";
import type { PersonValue } from "../contact/person.ts";
import { isPlainObject } from "../contact/plain-object.ts";
import type { KeyValues } from "./merge-key.ts";
import type { WrittenValue } from "./value-counts.ts";

/**
 * The one of two new values that holds everything of the other one and more; null where neither does. What it has more
 * was not removed by the other side: it is new, or Google's to derive. So Google's completion of a value that Kith
 * itself has written (the free-form name, the formatted address) is no conflict with it.
 */
export function completedValue(
  field: ContactFieldName,
  { base, local, remote }: KeyValues,
): WrittenValue | null {
  const [here, ...moreHere] = local;
  const [there, ...moreThere] = remote;
  if (here === undefined || there === undefined || moreHere.length > 0 || moreThere.length > 0) return null;
  const before = base.map(({ value }) => value);
  if (completes(field, [here.value, there.value], before)) return there;
  return completes(field, [there.value, here.value], before) ? here : null;
}

function completes(
  field: ContactFieldName,
  [value, fuller]: readonly [PersonValue, PersonValue],
  before: readonly PersonValue[],
): boolean {
  if (!isPlainObject(value) || !isPlainObject(fuller)) return false;
  const isSame = (attribute: string): boolean =>
    canonicalJson(value[attribute]) === canonicalJson(fuller[attribute]);
  const derived = DERIVED_ATTRIBUTES[field] ?? [];
  const wasThere = (attribute: string): boolean =>
    before.some((old) => isPlainObject(old) && Object.hasOwn(old, attribute));
  return (
    Object.keys(value).every((attribute) => Object.hasOwn(fuller, attribute) && isSame(attribute)) &&
    Object.keys(fuller)
      .filter((attribute) => !Object.hasOwn(value, attribute))
      .every((attribute) => derived.includes(attribute) || !wasThere(attribute))
  );
}
