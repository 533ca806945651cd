import { canonicalJson } from "../contact/canonical-json.ts";
import type { ContactFieldName } from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import type { GoldenValue } from "../match/golden/golden-record.ts";
import { valueKey } from "../merge/value-key.ts";

/** What somebody did to the values that a contact shows. */
export type ValueChange =
  | { readonly kind: "changed"; readonly shown: GoldenValue; readonly wanted: PersonValue }
  | { readonly kind: "removed"; readonly shown: GoldenValue }
  | { readonly kind: "added"; readonly wanted: PersonValue };

interface ShownField {
  readonly field: ContactFieldName;
  readonly shown: readonly GoldenValue[];
  readonly defaultRegion?: string | undefined;
}

/**
 * Tells from the list before and the list after what was changed, removed and added: a value of the same key was changed;
 * so was one that stands where another one stood, between the same neighbors. Another order alone is no change.
 */
export function valueChanges(
  { field, shown, defaultRegion }: ShownField,
  wanted: readonly PersonValue[],
): readonly ValueChange[] {
  const partnerOf = new Map<GoldenValue, PersonValue>();
  const taken = new Set<PersonValue>();
  const pair = (isPair: (before: PersonValue, after: PersonValue) => boolean): void => {
    for (const golden of shown) {
      if (partnerOf.has(golden)) continue;
      const partner = wanted.find((value) => !taken.has(value) && isPair(golden.value, value));
      if (partner === undefined) continue;
      partnerOf.set(golden, partner);
      taken.add(partner);
    }
  };
  const keyOf = (value: PersonValue): string => valueKey(field, value, defaultRegion);
  pair((before, after) => canonicalJson(before) === canonicalJson(after));
  pair((before, after) => keyOf(before) === keyOf(after));

  const gapsBefore = gaps(shown, (golden) => partnerOf.get(golden) ?? null);
  const gapsAfter = gaps(wanted, (value) => (taken.has(value) ? value : null));
  for (const [anchor, values] of gapsBefore) {
    const others = gapsAfter.get(anchor) ?? [];
    // Three rows where two stood: nobody can tell which is new.
    if (others.length !== values.length) continue;
    for (const [index, golden] of values.entries()) {
      const partner = others[index];
      if (partner !== undefined) partnerOf.set(golden, partner);
    }
  }

  const found = new Set(partnerOf.values());
  return [
    ...shown.flatMap((golden): readonly ValueChange[] => {
      const partner = partnerOf.get(golden);
      if (partner === undefined) return [{ kind: "removed", shown: golden }];
      const isSame = canonicalJson(partner) === canonicalJson(golden.value);
      return isSame ? [] : [{ kind: "changed", shown: golden, wanted: partner }];
    }),
    ...wanted
      .filter((value) => !found.has(value))
      .map((value) => ({ kind: "added" as const, wanted: value })),
  ];
}

/** What has no partner, by the partner of the value that stands before it; null: nothing does. */
function gaps<Value>(
  values: readonly Value[],
  partnerOf: (value: Value) => PersonValue | null,
): ReadonlyMap<PersonValue | null, readonly Value[]> {
  const found = new Map<PersonValue | null, Value[]>();
  let anchor: PersonValue | null = null;
  for (const value of values) {
    const partner = partnerOf(value);
    if (partner !== null) anchor = partner;
    else found.set(anchor, [...(found.get(anchor) ?? []), value]);
  }
  return found;
}
