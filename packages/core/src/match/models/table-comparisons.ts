import type { TableComparison, TableLevel } from "../table/table-model.ts";

const UNKNOWN_VALUE: TableLevel = { level: "unknown", when: { kind: "null" } };
const EQUAL: TableLevel = { level: "equal", when: { kind: "equal" } };
const DIFFERENT: TableLevel = { level: "different", when: { kind: "else" } };

/** Levels between unknown, equal and different. Rare values count more when they are equal. */
export function comparison(column: string, levels: readonly TableLevel[]): TableComparison {
  return {
    name: column,
    column,
    termFrequency: true,
    levels: [UNKNOWN_VALUE, EQUAL, ...levels, DIFFERENT],
  };
}

/** Names and other words: misspelled in one or two places, or alike at their beginning. */
export function words(column: string): TableComparison {
  return comparison(column, [
    { level: "close", when: { kind: "jaro-winkler", atLeast: 0.92 } },
    { level: "similar", when: { kind: "jaro-winkler", atLeast: 0.8 } },
  ]);
}

/** Numbers, codes and dates: up to so many characters mistyped. */
export function code(column: string, editsMax: number): TableComparison {
  return comparison(
    column,
    Array.from({ length: editsMax }, (_, index) => ({
      level: index === 0 ? "one-edit" : `${index + 1}-edits`,
      when: { kind: "edits", atMost: index + 1 },
    })),
  );
}

/** One of two columns whose values are swapped at times. */
export function swappable(compared: TableComparison, column: string): TableComparison {
  const swapped: TableLevel = { level: "swapped", when: { kind: "swapped-with", column } };
  return { ...compared, levels: compared.levels.toSpliced(2, 0, swapped) };
}
