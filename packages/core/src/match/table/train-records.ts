import type { TrainingReport } from "../training/expectation-maximization.ts";
import { expectationMaximization } from "../training/expectation-maximization.ts";
import { SeededRandom } from "../training/seeded-random.ts";
import type { ComparedRows } from "./compared-rows.ts";
import { compareRows } from "./compared-rows.ts";
import { levelShares } from "./level-shares.ts";
import type { TableModel } from "./table-model.ts";
import type { TableRow } from "./table.ts";

export interface TrainRecordsOptions {
  /** For the random pairs; 1 when left out. One seed gives one model, and another seed hardly another one. */
  readonly seed?: number;
}

export interface TrainedRecords {
  readonly model: TableModel;
  readonly report: TrainingReport;
}

/** Finds out m, u and the prior of a model from rows, without any labels. */
export async function trainRecords(
  rows: Iterable<TableRow>,
  model: TableModel,
  options: TrainRecordsOptions = {},
): Promise<TrainedRecords> {
  return trainOn(compareRows(rows, model), model, options);
}

export function trainOn(
  compared: ComparedRows,
  model: TableModel,
  { seed = 1 }: TrainRecordsOptions,
): TrainedRecords {
  const { rowCount, comparisons, pairs } = compared;
  const { prior, m, u, report } = expectationMaximization({
    patterns: pairs.patterns,
    pairCount: (rowCount * (rowCount - 1)) / 2,
    levelShares: levelShares(comparisons, rowCount, new SeededRandom(seed)),
  });
  const trained = model.comparisons.map((comparison, index) => ({
    ...comparison,
    levels: comparison.levels.map((level, place) =>
      level.when.kind === "null" ? level : { ...level, m: m[index]?.[place] ?? 0, u: u[index]?.[place] ?? 0 },
    ),
  }));
  return { model: { ...model, priorMatchProbability: prior, comparisons: trained }, report };
}
