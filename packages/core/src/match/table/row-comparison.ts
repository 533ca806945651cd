import { nicknameRelation } from "../names/nicknames/nickname-index.ts";
import { editsWithin } from "../similarity/edits-within.ts";
import { jaroWinkler } from "../similarity/jaro-winkler.ts";
import type { Column } from "./column.ts";
import { UNKNOWN } from "./column.ts";
import type { LevelCondition, TableComparison } from "./table-model.ts";
import type { Table } from "./table.ts";

/** The null level's place in every comparison. */
export const NULL_LEVEL = 0;

/** A model's comparison, made ready for the rows of one table. */
export interface RowComparison {
  readonly comparison: TableComparison;
  readonly column: Column;
  /** The place of the level "equal", or -1 where the comparison has none. */
  readonly equalLevel: number;
  /** The place of the level that holds for two rows. Symmetric. */
  levelOf(rowA: number, rowB: number): number;
}

export function rowComparison(comparison: TableComparison, table: Table): RowComparison {
  const column = table.column(comparison.column);
  const { ids } = column;
  const equalLevel = comparison.levels.findIndex(({ when }) => when.kind === "equal");
  const conditions = comparison.levels.map(({ when }) => when);
  const tests = new ConditionTests(column, table);
  // What comes after the null and the equal level, in the model's order; the last condition is "else".
  const others = conditions.flatMap((when, level) =>
    when.kind === "null" || when.kind === "equal" || when.kind === "else"
      ? []
      : [{ level, holds: tests.of(when, conditions) }],
  );
  const elseLevel = conditions.length - 1;
  return {
    comparison,
    column,
    equalLevel,
    levelOf(rowA, rowB) {
      const idA = ids[rowA] ?? UNKNOWN;
      const idB = ids[rowB] ?? UNKNOWN;
      if (idA === UNKNOWN || idB === UNKNOWN) return NULL_LEVEL;
      if (idA === idB && equalLevel >= 0) return equalLevel;
      for (const { level, holds } of others) if (holds({ idA, idB, rowA, rowB })) return level;
      return elseLevel;
    },
  };
}

interface Place {
  readonly idA: number;
  readonly idB: number;
  readonly rowA: number;
  readonly rowB: number;
}

type ConditionTest = (place: Place) => boolean;

/** Turns conditions into tests; several levels of one similarity compute it once a pair. */
class ConditionTests {
  readonly #column: Column;
  readonly #table: Table;
  #similarity: ((place: Place) => number) | undefined;
  #edits: ((place: Place) => number) | undefined;

  constructor(column: Column, table: Table) {
    this.#column = column;
    this.#table = table;
  }

  of(when: LevelCondition, all: readonly LevelCondition[]): ConditionTest {
    const { values } = this.#column;
    switch (when.kind) {
      case "jaro-winkler": {
        this.#similarity ??= ofLastPair((a, b) => jaroWinkler(values[a] ?? "", values[b] ?? ""));
        const similarity = this.#similarity;
        return (place) => similarity(place) >= when.atLeast;
      }
      case "edits": {
        const max = Math.max(...all.map((other) => (other.kind === "edits" ? other.atMost : 0)));
        this.#edits ??= ofLastPair((a, b) => editsWithin(values[a] ?? "", values[b] ?? "", max));
        const edits = this.#edits;
        return (place) => edits(place) <= when.atMost;
      }
      case "nickname":
        return ({ idA, idB }) => {
          const relation = nicknameRelation(values[idA] ?? "", values[idB] ?? "");
          return relation === "same-name" || relation === "short-form";
        };
      case "replaced-characters":
        return ({ idA, idB }) => replacedWithin(values[idA] ?? "", values[idB] ?? "", when.atMost);
      case "equal-part": {
        const { ids } = this.#table.column(this.#column.name, when.of);
        return ({ rowA, rowB }) => ids[rowA] === ids[rowB] && ids[rowA] !== UNKNOWN;
      }
      case "swapped-with":
        return this.#swappedWith(when.column);
      case "null":
      case "equal":
      case "else":
        return () => false;
    }
  }

  #swappedWith(name: string): ConditionTest {
    const [own, other] = [this.#column, this.#table.column(name)];
    const otherIdOf = new Map(other.values.map((value, id) => [value, id]));
    const asOther = Int32Array.from(own.values, (value) => otherIdOf.get(value) ?? UNKNOWN);
    const standsIn = (id: number, row: number): boolean =>
      asOther[id] !== UNKNOWN && asOther[id] === other.ids[row];
    return ({ idA, idB, rowA, rowB }) => standsIn(idA, rowB) && standsIn(idB, rowA);
  }
}

function ofLastPair(measure: (idA: number, idB: number) => number): (place: Place) => number {
  let [lastA, lastB, result] = [UNKNOWN, UNKNOWN, 0];
  return ({ idA, idB }) => {
    if (idA !== lastA || idB !== lastB) {
      [lastA, lastB] = [idA, idB];
      result = measure(idA, idB);
    }
    return result;
  };
}

function replacedWithin(a: string, b: string, max: number): boolean {
  if (a.length !== b.length) return false;
  let replaced = 0;
  for (let index = 0; index < a.length; index += 1) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue;
    replaced += 1;
    if (replaced > max) return false;
  }
  return true;
}
