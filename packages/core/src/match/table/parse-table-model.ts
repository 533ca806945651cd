import { readDocument, type DocumentNode } from "../model/document-node.ts";
import { SUM_TOLERANCE } from "../model/parse-levels.ts";
import type { ColumnTransform } from "./column-transform.ts";
import type {
  LevelCondition,
  TableBlockingRule,
  TableComparison,
  TableKeyPart,
  TableLevel,
  TableModel,
} from "./table-model.ts";

/**
 * The table model in a parsed JSON document.
 *
 * @throws {KithError} MATCH_MODEL_INVALID, with every problem of the document in the message and in `details.problems`.
 */
export function parseTableModel(document: unknown): TableModel {
  return readDocument(document, modelIn);
}

function modelIn(node: DocumentNode): TableModel {
  const isTrained = node.has("priorMatchProbability");
  return {
    kind: node.oneOf("kind", ["table"]),
    version: node.text("version"),
    blockingRules: node.list("blockingRules").map(ruleIn),
    blockSizeMax: node.count("blockSizeMax"),
    comparisons: node.list("comparisons").map((entry) => comparisonIn(entry, isTrained)),
    linkThreshold: node.probability("linkThreshold"),
    cohesionThreshold: node.probability("cohesionThreshold"),
    reviewThreshold: node.probability("reviewThreshold"),
    clusterSizeMax: node.count("clusterSizeMax"),
    ...(isTrained ? { priorMatchProbability: node.probability("priorMatchProbability") } : {}),
  };
}

function ruleIn(node: DocumentNode): TableBlockingRule {
  return {
    name: node.text("name"),
    parts: node.list("parts").map(partIn),
    ...(node.has("inAnyOrder") ? { inAnyOrder: node.oneOf("inAnyOrder", [true]) } : {}),
  };
}

function partIn(node: DocumentNode): TableKeyPart {
  return { column: node.text("column"), ...(node.has("of") ? { of: transformIn(node.child("of")) } : {}) };
}

function transformIn(node: DocumentNode): ColumnTransform {
  const kind = node.oneOf("kind", ["first", "last", "before"]);
  if (kind === "before") return { kind, separator: node.text("separator") };
  return { kind, characters: node.count("characters") };
}

function comparisonIn(node: DocumentNode, isTrained: boolean): TableComparison {
  const levels = node.list("levels").map((entry) => levelIn(entry, isTrained));
  const kinds = levels.map(({ when }) => when.kind);
  if (kinds[0] !== "null" || kinds.lastIndexOf("null") > 0) {
    node.report("the first level must be the null level, and no other");
  }
  if (kinds.at(-1) !== "else" || kinds.indexOf("else") < kinds.length - 1) {
    node.report("the last level must be the else level, and no other");
  }
  for (const name of isTrained ? (["m", "u"] as const) : []) {
    const sum = levels.reduce((total, level) => total + (level[name] ?? 0), 0);
    if (Math.abs(sum - 1) > SUM_TOLERANCE)
      node.report(`${name} must sum to 1 over the levels, not to ${sum}`);
  }
  return {
    name: node.text("name"),
    column: node.text("column"),
    ...(node.has("termFrequency") ? { termFrequency: node.oneOf("termFrequency", [true, false]) } : {}),
    levels,
  };
}

function levelIn(node: DocumentNode, isTrained: boolean): TableLevel {
  const level = node.text("level");
  const when = conditionIn(node.child("when"));
  if (isTrained && when.kind !== "null") {
    return { level, when, m: node.probability("m"), u: node.probability("u") };
  }
  if (node.has("m") || node.has("u")) {
    node.report("a null level has no m and u, and no level has while the model has no priorMatchProbability");
  }
  return { level, when };
}

const CONDITION_KINDS = [
  "null",
  "equal",
  "nickname",
  "jaro-winkler",
  "edits",
  "replaced-characters",
  "equal-part",
  "swapped-with",
  "else",
] as const satisfies readonly LevelCondition["kind"][];

function conditionIn(node: DocumentNode): LevelCondition {
  const kind = node.oneOf("kind", CONDITION_KINDS);
  switch (kind) {
    case "jaro-winkler":
      return { kind, atLeast: node.probability("atLeast") };
    case "edits":
    case "replaced-characters":
      return { kind, atMost: node.count("atMost") };
    case "equal-part":
      return { kind, of: transformIn(node.child("of")) };
    case "swapped-with":
      return { kind, column: node.text("column") };
    case "null":
    case "equal":
    case "nickname":
    case "else":
      return { kind };
  }
}
