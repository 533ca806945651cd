import { expect, test } from "vitest";

import type { MatchModel } from "../model/match-model.ts";
import { models } from "../models/models.ts";
import { PatternCounter } from "./level-patterns.ts";
import { estimateModel, patternProbability } from "./estimate-model.ts";
import type { TrainingCounts } from "./training-counts.ts";

/** One comparison of two levels and a null level, so that every figure can be worked out by hand. */
const MODEL: MatchModel = {
  ...models.contacts,
  priorMatchProbability: 0.0001,
  comparisons: [
    {
      name: "birthday",
      compare: { kind: "birthday" },
      levels: [
        { level: "same", m: 0.9, u: 0.1 },
        { level: "absent", isNull: true },
        { level: "different", m: 0.1, u: 0.9 },
      ],
    },
  ],
};
const [SAME, ABSENT, DIFFERENT] = [0, 1, 2];

function counted(...levels: readonly (readonly [level: number, times: number])[]): PatternCounter {
  const counter = new PatternCounter([3]);
  for (const [level, times] of levels) {
    for (let time = 0; time < times; time += 1) counter.add(Uint8Array.of(level));
  }
  return counter;
}

const NOTHING: TrainingCounts = {
  recordCount: 0,
  candidates: counted(),
  random: counted(),
  joined: counted(),
  keptApart: counted(),
};

test("where nothing is counted, nothing moves", () => {
  const { estimate, report } = estimateModel(NOTHING, MODEL);
  expect(estimate.prior).toBeCloseTo(0.0001, 12);
  expect(estimate.m[0]?.[SAME]).toBeCloseTo(0.9, 12);
  expect(estimate.u[0]?.[SAME]).toBeCloseTo(0.1, 12);
  expect(report).toMatchObject({ isConverged: true, expectedMatches: 0 });
});

test("m is counted from joined pairs, the shipped m counting as 60 of them", () => {
  const { estimate } = estimateModel({ ...NOTHING, joined: counted([SAME, 10], [DIFFERENT, 30]) }, MODEL);
  expect(estimate.m[0]?.[SAME]).toBeCloseTo((10 + 60 * 0.9) / (40 + 60), 12);
  expect(estimate.m[0]?.[DIFFERENT]).toBeCloseTo((30 + 60 * 0.1) / (40 + 60), 12);
});

test("u is counted from pairs that persons kept apart, each level's shipped u counting as one of its pairs", () => {
  const { estimate } = estimateModel({ ...NOTHING, keptApart: counted([SAME, 7], [DIFFERENT, 93]) }, MODEL);
  const [same, different] = [(7 + 1) / (100 + 1 / 0.1), (93 + 1) / (100 + 1 / 0.9)];
  expect(estimate.u[0]?.[SAME]).toBeCloseTo(same / (same + different), 12);
  expect(estimate.u[0]?.[DIFFERENT]).toBeCloseTo(different / (same + different), 12);
});

test("the prior is one in a thousand others for every tenth record, until matches say otherwise", () => {
  const { estimate } = estimateModel({ ...NOTHING, recordCount: 1000, joined: counted([SAME, 100]) }, MODEL);
  // 0.0999 others per record are shipped for 1,000 records; here 200 ends of pairs are met among 1,000 more.
  expect(estimate.prior).toBeCloseTo((200 + 1000 * 0.0999) / 2000 / 1999, 12);
});

test("a missing value counts for neither m nor u", () => {
  const { estimate } = estimateModel({ ...NOTHING, joined: counted([ABSENT, 1000]) }, MODEL);
  expect(estimate.m[0]?.[SAME]).toBeCloseTo(0.9, 12);
  expect(estimate.m[0]?.[ABSENT]).toBeNaN();
});

test("candidates count by the probability that they are one person", () => {
  const prior = { ...MODEL, priorMatchProbability: 0.5 };
  const { estimate, report } = estimateModel(
    { ...NOTHING, candidates: counted([SAME, 50], [DIFFERENT, 50]) },
    prior,
  );
  const { m, u } = estimate;
  expect(patternProbability(Uint8Array.of(SAME), { prior: 0.5, m: [[0.9]], u: [[0.1]] })).toBeCloseTo(
    0.9,
    12,
  );
  const byHand = [SAME, DIFFERENT].map((level) => patternProbability(Uint8Array.of(level), estimate) * 50);
  expect(report.expectedMatches).toBeCloseTo((byHand[0] ?? 0) + (byHand[1] ?? 0), 1);
  expect(m[0]?.[SAME]).toBeCloseTo(((byHand[0] ?? 0) + 54) / ((byHand[0] ?? 0) + (byHand[1] ?? 0) + 60), 3);
  expect(u[0]?.[SAME]).toBeCloseTo(0.1, 12);
});

test("a level at which records contradict each other keeps its m, whatever is counted", () => {
  const comparisons = MODEL.comparisons.map((comparison) => ({
    ...comparison,
    levels: comparison.levels.map((level) =>
      level.level === "different" ? { ...level, contradicts: true as const } : level,
    ),
  }));
  const counts = { ...NOTHING, joined: counted([SAME, 10], [DIFFERENT, 90]) };
  expect(estimateModel(counts, { ...MODEL, comparisons }).estimate.m[0]).toEqual([
    expect.closeTo(0.9, 12),
    Number.NaN,
    0.1,
  ]);
});

test("m and u of a comparison sum to 1 over the levels that say something, and converge", () => {
  const counts: TrainingCounts = {
    recordCount: 300,
    candidates: counted([SAME, 40], [ABSENT, 30], [DIFFERENT, 200]),
    random: counted([SAME, 3], [ABSENT, 500], [DIFFERENT, 800]),
    joined: counted([SAME, 2]),
    keptApart: counted([DIFFERENT, 2], [SAME, 1]),
  };
  const { estimate, report } = estimateModel(counts, MODEL);
  for (const shares of [estimate.m[0], estimate.u[0]]) {
    expect((shares?.[SAME] ?? 0) + (shares?.[DIFFERENT] ?? 0)).toBeCloseTo(1, 12);
  }
  expect(report.isConverged).toBe(true);
  expect(report.lastChange).toBeLessThan(0.001);
});
