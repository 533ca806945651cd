import type { Column } from "./column.ts";
import { ColumnBuilder, derivedColumn } from "./column.ts";
import type { ColumnTransform } from "./column-transform.ts";
import { transformed } from "./column-transform.ts";

/** A row of any table of people: values by column name. Anything but texts and numbers is unknown. */
export type TableRow = Readonly<Record<string, unknown>>;

/** Rows by columns, with derived columns made when they are first asked for. */
export class Table {
  readonly rowCount: number;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #derived = new Map<string, Column>();

  private constructor(columns: ReadonlyMap<string, Column>, rowCount: number) {
    this.#columns = columns;
    this.rowCount = rowCount;
  }

  /** Takes the named columns of the rows, which are read once and not kept. */
  static of(rows: Iterable<TableRow>, names: Iterable<string>): Table {
    const builders = [...new Set(names)].map((name) => new ColumnBuilder(name));
    let keys: readonly string[] | undefined;
    let rowCount = 0;
    for (const row of rows) {
      keys ??= builders.map(({ name }) => keyIn(row, name));
      for (const [index, builder] of builders.entries()) builder.add(textOf(row[keys[index] ?? ""]));
      rowCount += 1;
    }
    return new Table(new Map(builders.map((builder) => [builder.name, builder.finish()])), rowCount);
  }

  column(name: string, of?: ColumnTransform): Column {
    const column = this.#columns.get(name);
    if (column === undefined) throw new TypeError(`The table was made without the column "${name}".`);
    if (of === undefined) return column;
    const key = JSON.stringify([name, of]);
    const derived = this.#derived.get(key) ?? derivedColumn(column, (value) => transformed(value, of));
    this.#derived.set(key, derived);
    return derived;
  }
}

/** The heads of some published tables have spaces around them, or capital letters. */
function keyIn(row: TableRow, name: string): string {
  if (name in row) return name;
  return Object.keys(row).find((key) => key.trim().toLowerCase() === name.toLowerCase()) ?? name;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}
