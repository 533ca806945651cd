import { writableFields, type ContactFields, type Person } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";

/** The writable fields of records as last seen in Google, by record id. */
export async function readFieldsOf(
  tx: UserTransaction,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, ContactFields>> {
  if (recordIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("source_record")
    .select(["record_id", "remote"])
    .where("record_id", "in", recordIds)
    .execute();
  return new Map(
    rows.map((row) => [row.record_id, writableFields(JSON.parse(row.remote ?? "{}") as Person)]),
  );
}
