import { expect, test } from "vitest";

import { blockingKeys } from "./blocking-key.ts";
import type { MatchModel } from "../model/match-model.ts";
import { matchPage } from "./match-page.ts";
import type { MatchRecord } from "../match-record.ts";
import { models } from "../models/models.ts";
import { EMPTY_NEIGHBORHOOD } from "./neighborhood.ts";
import { InMemoryIndex } from "../testing/in-memory-index.ts";
import { matchRecord } from "../testing/match-record.ts";

/** Keys of one kind only, so that a test can say which key is crowded and which is lost. */
const model: MatchModel = {
  ...models.contacts,
  keyHoldersMax: 3,
  blockingRules: [{ kind: "identity" }, { kind: "email" }, { kind: "phone" }],
};
const keysOf = (record: MatchRecord): bigint[] =>
  blockingKeys(record, model.blockingRules).map(({ hash }) => hash);
const ann = (id: string, more = "") => matchRecord(id, `Ann/Lee | ann@lee.example ${more}`);
const idsOf = (pairs: readonly { recordA: string; recordB: string }[]): string[] =>
  pairs.map(({ recordA, recordB }) => `${recordA}-${recordB}`);

test("the contact of a cluster is its smallest record id, singletons included", () => {
  const page = [ann("3"), ann("1"), matchRecord("2", "Bo/Day | bo@day.example")];
  const { assignments, pairs, keys } = matchPage({ page, neighborhood: EMPTY_NEIGHBORHOOD }, model);
  expect(Object.fromEntries(assignments)).toEqual({ 1: "1", 3: "1", 2: "2" });
  expect(idsOf(pairs.put)).toEqual(["1-3"]);
  expect(keys.get("2")).toEqual(keysOf(page[2] ?? ann("2")));
});

test("two records that share several keys are one pair, with all the evidence", () => {
  const index = new InMemoryIndex(model);
  const { pairs } = index.take([ann("1", "| +44 20 7946 0958"), ann("2", "| +44 20 7946 0958")]);
  expect(idsOf(pairs.put)).toEqual(["1-2"]);
  expect(pairs.put[0]?.weights.filter(({ partialWeight }) => partialWeight > 0)).toHaveLength(3);
});

test("a page over the cap makes no pairs of the crowded key: n(n-1)/2 below it, none above", () => {
  const pairsOf = (count: number): number => {
    const page = Array.from({ length: count }, (_, index) => ann(String(index)));
    return matchPage({ page, neighborhood: EMPTY_NEIGHBORHOOD }, model).pairs.put.length;
  };
  expect([1, 2, 3, 4].map(pairsOf)).toEqual([0, 1, 3, 0]);
});

test("the page that crowds a key drops the pairs that rested on it alone, and splits their contact", () => {
  const index = new InMemoryIndex(model);
  index.take([ann("1"), ann("2", "| +44 20 7946 0958"), ann("3", "| +44 20 7946 0958")]);
  expect(index.partition()).toEqual([["1", "2", "3"]]);
  const { pairs } = index.take([ann("4")]);
  expect(idsOf(pairs.put)).toEqual([]);
  expect(idsOf(pairs.drop)).toEqual(["1-2", "1-3"]);
  expect(index.partition()).toEqual([["1"], ["2", "3"], ["4"]]);
});

test("a record that gives up a crowded key brings the pairs of the others back", () => {
  const index = new InMemoryIndex(model);
  index.take([ann("1"), ann("2"), ann("3"), ann("4")]);
  expect(index.partition()).toHaveLength(4);
  const { pairs } = index.take([matchRecord("4", "Ann/Lee | ann@new.example")]);
  expect(idsOf(pairs.put)).toEqual(["1-2", "1-3", "2-3"]);
  expect(index.partition()).toEqual([["1", "2", "3"], ["4"]]);
});

test("a changed record leaves its cluster, and what it alone connected falls apart", () => {
  const index = new InMemoryIndex(model);
  index.take([
    matchRecord("1", "Ann/Lee | a@lee.example"),
    matchRecord("2", "Ann/Lee | a@lee.example | b@lee.example"),
    matchRecord("3", "Ann/Lee | b@lee.example"),
  ]);
  expect(index.partition()).toEqual([["1", "2", "3"]]);
  const { assignments, pairs } = index.take([matchRecord("2", "")]);
  expect(Object.fromEntries(assignments)).toEqual({ 1: "1", 2: "2", 3: "3" });
  expect(idsOf(pairs.drop)).toEqual(["1-2", "2-3"]);
});

test("a pair whose evidence changed is put again, one that stayed the same is not", () => {
  const index = new InMemoryIndex(model);
  index.take([ann("1"), ann("2")]);
  expect(index.take([ann("2")]).pairs.put).toEqual([]);
  const { pairs } = index.take([matchRecord("2", "A./Lee | ann@lee.example")]);
  expect(
    pairs.put.map(({ weights }) => weights.find(({ comparison }) => comparison === "name")?.level),
  ).toEqual(["initial"]);
});

test("a decision is carried out when its two records are passed again, and undone when it is withdrawn", () => {
  const index = new InMemoryIndex(model);
  const page = [ann("1"), ann("2")];
  index.take(page);
  index.decisions = [{ kind: "cannot-link", recordA: "1", recordB: "2", by: "person" }];
  index.take(page);
  expect(index.partition()).toEqual([["1"], ["2"]]);
  index.decisions = [];
  index.take(page);
  expect(index.partition()).toEqual([["1", "2"]]);
});

test("a neighborhood with a missing holder, a missing end or a doubled record is a bug, not another result", () => {
  const stored = { ...ann("1"), contactId: "1", keys: keysOf(ann("1")) };
  const keyHolders = new Map(stored.keys.map((key) => [key, 1]));
  const page = [ann("2")];
  const missing = { ...EMPTY_NEIGHBORHOOD, keyHolders };
  expect(() => matchPage({ page, neighborhood: missing }, model)).toThrow("holds every stored record");

  const { pairs } = new InMemoryIndex(model).take([ann("1"), ann("3")]);
  const dangling = { ...EMPTY_NEIGHBORHOOD, records: [stored], pairs: pairs.put, keyHolders };
  const other = [matchRecord("4", "Ann/Lee | ann@lee.example"), matchRecord("5", "")];
  expect(() => matchPage({ page: other, neighborhood: dangling }, model)).toThrow("holds both records");
  expect(() => matchPage({ page: [...page, ...page], neighborhood: EMPTY_NEIGHBORHOOD }, model)).toThrow(
    "once",
  );
});
