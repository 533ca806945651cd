import type { ComparisonName, MatchModel, ModelComparison } from "../model/match-model.ts";
import { weighVector } from "../score/score-pair.ts";
import { addUp, emptyLevels } from "./level-counts.ts";
import type { TrainingCounts } from "./training-counts.ts";

/** The account that the shipped prior and the shipped u of identifiers are of. */
export const SHIPPED_RECORDS = 1000;
/** The shipped u of a level weighs as much as so many pairs of two people that reach it. */
const SHIPPED_COINCIDENCES = 1;
/** The pairs among few records are the same few names again and again: each record tells as much as so many pairs. */
const RANDOM_PAIRS_PER_RECORD = 10;
/** Values that belong to one person or household, unlike names, firms, towns and dates, which a population shares. */
const IDENTIFIERS: ReadonlySet<ComparisonName> = new Set(["email", "phone", "url"]);

/**
 * What pairs of two people look like, by comparison and level; NaN at null levels.
 *
 * Pairs that the given model joins are left out, and not those of the odds of the moment: where one name is borne by
 * many, each pair of them that was taken for a match would make the name look rarer and the next pair a match, until all
 * namesakes are one person. Each level by itself is drawn to its shipped u as if that had been seen once: a level of one
 * pair in a hundred is soon known from the account, one of a million hardly ever.
 */
export function estimateU(counts: TrainingCounts, model: MatchModel): readonly (readonly number[])[] {
  const isApart = (pattern: Uint8Array): boolean => !isJoined(pattern, model);
  const others = emptyLevels(model);
  const allPairs = Math.max(1, (counts.recordCount * (counts.recordCount - 1)) / 2);
  const drawn = counts.random.counts.reduce((sum, count) => sum + count, 0);
  const told = Math.min(1, (RANDOM_PAIRS_PER_RECORD * counts.recordCount) / Math.max(1, drawn));
  addUp(others, counts.random, (pattern) => (isApart(pattern) ? told : 0));

  // A sample of some ten thousand pairs seldom meets two of one name; the pairs that share a key are all known.
  const blocked = emptyLevels(model);
  addUp(blocked, counts.candidates, (pattern) => (isApart(pattern) ? (told * drawn) / allPairs : 0));
  for (const [index, { compare }] of model.comparisons.entries()) {
    if (IDENTIFIERS.has(compare.kind)) continue;
    others[index] = (others[index] ?? []).map((count, level) =>
      Math.max(count, blocked[index]?.[level] ?? 0),
    );
  }
  addUp(others, counts.keptApart, () => 1);
  return model.comparisons.map((comparison, index) => {
    return estimatedLevels(comparison, others[index] ?? [], shippedU(comparison, counts));
  });
}

/**
 * Whose mailbox or number two people share is a matter of few people around each: among twice as many records it is
 * half as likely. How many people bear one name is the same in accounts of any size.
 */
function shippedU({ compare, levels }: ModelComparison, { recordCount }: TrainingCounts): readonly number[] {
  const scale = SHIPPED_RECORDS / (SHIPPED_RECORDS + recordCount);
  const isScaled = IDENTIFIERS.has(compare.kind);
  const shipped = levels.map(({ u = Number.NaN, grounds = 0 }) => (isScaled && grounds > 0 ? u * scale : u));
  return normalized(
    shipped,
    levels.map((level) => level.isFixed === true),
  );
}

function estimatedLevels(
  { levels }: ModelComparison,
  counts: readonly number[],
  shipped: readonly number[],
): readonly number[] {
  const total = counts.reduce((sum, count, index) => (Number.isNaN(shipped[index]) ? sum : sum + count), 0);
  const isFixed = levels.map((level) => level.isFixed === true);
  const drawn = shipped.map((u, index) => {
    if (isFixed[index] === true) return u;
    return ((counts[index] ?? 0) + SHIPPED_COINCIDENCES) / (total + SHIPPED_COINCIDENCES / u);
  });
  return normalized(drawn, isFixed);
}

/** Makes the shares sum to 1 by changing those that are not fixed. */
function normalized(shares: readonly number[], isFixed: readonly boolean[]): readonly number[] {
  const sumOf = (fixed: boolean): number =>
    shares.reduce((sum, u, index) => (Number.isNaN(u) || isFixed[index] !== fixed ? sum : sum + u), 0);
  const factor = (1 - sumOf(true)) / sumOf(false);
  return shares.map((share, index) => (isFixed[index] === true ? share : share * factor));
}

function isJoined(pattern: Uint8Array, model: MatchModel): boolean {
  const vector = model.comparisons.map(({ levels }, index) => {
    return { level: levels[pattern[index] ?? 0]?.level ?? "", frequency: null };
  });
  return weighVector(vector, model).verdict === "join";
}
