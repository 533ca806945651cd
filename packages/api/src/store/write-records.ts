import type { ImportPlan, RecordWrite } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { SOURCE_RECORDS, writePending, type PendingWrite } from "./pending-sides.ts";
import { arrayLiteral, jsonTexts, numberArrayLiteral, texts, uuids } from "./column-set.ts";

/** Whose records are written, and why. */
export interface WriteContext {
  readonly tx: UserTransaction;
  readonly userId: string;
  readonly accountId: string;
  /** Null when no run is at work. */
  readonly runId: string | null;
  /** Of a review, when one moves records between contacts. */
  readonly actId?: string | undefined;
  readonly at: Date;
  readonly newId: () => string;
}

/** Without keys where contents and names stay, and so the stored keys do. */
export type RecordContents = Omit<RecordWrite, "keys"> & Partial<Pick<RecordWrite, "keys">>;

/**
 * The source records of a plan, with their blocking keys. `base` and `local` are null where no edit is pending: both are
 * then the writable fields of `remote`.
 */
export async function writeRecords(context: WriteContext, plan: ImportPlan): Promise<void> {
  const changed = [...plan.update, ...plan.rename];
  await deleteKeys(context, changed);
  await createRecords(context, plan.create);
  await updateRecords(context, [...changed, ...plan.refresh]);
  await removeRecords(context, plan);
  await holdRecords(context, plan);
  await reassignRecords(context, plan);
  await insertKeys(context, [...plan.create, ...changed]);
}

export async function createRecords(
  { tx, userId, accountId, runId, at }: WriteContext,
  writes: readonly RecordWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    insert into source_record (record_id, user_id, account_id, contact_id, resource_name, previous_resource_names,
      etag, remote, content_hash, blocking_keys, created_run_id, created_at, updated_at)
    select r.record_id, ${userId}, ${accountId}, r.contact_id, r.resource_name, r.previous::text[],
      r.etag, nullif(r.remote, ''), r.content_hash, r.keys::bigint[], ${runId}, ${at}, ${at}
    from unnest(${uuids(writes.map((w) => w.recordId))}, ${uuids(writes.map((w) => w.contactId))},
      ${texts(writes.map((w) => w.resourceName))}, ${texts(writes.map((w) => arrayLiteral(w.previousResourceNames)))},
      ${texts(writes.map((w) => w.etag))}, ${jsonTexts(writes.map((w) => w.remote ?? ""))},
      ${texts(writes.map((w) => w.contentHash))}, ${texts(writes.map((w) => numberArrayLiteral(w.keys)))})
      as r (record_id, contact_id, resource_name, previous, etag, remote, content_hash, keys)`.execute(tx);
  await writePending(tx, SOURCE_RECORDS, writes);
}

export async function updateRecords(
  { tx, at }: WriteContext,
  writes: readonly RecordContents[],
): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    update source_record set contact_id = r.contact_id, resource_name = r.resource_name,
      previous_resource_names = r.previous::text[], etag = r.etag, remote = nullif(r.remote, ''),
      content_hash = r.content_hash, blocking_keys = coalesce(r.keys::bigint[], source_record.blocking_keys),
      deleted_at = null, updated_at = ${at}, base = null, local = null, edited_at = null, removed_at = null,
      gone_at = null, in_conflict = false
    from unnest(${uuids(writes.map((w) => w.recordId))}, ${uuids(writes.map((w) => w.contactId))},
      ${texts(writes.map((w) => w.resourceName))}, ${texts(writes.map((w) => arrayLiteral(w.previousResourceNames)))},
      ${texts(writes.map((w) => w.etag))}, ${jsonTexts(writes.map((w) => w.remote ?? ""))},
      ${texts(writes.map((w) => w.contentHash))},
      ${texts(writes.map(({ keys }) => (keys === undefined ? null : numberArrayLiteral(keys))))})
      as r (record_id, contact_id, resource_name, previous, etag, remote, content_hash, keys)
    where source_record.record_id = r.record_id`.execute(tx);
  await writePending(tx, SOURCE_RECORDS, writes);
}

/** Tombstones: the record keeps its last contents, its keys and its place in the contact, and can come back. */
async function removeRecords({ tx, at }: WriteContext, { remove }: ImportPlan): Promise<void> {
  if (remove.length === 0) return;
  const removed = remove.map((removal) => removal.recordId);
  await sql`update source_record set deleted_at = ${at}, updated_at = ${at}, base = null, local = null,
      edited_at = null, removed_at = null, gone_at = null, in_conflict = false
    where record_id = any(${uuids(removed)}) and deleted_at is null`.execute(tx);
  await writePending(tx, SOURCE_RECORDS, remove.map(withoutPerson));
}

async function holdRecords({ tx }: WriteContext, { hold }: ImportPlan): Promise<void> {
  await writePending(tx, SOURCE_RECORDS, hold.map(withoutPerson));
}

/** Whatever Google had of him is past: only what is pending counts. */
export function withoutPerson<Write extends Omit<PendingWrite, "remote">>(
  write: Write,
): Write & { readonly remote: null } {
  return { ...write, remote: null };
}

async function reassignRecords({ tx, at }: WriteContext, { reassign }: ImportPlan): Promise<void> {
  if (reassign.length === 0) return;
  await sql`
    update source_record set contact_id = r.contact_id, updated_at = ${at}
    from unnest(${uuids(reassign.map((r) => r.recordId))}, ${uuids(reassign.map((r) => r.contactId))})
      as r (record_id, contact_id)
    where source_record.record_id = r.record_id`.execute(tx);
}

type KeyContext = Pick<WriteContext, "tx" | "userId">;
type Keyed = Pick<RecordWrite, "recordId" | "keys">;

/** Other keys for records that stay as they are. */
export async function replaceKeys(context: KeyContext, records: readonly Keyed[]): Promise<void> {
  await deleteKeys(context, records);
  await sql`
    update source_record set blocking_keys = r.keys::bigint[]
    from unnest(${uuids(records.map((r) => r.recordId))}, ${texts(records.map((r) => numberArrayLiteral(r.keys)))})
      as r (record_id, keys)
    where source_record.record_id = r.record_id`.execute(context.tx);
  await insertKeys(context, records);
}

/** The old keys, before the records get their new ones. */
async function deleteKeys({ tx, userId }: KeyContext, changed: readonly Keyed[]): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    delete from blocking_key
    using (select record_id, unnest(blocking_keys) as key_hash from source_record
      where record_id = any(${uuids(changed.map((write) => write.recordId))})) as old
    where user_id = ${userId} and blocking_key.key_hash = old.key_hash
      and blocking_key.record_id = old.record_id`.execute(tx);
}

async function insertKeys({ tx, userId }: KeyContext, writes: readonly Keyed[]): Promise<void> {
  if (writes.length === 0) return;
  await sql`
    insert into blocking_key (user_id, key_hash, record_id)
    select ${userId}, unnest(blocking_keys), record_id from source_record
    where record_id = any(${uuids(writes.map((write) => write.recordId))})`.execute(tx);
}
