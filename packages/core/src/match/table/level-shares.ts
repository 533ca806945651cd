import type { SeededRandom } from "../training/seeded-random.ts";
import type { Column } from "./column.ts";
import type { RowComparison } from "./row-comparison.ts";
import { NULL_LEVEL } from "./row-comparison.ts";

/** A level that one pair in 4,000 reaches is met a hundred times: its weight is right within 0.15 bits. */
const SAMPLE_PAIRS = 400_000;
/** What each level is counted more than seen. */
const PSEUDO_COUNT = 0.5;

/**
 * The share of each level among all pairs of rows whose values are both known: what two rows taken at random look like.
 * Equality is counted exactly from the values' counts; the other levels are from a random sample of pairs.
 */
export function levelShares(
  comparisons: readonly RowComparison[],
  rowCount: number,
  random: SeededRandom,
): readonly Float64Array[] {
  const counts = comparisons.map(({ comparison }) =>
    new Float64Array(comparison.levels.length).map((_, level) => (level === NULL_LEVEL ? 0 : PSEUDO_COUNT)),
  );
  const allPairs = (rowCount * (rowCount - 1)) / 2;
  const sample = rowCount < 2 ? 0 : Math.min(SAMPLE_PAIRS, 4 * allPairs);
  for (let draw = 0; draw < sample; draw += 1) {
    const [rowA, rowB] = [random.below(rowCount), random.below(rowCount)];
    if (rowA === rowB) continue;
    for (const [index, comparison] of comparisons.entries()) {
      const level = comparison.levelOf(rowA, rowB);
      const ofLevels = counts[index];
      if (level !== NULL_LEVEL && ofLevels !== undefined) ofLevels[level] = (ofLevels[level] ?? 0) + 1;
    }
  }
  return comparisons.map((comparison, index) => sharesOf(counts[index] ?? new Float64Array(), comparison));
}

function sharesOf(counts: Float64Array, { column, equalLevel }: RowComparison): Float64Array {
  const isEqualityExact = equalLevel === NULL_LEVEL + 1 && column.knownCount > 1;
  const equalShare = isEqualityExact ? shareOfEqualPairs(column) : 0;
  const counted = isEqualityExact ? equalLevel : NULL_LEVEL;
  const sum = counts.reduce((total, count, level) => (level === counted ? total : total + count), 0);
  return counts.map((count, level) => {
    if (level === NULL_LEVEL) return 0;
    return isEqualityExact && level === equalLevel ? equalShare : (count / sum) * (1 - equalShare);
  });
}

function shareOfEqualPairs({ counts, knownCount }: Column): number {
  const equalPairs = counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return equalPairs / ((knownCount * (knownCount - 1)) / 2);
}
