import { expect, test } from "vitest";

import { expectationMaximization } from "./expectation-maximization.ts";
import type { LevelPatterns } from "./level-patterns.ts";

/** Every pattern of three comparisons with an equal and an else level, with the counts that m, u and the prior expect. */
function expectedPatterns(
  { m, u, prior }: { m: readonly number[]; u: readonly number[]; prior: number },
  pairCount: number,
): LevelPatterns {
  const levels = Array.from({ length: 2 ** m.length }, (_, bits) =>
    Uint8Array.from(m, (_probability, index) => ((bits >> index) & 1) + 1),
  );
  const probability = (pattern: Uint8Array, ofEqual: readonly number[]): number =>
    pattern.reduce(
      (product, level, index) => product * (level === 1 ? (ofEqual[index] ?? 0) : 1 - (ofEqual[index] ?? 0)),
      1,
    );
  return {
    levels,
    counts: levels.map(
      (pattern) => pairCount * (prior * probability(pattern, m) + (1 - prior) * probability(pattern, u)),
    ),
  };
}

test("finds the m, u and prior that made the patterns", () => {
  const truth = { m: [0.9, 0.8, 0.7], u: [0.01, 0.05, 0.001], prior: 0.001 };
  const pairCount = 10_000_000;
  const shares = truth.m.map((m, index) => {
    const equal = truth.prior * m + (1 - truth.prior) * (truth.u[index] ?? 0);
    return Float64Array.of(0, equal, 1 - equal);
  });
  const { m, u, prior, report } = expectationMaximization({
    patterns: expectedPatterns(truth, pairCount),
    pairCount,
    levelShares: shares,
  });
  expect(report.isConverged).toBe(true);
  expect(prior).toBeCloseTo(truth.prior, 5);
  for (const [index, expected] of truth.m.entries()) expect(m[index]?.[1]).toBeCloseTo(expected, 3);
  for (const [index, expected] of truth.u.entries()) expect(u[index]?.[1]).toBeCloseTo(expected, 4);
});

test("the agreement that blocking forces on its pairs is no evidence: leaving out pairs without it changes little", () => {
  const truth = { m: [0.95, 0.9, 0.9], u: [0.02, 0.01, 0.01], prior: 0.0005 };
  const pairCount = 10_000_000;
  const all = expectedPatterns(truth, pairCount);
  const blocked = all.levels.flatMap((levels, index) => (levels[0] === 1 ? [index] : []));
  const shares = truth.m.map((m, index) => {
    const equal = truth.prior * m + (1 - truth.prior) * (truth.u[index] ?? 0);
    return Float64Array.of(0, equal, 1 - equal);
  });
  const { m, prior } = expectationMaximization({
    patterns: {
      levels: blocked.flatMap((index) => all.levels[index] ?? []),
      counts: blocked.map((index) => all.counts[index] ?? 0),
    },
    pairCount,
    levelShares: shares,
  });
  // The prior lacks the matches that blocking lost, one in twenty.
  expect(prior / truth.prior).toBeCloseTo(0.95, 2);
  expect(m[1]?.[1]).toBeCloseTo(0.9, 2);
  expect(m[2]?.[1]).toBeCloseTo(0.9, 2);
});
