import type { FieldValue } from "./described-value.ts";

export interface ValueDifference {
  readonly removed: readonly FieldValue[];
  readonly added: readonly FieldValue[];
}

/** What went and what came; a value that stands on both sides, in whatever order, is in neither. */
export function valueDifference(
  before: readonly FieldValue[],
  after: readonly FieldValue[],
): ValueDifference {
  const left = new Map<string, FieldValue[]>();
  for (const value of before) {
    const key = keyOf(value);
    left.set(key, [...(left.get(key) ?? []), value]);
  }
  const added = after.filter((value) => left.get(keyOf(value))?.pop() === undefined);
  return { removed: [...left.values()].flat(), added };
}

function keyOf(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
