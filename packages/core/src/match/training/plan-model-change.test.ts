import { expect, test } from "vitest";

import { models } from "../models/models.ts";
import { matchRecord } from "../testing/match-record.ts";
import { planModelChange } from "./plan-model-change.ts";

const strict = { ...models.contacts, version: "strict", linkThreshold: 0.99995 };
const records = [
  matchRecord("1", "Ann/Lee | ann@lee.example"),
  matchRecord("2", "Ann/Lee | ann@lee.example"),
  matchRecord("3", "Bob/Smith | +49 30 901820 | bo@one.example"),
  matchRecord("4", "Bob/Smith | +49 30 901820 | bo@two.example"),
  matchRecord("5", "Cy/Fox"),
];
const account = { records, decisions: [] };

test("names the records of every contact that changes, by the contacts that change together", () => {
  const contactOf = new Map(Object.entries({ 1: "1", 2: "2", 3: "3", 4: "3", 5: "5" }));
  expect(planModelChange(account, contactOf, strict)).toMatchObject({
    joins: [{ contactId: "1", contactIds: ["1", "2"] }],
    splits: [{ contactId: "3", parts: [["3"], ["4"]] }],
    changed: [
      ["1", "2"],
      ["3", "4"],
    ],
  });
});

test("records that change places between contacts are one group, and what stays is in none", () => {
  const contactOf = new Map(Object.entries({ 1: "1", 2: "2", 3: "2", 4: "4", 5: "5" }));
  expect(planModelChange(account, contactOf, models.contacts).changed).toEqual([["1", "2", "3", "4"]]);
});

test("contacts that are what the model says are unchanged, and all pairs that stand are told", () => {
  const contactOf = new Map(Object.entries({ 1: "1", 2: "1", 3: "3", 4: "3", 5: "5" }));
  const change = planModelChange(account, contactOf, models.contacts);
  expect(change).toMatchObject({ joins: [], splits: [], changed: [], questions: 0 });
  expect(change.pairs.map(({ recordA, recordB }) => [recordA, recordB])).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});
