import type { DocumentNode } from "./document-node.ts";
import type { ModelLevel } from "./match-model.ts";

/** What rounding in a saved document may cost: sums of m and of u may be off by it, not by more. */
export const SUM_TOLERANCE = 1e-6;

/** The levels of one comparison, with the rules that hold for every comparator: probabilities, and no level twice. */
export function levelsIn(node: DocumentNode): readonly ModelLevel[] {
  const levels = node.list("levels").map(levelIn);
  for (const [level, same] of Map.groupBy(levels, (entry) => entry.level)) {
    if (same.length > 1) node.report(`it must have the level "${level}" once, not ${same.length} times`);
  }
  const weighed = levels.filter((level) => level.isNull !== true);
  if (levels.length > 0 && weighed.length === 0) node.report("it must have a level that is not null");
  for (const name of weighed.length === 0 ? [] : (["m", "u"] as const)) {
    const sum = weighed.reduce((total, level) => total + level[name], 0);
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      node.report(`${name} must sum to 1 over the levels that are not null, not to ${sum.toPrecision(6)}`);
    }
  }
  return levels;
}

function levelIn(node: DocumentNode): ModelLevel {
  const rules = {
    level: node.text("level"),
    ...(node.has("decides") ? { decides: node.oneOf("decides", ["join"]) } : {}),
    ...(node.has("atMost") ? { atMost: node.oneOf("atMost", ["ask", "different"]) } : {}),
    ...(node.has("contradicts") ? { contradicts: node.oneOf("contradicts", [true]) } : {}),
    ...(node.has("isFixed") ? { isFixed: node.oneOf("isFixed", [true]) } : {}),
    ...(node.has("grounds") ? { grounds: node.count("grounds", 0) } : {}),
    ...(node.has("needs") ? { needs: node.count("needs", 0) } : {}),
  };
  if (!node.has("isNull")) return { ...rules, m: node.share("m"), u: node.share("u") };
  if (node.has("m") || node.has("u")) node.report("a null level has no m and u");
  return { ...rules, isNull: node.oneOf("isNull", [true]) };
}
