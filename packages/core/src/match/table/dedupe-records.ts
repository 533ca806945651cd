import type { DedupeResult } from "../dedupe-contacts.ts";
import { matchProbability } from "../model/match-model.ts";
import type { ComparedRows } from "./compared-rows.ts";
import { compareRows } from "./compared-rows.ts";
import { rowClusters } from "./row-clusters.ts";
import { RowWeights } from "./row-weights.ts";
import type { TableModel } from "./table-model.ts";
import type { TableRow } from "./table.ts";
import type { TrainRecordsOptions } from "./train-records.ts";
import { trainOn } from "./train-records.ts";

/**
 * Finds out which rows of a table are the same person. Trains the model on the rows first, unless it is trained.
 *
 * @param rows Read once, and not kept. Columns that the model does not name are not looked at.
 */
export async function dedupeRecords(
  rows: Iterable<TableRow>,
  model: TableModel,
  options: TrainRecordsOptions = {},
): Promise<DedupeResult> {
  const compared = compareRows(rows, model);
  const isTrained = model.priorMatchProbability !== undefined;
  return dedupeCompared(compared, isTrained ? model : trainOn(compared, model, options).model);
}

function dedupeCompared(compared: ComparedRows, model: TableModel): DedupeResult {
  const { pairs, rowCount } = compared;
  const weights = new RowWeights(compared.comparisons, model);
  const pairWeights = new Float64Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const levels = pairs.patterns.levels[pairs.patternOf[pair] ?? 0];
    if (levels !== undefined) pairWeights[pair] = weights.ofLevels(levels, pairs.rowsA[pair] ?? 0);
  }
  const weighed = { rowsA: pairs.rowsA, rowsB: pairs.rowsB, weights: pairWeights };
  const clusterOf = rowClusters(
    { rowCount, comparisons: compared.comparisons, weights, pairs: weighed },
    {
      linkWeight: weightOf(model.linkThreshold),
      meanWeightMin: weightOf(model.cohesionThreshold),
      clusterSizeMax: model.clusterSizeMax,
    },
  );
  return {
    clusters: listed(clusterOf),
    review: reviewed(weighed, clusterOf, weightOf(model.reviewThreshold)),
  };
}

/** The match weight that stands for a probability. */
function weightOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

function listed(clusterOf: Int32Array): number[][] {
  const clusters = new Map<number, number[]>();
  for (const [row, cluster] of clusterOf.entries()) {
    const members = clusters.get(cluster);
    if (members === undefined) clusters.set(cluster, [row]);
    else members.push(row);
  }
  return [...clusters.values()];
}

function reviewed(
  { rowsA, rowsB, weights }: { rowsA: Int32Array; rowsB: Int32Array; weights: Float64Array },
  clusterOf: Int32Array,
  weightMin: number,
): DedupeResult["review"] {
  const review: DedupeResult["review"] = [];
  for (const [pair, weight] of weights.entries()) {
    const [a, b] = [rowsA[pair] ?? 0, rowsB[pair] ?? 0];
    if (weight >= weightMin && clusterOf[a] !== clusterOf[b]) {
      review.push({ a, b, probability: matchProbability(weight) });
    }
  }
  return review.sort(
    (one, other) => other.probability - one.probability || one.a - other.a || one.b - other.b,
  );
}
