import type { PairExplanation } from "@kith/sdk";
import { expect, test } from "vitest";
import { waterfallScale } from "./waterfall-scale.ts";

function explained(prior: number, ...weights: readonly number[]): Pick<PairExplanation, "prior" | "steps"> {
  let total = prior;
  const steps = weights.map((partialWeight) => {
    total += partialWeight;
    return { partialWeight, total } as PairExplanation["steps"][number];
  });
  return { prior: { weight: prior, sentence: "" }, steps };
}

test("each bar begins where the one before ended, whichever way it goes", () => {
  // From -10 to 10: 20 bits on 100 percent.
  expect(waterfallScale(explained(-10, 20, -5))).toEqual({
    prior: { left: 0, width: 50 },
    steps: [
      { left: 0, width: 100 },
      { left: 75, width: 25 },
    ],
    even: 50,
  });
});

test("the point of even odds is on the scale where no bar reaches it", () => {
  const { prior, steps, even } = waterfallScale(explained(-8, -2, 4));
  expect(even).toBe(100);
  expect(prior).toEqual({ left: 20, width: 80 });
  expect(steps).toEqual([
    { left: 0, width: 20 },
    { left: 0, width: 40 },
  ]);
});

test("no evidence at all has a scale, without a division by zero", () => {
  expect(waterfallScale(explained(0))).toEqual({ prior: { left: 0, width: 0 }, steps: [], even: 0 });
});
