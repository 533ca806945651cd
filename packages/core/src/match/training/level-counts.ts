import type { MatchModel } from "../model/match-model.ts";
import type { LevelPatterns } from "./level-patterns.ts";

/** A count of 0 for every level of every comparison. */
export function emptyLevels({ comparisons }: MatchModel): number[][] {
  return comparisons.map(({ levels }) => levels.map(() => 0));
}

/** Adds the patterns' counts to their levels, each weighed, and gives the sum. */
export function addUp(
  levels: readonly number[][],
  { levels: patterns, counts }: LevelPatterns,
  weightOf: (pattern: Uint8Array) => number,
): number {
  let sum = 0;
  for (const [index, pattern] of patterns.entries()) {
    const weight = weightOf(pattern) * (counts[index] ?? 0);
    sum += weight;
    for (const [comparison, level] of pattern.entries()) {
      const ofComparison = levels[comparison];
      if (ofComparison !== undefined) ofComparison[level] = (ofComparison[level] ?? 0) + weight;
    }
  }
  return sum;
}
