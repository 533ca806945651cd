import { isPlainObject } from "../../contact/plain-object.ts";
import { KithError } from "../../error/kith-error.ts";
import type { BlockingRule } from "./blocking-rule.ts";
import { CONTACT_BLOCKING_RULES } from "./blocking-rule.ts";
import type { MatchModel, TermFrequencyTable } from "./match-model.ts";
import { ModelReader } from "./model-reader.ts";
import { parseComparisons } from "./parse-comparisons.ts";

/**
 * The model in a parsed JSON document.
 *
 * @throws {KithError} MATCH_MODEL_INVALID, with every problem of the document in the message and in `details.problems`.
 */
export function parseMatchModel(document: unknown): MatchModel {
  const reader = new ModelReader();
  const model = readModel(document, reader);
  const { problems } = reader;
  if (model === null || problems.length > 0) {
    throw new KithError("MATCH_MODEL_INVALID", `The match model cannot be used: ${problems.join("; ")}.`, {
      details: { problems },
    });
  }
  return model;
}

function readModel(document: unknown, reader: ModelReader): MatchModel | null {
  if (!isPlainObject(document)) {
    reader.report("it must be a JSON object");
    return null;
  }
  const version = document["version"];
  if (typeof version !== "string" || version === "") reader.report("version must be a text");
  const priorMatchProbability = reader.probability(document, "priorMatchProbability");
  const linkThreshold = reader.probability(document, "linkThreshold");
  const reviewThreshold = reader.probability(document, "reviewThreshold");
  if (reviewThreshold > linkThreshold) reader.report("reviewThreshold must not be above linkThreshold");
  const termFrequencies = parseTermFrequencies(document["termFrequencies"], reader);
  return {
    version: String(version),
    priorMatchProbability,
    linkThreshold,
    reviewThreshold,
    keyHoldersMax: reader.count(document["keyHoldersMax"], "keyHoldersMax", 2),
    clusterSizeMax: reader.count(document["clusterSizeMax"], "clusterSizeMax", 2),
    rivalMargin: reader.number(document["rivalMargin"], "rivalMargin", { min: 0 }),
    bridgeSizeMin: reader.count(document["bridgeSizeMin"], "bridgeSizeMin", 2),
    blockingRules: parseBlockingRules(document["blockingRules"], reader),
    comparisons: parseComparisons(document["comparisons"], reader),
    ...(termFrequencies === null ? {} : { termFrequencies }),
  };
}

function parseBlockingRules(given: unknown, reader: ModelReader): readonly BlockingRule[] {
  const rules = reader.list(given, "blockingRules").flatMap((entry, index) => {
    const named = isPlainObject(entry) ? entry["kind"] : undefined;
    const kind = CONTACT_BLOCKING_RULES.find((known) => known === named);
    if (kind !== undefined) return [{ kind }];
    reader.report(`blockingRules[${index}].kind must be one of ${CONTACT_BLOCKING_RULES.join(", ")}`);
    return [];
  });
  if (Array.isArray(given) && given.length === 0) reader.report("blockingRules must not be empty");
  return rules;
}

function parseTermFrequencies(
  given: unknown,
  reader: ModelReader,
): Readonly<Record<string, TermFrequencyTable>> | null {
  if (given === undefined) return null;
  if (!isPlainObject(given)) {
    reader.report("termFrequencies must be an object or left out");
    return null;
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, table]) => [
      name,
      parseTable(table, `termFrequencies.${name}`, reader),
    ]),
  );
}

function parseTable(given: unknown, where: string, reader: ModelReader): TermFrequencyTable {
  const counts = isPlainObject(given) ? given["counts"] : undefined;
  if (!isPlainObject(given) || !isPlainObject(counts)) {
    reader.report(`${where} must be an object with total and counts`);
    return { total: 0, counts: {} };
  }
  const total = reader.count(given["total"], `${where}.total`, 0);
  const isCount = (count: unknown): count is number =>
    typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= total;
  // The values may be names and addresses of people: a problem never repeats them.
  if (!Object.values(counts).every(isCount)) {
    reader.report(`${where}.counts must be whole numbers from 1 to the total`);
  }
  return { total, counts: Object.fromEntries(Object.entries(counts).filter(hasCount)) };
}

function hasCount(entry: [string, unknown]): entry is [string, number] {
  return typeof entry[1] === "number";
}
