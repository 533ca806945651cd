import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { ComparisonVector } from "../compare/compare-records.ts";
import type { ComparisonName } from "../model/match-model.ts";
import { COMPARISON_LEVELS, levelWeight, matchProbability, priorWeight } from "../model/match-model.ts";
import { models } from "../models/models.ts";
import type { PairJudgement } from "./score-pair.ts";
import { isContradiction, judgeRecords, scorePair, weighVector } from "./score-pair.ts";
import { matchRecord } from "../testing/match-record.ts";
import { searchRuns } from "../../testing/search-runs.ts";

const model = models.contacts;
const NAMES = Object.keys(COMPARISON_LEVELS) as ComparisonName[];

/** Every combination of levels there is. */
function* allVectors(): Generator<ComparisonVector> {
  const { identity, name, email, phone, birthday, organization, address, url } = COMPARISON_LEVELS;
  for (const i of identity)
    for (const n of name)
      for (const e of email)
        for (const p of phone)
          for (const b of birthday)
            for (const o of organization)
              for (const a of address)
                for (const u of url)
                  yield {
                    identity: i,
                    name: n,
                    email: e,
                    phone: p,
                    birthday: b,
                    organization: o,
                    address: a,
                    url: u,
                  };
}

const ABSENT: ComparisonVector = {
  identity: "none",
  name: "absent",
  email: "absent",
  phone: "absent",
  birthday: "absent",
  organization: "absent",
  address: "absent",
  url: "absent",
};

/** @param frequency How common the agreeing values are, at every level that is adjusted. */
function weigh(vector: Partial<ComparisonVector>, frequency: number | null = null): PairJudgement {
  const whole = { ...ABSENT, ...vector };
  return weighVector(
    model.comparisons.map(({ compare }) => ({ level: whole[compare.kind], frequency })),
    model,
  );
}

/** The first vectors that break a law; an expectation for each of half a million would take minutes. */
function breaches(isBreach: (vector: ComparisonVector, judgement: PairJudgement) => boolean): string[] {
  const found: string[] = [];
  for (const vector of allVectors()) {
    if (found.length < 5 && isBreach(vector, weigh(vector, 1e-7))) found.push(JSON.stringify(vector));
  }
  return found;
}

const IDENTIFIERS = new Set(["several", "one", "mobile", "fixed", "digits", "profile"]);
const isIdentified = ({ email, phone, url }: ComparisonVector): boolean =>
  [email, phone, url].some((level) => IDENTIFIERS.has(level));
/** What people have in common who are not one person, and what comes from the name itself. */
const WEAK = new Set(["similar", "handle", "spells-name", "extension", "local", "same", "same-day"]);
const weakCount = ({ email, phone, birthday, organization, address, url }: ComparisonVector): number =>
  [email, phone, birthday].filter((level) => WEAK.has(level)).length +
  [organization.startsWith("name"), address === "street", url === "page"].filter(Boolean).length;

test("partial weights and the prior add up to the match weight, and the probability is its", () => {
  const wrong = breaches((_vector, { weights, matchWeight, probability }) => {
    const sum = weights.reduce((total, { partialWeight }) => total + partialWeight, priorWeight(model));
    const isSum = Math.abs(sum - matchWeight) < 1e-9 && probability === matchProbability(matchWeight);
    const isAll = weights.map(({ comparison }) => comparison).join() === NAMES.join();
    return !isSum || !isAll || !(probability >= 0 && probability <= 1);
  });
  expect(wrong).toEqual([]);
});

test("without an identity link, a shared identifier or two weaker grounds no pair is joined, however rare the values", () => {
  const wrong = breaches((vector, { verdict }) => {
    const hasGround = vector.identity === "linked" || isIdentified(vector) || weakCount(vector) >= 2;
    return verdict === "join" && !hasGround;
  });
  expect(wrong).toEqual([]);
});

test("names of two people are never joined, and one shared identifier is not even a question", () => {
  const apart = { name: "incompatible" } as const;
  const wrong = breaches(
    ({ identity, name }, { verdict }) => identity === "none" && name === "incompatible" && verdict === "join",
  );
  expect(wrong).toEqual([]);
  for (const email of ["one", "several"] as const)
    expect(weigh({ ...apart, email }).verdict).toBe("different");
  for (const phone of ["mobile", "one", "fixed", "several"] as const) {
    expect(weigh({ ...apart, phone }).verdict, `by ${phone}`).toBe("different");
  }
  expect(weigh({ ...apart, email: "one", phone: "mobile" }).verdict).toBe("ask");
  expect(weigh({ ...apart, email: "one", address: "street" }).verdict, "a family").toBe("different");
  expect(weigh({ ...apart, phone: "fixed", address: "street" }).verdict, "a family").toBe("different");
  expect(weigh({ ...apart, phone: "fixed", birthday: "same" }).verdict, "twins").toBe("different");
  expect(weigh({ ...apart, email: "one", organization: "name" }).verdict, "a desk").toBe("different");
});

test("an identity link joins by itself", () => {
  expect(breaches(({ identity }, { verdict }) => identity === "linked" && verdict !== "join")).toEqual([]);
});

test("a shared identifier joins with a full name, whatever else differs, unless the birthdays do", () => {
  const rest = { organization: "different", address: "different", url: "different" } as const;
  for (const name of ["exact", "compatible"] as const) {
    for (const email of ["one", "several"] as const) {
      expect(weigh({ name, email, phone: "different", ...rest }).verdict, `${name} ${email}`).toBe("join");
      expect(weigh({ name, email, birthday: "different" }).verdict).toBe("ask");
    }
    for (const phone of ["several", "mobile", "one"] as const) {
      expect(weigh({ name, phone, email: "different" }).verdict, `${name} ${phone}`).toBe("join");
    }
  }
});

test("a landline joins the same full name, and asks about what may be another member of the household", () => {
  expect(weigh({ name: "exact", phone: "fixed", email: "different" }).verdict).toBe("join");
  for (const name of ["compatible", "initial", "partial", "absent"] as const) {
    expect(weigh({ name, phone: "fixed" }).verdict, `with ${name}`).toBe("ask");
    expect(weigh({ name, phone: "fixed", birthday: "same" }).verdict, `${name} twins`).toBe("ask");
  }
});

test("a name with a firm, a town, a birthday or a street is a question; with two that are independent, a join", () => {
  const [name, frequency] = ["exact", 1e-7] as const;
  const weak: readonly Partial<ComparisonVector>[] = [
    { organization: "name" },
    { address: "city" },
    { birthday: "same" },
    { address: "street" },
    { email: "similar" },
    { email: "local-part", organization: "name" },
    { organization: "name", address: "city" },
  ];
  for (const vector of weak) {
    expect(weigh({ name, ...vector }, frequency).verdict, `at ${JSON.stringify(vector)}`).toBe("ask");
  }
  expect(weigh({ name, organization: "name", birthday: "same" }, frequency).verdict).toBe("join");
  expect(weigh({ name, address: "street", email: "similar" }, frequency).verdict).toBe("join");
});

test("an initial joins by a mailbox or a mobile, and asks by a number that a household shares", () => {
  expect(weigh({ name: "initial", email: "one" }).verdict).toBe("join");
  expect(weigh({ name: "initial", phone: "mobile" }).verdict).toBe("join");
  expect(weigh({ name: "initial", phone: "fixed" }).verdict).toBe("ask");
});

test("without a name one identifier asks and two of a person's own join", () => {
  for (const name of ["absent", "incomparable", "partial"] as const) {
    for (const vector of [{ email: "one" }, { phone: "mobile" }, { phone: "fixed" }] as const) {
      expect(weigh({ name, ...vector }).verdict, `${name} ${JSON.stringify(vector)}`).toBe("ask");
    }
  }
  expect(weigh({ email: "one", phone: "mobile" }).verdict).toBe("join");
  expect(weigh({ email: "one", phone: "fixed" }).verdict).toBe("ask");
});

test("records that contradict each other are never joined by the model alone", () => {
  const contradicting = new Set(
    model.comparisons.flatMap(({ compare, levels }) =>
      levels.filter((l) => l.contradicts === true).map(({ level }) => `${compare.kind} ${level}`),
    ),
  );
  const wrong = breaches((vector, { verdict }) => {
    const doesContradict = NAMES.some((name) => contradicting.has(`${name} ${vector[name]}`));
    return doesContradict && vector.identity === "none" && verdict === "join";
  });
  expect(contradicting.size).toBe(3);
  expect(wrong).toEqual([]);
});

test("a weightier level in place of another never lowers the match weight", () => {
  const rank = { different: 0, ask: 1, join: 2 };
  for (const [index, { compare, levels }] of model.comparisons.entries()) {
    if (compare.kind === "name") continue;
    const sorted = levels.toSorted((a, b) => levelWeight(a) - levelWeight(b));
    for (const name of COMPARISON_LEVELS.name) {
      const judged = sorted.map(({ level }) => weigh({ name, email: "one", [NAMES[index] ?? ""]: level }));
      for (const [place, judgement] of judged.entries()) {
        const before = judged[place - 1];
        if (before === undefined) continue;
        expect(judgement.matchWeight).toBeGreaterThanOrEqual(before.matchWeight);
        expect(rank[judgement.verdict], `${name} ${sorted[place]?.level}`).toBeGreaterThanOrEqual(
          rank[before.verdict],
        );
      }
    }
  }
});

test("the rarer a name, the more it weighs, within the bounds of the model", () => {
  const { termFrequency } = model.comparisons.find(({ name }) => name === "name") ?? {};
  fc.assert(
    fc.property(
      fc.double({ min: 1e-12, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 1000, noNaN: true }),
      (frequency, factor) => {
        const rare = weigh({ name: "exact" }, frequency);
        const common = weigh({ name: "exact" }, Math.min(1, frequency * factor));
        expect(rare.matchWeight).toBeGreaterThanOrEqual(common.matchWeight);
        const [adjustment = 0] = rare.weights.flatMap((weight) => weight.termFrequency ?? []);
        expect(adjustment).toBeLessThanOrEqual(termFrequency?.max ?? 0);
        expect(adjustment).toBeGreaterThanOrEqual(termFrequency?.min ?? 0);
      },
    ),
    searchRuns(),
  );
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
    searchRuns(),
  );
});

test("a scored pair names the smaller id first, whichever record is given first", () => {
  const a = matchRecord("a", "Ann/Lee | ann@lee.example");
  const b = matchRecord("b", "Ann/Lee | ann@lee.example");
  expect(scorePair(b, a, model)).toEqual(scorePair(a, b, model));
  expect(scorePair(b, a, model)).toMatchObject({ recordA: "a", recordB: "b", verdict: "join" });
  expect(scorePair(a, matchRecord("c", "Bo/Day | bo@day.example"), model)).toBeNull();
});

test("a contradiction is seen without weighing, and an identity link silences it", () => {
  const john = matchRecord("a", "John/Smith");
  const jane = matchRecord("b", "Jane/Smith");
  expect(isContradiction(john, jane, model)).toBe(true);
  expect(isContradiction(john, matchRecord("c", "J./Smith"), model)).toBe(false);
  const renamed = matchRecord("b", "Jane/Smith", {
    resourceName: "people/b",
    previousResourceNames: ["people/a"],
  });
  expect(judgeRecords(john, renamed, model).verdict).toBe("join");
  expect(isContradiction(john, renamed, model)).toBe(false);
});
