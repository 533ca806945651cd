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
  const { verdict, ...evidence } = judgeRecords(a, b, model);
  if (verdict === "different") return null;
  const [recordA, recordB] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  return { recordA, recordB, verdict, ...evidence, modelVersion: model.version };
}

/** Compares two records and weighs the outcome. Symmetric. */
export function judgeRecords(a: MatchRecord, b: MatchRecord, model: MatchModel): PairJudgement {
  const { comparisons, frequencies } = compiledModel(model);
  const vector = comparisons.map((compiled): ComparedLevel => {
    const { kind } = compiled.comparison.compare;
    const level = compareBy(kind)(a, b);
    const { isAdjusted } = compiledLevel(compiled, level);
    return { level, frequency: isAdjusted ? frequencies.of(kind, a.contact, b.contact) : null };
  });
  return weighVector(vector, model);
}

/** Adds up the weights of a comparison vector: one level for each comparison of the model, in its order. */
export function weighVector(vector: readonly ComparedLevel[], model: MatchModel): PairJudgement {
  const compiled = compiledModel(model);
  const levels: ModelLevel[] = [];
  let matchWeight = compiled.priorWeight;
  const weights = compiled.comparisons.map((comparison, index): PartialWeight => {
    const { level: name = "", frequency = null } = vector[index] ?? {};
    const level = compiledLevel(comparison, name);
    levels.push(level.level);
    const adjustment = adjustmentOf(level, frequency, comparison.comparison);
    matchWeight += level.weight + adjustment;
    return {
      comparison: comparison.comparison.name,
      level: name,
      partialWeight: level.weight + adjustment,
      ...(adjustment === 0 ? {} : { termFrequency: adjustment }),
    };
  });
  const probability = matchProbability(matchWeight);
  return { verdict: verdictOf(probability, levels, model), matchWeight, probability, weights };
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
