import { models, type NeighborhoodSeeds, type StoredNeighborhood } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { bigints, uuids } from "./column-set.ts";
import type { TableView } from "./table-view.ts";

interface NeighborhoodQuery {
  readonly userId: string;
  readonly seeds: NeighborhoodSeeds;
  readonly view: TableView;
}

const NOTHING: StoredNeighborhood = { rows: [], pairs: [], decisions: [], keyHolders: new Map() };

/** What `Neighborhood` in core says must be fetched, in its order. A key over the model's cap is only counted. */
export async function fetchNeighborhood(
  tx: UserTransaction,
  { userId, seeds, view }: NeighborhoodQuery,
): Promise<StoredNeighborhood> {
  const cap = models.contacts.keyHoldersMax;
  const { pageRecordIds } = seeds;
  const previous = await keysOf(tx, view, pageRecordIds);
  const touched = new Set([...seeds.keys, ...[...previous.values()].flat()]);
  const holders = await keyHolders(tx, { userId, view, keys: [...touched], cap, not: pageRecordIds });
  const neighbors = [...holders.values()].filter((ids) => ids.length <= cap).flat();
  const reached = await reach(tx, view, [
    ...new Set([...pageRecordIds, ...seeds.otherRecordIds, ...neighbors]),
  ]);
  if (reached.length === 0) return { ...NOTHING, keyHolders: counts(holders) };

  const keys = await keysOf(tx, view, reached);
  const untouched = [...new Set([...keys.values()].flat())].filter((key) => !touched.has(key));
  const more = await keyHolders(tx, { userId, view, keys: untouched, cap, not: pageRecordIds });
  return {
    rows: await readRows(tx, { view, ids: reached, keys }),
    pairs: await readPairs(tx, view, reached),
    decisions: await readDecisions(tx, reached),
    keyHolders: new Map([...counts(holders), ...counts(more)]),
  };
}

interface HolderQuery {
  readonly userId: string;
  readonly view: TableView;
  readonly keys: readonly bigint[];
  readonly cap: number;
  /** The page's own stored versions, which are about to be replaced. */
  readonly not: readonly string[];
}

async function keyHolders(
  tx: UserTransaction,
  { userId, view, keys, cap, not }: HolderQuery,
): Promise<ReadonlyMap<bigint, readonly string[]>> {
  const holders = new Map<bigint, string[]>(keys.map((key) => [key, []]));
  if (keys.length === 0) return holders;
  const { rows } = await sql<{ key_hash: bigint; record_id: string }>`
    select k.key_hash, b.record_id from unnest(${bigints(keys)}) as k (key_hash)
    cross join lateral (
      select record_id from ${view.keys} as held
      where user_id = ${userId} and key_hash = k.key_hash and record_id <> all (${uuids(not)})
      order by record_id limit ${cap + 1}) b`.execute(tx);
  for (const { key_hash: key, record_id: id } of rows) holders.get(key)?.push(id);
  return holders;
}

function counts(holders: ReadonlyMap<bigint, readonly string[]>): ReadonlyMap<bigint, number> {
  return new Map([...holders].map(([key, ids]) => [key, ids.length]));
}

/**
 * Everything linked to the seeds by pairs that join and by must-links, transitively, the seeds included. Withdrawn
 * must-links are followed too: that costs little and does no harm.
 */
async function reach(
  tx: UserTransaction,
  view: TableView,
  seeds: readonly string[],
): Promise<readonly string[]> {
  if (seeds.length === 0) return [];
  const { rows } = await sql<{ record_id: string }>`
    with recursive linked (record_id) as (
      select unnest(${uuids(seeds)})
      union
      select other.record_id from linked, lateral (
        select record_b from ${view.pairs} as p where verdict = 'join' and record_a = linked.record_id
        union all select record_a from ${view.pairs} as p where verdict = 'join' and record_b = linked.record_id
        union all select record_b from decision where kind = 'must-link' and record_a = linked.record_id
        union all select record_a from decision where kind = 'must-link' and record_b = linked.record_id
      ) as other (record_id)
    )
    select record_id from linked`.execute(tx);
  return rows.map((row) => row.record_id);
}

interface RowQuery {
  readonly view: TableView;
  readonly ids: readonly string[];
  readonly keys: ReadonlyMap<string, readonly bigint[]>;
}

async function readRows(
  tx: UserTransaction,
  { view, ids, keys }: RowQuery,
): Promise<StoredNeighborhood["rows"]> {
  const { rows } = await sql<{
    record_id: string;
    contact_id: string;
    account_id: string;
    resource_name: string | null;
    previous_resource_names: string[];
    remote: string;
    deleted: boolean;
  }>`
    select record_id, contact_id, account_id, resource_name, previous_resource_names, remote,
      deleted_at is not null as deleted
    from ${view.records} as r where record_id = any(${uuids(ids)})`.execute(tx);
  return rows.map((row) => ({
    recordId: row.record_id,
    contactId: row.contact_id,
    accountId: row.account_id,
    resourceName: row.resource_name,
    previousResourceNames: row.previous_resource_names,
    remote: row.remote,
    deleted: row.deleted,
    keys: keys.get(row.record_id) ?? [],
  }));
}

async function keysOf(
  tx: UserTransaction,
  view: TableView,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly bigint[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ record_id: string; key_hash: bigint }>`
    select record_id, key_hash from ${view.keys} as k where record_id = any(${uuids(ids)})`.execute(tx);
  const grouped = Map.groupBy(rows, (row) => row.record_id);
  return new Map([...grouped].map(([id, held]) => [id, held.map((row) => row.key_hash)]));
}

async function readPairs(
  tx: UserTransaction,
  view: TableView,
  ids: readonly string[],
): Promise<StoredNeighborhood["pairs"]> {
  const { rows } = await sql<{
    record_a: string;
    record_b: string;
    verdict: "join" | "ask";
    match_weight: number;
    probability: number;
    weights: string;
    model_version: string;
  }>`
    select record_a, record_b, verdict, match_weight, probability, weights, model_version from ${view.pairs} as p
    where record_a = any(${uuids(ids)}) and record_b = any(${uuids(ids)})`.execute(tx);
  return rows.map((row) => ({
    recordA: row.record_a,
    recordB: row.record_b,
    verdict: row.verdict,
    matchWeight: row.match_weight,
    probability: row.probability,
    weights: JSON.parse(row.weights) as StoredNeighborhood["pairs"][number]["weights"],
    modelVersion: row.model_version,
  }));
}

/** Standing ones: withdrawn decisions are only history. */
async function readDecisions(
  tx: UserTransaction,
  ids: readonly string[],
): Promise<StoredNeighborhood["decisions"]> {
  const rows = await tx
    .selectFrom("decision")
    .select(["kind", "record_a", "record_b", "decided_by"])
    .where(sql<boolean>`record_a = any(${uuids(ids)}) and record_b = any(${uuids(ids)})`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("decision_withdrawal")
            .select("decision_withdrawal.decision_id")
            .whereRef("decision_withdrawal.decision_id", "=", "decision.decision_id"),
        ),
      ),
    )
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    recordA: row.record_a,
    recordB: row.record_b,
    by: row.decided_by,
  }));
}
