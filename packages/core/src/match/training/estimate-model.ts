import type { MatchModel, ModelComparison } from "../model/match-model.ts";
import { estimateU, SHIPPED_RECORDS } from "./estimate-u.ts";
import { addUp, emptyLevels } from "./level-counts.ts";
import type { TrainingCounts } from "./training-counts.ts";

/** m and u per comparison and level of the model, in its order; NaN at null levels. */
export interface Estimate {
  readonly prior: number;
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
}

export interface EstimateReport {
  readonly iterations: number;
  readonly isConverged: boolean;
  /** The largest change of a match weight in the last iteration, in bits. */
  readonly lastChange: number;
  /** How many pairs of one person the model expects among the candidates. */
  readonly expectedMatches: number;
}

const ITERATIONS_MAX = 100;
const CHANGE_MIN = 0.001;
/** The shipped m weighs as much as so many pairs of one person. */
const SHIPPED_MATCHES = 60;

/**
 * Expectation-maximization over the pairs of all blocking rules at once, drawn toward the shipped figures where the
 * account says little: with two records nothing moves, with a million the shipped figures hardly count.
 *
 * The likelihood is that of all n (n - 1) / 2 pairs: a candidate's odds begin with the prior among all pairs, so the
 * agreement that a blocking rule forces on its pairs is no evidence of its own, and no comparison has to be left out.
 * u does not move with it; see `estimateU`. Levels at which two records contradict each other keep their m: what they are worth is a rule, not a frequency.
 */
export function estimateModel(
  counts: TrainingCounts,
  model: MatchModel,
): { readonly estimate: Estimate; readonly report: EstimateReport } {
  const shipped = shippedEstimate(counts, model);
  const u = estimateU(counts, model);
  let current: Estimate = { ...shipped, u };
  let [iterations, lastChange, expectedMatches] = [0, Infinity, 0];
  while (iterations < ITERATIONS_MAX && lastChange >= CHANGE_MIN) {
    const next = iterate({ counts, model, shipped }, current);
    lastChange = largestChange(current, next.estimate);
    expectedMatches = next.expectedMatches;
    current = next.estimate;
    iterations += 1;
  }
  const isConverged = lastChange < CHANGE_MIN;
  return { estimate: current, report: { iterations, isConverged, lastChange, expectedMatches } };
}

/** The probability that a pattern is of one person, by an estimate. */
export function patternProbability(pattern: Uint8Array, { prior, m, u }: Estimate): number {
  let logOdds = Math.log(prior / (1 - prior));
  for (const [comparison, level] of pattern.entries()) {
    const [match = Number.NaN, other = Number.NaN] = [m[comparison]?.[level], u[comparison]?.[level]];
    if (!Number.isNaN(match)) logOdds += Math.log(match / other);
  }
  return 1 / (1 + Math.exp(-logOdds));
}

/** Where training begins and what it is drawn to. */
function shippedEstimate({ recordCount }: TrainingCounts, model: MatchModel): Omit<Estimate, "u"> {
  return {
    prior: (model.priorMatchProbability * SHIPPED_RECORDS) / (SHIPPED_RECORDS + recordCount),
    m: model.comparisons.map(({ levels }) => levels.map((level) => level.m ?? Number.NaN)),
  };
}

interface Training {
  readonly counts: TrainingCounts;
  readonly model: MatchModel;
  readonly shipped: Omit<Estimate, "u">;
}

function iterate(
  { counts, model, shipped }: Training,
  current: Estimate,
): { readonly estimate: Estimate; readonly expectedMatches: number } {
  const probability = (pattern: Uint8Array): number => patternProbability(pattern, current);
  const matches = emptyLevels(model);
  const expectedMatches =
    addUp(matches, counts.candidates, probability) + addUp(matches, counts.joined, () => 1);
  return {
    estimate: {
      prior: priorOf(expectedMatches, counts.recordCount, model),
      m: model.comparisons.map((comparison, index) => {
        return estimatedM(comparison, matches[index] ?? [], shipped.m[index] ?? []);
      }),
      u: current.u,
    },
    expectedMatches,
  };
}

/** How many others of the account are the same person as a record, spread over all records it is compared with. */
function priorOf(matches: number, recordCount: number, model: MatchModel): number {
  const shippedPerRecord = model.priorMatchProbability * (SHIPPED_RECORDS - 1);
  const perRecord = (2 * matches + SHIPPED_RECORDS * shippedPerRecord) / (recordCount + SHIPPED_RECORDS);
  return Math.min(0.5, perRecord / (recordCount + SHIPPED_RECORDS - 1));
}

function estimatedM(
  { levels }: ModelComparison,
  counts: readonly number[],
  shipped: readonly number[],
): readonly number[] {
  const isFree = levels.map(({ isNull, contradicts, isFixed }) => {
    return isNull !== true && contradicts !== true && isFixed !== true;
  });
  const sumOf = (values: readonly number[]): number =>
    values.reduce((sum, value, index) => (isFree[index] === true ? sum + value : sum), 0);
  const [freeShare, freeCount] = [sumOf(shipped), sumOf(counts)];
  return shipped.map((m, index) => {
    if (isFree[index] !== true || freeShare === 0) return m;
    const drawn = (SHIPPED_MATCHES * m) / freeShare;
    return (freeShare * ((counts[index] ?? 0) + drawn)) / (freeCount + SHIPPED_MATCHES);
  });
}

/** Of any match weight, and of the prior's, in bits. */
function largestChange(before: Estimate, after: Estimate): number {
  let change = Math.abs(Math.log2(after.prior / before.prior));
  for (const [comparison, ofLevels] of after.m.entries()) {
    for (const [level, m] of ofLevels.entries()) {
      if (Number.isNaN(m)) continue;
      const was = (before.m[comparison]?.[level] ?? 0) / (before.u[comparison]?.[level] ?? 0);
      const is = m / (after.u[comparison]?.[level] ?? 0);
      change = Math.max(change, Math.abs(Math.log2(is / was)));
    }
  }
  return change;
}
