import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../../testing/search-runs.ts";
import { expectationMaximization } from "./expectation-maximization.ts";
import { PatternCounter } from "./level-patterns.ts";

test("gives probabilities whatever was counted: from 0 to 1, and 1 in sum over the levels", () => {
  const pattern = fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 40 }), fc.nat({ max: 1000 }), (patterns, more) => {
      const counter = new PatternCounter([4, 4, 4]);
      for (const levels of patterns) counter.add(Uint8Array.from(levels));
      const result = expectationMaximization({
        patterns: counter,
        pairCount: patterns.length + more,
        levelShares: [0, 1, 2].map(() => Float64Array.of(0, 0.001, 0.009, 0.99)),
      });
      expect(result.prior).toBeGreaterThan(0);
      expect(result.prior).toBeLessThanOrEqual(0.5);
      for (const ofLevels of [...result.m, ...result.u]) {
        expect(ofLevels.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 9);
        expect(ofLevels.slice(1).every((probability) => probability > 0 && probability < 1)).toBe(true);
      }
    }),
    searchRuns(),
  );
});
