import type { BlockKeys } from "./block-keys.ts";
import { blockKeys } from "./block-keys.ts";
import { UNKNOWN } from "./column.ts";
import type { TableModel } from "./table-model.ts";
import type { Table } from "./table.ts";

/** Pairs of rows worth comparing, each once, `rowsA[i]` < `rowsB[i]`. */
export interface CandidatePairs {
  readonly count: number;
  readonly rowsA: Int32Array;
  readonly rowsB: Int32Array;
  /** How many pairs each blocking rule gave that no earlier rule had given. */
  readonly countByRule: readonly number[];
}

/** All pairs of rows that share a key of at least one blocking rule; a pair counts for the first rule that gives it. */
export function candidatePairs(table: Table, model: TableModel): CandidatePairs {
  const pairs = new PairList();
  const earlier: BlockKeys[] = [];
  const countByRule = model.blockingRules.map((rule) => {
    const before = pairs.count;
    const keys = blockKeys(rule, table, model.blockSizeMax);
    addPairsOf(keys, earlier, pairs);
    earlier.push(keys);
    return pairs.count - before;
  });
  return { ...pairs.finish(), countByRule };
}

function addPairsOf({ rows, starts }: BlockKeys, earlier: readonly BlockKeys[], pairs: PairList): void {
  const earlierKeys = earlier.map(({ keys }) => keys);
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const end = starts[block + 1] ?? 0;
    for (let j = (starts[block] ?? 0) + 1; j < end; j += 1) {
      for (let i = starts[block] ?? 0; i < j; i += 1) {
        const [rowA, rowB] = [rows[i] ?? 0, rows[j] ?? 0];
        if (!shareKey(earlierKeys, rowA, rowB)) pairs.add(rowA, rowB);
      }
    }
  }
}

function shareKey(keysOfRules: readonly Int32Array[], rowA: number, rowB: number): boolean {
  for (const keys of keysOfRules) {
    const key = keys[rowA] ?? UNKNOWN;
    if (key !== UNKNOWN && key === keys[rowB]) return true;
  }
  return false;
}

class PairList {
  count = 0;
  #rowsA = new Int32Array(1024);
  #rowsB = new Int32Array(1024);

  add(rowA: number, rowB: number): void {
    if (this.count === this.#rowsA.length) {
      this.#rowsA = doubled(this.#rowsA);
      this.#rowsB = doubled(this.#rowsB);
    }
    this.#rowsA[this.count] = rowA;
    this.#rowsB[this.count] = rowB;
    this.count += 1;
  }

  finish(): Pick<CandidatePairs, "count" | "rowsA" | "rowsB"> {
    const { count } = this;
    return { count, rowsA: this.#rowsA.subarray(0, count), rowsB: this.#rowsB.subarray(0, count) };
  }
}

function doubled(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
