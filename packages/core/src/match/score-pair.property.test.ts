import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { ComparisonVector } from "./compare-records.ts";
import type { ComparisonName } from "./match-model.ts";
import { COMPARISON_LEVELS, matchProbability, priorWeight } from "./match-model.ts";
import { models } from "./models.ts";
import { isContradiction, scorePair, weighPair } from "./score-pair.ts";
import { matchRecord } from "./testing/match-record.ts";

const model = models.contacts;
const vectors: readonly ComparisonVector[] = COMPARISON_LEVELS.identity.flatMap((identity) =>
  COMPARISON_LEVELS.name.flatMap((name) =>
    COMPARISON_LEVELS.email.flatMap((email) =>
      COMPARISON_LEVELS.phone.flatMap((phone) =>
        COMPARISON_LEVELS.birthday.map((birthday) => ({ identity, name, email, phone, birthday })),
      ),
    ),
  ),
);

const FULL_NAMES = new Set(["exact", "compatible", "nickname", "reading"]);
const label = (vector: ComparisonVector): string => JSON.stringify(vector);

test("partial weights and the prior add up to the match weight, and the probability is its", () => {
  for (const vector of vectors) {
    const { weights, matchWeight, probability } = weighPair(vector, model);
    const names: ComparisonName[] = ["identity", "name", "email", "phone", "birthday"];
    expect(weights.map(({ comparison }) => comparison)).toEqual(names);
    const sum = weights.reduce((total, { partialWeight }) => total + partialWeight, priorWeight(model));
    expect(matchWeight).toBeCloseTo(sum, 9);
    expect(probability).toBe(matchProbability(matchWeight));
    expect(probability >= 0 && probability <= 1).toBe(true);
  }
});

test("no pair is joined without an identity link or a shared identifier, whatever else agrees", () => {
  for (const vector of vectors.filter(({ identity, email, phone }) => {
    return identity === "none" && email === "none" && phone === "none";
  })) {
    expect(weighPair(vector, model).verdict, `at ${label(vector)}`).not.toBe("join");
  }
});

test("an identity link joins by itself", () => {
  for (const vector of vectors.filter(({ identity }) => identity === "linked")) {
    expect(weighPair(vector, model).verdict).toBe("join");
    expect(isContradiction(vector, model)).toBe(false);
  }
});

test("a shared identifier joins with a full name, unless the birthdays differ", () => {
  for (const vector of vectors.filter(({ name, email, phone }) => {
    return FULL_NAMES.has(name) && (email !== "none" || phone === "one" || phone === "several");
  })) {
    if (vector.identity === "linked") continue;
    const { verdict } = weighPair(vector, model);
    expect(verdict === "join", `at ${label(vector)}`).toBe(vector.birthday !== "different");
  }
});

test("a shared identifier without a name to compare asks", () => {
  for (const name of ["absent", "incomparable", "partial"] as const) {
    for (const shared of [
      { email: "one", phone: "none" } as const,
      { email: "none", phone: "one" } as const,
    ]) {
      const vector = { identity: "none", name, birthday: "absent", ...shared } as const;
      expect(weighPair(vector, model).verdict, `at ${label(vector)}`).toBe("ask");
    }
  }
});

test("names of two people are kept apart at one shared identifier and asked about at two", () => {
  const apart = { identity: "none", name: "incompatible", birthday: "absent" } as const;
  expect(weighPair({ ...apart, email: "one", phone: "none" }, model).verdict).toBe("different");
  expect(weighPair({ ...apart, email: "none", phone: "one" }, model).verdict).toBe("different");
  expect(weighPair({ ...apart, email: "one", phone: "one" }, model).verdict).toBe("ask");
  expect(weighPair({ ...apart, email: "none", phone: "several" }, model).verdict).toBe("ask");
});

test("records that contradict each other are never joined by the model alone", () => {
  for (const vector of vectors.filter((candidate) => isContradiction(candidate, model))) {
    expect(weighPair(vector, model).verdict, `at ${label(vector)}`).not.toBe("join");
  }
});

test("probability grows with the match weight", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
      (weight, more) => {
        expect(matchProbability(weight + more)).toBeGreaterThanOrEqual(matchProbability(weight));
      },
    ),
  );
});

test("a scored pair names the smaller id first, whichever record is given first", () => {
  const a = matchRecord("a", "Ann/Lee | ann@lee.example");
  const b = matchRecord("b", "Ann/Lee | ann@lee.example");
  expect(scorePair(b, a, model)).toEqual(scorePair(a, b, model));
  expect(scorePair(b, a, model)).toMatchObject({ recordA: "a", recordB: "b", verdict: "join" });
  expect(scorePair(a, matchRecord("c", "Bo/Day | bo@day.example"), model)).toBeNull();
});
