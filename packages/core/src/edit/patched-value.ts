import { canonicalJson } from "../contact/canonical-json.ts";
import type { ContactFieldName } from "../contact/contact-fields.ts";
import { DERIVED_ATTRIBUTES } from "../contact/derived-attributes.ts";
import type { PersonValue } from "../contact/person.ts";

/** Attributes that differ between a value as it is shown and as it is wanted; undefined: to be taken away. */
export type AttributePatch = ReadonlyMap<string, unknown>;

/** Parts of a name that Google makes out of the free-form name, or that out of them. */
const NAME_PARTS = ["honorificPrefix", "givenName", "middleName", "familyName", "honorificSuffix"];

/**
 * What is to be done to every spelling of a value. An attribute that Google derives from the others and that is as it was
 * while these changed is out of date, so it goes; and so do the parts of a name when only its free form was changed.
 */
export function attributePatch(
  field: ContactFieldName,
  shown: PersonValue,
  wanted: PersonValue,
): AttributePatch {
  const patch = new Map<string, unknown>();
  for (const attribute of new Set([...Object.keys(shown), ...Object.keys(wanted)])) {
    if (textOf(shown, attribute) !== textOf(wanted, attribute)) patch.set(attribute, wanted[attribute]);
  }
  const derived = DERIVED_ATTRIBUTES[field] ?? [];
  const changed = [...patch.keys()];
  if (changed.length === 0) return patch;
  if (!changed.some((attribute) => derived.includes(attribute))) {
    for (const attribute of derived) if (Object.hasOwn(wanted, attribute)) patch.set(attribute, undefined);
  } else if (field === "names" && !changed.some((attribute) => NAME_PARTS.includes(attribute))) {
    const isCleared = wanted["unstructuredName"] === undefined;
    for (const part of isCleared ? [] : NAME_PARTS)
      if (Object.hasOwn(wanted, part)) patch.set(part, undefined);
  }
  return patch;
}

/** The value with the patch; what the patch does not name stays as it is. */
export function patchedValue(value: PersonValue, patch: AttributePatch): PersonValue {
  const kept = Object.entries(value).filter(([attribute]) => !patch.has(attribute));
  const set = [...patch].filter(([, content]) => content !== undefined);
  const order = Object.keys(value);
  const place = (attribute: string): number =>
    order.includes(attribute) ? order.indexOf(attribute) : order.length;
  const entries = [...kept, ...set].sort(([a], [b]) => place(a) - place(b));
  return Object.fromEntries(entries);
}

/** Whether the value shows everything that the patch asks for. */
export function fulfills(value: PersonValue, patch: AttributePatch): boolean {
  return [...patch].every(
    ([attribute, content]) =>
      textOf(value, attribute) === (content === undefined ? null : canonicalJson(content)),
  );
}

function textOf(value: PersonValue, attribute: string): string | null {
  return Object.hasOwn(value, attribute) ? canonicalJson(value[attribute]) : null;
}
