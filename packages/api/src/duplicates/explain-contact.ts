import { displayNameOf, explainContact, type ScoredPair } from "@kith/core";
import { sql } from "kysely";
import type { z } from "zod";
import type { contactExplanationSchema } from "../contract/explanation.ts";
import { readContactRecords, resolveContactId } from "../contacts/contact-records.ts";
import type { UserTransaction } from "../database/database.ts";
import type { ScoredPairTable } from "../database/tables/contact-tables.ts";
import { uuids } from "../store/column-set.ts";
import { readDecisionViews } from "./decision-views.ts";
import { explanationView } from "./explanation-view.ts";
import { isStanding } from "./question-rows.ts";
import type { ReadOptions } from "./question-view.ts";

/** Why the records of a contact are together, and what keeps others from it. @throws KithError NOT_FOUND */
export async function explainStoredContact(
  tx: UserTransaction,
  id: string,
  { model }: Pick<ReadOptions, "model">,
): Promise<z.infer<typeof contactExplanationSchema>> {
  const contactId = await resolveContactId(tx, id);
  const records = await readContactRecords(tx, contactId);
  const recordIds = records.map(({ recordId }) => recordId);
  const members = new Set(recordIds);
  const decisions = await readDecisionViews(
    tx,
    sql`(d.record_a = any(${uuids(recordIds)}) or d.record_b = any(${uuids(recordIds)})) and ${isStanding("d")}`,
  );
  const { links, sentence } = explainContact(
    {
      recordIds,
      pairs: await pairsAmong(tx, recordIds),
      decisions: decisions.filter(({ recordA, recordB }) => members.has(recordA) && members.has(recordB)),
    },
    model,
  );
  return {
    contactId,
    sentence,
    records: records.map(({ recordId, source }) => ({
      recordId,
      displayName: displayNameOf(source.fields),
    })),
    links: links.map(({ explanation, ...link }) => ({
      ...link,
      explanation: explanation === null ? null : explanationView(explanation),
    })),
    decisions: [...decisions],
  };
}

async function pairsAmong(tx: UserTransaction, recordIds: readonly string[]): Promise<readonly ScoredPair[]> {
  const { rows } = await sql<Omit<ScoredPairTable, "user_id" | "created_at">>`
    select record_a, record_b, verdict, match_weight, probability, weights, model_version from scored_pair
    where record_a = any(${uuids(recordIds)}) and record_b = any(${uuids(recordIds)})`.execute(tx);
  return rows.map((row) => ({
    recordA: row.record_a,
    recordB: row.record_b,
    verdict: row.verdict,
    matchWeight: row.match_weight,
    probability: row.probability,
    weights: JSON.parse(row.weights) as ScoredPair["weights"],
    modelVersion: row.model_version,
  }));
}
