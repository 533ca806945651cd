import { expect, test } from "vitest";

import type { MatchModel, ModelLevel } from "../model/match-model.ts";
import { levelWeight } from "../model/match-model.ts";
import { matchRecordOf } from "../match-record-of.ts";
import { models } from "../models/models.ts";
import { judgeRecords } from "./score-pair.ts";
import { card } from "../testing/card.ts";
import { HARD_CASES } from "../testing/hard-cases.ts";
import { IDENTIFIER_CASES } from "../testing/identifier-cases.ts";

const PAIRS = [...HARD_CASES, ...IDENTIFIER_CASES].map(({ a, b }) => {
  return [matchRecordOf(card(a), "a", {}), matchRecordOf(card(b), "b", {})] as const;
});

const verdictsOf = (model: MatchModel): string =>
  PAIRS.map(([a, b]) => judgeRecords(a, b, model).verdict[0]).join("");

/** The model with one level of one comparison changed. */
function mutated(name: string, wanted: string, change: (level: ModelLevel) => ModelLevel): MatchModel {
  return {
    ...models.contacts,
    comparisons: models.contacts.comparisons.map((comparison) => ({
      ...comparison,
      levels: comparison.levels.map((level) =>
        comparison.name === name && level.level === wanted ? change(level) : level,
      ),
    })),
  };
}

const LEVELS = models.contacts.comparisons.flatMap(({ name, levels }) =>
  levels.map((level) => [name, level] as const),
);
const shipped = verdictsOf(models.contacts);

/** In whole bits: a slip in a figure of the model shows here, a change on purpose is written down here. */
const WEIGHTS = `
identity: linked 40, none 0
name: exact 14, compatible 11, nickname 11, reading 10, initial 7, partial 4, surname-differs -2, incompatible -21
email: several 22, one 18, similar 12, handle 10, spells-name 9, local-part 2, different -1
phone: several 22, mobile 17, one 15, fixed 13, digits 12, extension 8, local 10, similar 8, different -2
birthday: same 14, same-day 8, swapped 8, different -4
organization: name-and-title 9, name 5, similar 3, different -1
address: street 10, city 2, different -1
url: profile 18, page 8, different -2
`;

test("every level of the shipped model weighs what is written here", () => {
  const weights = models.contacts.comparisons.map(({ name, levels }) => {
    const weighed = levels.filter(({ isNull }) => isNull !== true);
    return `${name}: ${weighed.map((level) => `${level.level} ${Math.round(levelWeight(level))}`).join(", ")}`;
  });
  expect(weights.join("\n").replaceAll(" -0", " 0")).toBe(WEIGHTS.trim());
});

test("leaving out what a level forbids, needs or gives changes what becomes of some pair", () => {
  const rules = ["atMost", "needs", "grounds"] as const;
  const unnoticed = LEVELS.flatMap(([name, level]) =>
    rules
      .filter((rule) => level[rule] !== undefined)
      .filter((rule) => {
        const without = mutated(name, level.level, ({ [rule]: _left, ...rest }) => rest);
        return verdictsOf(without) === shipped;
      })
      .map((rule) => `${name} ${level.level} ${rule}`),
  );
  expect(unnoticed).toEqual([]);
});
