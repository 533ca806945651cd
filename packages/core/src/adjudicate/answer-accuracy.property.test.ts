import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../testing/search-runs.ts";
import { ASSUMED_ACCURACY, calibrateAnswers, type CheckedAnswers } from "./answer-accuracy.ts";
import { ANSWERS, answerWeight, CONFIDENCES } from "./answer.ts";

const high = (answer: "same" | "different", truth: "same" | "different", count: number): CheckedAnswers => ({
  answer,
  confidence: "high",
  truth,
  count,
});

test("while nobody has checked an answer, it is worth what is assumed", () => {
  expect(calibrateAnswers([])).toEqual(ASSUMED_ACCURACY);
});

test("checked answers move their own confidence and their own side, as a Beta distribution does", () => {
  const calibrated = calibrateAnswers([high("same", "same", 6), high("different", "same", 4)]);
  // Beta(38 + 6, 2 + 4).
  expect(calibrated.high.sensitivity).toBeCloseTo(44 / 50, 12);
  expect(calibrated.high.specificity).toBeCloseTo(0.95, 12);
  expect(calibrated.medium).toEqual(ASSUMED_ACCURACY.medium);
  expect(calibrated.low).toEqual(ASSUMED_ACCURACY.low);
});

test("an LLM that calls strangers the same loses the weight of its same, and one that is right gains", () => {
  const weight = (checked: readonly CheckedAnswers[]): number =>
    answerWeight({ answer: "same", confidence: "high" }, calibrateAnswers(checked));
  expect(weight([high("same", "different", 20)])).toBeLessThan(weight([]) - 2);
  expect(weight([high("different", "different", 200), high("same", "same", 200)])).toBeGreaterThan(
    weight([]),
  );
});

test("an answer never speaks against what it says, however wrong it was found", () => {
  const accuracy = calibrateAnswers([high("same", "different", 5_000), high("different", "same", 5_000)]);
  expect(answerWeight({ answer: "same", confidence: "high" }, accuracy)).toBe(0);
  expect(answerWeight({ answer: "different", confidence: "high" }, accuracy)).toBe(0);
});

test("whatever was checked, shares are between 0 and 1, and more right answers never make an answer worth less", () => {
  const anyChecked = fc.array(
    fc.record({
      answer: fc.constantFrom(...ANSWERS),
      confidence: fc.constantFrom(...CONFIDENCES),
      truth: fc.constantFrom("same" as const, "different" as const),
      count: fc.nat(1_000),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(
      anyChecked,
      fc.constantFrom(...CONFIDENCES),
      fc.constantFrom("same" as const, "different" as const),
      (checked, confidence, answer) => {
        const before = calibrateAnswers(checked);
        for (const { sensitivity, specificity } of Object.values(before)) {
          expect(Math.min(sensitivity, specificity)).toBeGreaterThan(0);
          expect(Math.max(sensitivity, specificity)).toBeLessThan(1);
        }
        const after = calibrateAnswers([...checked, { answer, confidence, truth: answer, count: 1 }]);
        const weigh = (accuracy: typeof before): number =>
          Math.abs(answerWeight({ answer, confidence }, accuracy));
        expect(weigh(after)).toBeGreaterThanOrEqual(weigh(before) - 1e-12);
      },
    ),
    searchRuns(500),
  );
});
