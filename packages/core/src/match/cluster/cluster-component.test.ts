import { expect, test } from "vitest";

import { clusterComponent } from "./cluster-component.ts";
import type { Decision } from "./decision.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { MatchRecord } from "../match-record.ts";
import { models } from "../models/models.ts";
import { scorePair } from "../score/score-pair.ts";
import { matchRecord } from "../testing/match-record.ts";

interface Given {
  readonly decisions?: readonly Decision[];
  readonly model?: MatchModel;
}

/** Clusters of ids, whatever the order of records, pairs and decisions. */
function clusters(records: readonly MatchRecord[], given: Given = {}): readonly (readonly string[])[] {
  const { decisions = [], model = models.contacts } = given;
  const pairs = records.flatMap((a, index) =>
    records.slice(index + 1).flatMap((b) => scorePair(a, b, model) ?? []),
  );
  const found = clusterComponent({ records, pairs, decisions }, model);
  const reversed = {
    records: records.toReversed(),
    pairs: pairs.toReversed(),
    decisions: decisions.toReversed(),
  };
  expect(clusterComponent(reversed, model)).toEqual(found);
  return found;
}

const link = (kind: Decision["kind"], recordA: string, recordB: string): Decision => {
  return { kind, recordA, recordB, by: "person" };
};

test("John and Jane Smith are not chained together by J. Smith, who could be either and joins neither", () => {
  const family = ["John/Smith", "Jane/Smith", "J./Smith"].map((name, index) =>
    matchRecord(`r${index}`, `${name} | smith@home.example`),
  );
  expect(clusters(family)).toEqual([["r0"], ["r1"], ["r2"]]);
});

test("J. Smith joins John, where a number says so and Jane has only the family's address", () => {
  const family = [
    matchRecord("r0", "John/Smith | smith@home.example | +1 202 555 0143"),
    matchRecord("r1", "Jane/Smith | smith@home.example"),
    matchRecord("r2", "J./Smith | smith@home.example | +1 202 555 0143"),
  ];
  expect(clusters(family)).toEqual([["r0", "r2"], ["r1"]]);
});

test("a person's decision gives J. Smith to Jane, and John stays out", () => {
  const family = ["John/Smith", "Jane/Smith", "J./Smith"].map((name, index) =>
    matchRecord(`r${index}`, `${name} | smith@home.example`),
  );
  expect(clusters(family, { decisions: [link("must-link", "r1", "r2")] })).toEqual([["r0"], ["r1", "r2"]]);
  expect(clusters(family, { decisions: [link("cannot-link", "r1", "r2")] })).toEqual([["r0", "r2"], ["r1"]]);
});

test("two people of one name with different birthdays do not meet by way of a card without one", () => {
  const records = ["born:1950-02-03", "born:1980-10-12", ""].map((born, index) =>
    matchRecord(`r${index}`, `John/Marlow | marlow@mail.example | ${born}`),
  );
  expect(clusters(records)).toEqual([["r0"], ["r1"], ["r2"]]);
});

test("a cannot-link holds against every pair, and against joins around it", () => {
  const records = [0, 1, 2].map((index) => matchRecord(`r${index}`, "Ann/Lee | ann@lee.example"));
  const found = clusters(records, {
    decisions: [link("cannot-link", "r0", "r1"), link("cannot-link", "r0", "r2")],
  });
  expect(found).toEqual([["r0"], ["r1", "r2"]]);
});

const TWO_NAMES = [
  matchRecord("r0", "Mary/Jones | mary@mail.example"),
  matchRecord("r1", "Mary/Stone | +1 202 555 0143"),
  matchRecord("r2", "Mary/Jones | mary@mail.example"),
  matchRecord("r3", "Mary/Stone | +1 202 555 0143"),
];

test("a person who joins two contacts joins all their records, though the names contradict each other", () => {
  expect(clusters(TWO_NAMES)).toEqual([
    ["r0", "r2"],
    ["r1", "r3"],
  ]);
  for (const [a, b] of [
    ["r0", "r1"],
    ["r1", "r2"],
    ["r2", "r3"],
  ] as const) {
    expect(clusters(TWO_NAMES, { decisions: [link("must-link", a, b)] })).toEqual([["r0", "r1", "r2", "r3"]]);
  }
});

test("a join of two contacts that a person then splits falls into the two", () => {
  const decisions = [link("must-link", "r0", "r1"), link("cannot-link", "r0", "r1")];
  expect(clusters(TWO_NAMES, { decisions })).toEqual([
    ["r0", "r2"],
    ["r1", "r3"],
  ]);
});

test("an accepted contradiction excuses no other one", () => {
  const others = [...TWO_NAMES, matchRecord("r4", "Bea/Stone | mary@mail.example | +1 202 555 0143")];
  const joined = clusters(others, { decisions: [link("must-link", "r0", "r1")] });
  expect(joined).toEqual([["r0", "r1", "r2", "r3"], ["r4"]]);
  const decisions = [link("must-link", "r0", "r1"), link("must-link", "r3", "r4")];
  expect(clusters(others, { decisions })).toEqual([["r0", "r1", "r2", "r3", "r4"]]);
});

test("two groups of cards do not become one by a single number, which may be wrong; two pairs of them do", () => {
  const group = (mailbox: string, number: string): MatchRecord[] =>
    [`| ${number}`, "", ""].map((more, index) =>
      matchRecord(`${mailbox}${index}`, `Ann/Lee | ${mailbox}@lee.example ${more}`),
    );
  const bridged = [...group("a", "+1 202 555 0143"), ...group("b", "+1 202 555 0143")];
  expect(clusters(bridged)).toEqual([
    ["a0", "a1", "a2"],
    ["b0", "b1", "b2"],
  ]);
  const both = matchRecord("c0", "Ann/Lee | a@lee.example | b@lee.example");
  expect(clusters([...bridged, both])).toHaveLength(1);
  expect(clusters(bridged.filter(({ id }) => id !== "b2"))).toHaveLength(1);
});

test("an identity link joins two names that contradict each other", () => {
  const records = [
    matchRecord("r0", "Ann/Lee"),
    matchRecord("r1", "Bo/Day", { previousResourceNames: ["people/r0"] }),
  ];
  expect(clusters(records)).toEqual([["r0", "r1"]]);
});

test("no derived cluster grows over the model's limit, a person's may", () => {
  const model = { ...models.contacts, clusterSizeMax: 2 };
  const records = [0, 1, 2].map((index) => matchRecord(`r${index}`, "Ann/Lee | ann@lee.example"));
  expect(clusters(records, { model }).map((cluster) => cluster.length)).toEqual([2, 1]);
  const decisions = [link("must-link", "r0", "r1"), link("must-link", "r1", "r2")];
  expect(clusters(records, { model, decisions })).toEqual([["r0", "r1", "r2"]]);
});

test("ties are broken by content, so other ids give the same people", () => {
  const model = { ...models.contacts, clusterSizeMax: 2 };
  const cards = ["people/c1", "people/c2", "people/c3"].map((resourceName) => ({ resourceName }));
  const byName = (ids: readonly string[]): readonly (readonly string[])[] => {
    const records = cards.map((given, index) =>
      matchRecord(ids[index] ?? "", "Ann/Lee | ann@lee.example", given),
    );
    const names = new Map(records.map(({ id, resourceName }) => [id, resourceName ?? ""]));
    return clusters(records, { model }).map((cluster) =>
      cluster.map((id) => names.get(id) ?? "").toSorted((a, b) => (a < b ? -1 : 1)),
    );
  };
  const expected = [["people/c1", "people/c2"], ["people/c3"]];
  expect(byName(["1", "2", "3"])).toEqual(expected);
  expect(new Set(byName(["3", "1", "2"]).map(String))).toEqual(new Set(expected.map(String)));
});
