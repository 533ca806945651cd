import * as fc from "fast-check";
import { expect, test } from "vitest";
import { models } from "../match/models.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { adjudicate, isWorthAsking } from "./adjudicate.ts";
import { ANSWER_BITS_MAX, ANSWERS, CONFIDENCES } from "./answer.ts";
import { contradicts } from "./pair-limits.ts";
import { question } from "./testing/question.ts";

const MODEL = models.contacts;

const anyAnswer = fc.record({
  answer: fc.constantFrom(...ANSWERS),
  confidence: fc.constantFrom(...CONFIDENCES),
});
const anyQuestion = fc
  .tuple(
    fc.double({ min: -30, max: 30, noNaN: true }),
    fc.record(
      Object.fromEntries(
        MODEL.comparisons.map(({ name, levels }) => [
          name,
          fc.constantFrom(...levels.map(({ level }) => level)),
        ]),
      ),
    ),
    fc.constantFrom("ask" as const, "join" as const),
  )
  .map(([weight, levels, verdict]) => ({ ...question(weight, levels), verdict }));
const anySurroundings = fc.record({
  contradiction: fc.boolean(),
  rivals: fc.array(fc.record({ pair: anyQuestion, answer: fc.option(anyAnswer) }), { maxLength: 3 }),
});

test("whatever it answers about whatever pair, a join is never against a limit, and probabilities are probabilities", () => {
  const seen = { join: 0, apart: 0, review: 0 };
  fc.assert(
    fc.property(anyQuestion, anyAnswer, anySurroundings, (pair, answer, around) => {
      const { outcome, matchWeight, probability } = adjudicate({ pair, answer }, around, MODEL);
      seen[outcome] += 1;
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(Math.abs(matchWeight - pair.matchWeight)).toBeLessThanOrEqual(ANSWER_BITS_MAX);
      const isSettled = outcome !== "review";
      expect(!isSettled || (pair.verdict === "ask" && isWorthAsking(pair, MODEL))).toBe(true);
      expect(outcome !== "apart" || answer.answer === "different").toBe(true);
      const isAllowed =
        answer.answer === "same" &&
        !around.contradiction &&
        !contradicts(pair.weights, MODEL) &&
        probability >= MODEL.linkThreshold &&
        pair.weights.some((one) => one.comparison !== "name" && one.partialWeight > 0);
      expect(outcome !== "join" || isAllowed).toBe(true);
    }),
    searchRuns(3_000),
  );
  expect(Math.min(seen.join, seen.apart, seen.review), "each outcome was seen often").toBeGreaterThan(10);
});
