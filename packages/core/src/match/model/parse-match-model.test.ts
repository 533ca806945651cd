import { expect, test } from "vitest";

import { KithError } from "../../error/kith-error.ts";
import { models } from "../models/models.ts";
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
    bridgeSizeMin: 1,
    blockingRules: [{ kind: "shoe-size" }],
    termFrequencies: { "given-name": { total: 2, counts: { ann: 3 } }, phone: [] },
    comparisons: [
      identity,
      ...others.filter(({ name }) => name !== "url"),
      { name: "shoe-size", compare: { kind: "shoe-size" }, levels: [] },
      {
        name: "url",
        compare: { kind: "url" },
        termFrequency: { levels: ["absent"], min: 1, max: 0 },
        levels: [
          { level: "profile", m: "0.5", u: 0.000002 },
          { level: "page", m: 0.2, u: 0.001, isNull: true, grounds: -1 },
          { level: "different", m: 0.3, u: 0, decides: "maybe", atMost: "join", contradicts: false },
          { level: "homepage", m: 0.3, u: 0.3 },
          "absent",
        ],
      },
    ],
  });
  expect(problems).toEqual([
    "version must be a text",
    "priorMatchProbability must be a number between 0 and 1, both excluded",
    "reviewThreshold must not be above linkThreshold",
    "keyHoldersMax must be a whole number of at least 2",
    "clusterSizeMax must be a whole number of at least 2",
    "rivalMargin must be a number of at least 0",
    "bridgeSizeMin must be a whole number of at least 2",
    expect.stringMatching(/^blockingRules\[0\]\.kind must be identity, email, /u),
    expect.stringMatching(/^comparisons\[7\]\.compare\.kind must be identity, name, /u),
    "comparisons[7].levels must be a list with at least one entry",
    "comparisons[8].levels[4] must be a JSON object",
    "comparisons[8].levels[0].m must be a number above 0 and at most 1",
    "comparisons[8].levels[1].grounds must be a whole number of at least 0",
    "comparisons[8].levels[1]: a null level has no m and u",
    "comparisons[8].levels[2].decides must be join",
    "comparisons[8].levels[2].atMost must be ask, different",
    "comparisons[8].levels[2].contradicts must be true",
    "comparisons[8].levels[2].u must be a number above 0 and at most 1",
    "comparisons[8].levels[4].level must be a text",
    "comparisons[8].levels[4].m must be a number above 0 and at most 1",
    "comparisons[8].levels[4].u must be a number above 0 and at most 1",
    "comparisons[8]: m must sum to 1 over the levels that are not null, not to 2.60000",
    "comparisons[8]: u must sum to 1 over the levels that are not null, not to 2.30000",
    'comparisons[8]: it must have the level "absent"',
    'comparisons[8]: at "page" isNull must be left out',
    'comparisons[8]: it has no level "homepage": it has profile, page, absent, different',
    "comparisons[8].termFrequency.levels must name levels that are not null",
    "comparisons[8].termFrequency.min must be a number of at most 0",
    "termFrequencies.phone must be a JSON object",
    "termFrequencies.given-name.counts must be an object of whole numbers from 1 to the total",
    "termFrequencies.phone.total must be a whole number of at least 0",
    "termFrequencies.phone.counts must be an object of whole numbers from 1 to the total",
  ]);
});

test("a contact model compares in every respect, once, under names of their own", () => {
  const [identity, ...others] = models.contacts.comparisons;
  expect(problemsOf({ ...models.contacts, comparisons: others })).toEqual([
    'comparisons must have one of the kind "identity", not 0',
  ]);
  expect(problemsOf({ ...models.contacts, comparisons: [identity, identity, ...others] })).toEqual([
    'comparisons must have one of the kind "identity", not 2',
    'comparisons must not have the name "identity" 2 times',
  ]);
});

test("m and u must sum to 1 over the levels that say something", () => {
  const shifted = models.contacts.comparisons.map((comparison) => ({
    ...comparison,
    levels: comparison.levels.map((level) =>
      comparison.name === "address" && level.level === "city" ? { ...level, m: 0.3 } : level,
    ),
  }));
  expect(problemsOf({ ...models.contacts, comparisons: shifted })).toEqual([
    `comparisons[${models.contacts.comparisons.findIndex(({ name }) => name === "address")}]: m must sum to 1 over the levels that are not null, not to 1.10000`,
  ]);
});

test("a problem never repeats a counted value, which may be somebody's name or address", () => {
  const termFrequencies = { email: { total: 1, counts: { "ann@lee.example": -1 } } };
  expect(JSON.stringify(problemsOf({ ...models.contacts, termFrequencies }))).not.toContain("ann");
});

test("what is no object is no model", () => {
  for (const document of [null, [], "model", 7])
    expect(problemsOf(document)).toEqual(["it must be a JSON object"]);
});
