import { TextNumbers } from "./text-numbers.ts";

/** The id of an unknown value. */
export const UNKNOWN = -1;

/**
 * One column of a table with its values numbered: equal values have one number, so that comparing two rows is mostly
 * comparing two integers, and what is expensive is done once a value instead of once a row.
 */
export interface Column {
  readonly name: string;
  /** The value's id of every row, or `UNKNOWN`. */
  readonly ids: Int32Array;
  /** By id; trimmed, lower case, never empty. */
  readonly values: readonly string[];
  /** How many rows have the value, by id. */
  readonly counts: Int32Array;
  /** How many rows have any. */
  readonly knownCount: number;
}

/** Numbers values as they come, row by row. */
export class ColumnBuilder {
  readonly name: string;
  readonly #raw = new TextNumbers();
  #ids = new Int32Array(1024);
  #length = 0;

  constructor(name: string) {
    this.name = name;
  }

  add(raw: string): void {
    if (this.#length === this.#ids.length) {
      const larger = new Int32Array(this.#ids.length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids[this.#length] = raw === "" ? UNKNOWN : this.#raw.numberOf(raw);
    this.#length += 1;
  }

  finish(): Column {
    const raw = { name: this.name, ids: this.#ids.slice(0, this.#length), values: this.#raw.finish() };
    const isFolded = raw.values.every((value) => value === folded(value));
    return isFolded ? columnOf(raw.name, raw.ids, raw.values) : derivedColumn(raw, folded);
  }
}

function folded(value: string): string {
  return value.trim().toLowerCase();
}

/** A column made of another one's values; `""` makes a value unknown. */
export function derivedColumn(
  column: Pick<Column, "name" | "ids" | "values">,
  form: (value: string) => string,
): Column {
  const forms = new TextNumbers();
  const idOfId = Int32Array.from(column.values, (value) => {
    const derived = form(value);
    return derived === "" ? UNKNOWN : forms.numberOf(derived);
  });
  const ids = column.ids.map((id) => (id === UNKNOWN ? UNKNOWN : (idOfId[id] ?? UNKNOWN)));
  return columnOf(column.name, ids, forms.finish());
}

function columnOf(name: string, ids: Int32Array, values: readonly string[]): Column {
  const counts = new Int32Array(values.length);
  let knownCount = 0;
  for (const id of ids) {
    if (id === UNKNOWN) continue;
    counts[id] = (counts[id] ?? 0) + 1;
    knownCount += 1;
  }
  return { name, ids, values, counts, knownCount };
}
