import type { DocumentNode } from "./document-node.ts";
import {
  COMPARISON_LEVELS,
  NULL_LEVELS,
  type ComparisonName,
  type ModelComparison,
  type ModelLevel,
  type TermFrequencyAdjustment,
} from "./match-model.ts";
import { levelsIn } from "./parse-levels.ts";

const KINDS = Object.keys(COMPARISON_LEVELS) as ComparisonName[];

/** A model of contact cards compares them in all respects, each once, under names of their own. */
export function comparisonsIn(node: DocumentNode): readonly ModelComparison[] {
  const comparisons = node.list("comparisons").flatMap(comparisonIn);
  for (const kind of KINDS) {
    const count = comparisons.filter(({ compare }) => compare.kind === kind).length;
    if (count !== 1) node.report(`comparisons must have one of the kind "${kind}", not ${count}`);
  }
  for (const [name, same] of Map.groupBy(comparisons, (comparison) => comparison.name)) {
    if (same.length > 1) node.report(`comparisons must not have the name "${name}" ${same.length} times`);
  }
  return comparisons;
}

function comparisonIn(node: DocumentNode): readonly ModelComparison[] {
  const name = node.text("name");
  const kind = node.child("compare").oneOfOrNull("kind", KINDS);
  const levels = levelsIn(node);
  if (kind === null) return [];
  checkLevels(node, kind, levels);
  const adjustment = node.has("termFrequency")
    ? { termFrequency: adjustmentIn(node.child("termFrequency"), levels) }
    : {};
  return [{ name, compare: { kind }, levels, ...adjustment }];
}

/** A comparator has a closed list of levels; which of them are null is its own. */
function checkLevels(node: DocumentNode, kind: ComparisonName, levels: readonly ModelLevel[]): void {
  const known: readonly string[] = COMPARISON_LEVELS[kind];
  for (const level of known) {
    if (!levels.some((given) => given.level === level)) node.report(`it must have the level "${level}"`);
  }
  for (const { level, isNull = false } of levels.filter((given) => given.level !== "")) {
    if (!known.includes(level)) node.report(`it has no level "${level}": it has ${known.join(", ")}`);
    else if (isNull !== NULL_LEVELS.includes(level)) {
      node.report(`at "${level}" isNull must be ${isNull ? "left out" : "true"}`);
    }
  }
}

function adjustmentIn(node: DocumentNode, levels: readonly ModelLevel[]): TermFrequencyAdjustment {
  const weighed = levels.filter(({ isNull }) => isNull !== true).map(({ level }) => level);
  return {
    levels: node.textsAmong("levels", weighed, "levels that are not null"),
    min: node.atMost("min", 0),
    max: node.atLeast("max", 0),
  };
}
