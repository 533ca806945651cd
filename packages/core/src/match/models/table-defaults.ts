import type { TableBlockingRule, TableKeyPart, TableModel } from "../table/table-model.ts";

/**
 * Where joining and asking begin, the same for every table. Chosen on sets of different kinds (synthetic and historical
 * people, clusters of two and of twenty), not for any of them: docs/matching.md has the figures around these points.
 */
export const TABLE_DEFAULTS = {
  kind: "table",
  blockSizeMax: 300,
  /** 0 bits: more likely one person than not. */
  linkThreshold: 0.5,
  /** -4 bits on average: records of one person differ more from each other than from the one between them. */
  cohesionThreshold: 0.06,
  reviewThreshold: 0.05,
  clusterSizeMax: 500,
} as const satisfies Partial<TableModel>;

/** Rows that share all of these values; a part is a column, or what counts of it. */
export function sharing(...parts: readonly (string | TableKeyPart)[]): TableBlockingRule {
  const named = parts.map((part) => (typeof part === "string" ? { column: part } : part));
  const names = named.map(({ column, of }) => (of === undefined ? column : `${of.kind} of ${column}`));
  return { name: names.join(" + "), parts: named };
}

export function beginning(column: string, characters: number): TableKeyPart {
  return { column, of: { kind: "first", characters } };
}

/** As `sharing`, with the values in whatever of the columns they stand. */
export function sharingInAnyOrder(...columns: readonly string[]): TableBlockingRule {
  const rule = sharing(...columns);
  return { ...rule, name: `${rule.name} in any order`, inAnyOrder: true };
}
