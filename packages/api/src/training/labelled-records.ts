import { normalizeContact, type Decision } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { storedFields } from "../store/stored-fields.ts";
import { isStanding } from "../duplicates/question-rows.ts";

/** All records of the user, deleted ones too since they keep their places in contacts, and the standing decisions. */
export async function readLabelledRecords(tx: UserTransaction, defaultRegion: string | undefined) {
  const rows = await tx
    .selectFrom("source_record")
    .select(["record_id", "account_id", "resource_name", "previous_resource_names", "remote", "local"])
    .orderBy("record_id")
    .execute();
  const decided = await sql<
    Pick<Decision, "kind"> & { record_a: string; record_b: string; by: Decision["by"] }
  >`
    select kind, record_a, record_b, decided_by as by from decision d
    where ${isStanding("d")} order by decision_id`.execute(tx);
  return {
    records: rows.map((row) => ({
      id: row.record_id,
      accountId: row.account_id,
      resourceName: row.resource_name,
      previousResourceNames: row.previous_resource_names,
      contact: normalizeContact(storedFields(row), defaultRegion === undefined ? {} : { defaultRegion }),
    })),
    decisions: decided.rows.map(({ kind, record_a: recordA, record_b: recordB, by }): Decision => {
      return { kind, recordA, recordB, by };
    }),
  };
}
