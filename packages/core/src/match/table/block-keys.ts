import type { Column } from "./column.ts";
import { UNKNOWN } from "./column.ts";
import type { TableBlockingRule } from "./table-model.ts";
import type { Table } from "./table.ts";
import { TextNumbers } from "./text-numbers.ts";

/** One blocking rule carried out on a table: rows with one key are a block. */
export interface BlockKeys {
  readonly rule: TableBlockingRule;
  /** The key of every row, or `UNKNOWN` where the row is in no block worth comparing. */
  readonly keys: Int32Array;
  /** Rows grouped by key: block k is `rows` from `starts[k]` to `starts[k + 1]`. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** Blocks of one row make no pairs; those of more than `sizeMax` are passed over. */
export function blockKeys(rule: TableBlockingRule, table: Table, sizeMax: number): BlockKeys {
  const columns = rule.parts.map(({ column, of }) => table.column(column, of));
  const ids = rule.inAnyOrder === true ? idsInOrder(columns) : columns.map((column) => column.ids);
  const [first, ...others] = ids;
  let keys = Int32Array.from(first ?? new Int32Array(table.rowCount).fill(UNKNOWN));
  for (const part of others) keys = pairedKeys(keys, part);
  return grouped(rule, withoutUselessBlocks(keys, sizeMax));
}

/** Numbers the values of all columns alike, and gives each row's in ascending order. */
function idsInOrder(columns: readonly Column[]): readonly Int32Array[] {
  const texts = new TextNumbers();
  const numbers = columns.map(({ values }) => Int32Array.from(values, (value) => texts.numberOf(value)));
  const sorted = columns.map(({ ids }) => new Int32Array(ids.length));
  const ofRow = new Int32Array(columns.length);
  for (let row = 0; row < (sorted[0]?.length ?? 0); row += 1) {
    for (const [index, { ids }] of columns.entries()) {
      ofRow[index] = numbers[index]?.[ids[row] ?? UNKNOWN] ?? UNKNOWN;
    }
    ofRow.sort();
    for (const [index, id] of ofRow.entries()) {
      const list = sorted[index];
      if (list !== undefined) list[row] = id;
    }
  }
  return sorted;
}

/** Dense numbers for pairs of keys, in order of first appearance; unknown where either is. */
function pairedKeys(a: Int32Array, b: Int32Array): Int32Array<ArrayBuffer> {
  const numbers = new PairNumbers(a.length);
  return a.map((key, row) => {
    const other = b[row] ?? UNKNOWN;
    return key === UNKNOWN || other === UNKNOWN ? UNKNOWN : numbers.numberOf(key, other);
  });
}

/** Numbers pairs of integers: open addressing in typed arrays, about 50 ns a look-up at a million pairs. */
class PairNumbers {
  readonly #mask: number;
  readonly #numbers: Int32Array;
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  #count = 0;

  constructor(pairsMax: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, pairsMax) * 2));
    this.#mask = size - 1;
    this.#numbers = new Int32Array(size).fill(UNKNOWN);
    this.#first = new Int32Array(pairsMax);
    this.#second = new Int32Array(pairsMax);
  }

  numberOf(a: number, b: number): number {
    let slot = mixed(a, b) & this.#mask;
    for (;;) {
      const number = this.#numbers[slot] ?? UNKNOWN;
      if (number === UNKNOWN) break;
      if (this.#first[number] === a && this.#second[number] === b) return number;
      slot = (slot + 1) & this.#mask;
    }
    const number = this.#count;
    this.#count += 1;
    this.#numbers[slot] = number;
    this.#first[number] = a;
    this.#second[number] = b;
    return number;
  }
}

/** The finalizer of MurmurHash3 over both halves: consecutive ids spread over the whole table. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function withoutUselessBlocks(keys: Int32Array<ArrayBuffer>, sizeMax: number): Int32Array<ArrayBuffer> {
  const sizes = blockSizes(keys);
  const dense = new Int32Array(sizes.length).fill(UNKNOWN);
  let count = 0;
  for (const [key, size] of sizes.entries()) {
    if (size < 2 || size > sizeMax) continue;
    dense[key] = count;
    count += 1;
  }
  return keys.map((key) => (key === UNKNOWN ? UNKNOWN : (dense[key] ?? UNKNOWN)));
}

function blockSizes(keys: Int32Array): Int32Array {
  let largest = UNKNOWN;
  for (const key of keys) if (key > largest) largest = key;
  const sizes = new Int32Array(largest + 1);
  for (const key of keys) if (key !== UNKNOWN) sizes[key] = (sizes[key] ?? 0) + 1;
  return sizes;
}

function grouped(rule: TableBlockingRule, keys: Int32Array): BlockKeys {
  const sizes = blockSizes(keys);
  const starts = new Int32Array(sizes.length + 1);
  for (let key = 0; key < sizes.length; key += 1) starts[key + 1] = (starts[key] ?? 0) + (sizes[key] ?? 0);
  const rows = new Int32Array(starts[sizes.length] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? UNKNOWN;
    if (key === UNKNOWN) continue;
    const place = next[key] ?? 0;
    rows[place] = row;
    next[key] = place + 1;
  }
  return { rule, keys, rows, starts };
}
