import type { ComparisonVector } from "./compare-records.ts";
import { compareRecords } from "./compare-records.ts";
import type { MatchModel, ModelLevel } from "./match-model.ts";
import { matchProbability, priorWeight } from "./match-model.ts";
import type { MatchRecord } from "./match-record.ts";
import type { PartialWeight, ScoredPair } from "./scored-pair.ts";

/** What a model says about two records, pairs that it keeps apart included. */
export interface PairJudgement {
  readonly verdict: "join" | "ask" | "different";
  readonly matchWeight: number;
  readonly probability: number;
  readonly weights: readonly PartialWeight[];
}

/** The pair to store and show, or null where the model keeps the two records apart. Symmetric. */
export function scorePair(a: MatchRecord, b: MatchRecord, model: MatchModel): ScoredPair | null {
  const { verdict, ...evidence } = weighPair(compareRecords(a, b), model);
  if (verdict === "different") return null;
  const [recordA, recordB] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  return { recordA, recordB, verdict, ...evidence, modelVersion: model.version };
}

/** Adds up the weights of a comparison vector. */
export function weighPair(vector: ComparisonVector, model: MatchModel): PairJudgement {
  const levels = levelsOf(vector, model);
  const weights = levels.map(({ comparison, level }) => ({
    comparison,
    level: level.level,
    partialWeight: level.matchWeight,
  }));
  const matchWeight = weights.reduce((sum, { partialWeight }) => sum + partialWeight, priorWeight(model));
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

/** Whether two records can have no place in one cluster, by what they say of themselves. */
export function isContradiction(vector: ComparisonVector, model: MatchModel): boolean {
  const levels = levelsOf(vector, model);
  return (
    levels.some(({ level }) => level.contradicts === true) &&
    !levels.some(({ level }) => level.decides === "join")
  );
}

interface WeighedLevel {
  readonly comparison: string;
  readonly level: ModelLevel;
}

function levelsOf(vector: ComparisonVector, model: MatchModel): readonly WeighedLevel[] {
  return model.comparisons.flatMap(({ name, levels }) => {
    const level = levels.find((candidate) => candidate.level === vector[name]);
    return level === undefined ? [] : [{ comparison: name, level }];
  });
}

function verdictOf(
  probability: number,
  levels: readonly WeighedLevel[],
  model: MatchModel,
): PairJudgement["verdict"] {
  if (levels.some(({ level }) => level.decides === "join")) return "join";
  if (probability < model.reviewThreshold) return "different";
  const limits = levels.map(({ level }) => level.atMost);
  if (limits.includes("different")) return "different";
  return probability >= model.linkThreshold && !limits.includes("ask") ? "join" : "ask";
}
