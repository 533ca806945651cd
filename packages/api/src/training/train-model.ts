import { createHash } from "node:crypto";
import {
  canonicalJson,
  models,
  normalizeContact,
  planModelChange,
  TRAINED_FROM,
  trainContactModel,
  type MatchRecord,
  type Person,
  type ScoredPair,
} from "@kith/core";
import type { TrainingPreviewView } from "../contract/training.ts";
import type { AccountFacts, AccountRow, TrainingOutcome } from "./training-request.ts";

/** A preview is for reading; its counts and its fingerprint are of all. */
const LISTED_MAX = 100;

/**
 * Trains a model on an account, always from the shipped one, and finds out what it changes. The same records, decisions
 * and model before give the same outcome and fingerprint.
 *
 * Records that Google deleted are matched, since they keep their places in contacts, but teach nothing: who is removed
 * from an address book has no part in how common names are in it.
 */
export function trainModel(
  rows: readonly AccountRow[],
  { decisions, defaultRegion, modelVersion, questions }: AccountFacts,
): { readonly outcome: TrainingOutcome; readonly pairs: readonly ScoredPair[] } {
  const records = rows.map((row) => recordOf(row, defaultRegion));
  const live = records.filter((_, index) => rows[index]?.deleted === false);
  const trained =
    live.length < TRAINED_FROM ? null : trainContactModel({ records: live, decisions }, models.contacts);
  const model = trained?.model ?? models.contacts;
  const contactOf = new Map(rows.map(({ recordId, contactId }) => [recordId, contactId]));
  const { pairs, changed, ...change } = planModelChange({ records, decisions }, contactOf, model);
  const versions = { modelBefore: modelVersion, modelAfter: model.version };
  const counts = { questionsBefore: questions, questionsAfter: change.questions };
  const { joins, splits } = change;
  const preview: TrainingPreviewView = {
    fingerprint: createHash("sha256")
      .update(canonicalJson({ ...versions, joins, splits, ...counts }))
      .digest("hex"),
    ...versions,
    records: live.length,
    joinCount: joins.length,
    splitCount: splits.length,
    joins: joins
      .slice(0, LISTED_MAX)
      .map(({ contactId, contactIds }) => ({ contactId, contactIds: [...contactIds] })),
    splits: splits
      .slice(0, LISTED_MAX)
      .map(({ contactId, parts }) => ({ contactId, parts: parts.map((part) => [...part]) })),
    ...counts,
  };
  const document =
    trained === null
      ? null
      : {
          version: model.version,
          document: JSON.stringify(model),
          report: JSON.stringify(trained.report),
        };
  return { outcome: { trained: document, preview, changed, pairCount: pairs.length }, pairs };
}

function recordOf(
  { recordId, accountId, resourceName, previousResourceNames, contents }: AccountRow,
  defaultRegion: string | undefined,
): MatchRecord {
  const person = JSON.parse(contents) as Person;
  const contact = normalizeContact(person, defaultRegion === undefined ? {} : { defaultRegion });
  return { id: recordId, accountId, resourceName, previousResourceNames, contact };
}
