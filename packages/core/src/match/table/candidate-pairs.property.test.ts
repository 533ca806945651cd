import * as fc from "fast-check";
import { expect, test } from "vitest";

import { candidatePairs } from "./candidate-pairs.ts";
import { fake1000 } from "../models/fake-1000-model.ts";
import { sharing, sharingInAnyOrder } from "../models/table-defaults.ts";
import type { TableBlockingRule, TableModel } from "./table-model.ts";
import { Table } from "./table.ts";
import { searchRuns } from "../../testing/search-runs.ts";

type MadeRow = Readonly<Record<string, string>>;

const RULES: readonly TableBlockingRule[] = [
  sharing("a", "b"),
  sharingInAnyOrder("a", "b"),
  sharing("c"),
  sharing("a", { column: "c", of: { kind: "first", characters: 2 } }, "b"),
];

/** The key by its definition, as text. */
function keyOf({ parts, inAnyOrder }: TableBlockingRule, row: MadeRow): string | null {
  const values = parts.map(({ column, of }) => {
    const value = row[column] ?? "";
    if (of?.kind !== "first") return value;
    return value.length < of.characters ? "" : value.slice(0, of.characters);
  });
  if (values.includes("")) return null;
  return JSON.stringify(inAnyOrder === true ? values.sort() : values);
}

function bruteForce(
  rows: readonly MadeRow[],
  { blockingRules, blockSizeMax }: TableModel,
): readonly string[] {
  const pairs = blockingRules.flatMap((rule) => {
    const keys = rows.map((row) => keyOf(rule, row));
    return keys.flatMap((key, b) => {
      const isUsable = key !== null && keys.filter((other) => other === key).length <= blockSizeMax;
      return isUsable ? keys.slice(0, b).flatMap((other, a) => (other === key ? [`${a} ${b}`] : [])) : [];
    });
  });
  return [...new Set(pairs)].sort();
}

test("gives every pair that shares a key of at most the cap once, no other, and no row with itself", () => {
  const value = fc.constantFrom("", "x", "y", "xy", "xyz");
  const rows = fc.array(fc.record({ a: value, b: value, c: value }), { maxLength: 30 });
  fc.assert(
    fc.property(
      rows,
      fc.subarray([...RULES]),
      fc.integer({ min: 2, max: 12 }),
      (table, blockingRules, blockSizeMax) => {
        const model: TableModel = { ...fake1000, blockingRules, blockSizeMax };
        const { count, rowsA, rowsB, countByRule } = candidatePairs(Table.of(table, ["a", "b", "c"]), model);
        const pairs = Array.from({ length: count }, (_, index) => `${rowsA[index]} ${rowsB[index]}`);
        expect(pairs.toSorted()).toEqual(bruteForce(table, model));
        expect(countByRule.reduce((sum, ofRule) => sum + ofRule, 0)).toBe(count);
      },
    ),
    searchRuns(500),
  );
});
