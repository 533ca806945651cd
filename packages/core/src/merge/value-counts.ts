import { canonicalJson } from "../contact/canonical-json.ts";
import type { PersonValue } from "../contact/person.ts";

/** A value with the text by which it equals another, whatever the order of its attributes. */
export interface WrittenValue {
  readonly value: PersonValue;
  readonly text: string;
}

export function written(values: readonly PersonValue[]): readonly WrittenValue[] {
  return values.map((value) => ({ value, text: canonicalJson(value) }));
}

/** The first list without what the second one holds, each occurrence counted; in the first one's order. */
export function without(
  values: readonly WrittenValue[],
  others: readonly WrittenValue[],
): readonly WrittenValue[] {
  const left = counted(others);
  return values.filter(({ text }) => !taken(left, text));
}

/** What both lists hold, as often as both do; in the first one's order. */
export function inBoth(
  values: readonly WrittenValue[],
  others: readonly WrittenValue[],
): readonly WrittenValue[] {
  const left = counted(others);
  return values.filter(({ text }) => taken(left, text));
}

function counted(values: readonly WrittenValue[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of values) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function taken(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count > 0) counts.set(text, count - 1);
  return count > 0;
}
