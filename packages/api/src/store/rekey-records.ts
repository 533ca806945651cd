import { keysOfRecord, type KeyedRecord } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { lockContacts } from "./lock-contacts.ts";
import { readMatchModel } from "./match-model.ts";
import { rederiveStoredContacts } from "./rederive-contacts.ts";
import { replaceKeys } from "./write-records.ts";

/** So many a transaction: others wait for it where there is one connection only. */
const RECORDS_MAX = 100;

interface RekeyOptions {
  readonly userId: string;
  readonly at: Date;
  readonly newId: () => string;
  readonly defaultRegion: string | undefined;
}

interface RekeyedRecords {
  /** The last record that was looked at; null when none was left. */
  readonly last: string | null;
  /** How many of them had other keys. */
  readonly changed: number;
}

/**
 * Gives the user's next records, in the order of their ids, the keys of today, and derives the contacts of those that
 * had others. Of two records that only their new keys bring together, the later one finds the earlier.
 */
export async function rekeyRecords(
  tx: UserTransaction,
  after: string | null,
  options: RekeyOptions,
): Promise<RekeyedRecords> {
  await lockContacts(tx);
  const { userId, defaultRegion } = options;
  const model = await readMatchModel(tx);
  const records = await readRecords(tx, after);
  const changed = records
    .map((record) => ({ ...record, newKeys: keysOfRecord(record, { model, defaultRegion }) }))
    .filter(({ keys, newKeys }) => keys !== textOf(newKeys))
    .map(({ recordId, newKeys }) => ({ recordId, keys: newKeys }));
  if (changed.length > 0) {
    const changedIds = changed.map(({ recordId }) => recordId);
    // While the old keys stand: those who were too many to be compared by one may now be few enough.
    await rederiveStoredContacts(tx, changedIds, options);
    await replaceKeys({ tx, userId }, changed);
  }
  return { last: records.at(-1)?.recordId ?? null, changed: changed.length };
}

interface StoredKeys extends KeyedRecord {
  /** Sorted. */
  readonly keys: string;
}

async function readRecords(tx: UserTransaction, after: string | null): Promise<readonly StoredKeys[]> {
  const { rows } = await sql<{
    record_id: string;
    account_id: string;
    resource_name: string | null;
    previous_resource_names: string[];
    remote: string | null;
    local: string | null;
    keys: string;
  }>`
    select record_id, account_id, resource_name, previous_resource_names, remote, local,
      array(select unnest(blocking_keys) order by 1)::text as keys
    from source_record where ${after}::uuid is null or record_id > ${after}::uuid
    order by record_id limit ${RECORDS_MAX}`.execute(tx);
  return rows.map((row) => ({
    recordId: row.record_id,
    accountId: row.account_id,
    resourceName: row.resource_name,
    previousResourceNames: row.previous_resource_names,
    remote: row.remote,
    local: row.local,
    keys: row.keys,
  }));
}

/** As PostgreSQL writes an array. */
function textOf(keys: readonly bigint[]): string {
  return `{${keys.toSorted((a, b) => (a < b ? -1 : 1)).join(",")}}`;
}
