import type { Decision } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { isStanding } from "../duplicates/question-rows.ts";
import { readMatchModel } from "../store/match-model.ts";
import type { TrainingSession } from "./training-thread.ts";
import type { AccountFacts, AccountRow } from "./training-request.ts";

/** Rows of one query: about 2 MB of JSON text, which the server's thread passes on in a few milliseconds. */
const ROWS_PER_READ = 500;

/** Sends all records of the user to the training thread, deleted ones too since they keep their places in contacts. */
export async function sendRecords(tx: UserTransaction, session: TrainingSession): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const rows: readonly AccountRow[] = await readRows(tx, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    await session.ask({ kind: "add", rows });
    after = last.recordId;
  }
}

async function readRows(tx: UserTransaction, after: string | null): Promise<readonly AccountRow[]> {
  const query = tx
    .selectFrom("source_record")
    .select([
      "record_id as recordId",
      "contact_id as contactId",
      "account_id as accountId",
      "resource_name as resourceName",
      "previous_resource_names as previousResourceNames",
      sql<string>`coalesce(local, remote, '{}')`.as("contents"),
      sql<boolean>`deleted_at is not null or removed_at is not null`.as("deleted"),
    ])
    .orderBy("record_id")
    .limit(ROWS_PER_READ);
  return await (after === null ? query : query.where("record_id", ">", after)).execute();
}

export async function readFacts(
  tx: UserTransaction,
  defaultRegion: string | undefined,
): Promise<AccountFacts> {
  const decided = await sql<
    Pick<Decision, "kind"> & { record_a: string; record_b: string; by: Decision["by"] }
  >`
    select kind, record_a, record_b, decided_by as by from decision d
    where ${isStanding("d")} order by decision_id`.execute(tx);
  const { rows } = await sql<{ questions: number }>`
    select count(*)::integer as questions from scored_pair p
    join source_record a on a.record_id = p.record_a
    join source_record b on b.record_id = p.record_b
    where a.contact_id <> b.contact_id`.execute(tx);
  return {
    decisions: decided.rows.map(({ kind, record_a: recordA, record_b: recordB, by }): Decision => {
      return { kind, recordA, recordB, by };
    }),
    defaultRegion,
    modelVersion: (await readMatchModel(tx)).version,
    questions: rows[0]?.questions ?? 0,
  };
}

/**
 * Stands for everything that training looks at: records, who is together, standing decisions, and the model in force. If
 * it is the same as when they were read, what was computed from them still holds.
 */
export async function readAccountStamp(tx: UserTransaction): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select md5(string_agg(concat_ws('|', record_id, contact_id, content_hash, md5(local), resource_name,
        previous_resource_names::text, deleted_at is null and removed_at is null), E'\\n' order by record_id)) from source_record),
      (select md5(string_agg(decision_id::text, ' ' order by decision_id)) from decision d where ${isStanding("d")}),
      (select document_id::text from match_model)) as stamp`.execute(tx);
  return rows[0]?.stamp ?? "";
}
