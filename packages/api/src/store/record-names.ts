import { displayNameOf } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { uuids } from "./column-set.ts";
import { storedFields } from "./stored-fields.ts";
import { stagedView } from "./table-view.ts";

export interface RecordNames {
  readonly displayName: string | null;
  readonly resourceName: string | null;
}

/** What records are called, by people and by Google, as a dry run sees them. */
export async function readNames(
  tx: UserTransaction,
  runId: string,
  recordIds: readonly string[],
): Promise<Map<string, RecordNames>> {
  if (recordIds.length === 0) return new Map();
  const { rows } = await sql<{
    record_id: string;
    resource_name: string | null;
    remote: string | null;
    local: string | null;
  }>`
    select record_id, resource_name, remote, local from ${stagedView(runId).records} as r
    where record_id = any(${uuids([...new Set(recordIds)])})`.execute(tx);
  return new Map(
    rows.map((row) => {
      const displayName = displayNameOf(storedFields(row));
      return [row.record_id, { displayName, resourceName: row.resource_name }];
    }),
  );
}
