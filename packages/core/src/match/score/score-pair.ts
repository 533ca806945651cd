import { compareBy } from "../compare/compare-records.ts";
import type { CompiledLevel } from "../model/compiled-model.ts";
import { compiledLevel, compiledModel } from "../model/compiled-model.ts";
import type { MatchModel, ModelComparison, ModelLevel } from "../model/match-model.ts";
import { matchProbability } from "../model/match-model.ts";
import type { MatchRecord } from "../match-record.ts";
import type { PartialWeight, ScoredPair } from "./scored-pair.ts";

/** What a model says about two records, pairs that it keeps apart included. */
export interface PairJudgement {
  readonly verdict: "join" | "ask" | "different";
  readonly matchWeight: number;
  readonly probability: number;
  readonly weights: readonly PartialWeight[];
}

/** The outcome of one comparison of a pair. */
export interface ComparedLevel {
  readonly level: string;
  /** How common the agreeing value is; null where the level is not adjusted or nothing is known of the value. */
  readonly frequency: number | null;
}

/** The pair to store and show, or null where the model keeps the two records apart. Symmetric. */
export function scorePair(a: MatchRecord, b: MatchRecord, model: MatchModel): ScoredPair | null {
  const vector = compareAll(a, b, model);
  const weighed = weigh(vector, model);
  // Three of four candidate pairs are nobody's: their evidence is not written down.
  const { verdict, matchWeight, probability } = weighed;
  if (verdict === "different") return null;
  const [recordA, recordB] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  const weights = partialWeights(vector, weighed, model);
  return { recordA, recordB, verdict, matchWeight, probability, weights, modelVersion: model.version };
}

/** Compares two records and weighs the outcome. Symmetric. */
export function judgeRecords(a: MatchRecord, b: MatchRecord, model: MatchModel): PairJudgement {
  return weighVector(compareAll(a, b, model), model);
}

/** Adds up the weights of a comparison vector: one level for each comparison of the model, in its order. */
export function weighVector(vector: readonly ComparedLevel[], model: MatchModel): PairJudgement {
  const weighed = weigh(vector, model);
  const { verdict, matchWeight, probability } = weighed;
  return { verdict, matchWeight, probability, weights: partialWeights(vector, weighed, model) };
}

function compareAll(a: MatchRecord, b: MatchRecord, model: MatchModel): readonly ComparedLevel[] {
  const { comparisons, frequencies } = compiledModel(model);
  return comparisons.map((compiled): ComparedLevel => {
    const { kind } = compiled.comparison.compare;
    const level = compareBy(kind)(a, b);
    const { isAdjusted } = compiledLevel(compiled, level);
    return { level, frequency: isAdjusted ? frequencies.of(kind, a.contact, b.contact) : null };
  });
}

interface WeighedVector extends Omit<PairJudgement, "weights"> {
  readonly levels: readonly CompiledLevel[];
  readonly adjustments: readonly number[];
}

function weigh(vector: readonly ComparedLevel[], model: MatchModel): WeighedVector {
  const compiled = compiledModel(model);
  const levels: CompiledLevel[] = [];
  const adjustments: number[] = [];
  let matchWeight = compiled.priorWeight;
  compiled.comparisons.forEach((comparison, index) => {
    const { level: name = "", frequency = null } = vector[index] ?? {};
    const level = compiledLevel(comparison, name);
    const adjustment = adjustmentOf(level, frequency, comparison.comparison);
    levels.push(level);
    adjustments.push(adjustment);
    matchWeight += level.weight + adjustment;
  });
  const probability = matchProbability(matchWeight);
  const verdict = verdictOf(
    probability,
    levels.map(({ level }) => level),
    model,
  );
  return { verdict, matchWeight, probability, levels, adjustments };
}

function partialWeights(
  vector: readonly ComparedLevel[],
  { levels, adjustments }: WeighedVector,
  model: MatchModel,
): readonly PartialWeight[] {
  return compiledModel(model).comparisons.map(({ comparison }, index): PartialWeight => {
    const adjustment = adjustments[index] ?? 0;
    return {
      comparison: comparison.name,
      level: vector[index]?.level ?? "",
      partialWeight: (levels[index]?.weight ?? 0) + adjustment,
      ...(adjustment === 0 ? {} : { termFrequency: adjustment }),
    };
  });
}

/** Whether the model has one of the levels decide: the pair is joined for a reason that nothing else touches. */
export function isDecidedPair(pair: ScoredPair, model: MatchModel): boolean {
  return pair.weights.some(({ comparison, level }) => {
    const levels = model.comparisons.find(({ name }) => name === comparison)?.levels ?? [];
    return levels.some((candidate) => candidate.level === level && candidate.decides === "join");
  });
}

/** Whether two records can have no place in one cluster, by what they say of themselves. Symmetric. */
export function isContradiction(a: MatchRecord, b: MatchRecord, model: MatchModel): boolean {
  let contradicts = false;
  for (const compiled of compiledModel(model).comparisons) {
    if (!compiled.isVeto) continue;
    const { level } = compiledLevel(compiled, compareBy(compiled.comparison.compare.kind)(a, b));
    if (level.decides === "join") return false;
    contradicts ||= level.contradicts === true;
  }
  return contradicts;
}

function adjustmentOf(
  { level, isAdjusted }: CompiledLevel,
  frequency: number | null,
  { termFrequency }: ModelComparison,
): number {
  if (!isAdjusted || frequency === null || level.isNull === true || termFrequency === undefined) return 0;
  return Math.min(termFrequency.max, Math.max(termFrequency.min, Math.log2(level.u / frequency)));
}

function verdictOf(
  probability: number,
  levels: readonly ModelLevel[],
  model: MatchModel,
): PairJudgement["verdict"] {
  if (levels.some(({ decides }) => decides === "join")) return "join";
  if (probability < model.reviewThreshold) return "different";
  const limits = levels.map(({ atMost }) => atMost);
  if (limits.includes("different")) return "different";
  if (probability < model.linkThreshold || limits.includes("ask")) return "ask";
  const grounds = levels.reduce((sum, level) => sum + (level.grounds ?? 0), 0);
  return levels.every(({ needs = 0 }) => grounds >= needs) ? "join" : "ask";
}
