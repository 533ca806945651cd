import type { ImportPlan, RecordWrite } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import type { RunRecord } from "../runs/run-record.ts";
import {
  arrayLiteral,
  booleans,
  doubles,
  jsonTexts,
  numberArrayLiteral,
  texts,
  uuids,
} from "./column-set.ts";
import { fetchNeighborhood } from "./neighborhood.ts";
import { writePlanActions } from "./plan-actions.ts";
import { findRefused, trySavepoint, unstorableRecords } from "./refused-records.ts";
import { countLive, readContents } from "./read-records.ts";
import type { RecordTables } from "./record-tables.ts";
import { stagedRecords, writePending } from "./pending-sides.ts";
import { withoutPerson, type RecordContents } from "./write-records.ts";
import { stagedView } from "./table-view.ts";

/**
 * A dry run's tables: it reads the real ones with its own staging laid over, and writes to the staging only. So every
 * later step sees what the steps before it would have done, and no contact is touched.
 */
export function createStagedTables(tx: UserTransaction, run: RunRecord, at: Date): RecordTables {
  const view = stagedView(run.run_id);
  const reads = { tx, accountId: run.account_id, view };
  const context = { tx, run, at };
  return {
    neighborhood: (seeds) => fetchNeighborhood(tx, { userId: run.user_id, seeds, view }),
    contents: (recordIds) => readContents(reads, recordIds),
    liveRecordCount: () => countLive(reads),
    async apply(plan) {
      const writes = [...plan.create, ...plan.update, ...plan.rename, ...plan.refresh];
      const unstorable = unstorableRecords(writes);
      if (unstorable.length > 0) return { kind: "refused", records: unstorable };
      const refusal = await trySavepoint(tx, async () => {
        // The actions are told first: they name contacts as they were.
        await writePlanActions(context, plan);
        await stageRecords(context, writes);
        await stageRemovals(context, plan);
        await stageHolds(context, plan);
        await stageReassignments(context, plan);
        await stageKeys(context, [...plan.create, ...plan.update, ...plan.rename]);
        await stagePairs(context, plan);
      });
      if (refusal === null) return { kind: "applied" };
      const records = await findRefused(tx, writes, (some) => stageRecords(context, some));
      if (records.length === 0) throw refusal.fault;
      return { kind: "refused", records };
    },
  };
}

interface Staging {
  readonly tx: UserTransaction;
  readonly run: RunRecord;
  readonly at: Date;
}

async function stageRecords({ tx, run }: Staging, writes: readonly RecordContents[]): Promise<void> {
  if (writes.length === 0) return;
  await keepKeys(
    { tx, run },
    writes.map((write) => write.recordId),
  );
  await sql`
    insert into staged_record (run_id, record_id, user_id, account_id, contact_id, resource_name,
      previous_resource_names, etag, remote, content_hash, written_at, blocking_keys)
    select ${run.run_id}, r.record_id, ${run.user_id}, ${run.account_id}, r.contact_id, r.resource_name,
      r.previous::text[], r.etag, nullif(r.remote, ''), r.content_hash, stored.written_at,
      coalesce(r.keys::bigint[], staged.blocking_keys, stored.blocking_keys, '{}')
    from unnest(${uuids(writes.map((w) => w.recordId))}, ${uuids(writes.map((w) => w.contactId))},
      ${texts(writes.map((w) => w.resourceName))}, ${texts(writes.map((w) => arrayLiteral(w.previousResourceNames)))},
      ${texts(writes.map((w) => w.etag))}, ${jsonTexts(writes.map((w) => w.remote ?? ""))},
      ${texts(writes.map((w) => w.contentHash))},
      ${texts(writes.map(({ keys }) => (keys === undefined ? null : numberArrayLiteral(keys))))})
      as r (record_id, contact_id, resource_name, previous, etag, remote, content_hash, keys)
    left join staged_record staged on staged.run_id = ${run.run_id} and staged.record_id = r.record_id
    left join source_record stored on stored.record_id = r.record_id
    on conflict (run_id, record_id) do update set contact_id = excluded.contact_id,
      resource_name = excluded.resource_name, previous_resource_names = excluded.previous_resource_names,
      etag = excluded.etag, remote = excluded.remote, content_hash = excluded.content_hash,
      blocking_keys = excluded.blocking_keys, deleted_at = null, base = null, local = null, edited_at = null,
      removed_at = null, gone_at = null, in_conflict = false`.execute(tx);
  await writePending(tx, stagedRecords(run.run_id), writes);
}

/** Brings real records into the staging as they are, so that single columns of them can be staged. */
async function stageAsTheyAre({ tx, run }: Omit<Staging, "at">, recordIds: readonly string[]): Promise<void> {
  await keepKeys({ tx, run }, recordIds);
  await sql`
    insert into staged_record (run_id, record_id, user_id, account_id, contact_id, resource_name,
      previous_resource_names, etag, remote, base, local, edited_at, removed_at, gone_at, written_at, in_conflict,
      content_hash, blocking_keys, deleted_at)
    select ${run.run_id}, record_id, user_id, account_id, contact_id, resource_name, previous_resource_names, etag,
      remote, base, local, edited_at, removed_at, gone_at, written_at, in_conflict, content_hash, blocking_keys,
      deleted_at
    from source_record where record_id = any(${uuids(recordIds)})
    on conflict do nothing`.execute(tx);
}

/** A staged record hides its real keys, so those come into the staging with it. */
async function keepKeys({ tx, run }: Omit<Staging, "at">, recordIds: readonly string[]): Promise<void> {
  await sql`
    insert into staged_key (run_id, key_hash, record_id, user_id)
    select ${run.run_id}, unnest(blocking_keys), record_id, user_id from source_record r
    where record_id = any(${uuids(recordIds)})
      and not exists (select from staged_record s where s.run_id = ${run.run_id} and s.record_id = r.record_id)
    on conflict do nothing`.execute(tx);
}

async function stageRemovals({ tx, run, at }: Staging, { remove }: ImportPlan): Promise<void> {
  if (remove.length === 0) return;
  const removed = remove.map((removal) => removal.recordId);
  await stageAsTheyAre({ tx, run }, removed);
  await sql`update staged_record set deleted_at = ${at}, base = null, local = null, edited_at = null,
      removed_at = null, gone_at = null, in_conflict = false
    where run_id = ${run.run_id} and record_id = any(${uuids(removed)})`.execute(tx);
  await writePending(tx, stagedRecords(run.run_id), remove.map(withoutPerson));
}

async function stageHolds({ tx, run }: Staging, { hold }: ImportPlan): Promise<void> {
  if (hold.length === 0) return;
  await stageAsTheyAre(
    { tx, run },
    hold.map(({ recordId }) => recordId),
  );
  await writePending(tx, stagedRecords(run.run_id), hold.map(withoutPerson));
}

async function stageReassignments({ tx, run }: Staging, { reassign }: ImportPlan): Promise<void> {
  if (reassign.length === 0) return;
  await stageAsTheyAre(
    { tx, run },
    reassign.map(({ recordId }) => recordId),
  );
  await sql`
    update staged_record set contact_id = r.contact_id
    from unnest(${uuids(reassign.map((r) => r.recordId))}, ${uuids(reassign.map((r) => r.contactId))})
      as r (record_id, contact_id)
    where staged_record.run_id = ${run.run_id} and staged_record.record_id = r.record_id`.execute(tx);
}

async function stageKeys({ tx, run }: Staging, writes: readonly RecordWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await sql`delete from staged_key
    where run_id = ${run.run_id} and record_id = any(${uuids(writes.map((write) => write.recordId))})`.execute(
    tx,
  );
  await sql`
    insert into staged_key (run_id, key_hash, record_id, user_id)
    select run_id, unnest(blocking_keys), record_id, user_id from staged_record
    where run_id = ${run.run_id} and record_id = any(${uuids(writes.map((write) => write.recordId))})`.execute(
    tx,
  );
}

async function stagePairs({ tx, run }: Staging, { pairs }: ImportPlan): Promise<void> {
  const dropped = pairs.drop.map((pair) => ({ ...pair, ...DROPPED }));
  const rows = [...dropped, ...pairs.put.map((pair) => ({ ...pair, dropped: false }))];
  if (rows.length === 0) return;
  await sql`
    insert into staged_pair (run_id, record_a, record_b, user_id, dropped, verdict, match_weight, probability, weights,
      model_version)
    select ${run.run_id}, p.record_a, p.record_b, ${run.user_id}, p.dropped, p.verdict, p.match_weight, p.probability,
      p.weights, p.model_version
    from unnest(${uuids(rows.map((p) => p.recordA))}, ${uuids(rows.map((p) => p.recordB))},
      ${booleans(rows.map((p) => p.dropped))}, ${texts(rows.map((p) => p.verdict))},
      ${doubles(rows.map((p) => p.matchWeight))}, ${doubles(rows.map((p) => p.probability))},
      ${texts(rows.map((p) => JSON.stringify(p.weights)))}, ${texts(rows.map((p) => p.modelVersion))})
      as p (record_a, record_b, dropped, verdict, match_weight, probability, weights, model_version)
    on conflict (run_id, record_a, record_b) do update set dropped = excluded.dropped, verdict = excluded.verdict,
      match_weight = excluded.match_weight, probability = excluded.probability, weights = excluded.weights,
      model_version = excluded.model_version`.execute(tx);
}

const DROPPED = {
  dropped: true,
  verdict: "ask",
  matchWeight: 0,
  probability: 0,
  weights: [],
  modelVersion: "",
} as const;
