import { expect, test } from "vitest";

import { models } from "../models/models.ts";
import { matchRecord } from "../testing/match-record.ts";
import { previewModel } from "./preview-model.ts";
import { trainContactModel } from "./train-contact-model.ts";

const strict = { ...models.contacts, version: "strict", linkThreshold: 0.99995 };
const records = [
  matchRecord("1", "Ann/Lee | ann@lee.example"),
  matchRecord("2", "Ann/Lee | ann@lee.example"),
  matchRecord("3", "Bob/Smith | +49 30 901820 | bo@one.example"),
  matchRecord("4", "Bob/Smith | +49 30 901820 | bo@two.example"),
  matchRecord("5", "Cy/Fox"),
];

test("lists what a stricter model would split, and, the other way round, what a looser one would join", () => {
  const account = { records, decisions: [] };
  expect(previewModel(account, { before: models.contacts, after: strict })).toEqual({
    joins: [],
    splits: [{ contactId: "3", parts: [["3"], ["4"]] }],
    questionsBefore: 0,
    questionsAfter: 1,
  });
  expect(previewModel(account, { before: strict, after: models.contacts })).toMatchObject({
    joins: [{ contactId: "3", contactIds: ["3", "4"] }],
    splits: [],
  });
});

test("what persons decided is neither joined nor split by any model", () => {
  const decisions = [
    { kind: "must-link", recordA: "3", recordB: "4", by: "person" },
    { kind: "cannot-link", recordA: "1", recordB: "2", by: "person" },
  ] as const;
  const account = { records, decisions };
  const preview = previewModel(account, { before: models.contacts, after: strict });
  expect(preview).toMatchObject({ joins: [], splits: [] });
  const { model } = trainContactModel(account, models.contacts);
  expect(previewModel(account, { before: strict, after: model })).toMatchObject({ joins: [], splits: [] });
});

test("a model beside itself changes nothing", () => {
  const both = { before: models.contacts, after: models.contacts };
  expect(previewModel({ records, decisions: [] }, both)).toMatchObject({ joins: [], splits: [] });
});
