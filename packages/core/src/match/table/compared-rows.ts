import { candidatePairs } from "./candidate-pairs.ts";
import type { ComparedPairs } from "./compared-pairs.ts";
import { comparePairs } from "./compared-pairs.ts";
import type { RowComparison } from "./row-comparison.ts";
import { rowComparison } from "./row-comparison.ts";
import type { TableModel } from "./table-model.ts";
import type { TableRow } from "./table.ts";
import { Table } from "./table.ts";

/** The rows of a table with everything that a model compares in them, before anything is weighed. */
export interface ComparedRows {
  readonly rowCount: number;
  readonly comparisons: readonly RowComparison[];
  readonly pairs: ComparedPairs;
}

/** Blocking and comparing. The rows are read once and not kept. */
export function compareRows(rows: Iterable<TableRow>, model: TableModel): ComparedRows {
  const table = Table.of(rows, columnNames(model));
  const comparisons = model.comparisons.map((comparison) => rowComparison(comparison, table));
  const pairs = comparePairs(candidatePairs(table, model), comparisons);
  return { rowCount: table.rowCount, comparisons, pairs };
}

function columnNames(model: TableModel): readonly string[] {
  const blocked = model.blockingRules.flatMap(({ parts }) => parts.map(({ column }) => column));
  const compared = model.comparisons.flatMap(({ column, levels }) => [
    column,
    ...levels.flatMap(({ when }) => (when.kind === "swapped-with" ? [when.column] : [])),
  ]);
  return [...blocked, ...compared];
}
