import { isPlainObject } from "../contact/plain-object.ts";
import type { PlainObject } from "../contact/plain-object.ts";
import { KithError } from "../error/kith-error.ts";
import type { ComparisonName, MatchModel, ModelComparison, ModelLevel } from "./match-model.ts";
import { COMPARISON_LEVELS } from "./match-model.ts";

/**
 * The model in a parsed JSON document.
 *
 * @throws {KithError} MATCH_MODEL_INVALID, with every problem of the document in the message and in `details.problems`.
 */
export function parseMatchModel(document: unknown): MatchModel {
  const problems: string[] = [];
  const model = new ModelReader(problems).model(document);
  if (model === null || problems.length > 0) {
    throw new KithError("MATCH_MODEL_INVALID", `The match model cannot be used: ${problems.join("; ")}.`, {
      details: { problems },
    });
  }
  return model;
}

const COMPARISON_NAMES = Object.keys(COMPARISON_LEVELS).filter(isComparisonName);

function isComparisonName(name: unknown): name is ComparisonName {
  return typeof name === "string" && Object.hasOwn(COMPARISON_LEVELS, name);
}

class ModelReader {
  readonly #problems: string[];

  constructor(problems: string[]) {
    this.#problems = problems;
  }

  model(document: unknown): MatchModel | null {
    if (!isPlainObject(document)) {
      this.#problems.push("it must be a JSON object");
      return null;
    }
    const version = document["version"];
    if (typeof version !== "string" || version === "") this.#problems.push("version must be a text");
    const linkThreshold = this.#probability(document, "linkThreshold");
    const reviewThreshold = this.#probability(document, "reviewThreshold");
    if (reviewThreshold > linkThreshold) {
      this.#problems.push("reviewThreshold must not be above linkThreshold");
    }
    return {
      version: String(version),
      priorMatchProbability: this.#probability(document, "priorMatchProbability"),
      linkThreshold,
      reviewThreshold,
      keyHoldersMax: this.#count(document, "keyHoldersMax"),
      clusterSizeMax: this.#count(document, "clusterSizeMax"),
      rivalMargin: this.#number(document, "rivalMargin", 0),
      comparisons: this.#comparisons(document["comparisons"]),
    };
  }

  #probability(document: PlainObject, name: string): number {
    const value = document[name];
    if (typeof value === "number" && value > 0 && value < 1) return value;
    this.#problems.push(`${name} must be a number between 0 and 1, both excluded`);
    return 0.5;
  }

  #count(document: PlainObject, name: string): number {
    const value = document[name];
    if (typeof value === "number" && Number.isInteger(value) && value >= 2) return value;
    this.#problems.push(`${name} must be a whole number of at least 2`);
    return 2;
  }

  #number(document: PlainObject, name: string, min: number): number {
    const value = document[name];
    if (typeof value === "number" && Number.isFinite(value) && value >= min) return value;
    this.#problems.push(`${name} must be a number of at least ${min}`);
    return min;
  }

  #comparisons(list: unknown): readonly ModelComparison[] {
    if (!Array.isArray(list)) {
      this.#problems.push("comparisons must be a list");
      return [];
    }
    const comparisons = list.flatMap((entry: unknown, index) => this.#comparison(entry, index));
    for (const name of COMPARISON_NAMES) {
      const count = comparisons.filter((comparison) => comparison.name === name).length;
      if (count !== 1) this.#problems.push(`comparisons must have "${name}" once, it has it ${count} times`);
    }
    return comparisons;
  }

  #comparison(entry: unknown, index: number): readonly ModelComparison[] {
    const name = isPlainObject(entry) ? entry["name"] : undefined;
    if (!isPlainObject(entry) || !isComparisonName(name)) {
      this.#problems.push(`comparisons[${index}].name must be one of ${COMPARISON_NAMES.join(", ")}`);
      return [];
    }
    const given = entry["levels"];
    const levels = Array.isArray(given) ? given.flatMap((level) => this.#level(level, name)) : [];
    for (const wanted of COMPARISON_LEVELS[name]) {
      const count = levels.filter(({ level }) => level === wanted).length;
      if (count !== 1)
        this.#problems.push(`"${name}" must have the level "${wanted}" once, not ${count} times`);
    }
    return [{ name, levels }];
  }

  #level(entry: unknown, comparison: ComparisonName): readonly ModelLevel[] {
    const level = isPlainObject(entry) ? entry["level"] : undefined;
    const known: readonly string[] = COMPARISON_LEVELS[comparison];
    if (!isPlainObject(entry) || typeof level !== "string" || !known.includes(level)) {
      this.#problems.push(`a level of "${comparison}" must be one of ${known.join(", ")}`);
      return [];
    }
    const where = `"${comparison}" at "${level}"`;
    const { matchWeight, decides, atMost, contradicts } = entry;
    if (typeof matchWeight !== "number" || !Number.isFinite(matchWeight)) {
      this.#problems.push(`${where}: matchWeight must be a finite number`);
      return [{ level, matchWeight: 0 }];
    }
    const isDeciding = this.#oneOf(decides, ["join"] as const, `${where}: decides`);
    const limit = this.#oneOf(atMost, ["ask", "different"] as const, `${where}: atMost`);
    const isContradiction = this.#oneOf(contradicts, [true] as const, `${where}: contradicts`);
    return [
      {
        level,
        matchWeight,
        ...(isDeciding === undefined ? {} : { decides: isDeciding }),
        ...(limit === undefined ? {} : { atMost: limit }),
        ...(isContradiction === undefined ? {} : { contradicts: isContradiction }),
      },
    ];
  }

  #oneOf<Value>(value: unknown, allowed: readonly Value[], where: string): Value | undefined {
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.#problems.push(`${where} must be ${allowed.join(" or ")} or left out`);
    return found;
  }
}
