import type { LinkageEdge } from "../cluster/average-linkage.ts";
import { averageLinkage } from "../cluster/average-linkage.ts";
import type { RowComparison } from "./row-comparison.ts";
import type { RowWeights } from "./row-weights.ts";
import { compareTexts } from "../cluster/content-order.ts";

/** Pairs of rows with their weights, those of `rowsA[i]` and `rowsB[i]`. */
export interface WeighedRows {
  readonly rowsA: Int32Array;
  readonly rowsB: Int32Array;
  readonly weights: Float64Array;
}

export interface RowClusterOptions {
  readonly linkWeight: number;
  readonly meanWeightMin: number;
  readonly clusterSizeMax: number;
}

interface RowClusterInput {
  readonly rowCount: number;
  readonly comparisons: readonly RowComparison[];
  readonly weights: RowWeights;
  readonly pairs: WeighedRows;
}

/**
 * Divides the rows into clusters: first into what pairs above the link weight connect at all, then each of these parts
 * by average linkage.
 *
 * @returns The cluster of each row, named by its smallest row.
 */
export function rowClusters(input: RowClusterInput, options: RowClusterOptions): Int32Array {
  const { rowsA, rowsB, weights } = input.pairs;
  const sets = new DisjointSets(input.rowCount);
  const edges: number[] = [];
  for (let pair = 0; pair < weights.length; pair += 1) {
    if ((weights[pair] ?? -Infinity) < options.linkWeight) continue;
    edges.push(pair);
    sets.unite(rowsA[pair] ?? 0, rowsB[pair] ?? 0);
  }
  const edgesOf = Map.groupBy(edges, (pair) => sets.find(rowsA[pair] ?? 0));
  const clusterOf = Int32Array.from({ length: input.rowCount }, (_, row) => row);
  for (const part of edgesOf.values()) divide(part, input, { options, clusterOf });
  return clusterOf;
}

interface Division {
  readonly options: RowClusterOptions;
  readonly clusterOf: Int32Array;
}

function divide(edges: readonly number[], input: RowClusterInput, { options, clusterOf }: Division): void {
  const { rowsA, rowsB, weights } = input.pairs;
  const [only] = edges;
  if (edges.length === 1 && only !== undefined) {
    const isOne = (weights[only] ?? 0) >= options.meanWeightMin && options.clusterSizeMax >= 2;
    if (isOne) clusterOf[rowsB[only] ?? 0] = rowsA[only] ?? 0;
    return;
  }
  const ends = edges.flatMap((pair) => [rowsA[pair] ?? 0, rowsB[pair] ?? 0]);
  const rows = inContentOrder([...new Set(ends)], input.comparisons);
  const place = new Map(rows.map((row, index) => [row, index]));
  const clusters = averageLinkage(
    {
      size: rows.length,
      edges: edges.map((pair): LinkageEdge => {
        const [a, b] = [place.get(rowsA[pair] ?? 0) ?? 0, place.get(rowsB[pair] ?? 0) ?? 0];
        return { a, b, weight: weights[pair] ?? 0 };
      }),
      weightOf: (a, b) => input.weights.of(rows[a] ?? 0, rows[b] ?? 0),
      isForbidden: () => false,
    },
    options,
  );
  for (const cluster of clusters) {
    const members = cluster.map((index) => rows[index] ?? 0);
    const first = members.reduce((smallest, row) => Math.min(smallest, row));
    for (const row of members) clusterOf[row] = first;
  }
}

/** By what the rows say, so that equal evidence is decided alike in whatever order the rows come. */
function inContentOrder(rows: readonly number[], comparisons: readonly RowComparison[]): readonly number[] {
  const keyed = rows.map((row) => ({
    row,
    key: comparisons.map(({ column: { ids, values } }) => values[ids[row] ?? -1] ?? "").join("\n"),
  }));
  return keyed.sort((a, b) => compareTexts(a.key, b.key) || a.row - b.row).map(({ row }) => row);
}

class DisjointSets {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(item: number): number {
    const parents = this.#parents;
    let root = item;
    for (;;) {
      const parent = parents[root] ?? root;
      if (parent === root) return root;
      const grandparent = parents[parent] ?? parent;
      parents[root] = grandparent;
      root = grandparent;
    }
  }

  unite(a: number, b: number): void {
    this.#parents[this.find(a)] = this.find(b);
  }
}
