import { expect, test } from "vitest";

import { SeededRandom } from "../training/seeded-random.ts";
import { dedupeRecords } from "./dedupe-records.ts";
import { febrl } from "../models/febrl-models.ts";
import { parseTableModel } from "./parse-table-model.ts";
import { madePeople } from "./testing/made-people.ts";
import { pairScores } from "./testing/pair-scores.ts";
import { PEOPLE_MODEL } from "./testing/people-model.ts";
import { trainRecords } from "./train-records.ts";

const made = madePeople(1500, 11);
const rows = made.map(({ row }) => row);
const personOf = made.map(({ person }) => person);

/** Clusters by what their rows are, for comparing runs over other orders of the rows. */
function named(clusters: readonly (readonly number[])[], order: readonly number[]): readonly string[] {
  return clusters
    .map((cluster) =>
      cluster
        .map((row) => order[row])
        .sort((a = 0, b = 0) => a - b)
        .join(),
    )
    .sort();
}

function shuffled(length: number, seed: number): readonly number[] {
  const random = new SeededRandom(seed);
  const order = Array.from({ length }, (_, index) => index);
  for (let index = length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}

test.each([1, 2, 3])(
  "finds made people without labels: precision 0.99, recall 0.92 (seed %i)",
  async (seed) => {
    const people = madePeople(1500, seed);
    const { clusters } = await dedupeRecords(
      people.map(({ row }) => row),
      PEOPLE_MODEL,
    );
    const { precision, recall } = pairScores(
      clusters,
      people.map(({ person }) => person),
    );
    expect(precision).toBeGreaterThan(0.99);
    expect(recall).toBeGreaterThan(0.92);
  },
);

test("clusters partition the rows, and pairs for review lie between clusters, the likeliest first", async () => {
  const { clusters, review } = await dedupeRecords(rows, PEOPLE_MODEL);
  expect(clusters.flat().toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index));
  const clusterOf = new Map(
    clusters.flatMap((cluster, index) => cluster.map((row) => [row, index] as const)),
  );
  for (const { a, b, probability } of review) {
    expect(a).toBeLessThan(b);
    expect(clusterOf.get(a)).not.toBe(clusterOf.get(b));
    expect(probability).toBeGreaterThanOrEqual(PEOPLE_MODEL.reviewThreshold);
    expect(probability).toBeLessThanOrEqual(1);
  }
  expect(review.map(({ probability }) => probability)).toEqual(
    review.map(({ probability }) => probability).toSorted((a, b) => b - a),
  );
});

test("one seed gives one model and one answer", async () => {
  const [one, other] = await Promise.all([1, 2].map(() => trainRecords(rows, PEOPLE_MODEL, { seed: 5 })));
  expect(other).toEqual(one);
  expect(await dedupeRecords(rows, PEOPLE_MODEL, { seed: 5 })).toEqual(
    await dedupeRecords(rows, one?.model ?? PEOPLE_MODEL),
  );
});

test("a trained model that was saved and loaded gives the same answer", async () => {
  const { model } = await trainRecords(rows, PEOPLE_MODEL);
  const loaded = parseTableModel(JSON.parse(JSON.stringify(model)));
  expect(loaded).toEqual(model);
  expect(await dedupeRecords(rows, loaded)).toEqual(await dedupeRecords(rows, model));
});

test("for one trained model the partition does not depend on the order of the rows", async () => {
  const { model } = await trainRecords(rows, PEOPLE_MODEL);
  const straight = await dedupeRecords(rows, model);
  for (const seed of [1, 2, 3, 4, 5]) {
    const order = shuffled(rows.length, seed);
    const { clusters } = await dedupeRecords(
      order.map((row) => rows[row] ?? {}),
      model,
    );
    expect(named(clusters, order)).toEqual(
      named(
        straight.clusters,
        rows.map((_, index) => index),
      ),
    );
  }
});

test("labels beside the rows are not looked at, and heads may have spaces and capitals", async () => {
  const relabeled = made.map(({ person, row }) => ({
    " Given_Name": row["given_name"],
    " Surname ": row["surname"],
    ...row,
    given_name: undefined,
    surname: undefined,
    cluster: person % 7,
  }));
  const heads = relabeled.map(({ given_name: _given, surname: _surname, ...row }) => row);
  expect(await dedupeRecords(heads, PEOPLE_MODEL)).toEqual(await dedupeRecords(rows, PEOPLE_MODEL));
  expect(pairScores((await dedupeRecords(heads, PEOPLE_MODEL)).clusters, personOf).recall).toBeGreaterThan(
    0.92,
  );
});

test("no rows, one row and rows without values give singletons", async () => {
  expect(await dedupeRecords([], febrl)).toEqual({ clusters: [], review: [] });
  expect(await dedupeRecords([{}], febrl)).toEqual({ clusters: [[0]], review: [] });
  expect(await dedupeRecords([{}, {}, { surname: null }], febrl)).toEqual({
    clusters: [[0], [1], [2]],
    review: [],
  });
});

test("values of a megabyte do not stop it", async () => {
  const long = "a".repeat(1_000_000);
  const table = [
    { surname: long, phone: "1" },
    { surname: `${long}b`, phone: "1" },
    { surname: "c", phone: "1" },
  ];
  const { clusters } = await dedupeRecords(table, PEOPLE_MODEL);
  expect(clusters.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
});
