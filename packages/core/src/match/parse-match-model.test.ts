import { expect, test } from "vitest";

import { KithError } from "../error/kith-error.ts";
import { models } from "./models.ts";
import { parseMatchModel } from "./parse-match-model.ts";

function problemsOf(document: unknown): unknown {
  try {
    parseMatchModel(document);
    return [];
  } catch (error) {
    if (!KithError.isInstance(error) || error.code !== "MATCH_MODEL_INVALID") throw error;
    return error.details["problems"];
  }
}

test("the shipped model is valid and survives being written as JSON", () => {
  expect(parseMatchModel(JSON.parse(JSON.stringify(models.contacts)))).toEqual(models.contacts);
});

test("names every problem of a model at once", () => {
  const [identity, ...others] = models.contacts.comparisons;
  const problems = problemsOf({
    ...models.contacts,
    version: "",
    linkThreshold: 0.1,
    reviewThreshold: 0.5,
    priorMatchProbability: 1,
    keyHoldersMax: 1,
    clusterSizeMax: 2.5,
    rivalMargin: -1,
    comparisons: [
      identity,
      ...others.filter(({ name }) => name !== "email"),
      { name: "shoe-size", levels: [] },
      {
        name: "email",
        levels: [
          { level: "one", matchWeight: "14" },
          { level: "two", matchWeight: 1 },
        ],
      },
    ],
  });
  expect(problems).toEqual([
    "version must be a text",
    "reviewThreshold must not be above linkThreshold",
    "priorMatchProbability must be a number between 0 and 1, both excluded",
    "keyHoldersMax must be a whole number of at least 2",
    "clusterSizeMax must be a whole number of at least 2",
    "rivalMargin must be a number of at least 0",
    "comparisons[4].name must be one of identity, name, email, phone, birthday",
    '"email" at "one": matchWeight must be a finite number',
    'a level of "email" must be one of several, one, none',
    '"email" must have the level "several" once, not 0 times',
    '"email" must have the level "none" once, not 0 times',
  ]);
});

test("a comparison that is missing or given twice is a problem", () => {
  const [identity, ...others] = models.contacts.comparisons;
  expect(problemsOf({ ...models.contacts, comparisons: others })).toEqual([
    'comparisons must have "identity" once, it has it 0 times',
  ]);
  expect(problemsOf({ ...models.contacts, comparisons: [identity, identity, ...others] })).toEqual([
    'comparisons must have "identity" once, it has it 2 times',
  ]);
});

test("flags of a level take their own values only", () => {
  const levels = models.contacts.comparisons[0]?.levels ?? [];
  const wrong = levels.map((level) => ({ ...level, decides: "maybe", atMost: "join", contradicts: false }));
  const comparisons = [{ name: "identity", levels: wrong.slice(0, 1).concat(levels.slice(1) as never) }];
  expect(
    problemsOf({
      ...models.contacts,
      comparisons: [...comparisons, ...models.contacts.comparisons.slice(1)],
    }),
  ).toEqual([
    '"identity" at "linked": decides must be join or left out',
    '"identity" at "linked": atMost must be ask or different or left out',
    '"identity" at "linked": contradicts must be true or left out',
  ]);
});

test("what is no object is no model", () => {
  for (const document of [null, [], "model", 7])
    expect(problemsOf(document)).toEqual(["it must be a JSON object"]);
});
