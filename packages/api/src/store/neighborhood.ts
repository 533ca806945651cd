import type { NeighborhoodSeeds, StoredNeighborhood } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { chosenFieldsOf } from "./chosen-fields.ts";
import { uuids } from "./column-set.ts";
import { jsonRows } from "./json-rows.ts";
import { fetchKeyHolders, type KeyHolders } from "./key-holders.ts";
import { fetchLinkedRecords } from "./linked-records.ts";
import { readMatchModel } from "./match-model.ts";
import type { TableView } from "./table-view.ts";

interface NeighborhoodQuery {
  readonly userId: string;
  readonly seeds: NeighborhoodSeeds;
  readonly view: TableView;
}

/**
 * What `Neighborhood` in core says must be fetched, in its order. A key over the model's cap is only counted.
 *
 * Of keys that the page does not touch, the holders are counted only where both records of a standing pair have the key:
 * nobody asks about the others, and they are most of what a page's neighbors hold.
 */
export async function fetchNeighborhood(
  tx: UserTransaction,
  { userId, seeds, view }: NeighborhoodQuery,
): Promise<StoredNeighborhood> {
  const { pageRecordIds: not } = seeds;
  const { keyHoldersMax: cap } = await readMatchModel(tx);
  const query = { userId, view, not, cap };
  const touched = new Set([...seeds.keys, ...(await keysOf(tx, view, not))]);
  const holders = await fetchKeyHolders(tx, { ...query, keys: [...touched] });
  const neighbors = [...holders.values()].flatMap(({ recordIds }) => recordIds);
  const { recordIds, pairs, decisions } = await fetchLinkedRecords(
    tx,
    view,
    new Set([...not, ...seeds.otherRecordIds, ...neighbors]),
  );
  const rows = recordIds.length === 0 ? [] : await readRows(tx, view, recordIds);
  const untouched = sharedKeys({ rows, pairs }).filter((key) => !touched.has(key));
  const more = await fetchKeyHolders(tx, { ...query, keys: untouched });
  return { rows, pairs, decisions, keyHolders: new Map([...counts(holders), ...counts(more)]) };
}

/** The stored keys of some records, all together. */
async function keysOf(
  tx: UserTransaction,
  view: TableView,
  ids: readonly string[],
): Promise<readonly bigint[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ key: bigint }>`
    select distinct unnest(blocking_keys) as key from ${view.records} as r
    where record_id = any(${uuids(ids)})`.execute(tx);
  return rows.map((row) => row.key);
}

/** The keys that both records of some pair hold. */
function sharedKeys({ rows, pairs }: Pick<StoredNeighborhood, "rows" | "pairs">): readonly bigint[] {
  const keysById = new Map(rows.map((row) => [row.recordId, row.keys]));
  const shared = new Set<bigint>();
  for (const { recordA, recordB } of pairs) {
    const others = keysById.get(recordB) ?? [];
    for (const key of keysById.get(recordA) ?? []) if (others.includes(key)) shared.add(key);
  }
  return [...shared];
}

function counts(holders: ReadonlyMap<bigint, KeyHolders>): readonly (readonly [bigint, number])[] {
  return [...holders].map(([key, { count }]) => [key, count]);
}

async function readRows(
  tx: UserTransaction,
  view: TableView,
  ids: readonly string[],
): Promise<StoredNeighborhood["rows"]> {
  const rows = await jsonRows<{
    record_id: string;
    contact_id: string;
    account_id: string;
    resource_name: string | null;
    previous_resource_names: string[];
    etag: string | null;
    content_hash: string;
    keys: string;
    edited: boolean;
    removed: boolean;
    chosen: string | null;
  }>(
    tx,
    sql`
    select record_id, contact_id, account_id, resource_name, previous_resource_names, etag, content_hash,
      array_to_string(blocking_keys, ',') as keys, local is not null as edited,
      deleted_at is not null or removed_at is not null as removed, chosen
    from ${view.records} as r where record_id = any(${uuids(ids)})`,
  );
  return rows.map((row) => ({
    recordId: row.record_id,
    contactId: row.contact_id,
    accountId: row.account_id,
    resourceName: row.resource_name,
    previousResourceNames: row.previous_resource_names,
    etag: row.etag,
    contentHash: row.content_hash,
    isEdited: row.edited,
    deleted: row.removed,
    chosen: chosenFieldsOf(row.chosen),
    keys: row.keys === "" ? [] : row.keys.split(",").map(BigInt),
  }));
}
