import { expect, test } from "vitest";

import { code } from "../models/table-comparisons.ts";
import { rowComparison } from "./row-comparison.ts";
import { RowWeights } from "./row-weights.ts";
import type { TableComparison, TableModel } from "./table-model.ts";
import { Table } from "./table.ts";
import { PEOPLE_MODEL } from "./testing/people-model.ts";

/** Two comparisons with round figures: equal is 2^3 or 2^5 times likelier among pairs of one person. */
const NAME = trained({ ...code("name", 0), termFrequency: false }, [0.8, 0.1], [0.2, 0.9]);
const CITY = trained(code("city", 0), [0.5, 0.25], [0.5, 0.75]);
const MODEL: TableModel = { ...PEOPLE_MODEL, priorMatchProbability: 1 / 5, comparisons: [NAME, CITY] };

function trained(
  comparison: TableComparison,
  equal: [number, number],
  different: [number, number],
): TableComparison {
  const [[m1, u1], [m2, u2]] = [equal, different];
  const [unknown, first, second] = comparison.levels;
  if (unknown === undefined || first === undefined || second === undefined) throw new Error("three levels");
  return { ...comparison, levels: [unknown, { ...first, m: m1, u: u1 }, { ...second, m: m2, u: u2 }] };
}

/** bern stands in 4 of the 6 known cities, oslo in 2. */
const ROWS = [
  { name: "a", city: "bern" },
  { name: "a", city: "bern" },
  { name: "a", city: "oslo" },
  { name: "b", city: "oslo" },
  { name: "b", city: "bern" },
  { name: "b", city: "bern" },
  { name: "", city: "" },
];

function weigh(rowA: number, rowB: number): number {
  const table = Table.of(ROWS, ["name", "city"]);
  const comparisons = MODEL.comparisons.map((comparison) => rowComparison(comparison, table));
  return new RowWeights(comparisons, MODEL).of(rowA, rowB);
}

test("a weight is the prior's, log2(1/4), and each level's log2(m/u); a common value takes its share for u", () => {
  // name equal: log2(0.8 / 0.1) = 3; city bern: log2(0.5 / (4/6)) = -0.415; city oslo: log2(0.5 / (2/6)) = 0.585.
  expect(weigh(0, 1)).toBeCloseTo(-2 + 3 - 0.415, 3);
  expect(weigh(2, 3)).toBeCloseTo(-2 + Math.log2(0.2 / 0.9) + 0.585, 3);
  // city different: log2(0.5 / 0.75) = -0.585.
  expect(weigh(0, 2)).toBeCloseTo(-2 + 3 - 0.585, 3);
});

test("what is unknown weighs nothing", () => {
  expect(weigh(0, 6)).toBe(-2);
});

test("an untrained model weighs nobody", () => {
  const table = Table.of(ROWS, ["name", "city"]);
  expect(() => new RowWeights([rowComparison(NAME, table)], PEOPLE_MODEL)).toThrow("not trained");
});
