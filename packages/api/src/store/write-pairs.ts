import type { ImportPlan, ScoredPair } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { doubles, jsonTexts, texts, uuids } from "./column-set.ts";
import type { WriteContext } from "./write-records.ts";

/** The standing pairs, joined or asked about, that a plan adds, rescores or withdraws. */
export async function writePairs(
  { tx, userId, at }: WriteContext,
  { pairs: { put, drop } }: Pick<ImportPlan, "pairs">,
): Promise<void> {
  if (drop.length > 0) {
    await sql`
      delete from scored_pair
      using unnest(${uuids(drop.map((p) => p.recordA))}, ${uuids(drop.map((p) => p.recordB))}) as p (record_a, record_b)
      where scored_pair.record_a = p.record_a and scored_pair.record_b = p.record_b`.execute(tx);
  }
  if (put.length === 0) return;
  await sql`
    insert into scored_pair (record_a, record_b, user_id, verdict, match_weight, probability, weights, model_version,
      created_at)
    select p.record_a, p.record_b, ${userId}, p.verdict, p.match_weight, p.probability, p.weights,
      p.model_version, ${at}
    from unnest(${uuids(put.map((p) => p.recordA))}, ${uuids(put.map((p) => p.recordB))},
      ${texts(put.map((p) => p.verdict))}, ${doubles(put.map((p) => p.matchWeight))},
      ${doubles(put.map((p) => p.probability))}, ${jsonTexts(put.map((p) => JSON.stringify(p.weights)))},
      ${texts(put.map((p) => p.modelVersion))})
      as p (record_a, record_b, verdict, match_weight, probability, weights, model_version)
    on conflict (record_a, record_b) do update set verdict = excluded.verdict, match_weight = excluded.match_weight,
      probability = excluded.probability, weights = excluded.weights, model_version = excluded.model_version`.execute(
    tx,
  );
}

/** Removes every standing pair of the user but these. */
export async function dropOtherPairs(tx: UserTransaction, pairs: readonly ScoredPair[]): Promise<void> {
  await sql`
    delete from scored_pair where not exists (
      select from unnest(${uuids(pairs.map((p) => p.recordA))}, ${uuids(pairs.map((p) => p.recordB))})
        as p (record_a, record_b)
      where scored_pair.record_a = p.record_a and scored_pair.record_b = p.record_b)`.execute(tx);
}
