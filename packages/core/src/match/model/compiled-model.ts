import { invariant } from "../../error/invariant.ts";
import { TermFrequencies } from "../frequency/term-frequencies.ts";
import type { MatchModel, ModelComparison, ModelLevel } from "./match-model.ts";
import { levelWeight, priorWeight } from "./match-model.ts";

/** A model with what is looked up for every pair worked out once. */
export interface CompiledModel {
  readonly priorWeight: number;
  readonly comparisons: readonly CompiledComparison[];
  readonly frequencies: TermFrequencies;
}

interface CompiledComparison {
  readonly comparison: ModelComparison;
  readonly levels: ReadonlyMap<string, CompiledLevel>;
  /** Whether any level of it contradicts or decides. */
  readonly isVeto: boolean;
}

export interface CompiledLevel {
  readonly level: ModelLevel;
  /** Before any adjustment, in bits. */
  readonly weight: number;
  readonly isAdjusted: boolean;
}

const COMPILED = new WeakMap<MatchModel, CompiledModel>();

export function compiledModel(model: MatchModel): CompiledModel {
  const known = COMPILED.get(model);
  if (known !== undefined) return known;
  const compiled: CompiledModel = {
    priorWeight: priorWeight(model),
    comparisons: model.comparisons.map(compiledComparison),
    frequencies: new TermFrequencies(model),
  };
  COMPILED.set(model, compiled);
  return compiled;
}

/** The level that a comparison came to; a model has every level of its comparators. */
export function compiledLevel({ comparison, levels }: CompiledComparison, level: string): CompiledLevel {
  const found = levels.get(level);
  invariant(found !== undefined, `the model weighs "${comparison.name}" at "${level}"`);
  return found;
}

function compiledComparison(comparison: ModelComparison): CompiledComparison {
  const adjusted = comparison.termFrequency?.levels ?? [];
  return {
    comparison,
    levels: new Map(
      comparison.levels.map((level) => [
        level.level,
        { level, weight: levelWeight(level), isAdjusted: adjusted.includes(level.level) },
      ]),
    ),
    isVeto: comparison.levels.some(({ contradicts, decides }) => contradicts === true || decides === "join"),
  };
}
