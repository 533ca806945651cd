import { expect, test } from "vitest";

import { dedupeContacts } from "./dedupe-contacts.ts";
import { card } from "./testing/card.ts";

test("groups the input's indexes, singletons included, in ascending order", async () => {
  const people = ["Bo/Day", "Ann/Lee | ann@lee.example", "Cy/Fox", "Anne/Lee | ann@lee.example"].map(card);
  expect(await dedupeContacts(people)).toEqual({ clusters: [[0], [1, 3], [2]], review: [] });
});

test("lists pairs for review by probability, none of them inside a cluster", async () => {
  const people = [
    "| ann@lee.example",
    "Ann/Lee | ann@lee.example | +44 20 7946 0958",
    "Ann/Lee | ann@lee.example",
    "| +44 20 7946 0958",
  ].map(card);
  const { clusters, review } = await dedupeContacts(people);
  expect(clusters).toEqual([[0], [1, 2], [3]]);
  expect(review.map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [0, 2],
    [1, 3],
  ]);
  expect(review.map(({ probability }) => probability)).toEqual(
    review.map(({ probability }) => probability).toSorted((a, b) => b - a),
  );
});

test("a pair that would join but for a contradiction is put up for review", async () => {
  const people = [
    "John/Smith | smith@home.example",
    "Jane/Smith | smith@home.example",
    "J./Smith | smith@home.example",
  ];
  const { clusters, review } = await dedupeContacts(people.map(card));
  expect(clusters).toEqual([[0], [1], [2]]);
  expect(review.map(({ a, b }) => [a, b])).toEqual([
    [0, 2],
    [1, 2],
  ]);
});

test("an empty address book has no clusters", async () => {
  expect(await dedupeContacts([])).toEqual({ clusters: [], review: [] });
});

test("the order of the input changes the indexes only", async () => {
  const people = [
    "Ann/Lee | ann@lee.example",
    "Anne/Lee | ann@lee.example",
    "J./Smith | smith@home.example",
    "John/Smith | smith@home.example",
    "John/Smith | smith@home.example",
    "Bo/Day",
  ].map((line, index) => ({ resourceName: `people/c${index}`, ...card(line) }));
  const named = async (input: typeof people): Promise<unknown> => {
    const { clusters } = await dedupeContacts(input);
    return new Set(
      clusters.map((cluster) => String(cluster.map((index) => input[index]?.resourceName).toSorted())),
    );
  };
  expect(await named(people.toReversed())).toEqual(await named(people));
});
