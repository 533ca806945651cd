import { createHash } from "node:crypto";
import { contactSummary, explainPair, goldenRecord, type MatchModel, type ScoredPair } from "@kith/core";
import type { QuestionView } from "../contract/duplicates.ts";
import { readRecordsOfContacts, type ContactRecord } from "../contacts/contact-records.ts";
import { goldenValues, photoUrlFrom } from "../contacts/golden-view.ts";
import type { UserTransaction } from "../database/database.ts";
import { explanationView } from "./explanation-view.ts";
import { readLlmWords } from "./llm-words.ts";
import type { QuestionRow } from "./question-rows.ts";

/** What reading a review needs besides the transaction. */
export interface ReadOptions {
  readonly at: Date;
  readonly model: MatchModel;
  readonly defaultRegion: string | undefined;
}

/** Questions with both contacts as they are, the evidence in words, and the LLM's word. */
export async function questionViews(
  tx: UserTransaction,
  rows: readonly QuestionRow[],
  options: ReadOptions,
): Promise<QuestionView[]> {
  const contactIds = rows.flatMap((row) => [row.contact_a, row.contact_b]);
  const records = await readRecordsOfContacts(tx, [...new Set(contactIds)]);
  const words = await readLlmWords(tx, rows);
  return rows.map((row, index): QuestionView => {
    const [a, b] = [records.get(row.contact_a) ?? [], records.get(row.contact_b) ?? []];
    return {
      recordA: row.record_a,
      recordB: row.record_b,
      version: versionOf(row, [a, b]),
      a: sideOf(row.record_a, a, options),
      b: sideOf(row.record_b, b, options),
      explanation: explanationView(explainPair(pairOf(row), options.model)),
      modelVersion: row.model_version,
      llm: words[index] ?? null,
      laterUntil: row.later_until?.toISOString() ?? null,
    };
  });
}

/** The stored row as the matcher's pair. */
export function pairOf(row: QuestionRow): ScoredPair {
  return {
    recordA: row.record_a,
    recordB: row.record_b,
    verdict: row.verdict,
    matchWeight: row.match_weight,
    probability: row.probability,
    weights: JSON.parse(row.weights) as ScoredPair["weights"],
    modelVersion: row.model_version,
  };
}

/**
 * Stands for everything that the question shows: the pair and its evidence, and who is in the two contacts with what
 * contents. An answer that names another version is about something else.
 */
export function versionOf(
  row: QuestionRow,
  sides: readonly [readonly ContactRecord[], readonly ContactRecord[]],
): string {
  const shown = [
    [row.record_a, row.record_b, row.verdict, row.match_weight, row.model_version],
    ...sides.map((records) =>
      records.map(({ recordId, contentHash, deletedAt }) => [recordId, contentHash, deletedAt === null]),
    ),
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 22);
}

function sideOf(
  recordId: string,
  records: readonly ContactRecord[],
  { defaultRegion }: ReadOptions,
): QuestionView["a"] {
  const golden = goldenRecord(
    records.map(({ source }) => source),
    defaultRegion === undefined ? {} : { defaultRegion },
  );
  return {
    contactId: records[0]?.contactId ?? recordId,
    recordId,
    displayName: contactSummary(golden).displayName,
    photoUrl: photoUrlFrom(records, golden.primaryRecordId),
    recordCount: records.filter(({ deletedAt }) => deletedAt === null).length,
    accountEmails: [...new Set(records.map(({ accountEmail }) => accountEmail))],
    fields: goldenValues(golden.fields),
  };
}
