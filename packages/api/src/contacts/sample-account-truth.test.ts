import { dedupeContacts, type Person } from "@kith/core";
import { createSamplePeople } from "@kith/google-emulator";
import { expect, test } from "vitest";

function* pairsOf(members: readonly number[]): Generator<readonly [number, number]> {
  for (const [place, b] of members.entries()) for (const a of members.slice(0, place)) yield [a, b];
}

test.each([
  [187, 1],
  [1_500, 1],
  [1_500, 2],
])(
  "of a sample account of %i (seed %i) no two people are joined, nine of ten doubles are joined or asked about, and few questions are asked",
  async (count, seed) => {
    const { people } = createSamplePeople({ count, seed });
    const entityOf = (index: number): string => people[index]?.entity ?? "";
    const { clusters, review } = await dedupeContacts(people.map(({ person }) => person as Person));
    const together = clusters.flatMap((members) => [...pairsOf(members)]);
    expect(together.filter(([a, b]) => entityOf(a) !== entityOf(b))).toEqual([]);

    const found = new Set([...together, ...review.map(({ a, b }) => [a, b] as const)].map(String));
    const doubles = [...Map.groupBy(people.keys(), entityOf).values()].flatMap((members) => [
      ...pairsOf(members),
    ]);
    const joined = new Set(together.map(String));
    expect(doubles.filter((pair) => found.has(String(pair))).length / doubles.length).toBeGreaterThan(0.95);
    expect(doubles.filter((pair) => joined.has(String(pair))).length / doubles.length).toBeGreaterThan(0.7);
    // A third of the cards are hard cases here, made to be asked about; real accounts have few of them.
    expect(review.length / count).toBeLessThan(0.06);
  },
);
