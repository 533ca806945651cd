import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../testing/search-runs.ts";
import { judgePair } from "../match/judge-pair.ts";
import { levelWeight, type ComparisonName } from "../match/model/match-model.ts";
import { models } from "../match/models/models.ts";
import type { PartialWeight } from "../match/score/scored-pair.ts";
import { card } from "../match/testing/card.ts";
import { adjudicate, isWorthAsking, type Rival, type Surroundings } from "./adjudicate.ts";
import { ASSUMED_ACCURACY } from "./answer-accuracy.ts";
import { ANSWER_BITS_MAX, ANSWERS, answerWeight, CONFIDENCES, type PairAnswer } from "./answer.ts";
import { contactsContradict, contradicts } from "./pair-limits.ts";

const MODEL = models.contacts;
const RULES = { model: MODEL, accuracy: ASSUMED_ACCURACY };
const ALONE: Surroundings = { contradiction: false, rivals: [] };
const SAME: PairAnswer = { answer: "same", confidence: "high" };
const DIFFERENT: PairAnswer = { answer: "different", confidence: "high" };

/** Evidence at these levels of the shipped model, with the weight given. */
function question(matchWeight: number, levels: Readonly<Record<string, string>>): Rival["pair"] {
  const weights = Object.entries(levels).map(([comparison, level]): PartialWeight => {
    const found = MODEL.comparisons.find(({ name }) => name === comparison);
    const rules = found?.levels.find((one) => one.level === level);
    if (rules === undefined) throw new Error(`The model has no level ${comparison} ${level}.`);
    return { comparison, level, partialWeight: levelWeight(rules) };
  });
  return { verdict: "ask", matchWeight, weights };
}

const GREY = { name: "absent", email: "one" };

test("an answer is added to the evidence by Bayes' rule, and the model's thresholds decide", () => {
  // Odds of 2 to 1, and a "same" that is 0.95 / 0.05 = 19 times likelier for one person: 38 to 1.
  const { outcome, probability } = adjudicate({ pair: question(1, GREY), answer: SAME }, ALONE, RULES);
  expect(probability).toBeCloseTo(38 / 39, 10);
  expect(outcome).toBe("join");
  // 2 to 1 against 19 to 1: 2 to 19, below the 0.2 from which a person is asked.
  const apart = adjudicate({ pair: question(1, GREY), answer: DIFFERENT }, ALONE, RULES);
  expect(apart.probability).toBeCloseTo(2 / 21, 10);
  expect(apart.outcome).toBe("apart");
});

test("an answer that is unsure, or too unsure of itself, leaves the question to a person", () => {
  for (const answer of [
    { answer: "unsure", confidence: "high" },
    { answer: "same", confidence: "low" },
    { answer: "different", confidence: "low" },
  ] as const) {
    const { outcome } = adjudicate({ pair: question(0.5, GREY), answer }, ALONE, RULES);
    expect({ answer, outcome }).toEqual({ answer, outcome: "review" });
  }
});

test.each([
  ["surname-differs", { name: "surname-differs", email: "several" }],
  ["incompatible", { name: "incompatible", email: "several", phone: "one" }],
  ["birthdays that differ", { name: "exact", email: "one", birthday: "different" }],
])("the LLM never joins a pair that contradicts: %s", (_, levels) => {
  const pair = question(20, levels);
  expect(adjudicate({ pair, answer: SAME }, ALONE, RULES)).toMatchObject({
    outcome: "review",
    reason: "contradiction",
  });
  expect(contradicts(pair.weights, MODEL)).toBe(true);
});

test("the LLM never joins two contacts of which any two cards contradict", () => {
  const around = { ...ALONE, contradiction: true };
  expect(adjudicate({ pair: question(3, GREY), answer: SAME }, around, RULES)).toMatchObject({
    outcome: "review",
    reason: "contradiction",
  });
  const john = card("John/Smith | js@mail.example");
  expect(contactsContradict([card("J./Smith"), john], [card("Jane/Smith")], { model: MODEL })).toBe(true);
  expect(contactsContradict([card("J./Smith")], [john], { model: MODEL })).toBe(false);
});

test("the LLM never joins on a name alone", () => {
  const pair = question(3, { name: "exact", email: "local-part", address: "city", birthday: "absent" });
  expect(adjudicate({ pair, answer: SAME }, ALONE, RULES)).toMatchObject({
    outcome: "review",
    reason: "name-alone",
  });
});

test("the LLM never joins one of two rivals, unless it told them apart", () => {
  const answered = (answer: PairAnswer | null): string => {
    const rivals = [{ pair: question(1, GREY), answer }];
    const decided = adjudicate({ pair: question(1, GREY), answer: SAME }, { ...ALONE, rivals }, RULES);
    return decided.outcome === "review" ? decided.reason : decided.outcome;
  };
  expect(answered(SAME)).toBe("rival");
  expect(answered(null), "a rival that was not asked about").toBe("rival");
  expect(answered({ answer: "unsure", confidence: "high" })).toBe("join");
  expect(answered(DIFFERENT)).toBe("join");
});

test("a pair that the model joins and clustering refused is for a person", () => {
  const pair = { ...question(9, GREY), verdict: "join" } as const;
  expect(adjudicate({ pair, answer: SAME }, ALONE, RULES)).toMatchObject({ reason: "not-grey" });
  expect(adjudicate({ pair, answer: DIFFERENT }, ALONE, RULES)).toMatchObject({ reason: "not-grey" });
});

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
      const { outcome, matchWeight, probability } = adjudicate({ pair, answer }, around, RULES);
      seen[outcome] += 1;
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(Math.abs(matchWeight - pair.matchWeight)).toBeLessThanOrEqual(ANSWER_BITS_MAX);
      const isSettled = outcome !== "review";
      expect(!isSettled || (pair.verdict === "ask" && isWorthAsking(pair, RULES))).toBe(true);
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

test("a surer answer moves the odds further, and both ways alike", () => {
  for (const answer of ["same", "different"] as const) {
    const bits = CONFIDENCES.map((confidence) =>
      Math.abs(answerWeight({ answer, confidence }, ASSUMED_ACCURACY)),
    );
    expect(bits).toEqual(bits.toSorted((a, b) => b - a));
    expect(bits.every((one) => one > 0)).toBe(true);
  }
});

test("what no answer could settle is not worth asking", () => {
  expect(isWorthAsking(question(1, GREY), RULES)).toBe(true);
  // Far above the question's zone, and contradicting: no answer joins it, none brings it below.
  expect(
    isWorthAsking(question(20, { name: "incompatible", email: "several", phone: "several" }), RULES),
  ).toBe(false);
  expect(isWorthAsking({ ...question(1, GREY), verdict: "join" }, RULES)).toBe(false);
});

test("what two cards say of themselves is read from the model in use", () => {
  const { weights } = judgePair(card("Jane/Smith | js@mail.example"), card("John/Smith | js@mail.example"));
  expect(contradicts(weights, MODEL)).toBe(true);
  const lenient = {
    ...MODEL,
    comparisons: MODEL.comparisons.map(({ name, levels }) => ({
      name,
      compare: { kind: name as ComparisonName },
      levels: levels.map(({ level }) => ({ level, m: 0.5, u: 0.5 })),
    })),
  };
  expect(contradicts(weights, lenient)).toBe(false);
});
