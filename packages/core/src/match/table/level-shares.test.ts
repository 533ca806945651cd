import { expect, test } from "vitest";

import { SeededRandom } from "../training/seeded-random.ts";
import { levelShares } from "./level-shares.ts";
import { code } from "../models/table-comparisons.ts";
import { rowComparison } from "./row-comparison.ts";
import { Table } from "./table.ts";

/** Of the 6 rows 5 have a city, which makes 5 * 4 / 2 = 10 pairs: bern with bern 3 times, oslo with oslo never. */
const ROWS = [
  { city: "bern" },
  { city: "bern" },
  { city: "" },
  { city: "bern" },
  { city: "oslo" },
  { city: "berg" },
];

test("equality is counted exactly, the rest is shared as a sample of pairs shows it", () => {
  const comparison = rowComparison(code("city", 1), Table.of(ROWS, ["city"]));
  const [shares] = levelShares([comparison], ROWS.length, new SeededRandom(7));
  const [unknown = NaN, equal = NaN, oneEdit = NaN, different = NaN] = shares ?? [];
  expect(unknown).toBe(0);
  expect(equal).toBe(3 / 10);
  expect(oneEdit + different).toBeCloseTo(7 / 10, 12);
  // berg is one letter from three berns, and everybody else from nobody: 3 of the 7 pairs that differ.
  expect(oneEdit).toBeGreaterThan(0.2);
  expect(oneEdit).toBeLessThan(0.4);
});

test("a column that no row fills leaves every level the same share, and a single row makes no pairs", () => {
  const comparison = rowComparison(code("city", 1), Table.of([{}], ["city"]));
  const [shares] = levelShares([comparison], 1, new SeededRandom(7));
  expect([...(shares ?? [])]).toEqual([0, 1 / 3, 1 / 3, 1 / 3]);
});
