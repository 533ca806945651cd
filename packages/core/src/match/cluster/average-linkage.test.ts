import { expect, test } from "vitest";

import { averageLinkage } from "./average-linkage.ts";

/** Weights by pair "a b"; a pair that is not named weighs -20 and is no edge. */
function linked(size: number, weights: Readonly<Record<string, number>>, forbidden: readonly string[] = []) {
  const weightOf = (a: number, b: number): number => weights[`${Math.min(a, b)} ${Math.max(a, b)}`] ?? -20;
  return averageLinkage(
    {
      size,
      edges: Object.entries(weights).map(([pair, weight]) => {
        const [a = 0, b = 0] = pair.split(" ").map(Number);
        return { a, b, weight };
      }),
      weightOf,
      isForbidden: (a, b) => forbidden.includes(`${Math.min(a, b)} ${Math.max(a, b)}`),
    },
    { meanWeightMin: -4, clusterSizeMax: 4 },
  );
}

test("a chain of two links does not join its ends when they speak against each other", () => {
  // (8 + 20 of 1 with 0 and 2: 8 joins first; then 2 with {0, 1}: (7 - 20) / 2 = -6.5 stays below -4.
  expect(linked(3, { "0 1": 8, "1 2": 7 })).toEqual([[0, 1], [2]]);
});

test("a damaged record comes in by what the whole cluster says about it", () => {
  // 3 with {0, 1, 2}: (1 - 4 - 5) / 3 = -2.7.
  expect(linked(4, { "0 1": 9, "0 2": 9, "1 2": 9, "0 3": 1, "1 3": -4, "2 3": -5 })).toEqual([[0, 1, 2, 3]]);
});

test("the best mean comes first", () => {
  // 1 could go with 0 or with 2; 2 is the better one, and 0 then has (5 - 20) / 2 = -7.5.
  expect(linked(3, { "0 1": 5, "1 2": 6 })).toEqual([[0], [1, 2]]);
});

test("what is forbidden stays apart, directly and by way of others", () => {
  expect(linked(3, { "0 1": 9, "0 2": 8, "1 2": 9 }, ["0 2"])).toEqual([[0, 1], [2]]);
  expect(linked(2, { "0 1": 30 }, ["0 1"])).toEqual([[0], [1]]);
});

test("a cluster does not grow over the limit", () => {
  const all = Object.fromEntries(
    [0, 1, 2, 3, 4].flatMap((a) =>
      [0, 1, 2, 3, 4].filter((b) => a < b).map((b) => [`${a} ${b}`, 9] as const),
    ),
  );
  expect(linked(5, all).map((cluster) => cluster.length)).toEqual([4, 1]);
});
