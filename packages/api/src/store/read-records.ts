import { sanitizedText, type StoredRecord } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { texts, uuids } from "./column-set.ts";
import type { TableView } from "./table-view.ts";

interface RecordReads {
  readonly tx: UserTransaction;
  readonly accountId: string;
  readonly view: TableView;
}

/** What is stored under some resource names, tombstoned records included. */
export async function readStored(
  { tx, accountId, view }: RecordReads,
  resourceNames: readonly string[],
): Promise<readonly StoredRecord[]> {
  // A name that no row can hold would end the transaction as a parameter.
  const storable = resourceNames.filter((name) => sanitizedText(name) === name);
  const { rows } = await sql<{
    record_id: string;
    contact_id: string;
    resource_name: string;
    previous_resource_names: string[];
    etag: string | null;
    content_hash: string;
    deleted: boolean;
  }>`
    select record_id, contact_id, resource_name, previous_resource_names, etag, content_hash,
      deleted_at is not null as deleted
    from ${view.records} as r
    where account_id = ${accountId} and resource_name = any(${texts(storable)})`.execute(tx);
  return rows.map((row) => ({
    recordId: row.record_id,
    contactId: row.contact_id,
    resourceName: row.resource_name,
    previousResourceNames: row.previous_resource_names,
    etag: row.etag,
    contentHash: row.content_hash,
    deleted: row.deleted,
  }));
}

/** The raw Persons of some records, as JSON texts. */
export async function readRemotes(
  { tx, view }: Omit<RecordReads, "accountId">,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ record_id: string; remote: string }>`
    select record_id, remote from ${view.records} as r where record_id = any(${uuids(recordIds)})`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.record_id, row.remote]));
}

export async function countLive({ tx, accountId, view }: RecordReads): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${view.records} as r
    where account_id = ${accountId} and deleted_at is null`.execute(tx);
  return rows[0]?.count ?? 0;
}
