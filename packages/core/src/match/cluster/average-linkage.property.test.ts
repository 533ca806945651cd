import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { LinkageEdge } from "./average-linkage.ts";
import { averageLinkage } from "./average-linkage.ts";
import { searchRuns } from "../../testing/search-runs.ts";

const SIZE_MAX = 9;
const LIMITS = { meanWeightMin: -4, clusterSizeMax: 5 };

interface Scene {
  readonly size: number;
  /** By a * SIZE_MAX + b, a < b. */
  readonly weights: readonly number[];
  readonly forbidden: readonly boolean[];
}

const scene: fc.Arbitrary<Scene> = fc.record({
  size: fc.integer({ min: 1, max: SIZE_MAX }),
  weights: fc.array(fc.integer({ min: -15, max: 15 }), {
    minLength: SIZE_MAX ** 2,
    maxLength: SIZE_MAX ** 2,
  }),
  forbidden: fc.array(
    fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
    {
      minLength: SIZE_MAX ** 2,
      maxLength: SIZE_MAX ** 2,
    },
  ),
});

function placeOf(a: number, b: number): number {
  return Math.min(a, b) * SIZE_MAX + Math.max(a, b);
}

function run({ size, weights, forbidden }: Scene, shuffle: (edges: LinkageEdge[]) => LinkageEdge[]) {
  const weightOf = (a: number, b: number): number => weights[placeOf(a, b)] ?? 0;
  const edges: LinkageEdge[] = [];
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1)
      if (weightOf(a, b) >= 0) edges.push({ a, b, weight: weightOf(a, b) });
  }
  const isForbidden = (a: number, b: number): boolean => forbidden[placeOf(a, b)] ?? false;
  return averageLinkage({ size, edges: shuffle(edges), weightOf, isForbidden }, LIMITS);
}

test("clusters partition the records, keep the limits, and hold nothing that is forbidden", () => {
  fc.assert(
    fc.property(scene, (given) => {
      const clusters = run(given, (edges) => edges);
      expect(clusters.flat().toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: given.size }, (_, index) => index),
      );
      for (const cluster of clusters) {
        expect(cluster.length).toBeLessThanOrEqual(LIMITS.clusterSizeMax);
        const forbidden = cluster.flatMap((a) =>
          cluster.filter((b) => a < b && given.forbidden[placeOf(a, b)]),
        );
        expect(forbidden).toEqual([]);
      }
    }),
    searchRuns(2000),
  );
});

test("the order of the edges does not matter, nor which end is named first", () => {
  fc.assert(
    fc.property(scene, (given) => {
      const turned = run(given, (edges) =>
        edges.reverse().map(({ a, b, weight }) => ({ a: b, b: a, weight })),
      );
      expect(turned).toEqual(run(given, (edges) => edges));
    }),
    searchRuns(2000),
  );
});

test("no two clusters are left that would be one: each pair that an edge connects is below the mean, too large, or forbidden", () => {
  fc.assert(
    fc.property(scene, (given) => {
      const clusters = run(given, (edges) => edges);
      for (const [index, one] of clusters.entries()) {
        for (const other of clusters.slice(index + 1)) {
          const pairs = one.flatMap((a) => other.map((b) => placeOf(a, b)));
          if (!pairs.some((pair) => (given.weights[pair] ?? 0) >= 0)) continue;
          const mean = pairs.reduce((sum, pair) => sum + (given.weights[pair] ?? 0), 0) / pairs.length;
          const isTooLarge = one.length + other.length > LIMITS.clusterSizeMax;
          const isForbidden = pairs.some((pair) => given.forbidden[pair]);
          expect(isTooLarge || isForbidden || mean < LIMITS.meanWeightMin).toBe(true);
        }
      }
    }),
    searchRuns(2000),
  );
});
