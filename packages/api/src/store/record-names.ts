import { displayNameOf, writableFields, type Person } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { uuids } from "./column-set.ts";
import { stagedView } from "./table-view.ts";

/** What records are called, as a dry run sees them. */
export async function readNames(
  tx: UserTransaction,
  runId: string,
  recordIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (recordIds.length === 0) return new Map();
  const { rows } = await sql<{ record_id: string; remote: string }>`
    select record_id, remote from ${stagedView(runId).records} as r
    where record_id = any(${uuids([...new Set(recordIds)])})`.execute(tx);
  return new Map(
    rows.map((row) => [row.record_id, displayNameOf(writableFields(JSON.parse(row.remote) as Person))]),
  );
}
