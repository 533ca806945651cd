import { createHash } from "node:crypto";
import { canonicalJson, models, previewModel, trainContactModel, type MatchModel } from "@kith/core";
import type { TrainingPreviewView } from "../contract/training.ts";
import type { readLabelledRecords } from "./labelled-records.ts";

/** A preview is for reading; its counts and its fingerprint are of all. */
const LISTED_MAX = 100;

/** The same records, decisions and model before give the same model, preview and fingerprint. Always from the shipped model. */
export function trainModel(account: Awaited<ReturnType<typeof readLabelledRecords>>, before: MatchModel) {
  const trained = trainContactModel(account, models.contacts);
  const changes = previewModel(account, { before, after: trained.model });
  const versions = { modelBefore: before.version, modelAfter: trained.model.version };
  const preview: TrainingPreviewView = {
    fingerprint: createHash("sha256")
      .update(canonicalJson({ ...versions, ...changes }))
      .digest("hex"),
    ...versions,
    records: account.records.length,
    joinCount: changes.joins.length,
    splitCount: changes.splits.length,
    joins: changes.joins
      .slice(0, LISTED_MAX)
      .map(({ contactId, contactIds }) => ({ contactId, contactIds: [...contactIds] })),
    splits: changes.splits
      .slice(0, LISTED_MAX)
      .map(({ contactId, parts }) => ({ contactId, parts: parts.map((part) => [...part]) })),
    questionsBefore: changes.questionsBefore,
    questionsAfter: changes.questionsAfter,
  };
  return { trained, preview };
}
