import { sanitizedText, type StoredContents, type StoredRecord } from "@kith/core";
import { sql, type RawBuilder } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { texts, uuids } from "./column-set.ts";
import { PENDING_COLUMNS, pendingSides, type PendingRow } from "./pending-sides.ts";
import type { TableView } from "./table-view.ts";

interface RecordReads {
  readonly tx: UserTransaction;
  readonly accountId: string;
  readonly view: TableView;
}

/** What is stored under some resource names, tombstoned records included. */
export async function readStored(
  reads: RecordReads,
  resourceNames: readonly string[],
): Promise<readonly StoredRecord[]> {
  // A name that no row can hold would end the transaction as a parameter.
  const storable = resourceNames.filter((name) => sanitizedText(name) === name);
  return await readStoredWhere(reads, sql`resource_name = any(${texts(storable)})`);
}

/** The same by record ids. What is no id, as another program's data may be, is nobody's. */
export async function readMarked(
  reads: RecordReads,
  recordIds: readonly string[],
): Promise<readonly StoredRecord[]> {
  const ids = recordIds.filter((id) => UUID.test(id));
  return ids.length === 0 ? [] : await readStoredWhere(reads, sql`record_id = any(${uuids(ids)})`);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

async function readStoredWhere(
  { tx, accountId, view }: RecordReads,
  condition: RawBuilder<unknown>,
): Promise<readonly StoredRecord[]> {
  const { rows } = await sql<
    PendingRow & {
      record_id: string;
      contact_id: string;
      resource_name: string | null;
      previous_resource_names: string[];
      etag: string | null;
      content_hash: string;
      deleted: boolean;
    }
  >`
    select record_id, contact_id, resource_name, previous_resource_names, etag, content_hash,
      deleted_at is not null as deleted, ${PENDING_COLUMNS}
    from ${view.records} as r
    where account_id = ${accountId} and ${condition}`.execute(tx);
  return rows.map((row) => ({
    recordId: row.record_id,
    contactId: row.contact_id,
    resourceName: row.resource_name,
    previousResourceNames: row.previous_resource_names,
    etag: row.etag,
    contentHash: row.content_hash,
    deleted: row.deleted,
    pending: pendingSides(row),
  }));
}

/** When something was last written into Google about a record of the account. */
export async function readLastWrittenAt({ tx, accountId, view }: RecordReads): Promise<string | null> {
  const { rows } = await sql<{ written_at: Date | null }>`
    select max(written_at) as written_at from ${view.records} as r
    where account_id = ${accountId} and written_at is not null`.execute(tx);
  return rows[0]?.written_at?.toISOString() ?? null;
}

/** Which of some names are those, or former ones, of records that were written since. */
export async function readLagging(
  { tx, accountId, view }: RecordReads,
  resourceNames: readonly string[],
  since: string,
): Promise<readonly string[]> {
  const asked = new Set(resourceNames);
  const { rows } = await sql<{ resource_name: string | null; previous_resource_names: string[] }>`
    select resource_name, previous_resource_names from ${view.records} as r
    where account_id = ${accountId} and written_at > ${since}::timestamptz`.execute(tx);
  const written = rows.flatMap((row) => [row.resource_name ?? [], row.previous_resource_names].flat());
  return [...new Set(written)].filter((name) => asked.has(name));
}

/** What some records hold, as JSON texts. */
export async function readContents(
  { tx, view }: Omit<RecordReads, "accountId">,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, StoredContents>> {
  const { rows } = await sql<{ record_id: string; remote: string | null; local: string | null }>`
    select record_id, remote, local from ${view.records} as r
    where record_id = any(${uuids(recordIds)})`.execute(tx);
  return new Map(rows.map(({ record_id: recordId, remote, local }) => [recordId, { remote, local }]));
}

export async function countLive({ tx, accountId, view }: RecordReads): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${view.records} as r
    where account_id = ${accountId} and deleted_at is null`.execute(tx);
  return rows[0]?.count ?? 0;
}
