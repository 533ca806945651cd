import { expect, test } from "vitest";

import type { Decision } from "../cluster/decision.ts";
import type { MatchModel } from "../model/match-model.ts";
import { levelWeight, priorWeight } from "../model/match-model.ts";
import type { MatchRecord } from "../match-record.ts";
import { models } from "../models/models.ts";
import { parseMatchModel } from "../model/parse-match-model.ts";
import { judgeRecords } from "../score/score-pair.ts";
import { matchRecord } from "../testing/match-record.ts";
import { trainContactModel } from "./train-contact-model.ts";

const GIVEN = "Ada Bo Cleo Dag Edda Finn Gro Hal Ina Jost Kai Lene Moritz Nils Ole Pia".split(" ");
const FAMILY = "Ahlborn Brecht Corvin Dorn Eschen Falk Gerlach Holm Iversen Jessen Krogh".split(" ");

/** So many people, of whom each tenth has a second card with the same mailbox. */
function account(people: number): readonly MatchRecord[] {
  return Array.from({ length: people }, (_, index) => {
    const given = GIVEN[index % GIVEN.length] ?? "";
    const family = FAMILY[(index * 7) % FAMILY.length] ?? "";
    const card = `${given}/${family} | ${given}.${family}.${index}@post.example`.toLowerCase();
    const one = matchRecord(`${index}-a`, `${card} | +49 151 ${10_000_000 + index * 77}`);
    return index % 10 === 0 ? [one, matchRecord(`${index}-b`, card)] : [one];
  }).flat();
}

const weightOf = ({ comparisons }: MatchModel, name: string, wanted: string): number => {
  const level = comparisons
    .find((comparison) => comparison.name === name)
    ?.levels.find((candidate) => candidate.level === wanted);
  return level === undefined ? Number.NaN : levelWeight(level);
};

test("no records leave the shipped weights as they are", () => {
  const { model, report } = trainContactModel({ records: [], decisions: [] }, models.contacts);
  expect(priorWeight(model)).toBeCloseTo(priorWeight(models.contacts), 6);
  for (const { name, levels } of models.contacts.comparisons) {
    for (const { level } of levels) {
      expect(weightOf(model, name, level), `${name} ${level}`).toBeCloseTo(
        weightOf(models.contacts, name, level),
        5,
      );
    }
  }
  expect(report).toMatchObject({ records: 0, candidatePairs: 0, isConverged: true });
});

test("a trained model is a whole model: it survives being written as JSON", () => {
  const { model } = trainContactModel({ records: account(60), decisions: [] }, models.contacts);
  expect(parseMatchModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  expect(model.version).toMatch(/^contacts-[0-9a-f]{16}$/u);
});

test("fifty contacts move no weight by more than two bits", () => {
  const { model } = trainContactModel({ records: account(50), decisions: [] }, models.contacts);
  for (const { name, levels } of models.contacts.comparisons) {
    for (const { level } of levels) {
      const moved = Math.abs(weightOf(model, name, level) - weightOf(models.contacts, name, level));
      expect(moved, `${name} ${level}`).toBeLessThan(2);
    }
  }
});

test("the same contents give the same version, whatever the ids and the order of arrival", () => {
  const records = account(80);
  const { model } = trainContactModel({ records, decisions: [] }, models.contacts);
  const renamed = records.toReversed().map((record, index) => ({ ...record, id: String(1000 + index) }));
  expect(trainContactModel({ records: renamed, decisions: [] }, models.contacts).model.version).toBe(
    model.version,
  );
  expect(
    trainContactModel({ records: records.slice(1), decisions: [] }, models.contacts).model.version,
  ).not.toBe(model.version);
});

test("another seed moves no weight of a large account by half a bit", () => {
  const records = account(600);
  const one = trainContactModel({ records, decisions: [] }, models.contacts, { seed: 1 }).model;
  const other = trainContactModel({ records, decisions: [] }, models.contacts, { seed: 2 }).model;
  expect(other.version).not.toBe(one.version);
  for (const { name, levels } of models.contacts.comparisons) {
    for (const { level } of levels) {
      const moved = Math.abs(weightOf(one, name, level) - weightOf(other, name, level));
      expect(moved, `${name} ${level}`).toBeLessThan(0.5);
    }
  }
});

test("training finds how many pairs are one person, and tells it by blocking rule", () => {
  const { report } = trainContactModel({ records: account(200), decisions: [] }, models.contacts);
  // 20 by their mailbox, and a little of each of the two dozen pairs of namesakes.
  expect(report.expectedMatches).toBeGreaterThan(20);
  expect(report.expectedMatches).toBeLessThan(24);
  const byEmail = report.rules.find(({ kind }) => kind === "email");
  expect(byEmail).toMatchObject({ keys: 200, crowdedKeys: 0, pairs: 20 });
  expect(byEmail?.expectedMatches).toBeCloseTo(20, 1);
});

test("a name that the account has often weighs less in it, one that it has once weighs as before", () => {
  const namesakes = Array.from({ length: 40 }, (_, index) =>
    matchRecord(`n${index}`, `Theophania/Osterhagen | t${index}@post.example`),
  );
  const { model } = trainContactModel(
    { records: [...account(200), ...namesakes], decisions: [] },
    models.contacts,
  );
  const verdictOf = (name: string, by: MatchModel): string =>
    judgeRecords(matchRecord("a", name), matchRecord("b", name), by).verdict;
  expect(verdictOf("Theophania/Osterhagen", models.contacts)).toBe("ask");
  expect(verdictOf("Theophania/Osterhagen", model)).toBe("different");
  expect(verdictOf("Zebulon/Quistgaard", model)).toBe("ask");
});

test("a number that many names use is no question about a card without a name, and still joins a full name", () => {
  const desk = "+49 151 99999999";
  const colleagues = FAMILY.map((family, index) =>
    matchRecord(`c${index}`, `${GIVEN[index]}/${family}hausen | ${desk}`),
  );
  const { model } = trainContactModel(
    { records: [...account(100), ...colleagues], decisions: [] },
    models.contacts,
  );
  const [nameless, kim, again] = [
    matchRecord("a", `| ${desk}`),
    matchRecord("b", `Kim/Kroghhausen | ${desk}`),
    matchRecord("c", `Kim/Kroghhausen | ${desk}`),
  ];
  expect(judgeRecords(nameless, kim, models.contacts).verdict).toBe("ask");
  expect(judgeRecords(nameless, kim, model).verdict).toBe("different");
  expect(judgeRecords(kim, again, model).verdict).toBe("join");
});

/** Pairs of one full name at two firms, which the model alone would ask about. */
const twoFirms = Array.from({ length: 60 }, (_, index) => {
  const name = `${GIVEN[index % GIVEN.length]}/${FAMILY[index % FAMILY.length]}wald${"abcdefgh"[index % 8]}`;
  return [
    matchRecord(`${index}-a`, `${name} | x${index}@one.example | org:Nordbau`),
    matchRecord(`${index}-b`, `${name} | y${index}@two.example | org:Südbau`),
  ] as const;
});

function decided(kind: Decision["kind"], by: Decision["by"]): readonly Decision[] {
  return twoFirms.map(([a, b]) => ({ kind, recordA: a.id, recordB: b.id, by }));
}

test("what persons decide teaches: the firms that differ weigh less against a match after joins, more after cuts", () => {
  const records = [...account(100), ...twoFirms.flat()];
  const train = (decisions: readonly Decision[]) =>
    trainContactModel({ records, decisions }, models.contacts);
  const [joined, apart] = [train(decided("must-link", "person")), train(decided("cannot-link", "person"))];
  expect(joined.report).toMatchObject({ joinedByPersons: 60, keptApartByPersons: 0 });
  expect(apart.report).toMatchObject({ joinedByPersons: 0, keptApartByPersons: 60 });
  expect(weightOf(joined.model, "organization", "different")).toBeGreaterThan(
    weightOf(apart.model, "organization", "different"),
  );
  expect(weightOf(joined.model, "name", "exact")).toBeGreaterThan(weightOf(apart.model, "name", "exact"));
});

test("the LLM's word is no label, and a person's word beats a contrary one", () => {
  const records = twoFirms.flat();
  const plain = trainContactModel({ records, decisions: [] }, models.contacts);
  const llm = trainContactModel({ records, decisions: decided("must-link", "llm") }, models.contacts);
  expect(llm.model).toEqual(plain.model);
  const both = [...decided("must-link", "person"), ...decided("cannot-link", "person")];
  expect(trainContactModel({ records, decisions: both }, models.contacts).report).toMatchObject({
    joinedByPersons: 0,
    keptApartByPersons: 60,
  });
});
