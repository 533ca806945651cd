import { UNKNOWN } from "./column.ts";
import type { RowComparison } from "./row-comparison.ts";
import type { TableComparison, TableModel } from "./table-model.ts";

/** Weighs pairs of rows with a trained model. Weights are in bits: log2 of the odds that both are one person. */
export class RowWeights {
  readonly #comparisons: readonly RowComparison[];
  readonly #priorWeight: number;
  /** By comparison and level. */
  readonly #levelWeights: readonly Float64Array[];
  /** By comparison and value, what agreeing on the value weighs; null where the comparison counts no terms. */
  readonly #termWeights: readonly (Float64Array | null)[];

  /** @throws {TypeError} The model is not trained. */
  constructor(comparisons: readonly RowComparison[], model: TableModel) {
    const prior = model.priorMatchProbability;
    if (prior === undefined) throw new TypeError("The model is not trained: it has no prior.");
    this.#comparisons = comparisons;
    this.#priorWeight = Math.log2(prior / (1 - prior));
    this.#levelWeights = model.comparisons.map(levelWeights);
    this.#termWeights = model.comparisons.map((comparison, index) =>
      termWeights(comparison, comparisons[index]),
    );
  }

  /** The weight of two rows whose levels are known. */
  ofLevels(levels: Uint8Array, rowA: number): number {
    let weight = this.#priorWeight;
    for (let index = 0; index < levels.length; index += 1) {
      weight += this.#partialWeight(index, levels[index] ?? 0, rowA);
    }
    return weight;
  }

  /** The weight of any two rows. */
  of(rowA: number, rowB: number): number {
    let weight = this.#priorWeight;
    for (const [index, comparison] of this.#comparisons.entries()) {
      weight += this.#partialWeight(index, comparison.levelOf(rowA, rowB), rowA);
    }
    return weight;
  }

  #partialWeight(index: number, level: number, rowA: number): number {
    const comparison = this.#comparisons[index];
    const terms = this.#termWeights[index];
    if (comparison !== undefined && terms != null && level === comparison.equalLevel) {
      return terms[comparison.column.ids[rowA] ?? UNKNOWN] ?? 0;
    }
    return this.#levelWeights[index]?.[level] ?? 0;
  }
}

function levelWeights({ name, levels }: TableComparison): Float64Array {
  return Float64Array.from(levels, ({ level, when, m, u }) => {
    if (when.kind === "null") return 0;
    if (m === undefined || u === undefined) {
      throw new TypeError(`The model is not trained: "${name}" has no m and u at "${level}".`);
    }
    return Math.log2(m / u);
  });
}

/** The share of the value takes the place of u: agreeing on Smith says less than agreeing on Abramowitz. */
function termWeights(trained: TableComparison, comparison: RowComparison | undefined): Float64Array | null {
  if (trained.termFrequency !== true || comparison === undefined) return null;
  const { column, equalLevel } = comparison;
  const m = trained.levels[equalLevel]?.m;
  if (m === undefined) return null;
  return Float64Array.from(column.counts, (count) => Math.log2((m * column.knownCount) / count));
}
