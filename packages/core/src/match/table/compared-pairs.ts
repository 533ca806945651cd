import type { LevelPatterns } from "../training/level-patterns.ts";
import { PatternCounter } from "../training/level-patterns.ts";
import type { CandidatePairs } from "./candidate-pairs.ts";
import type { RowComparison } from "./row-comparison.ts";

/** Candidate pairs with the levels that they reach, as patterns. */
export interface ComparedPairs extends CandidatePairs {
  readonly patterns: LevelPatterns;
  /** The pattern of each pair. */
  readonly patternOf: Int32Array;
}

export function comparePairs(pairs: CandidatePairs, comparisons: readonly RowComparison[]): ComparedPairs {
  const patterns = new PatternCounter(comparisons.map(({ comparison }) => comparison.levels.length));
  const patternOf = new Int32Array(pairs.count);
  const levels = new Uint8Array(comparisons.length);
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const [rowA, rowB] = [pairs.rowsA[pair] ?? 0, pairs.rowsB[pair] ?? 0];
    for (let index = 0; index < comparisons.length; index += 1) {
      levels[index] = comparisons[index]?.levelOf(rowA, rowB) ?? 0;
    }
    patternOf[pair] = patterns.add(levels);
  }
  return { ...pairs, patterns, patternOf };
}
