import { CONTACT_BLOCKING_RULES } from "./blocking-rule.ts";
import { readDocument, type DocumentNode } from "./document-node.ts";
import type { MatchModel, TermFrequencyTable } from "./match-model.ts";
import { comparisonsIn } from "./parse-comparisons.ts";

/**
 * The model in a parsed JSON document.
 *
 * @throws {KithError} MATCH_MODEL_INVALID, with every problem of the document in the message and in `details.problems`.
 */
export function parseMatchModel(document: unknown): MatchModel {
  return readDocument(document, modelIn);
}

function modelIn(node: DocumentNode): MatchModel {
  const version = node.text("version");
  const priorMatchProbability = node.probability("priorMatchProbability");
  const linkThreshold = node.probability("linkThreshold");
  const reviewThreshold = node.probability("reviewThreshold");
  if (reviewThreshold > linkThreshold) node.report("reviewThreshold must not be above linkThreshold");
  return {
    version,
    priorMatchProbability,
    linkThreshold,
    reviewThreshold,
    keyHoldersMax: node.count("keyHoldersMax", 2),
    clusterSizeMax: node.count("clusterSizeMax", 2),
    rivalMargin: node.atLeast("rivalMargin", 0),
    bridgeSizeMin: node.count("bridgeSizeMin", 2),
    blockingRules: node
      .list("blockingRules")
      .map((rule) => ({ kind: rule.oneOf("kind", CONTACT_BLOCKING_RULES) })),
    comparisons: comparisonsIn(node),
    ...(node.has("termFrequencies") ? { termFrequencies: termFrequenciesIn(node) } : {}),
  };
}

function termFrequenciesIn(node: DocumentNode): Readonly<Record<string, TermFrequencyTable>> {
  const tables = node.children("termFrequencies").map(([name, table]): [string, TermFrequencyTable] => {
    const total = table.count("total", 0);
    return [name, { total, counts: table.countsUpTo("counts", total) }];
  });
  return Object.fromEntries(tables);
}
