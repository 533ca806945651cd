import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../contact/canonical-json.ts";
import type { MatchModel, ModelLevel } from "../model/match-model.ts";
import type { LabelledRecords, RulePairs } from "./count-pairs.ts";
import { countPairs } from "./count-pairs.ts";
import { countTerms } from "./count-terms.ts";
import type { Estimate, EstimateReport } from "./estimate-model.ts";
import { estimateModel, patternProbability } from "./estimate-model.ts";

export interface TrainContactModelOptions {
  /** For the random pairs; 1 when left out. The same records, decisions and seed give the same model. */
  readonly seed?: number;
}

export interface TrainedContactModel {
  readonly model: MatchModel;
  readonly report: ContactTrainingReport;
}

export interface ContactTrainingReport extends EstimateReport {
  readonly records: number;
  readonly candidatePairs: number;
  /** What persons decided, of which training learned. */
  readonly joinedByPersons: number;
  readonly keptApartByPersons: number;
  readonly rules: readonly RuleReport[];
}

export interface RuleReport {
  readonly kind: string;
  readonly keys: number;
  readonly crowdedKeys: number;
  readonly pairs: number;
  readonly expectedMatches: number;
}

/** Fewer contacts say nothing of how common names are among them: they are matched by the shipped model. */
export const TRAINED_FROM = 50;

/** Digits that a probability is kept with: enough for a match weight to a billionth, few enough for a stable version. */
const PRECISION = 9;

/**
 * Fits a contact model to an account: how common its names, firms and shared identifiers are, m and u of every level,
 * and the prior, drawn to the given model's where the account says little. Start from a shipped model, not from a
 * trained one: what the account says is counted anew each time.
 *
 * What persons decided counts as known. Their links hold in clustering whatever a model says; here they teach it.
 */
export function trainContactModel(
  account: LabelledRecords,
  model: MatchModel,
  options: TrainContactModelOptions = {},
): TrainedContactModel {
  const { counts, candidatePairs, rules } = countPairs(account, model, options.seed ?? 1);
  const { estimate, report } = estimateModel(counts, model);
  const trained = withVersion({
    ...model,
    priorMatchProbability: rounded(estimate.prior),
    comparisons: model.comparisons.map((comparison, index) => ({
      ...comparison,
      levels: comparison.levels.map((level, place) => trainedLevel(level, { estimate, index, place })),
    })),
    termFrequencies: countTerms(account.records.map(({ contact }) => contact)),
  });
  return {
    model: trained,
    report: {
      ...report,
      records: account.records.length,
      candidatePairs,
      joinedByPersons: sum(counts.joined.counts),
      keptApartByPersons: sum(counts.keptApart.counts),
      rules: rules.map((rule) => ruleReport(rule, estimate)),
    },
  };
}

function trainedLevel(
  level: ModelLevel,
  { estimate, index, place }: { readonly estimate: Estimate; readonly index: number; readonly place: number },
): ModelLevel {
  const [m, u] = [estimate.m[index]?.[place], estimate.u[index]?.[place]];
  return level.isNull === true || m === undefined || u === undefined
    ? level
    : { ...level, m: rounded(m), u: rounded(u) };
}

function ruleReport({ kind, keys, crowdedKeys, patterns }: RulePairs, estimate: Estimate): RuleReport {
  const expected = patterns.levels.map((pattern, index) => {
    return patternProbability(pattern, estimate) * (patterns.counts[index] ?? 0);
  });
  return { kind, keys, crowdedKeys, pairs: sum(patterns.counts), expectedMatches: sum(expected) };
}

/** The version is made of what the model says, so equal models have equal versions. */
function withVersion(model: MatchModel): MatchModel {
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalJson({ ...model, version: "" }))));
  return { ...model, version: `contacts-${hash.slice(0, 16)}` };
}

function rounded(probability: number): number {
  return Number(probability.toPrecision(PRECISION));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
