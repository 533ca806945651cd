import type { LevelPatterns } from "./level-patterns.ts";

/** What is counted before training. The null level of a comparison has the place 0 and says nothing. */
export interface TrainingCounts {
  /** Patterns of the pairs that share a blocking key. All other pairs are taken to be of two people. */
  readonly patterns: LevelPatterns;
  /** How many pairs there are in all, blocked or not: n (n - 1) / 2. */
  readonly pairCount: number;
  /** For each comparison, the share of each level among all pairs that reach any but the null level. */
  readonly levelShares: readonly Float64Array[];
}

export interface TrainedProbabilities {
  readonly prior: number;
  /** m[comparison][level]; 0 at the null level. */
  readonly m: readonly Float64Array[];
  readonly u: readonly Float64Array[];
  readonly report: TrainingReport;
}

export interface TrainingReport {
  readonly iterations: number;
  readonly isConverged: boolean;
  /** The largest change of any probability in the last iteration. */
  readonly lastChange: number;
}

const ITERATIONS_MAX = 200;
/** Smaller changes of a probability move a match weight by less than a thousandth of a bit. */
const CHANGE_MIN = 1e-5;
/** What each level is counted more than seen: no level is impossible because a sample did not show it. */
const PSEUDO_COUNT = 0.1;
/** A level's share among pairs of two people, at the least: one in 2^30. */
const U_MIN = 2 ** -30;
/** Where the search begins: most pairs of one person agree. */
const FIRST_LEVEL_START = 0.8;

/**
 * Finds m, u and the prior by expectation-maximization over the pairs of all blocking rules at once.
 *
 * The likelihood is that of all n (n - 1) / 2 pairs, not of the blocked ones alone: a pair's odds begin with the prior
 * among all pairs and weigh each agreement against its share among all pairs. So the agreement that a blocking rule
 * forces on its pairs is no evidence of its own, no comparison has to be left out of a pass, and the prior comes out
 * with the rest. u is what is left of the shares among all pairs when the expected matches are taken out.
 */
export function expectationMaximization(counts: TrainingCounts): TrainedProbabilities {
  let current: Parameters = {
    prior: startingPrior(counts),
    m: counts.levelShares.map((shares) => startingM(shares.length)),
    u: counts.levelShares.map((shares) => unmatchedShares(shares, shares, 0)),
  };
  let [iterations, change] = [0, Infinity];
  while (iterations < ITERATIONS_MAX && change >= CHANGE_MIN) {
    const next = iterate(counts, current);
    change = largestChange(current, next);
    current = next;
    iterations += 1;
  }
  return { ...current, report: { iterations, isConverged: change < CHANGE_MIN, lastChange: change } };
}

interface Parameters {
  readonly prior: number;
  readonly m: readonly Float64Array[];
  readonly u: readonly Float64Array[];
}

/** One duplicate a record, and never more than half of all pairs. */
function startingPrior({ pairCount }: TrainingCounts): number {
  const records = (1 + Math.sqrt(1 + 8 * pairCount)) / 2;
  return Math.min(0.5, records / Math.max(1, pairCount) / 2);
}

function startingM(levelCount: number): Float64Array {
  return new Float64Array(levelCount).map((_, level) => {
    if (level === 0) return 0;
    return level === 1 ? FIRST_LEVEL_START : (1 - FIRST_LEVEL_START) / Math.max(1, levelCount - 2);
  });
}

function iterate(
  { patterns, pairCount, levelShares }: TrainingCounts,
  { prior, m, u }: Parameters,
): Parameters {
  const weights = m.map((ofLevels, comparison) =>
    ofLevels.map((probability, level) =>
      level === 0 ? 0 : Math.log(probability / (u[comparison]?.[level] ?? 1)),
    ),
  );
  const matched = m.map((ofLevels) => new Float64Array(ofLevels.length).fill(PSEUDO_COUNT));
  const priorOdds = Math.log(prior / (1 - prior));
  let matches = 0;
  for (const [index, levels] of patterns.levels.entries()) {
    let odds = priorOdds;
    for (let comparison = 0; comparison < levels.length; comparison += 1) {
      odds += weights[comparison]?.[levels[comparison] ?? 0] ?? 0;
    }
    const expected = (patterns.counts[index] ?? 0) / (1 + Math.exp(-odds));
    matches += expected;
    for (let comparison = 0; comparison < levels.length; comparison += 1) {
      const ofLevels = matched[comparison];
      const level = levels[comparison] ?? 0;
      if (ofLevels !== undefined) ofLevels[level] = (ofLevels[level] ?? 0) + expected;
    }
  }
  const nextM = matched.map(sharesOfKnown);
  const nextPrior = Math.min(0.5, Math.max(matches, PSEUDO_COUNT) / Math.max(1, pairCount));
  const nextU = levelShares.map((shares, comparison) =>
    unmatchedShares(shares, nextM[comparison] ?? shares, nextPrior),
  );
  return { prior: nextPrior, m: nextM, u: nextU };
}

function sharesOfKnown(counts: Float64Array): Float64Array {
  let sum = 0;
  for (let level = 1; level < counts.length; level += 1) sum += counts[level] ?? 0;
  return counts.map((count, level) => (level === 0 ? 0 : count / sum));
}

/** The shares among pairs of two people: those among all pairs, without the part that the matches make up. */
function unmatchedShares(shares: Float64Array, m: Float64Array, prior: number): Float64Array {
  const rest = shares.map((share, level) =>
    level === 0 ? 0 : Math.max(U_MIN, share / 100, share - prior * (m[level] ?? 0)),
  );
  return sharesOfKnown(rest);
}

function largestChange(before: Parameters, after: Parameters): number {
  let change = Math.abs(before.prior - after.prior);
  for (const [comparison, ofLevels] of after.m.entries()) {
    for (const [level, probability] of ofLevels.entries()) {
      change = Math.max(change, Math.abs(probability - (before.m[comparison]?.[level] ?? 0)));
    }
  }
  return change;
}
