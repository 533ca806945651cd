import type { ContactFieldName } from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import { mergeKey, type KeyValues } from "./merge-key.ts";
import type { ConflictSide } from "./merge-conflict.ts";
import { inBoth, without, written, type WrittenValue } from "./value-counts.ts";
import { valueKey } from "./value-key.ts";

/** The lists of values of one field. */
export interface FieldValues {
  readonly base: readonly PersonValue[];
  readonly local: readonly PersonValue[];
  readonly remote: readonly PersonValue[];
}

export interface MergedValues {
  /** In Google's order, then what Kith adds, in Kith's order. */
  readonly values: readonly PersonValue[];
  /** The values of those keys that both sides changed to something different; null where there are none. */
  readonly conflict: (FieldValues & { readonly kept: readonly PersonValue[] }) | null;
}

interface MergeValuesOptions {
  /** Whose values a key gets that both sides changed to something different. */
  readonly winner: ConflictSide;
  readonly defaultRegion?: string | undefined;
}

/** Three-way merge of one field, each key by itself. Total, and the order of the values does not matter. */
export function mergeValues(
  field: ContactFieldName,
  given: FieldValues,
  { winner, defaultRegion }: MergeValuesOptions,
): MergedValues {
  const keyOf = ({ value }: WrittenValue): string => valueKey(field, value, defaultRegion);
  const base = Map.groupBy(written(given.base), keyOf);
  const local = Map.groupBy(written(given.local), keyOf);
  const remote = Map.groupBy(written(given.remote), keyOf);
  const merged = new Map<string, readonly WrittenValue[]>();
  const disputed: (KeyValues & { readonly kept: readonly WrittenValue[] })[] = [];
  for (const key of new Set([...remote.keys(), ...local.keys()])) {
    const values: KeyValues = {
      base: base.get(key) ?? [],
      local: local.get(key) ?? [],
      remote: remote.get(key) ?? [],
    };
    const { values: kept, isConflict } = mergeKey(field, values, winner);
    merged.set(key, kept);
    if (isConflict) disputed.push({ ...values, kept });
  }
  const all = (side: keyof (typeof disputed)[number]): readonly PersonValue[] =>
    disputed.flatMap((key) => key[side].map(({ value }) => value));
  return {
    values: inGooglesOrder(
      merged,
      remote,
      written(given.remote).map((one) => ({ ...one, key: keyOf(one) })),
    ),
    conflict:
      disputed.length === 0
        ? null
        : { base: all("base"), local: all("local"), remote: all("remote"), kept: all("kept") },
  };
}

interface KeyedValue extends WrittenValue {
  readonly key: string;
}

/** What replaces one of Google's values stands in its place, so that a change here moves nothing there. */
function inGooglesOrder(
  merged: ReadonlyMap<string, readonly WrittenValue[]>,
  remote: ReadonlyMap<string, readonly WrittenValue[]>,
  order: readonly KeyedValue[],
): readonly PersonValue[] {
  const staying = new Map<string, WrittenValue[]>();
  const coming = new Map<string, WrittenValue[]>();
  for (const [key, values] of merged) {
    const known = remote.get(key) ?? [];
    staying.set(key, [...inBoth(values, known)]);
    coming.set(key, [...without(values, known)]);
  }
  const placed: PersonValue[] = [];
  for (const { key, text, value } of order) {
    const stays = staying.get(key) ?? [];
    const at = stays.findIndex((one) => one.text === text);
    if (at >= 0) {
      stays.splice(at, 1);
      placed.push(value);
    } else {
      const replacement = coming.get(key)?.shift();
      if (replacement !== undefined) placed.push(replacement.value);
    }
  }
  return [...placed, ...[...coming.values()].flat().map(({ value }) => value)];
}
