import {
  isInConflict,
  writableFields,
  type ContactFields,
  type EditTimes,
  type PendingSides,
  type Person,
} from "@kith/core";
import { sql, type RawBuilder } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { booleans, texts, uuids } from "./column-set.ts";

/** The columns in which a record keeps what is pending. */
export interface PendingRow {
  readonly base: string | null;
  readonly local: string | null;
  readonly edited_at: string | null;
  readonly removed_at: Date | null;
  readonly gone_at: Date | null;
}

export const PENDING_COLUMNS = sql`base, local, edited_at, removed_at, gone_at`;

/** Null where nothing is pending. */
export function pendingSides(row: PendingRow): PendingSides | null {
  if (row.base === null && row.removed_at === null && row.gone_at === null) return null;
  return {
    base: row.base === null ? null : (JSON.parse(row.base) as ContactFields),
    local: row.local === null ? null : (JSON.parse(row.local) as ContactFields),
    editedAt: row.edited_at === null ? {} : (JSON.parse(row.edited_at) as EditTimes),
    removedAt: row.removed_at?.toISOString() ?? null,
    goneAt: row.gone_at?.toISOString() ?? null,
  };
}

export interface PendingWrite {
  readonly recordId: string;
  readonly pending: PendingSides | null;
  /** The raw Person as it is from now on; null for a record that has none. */
  readonly remote: string | null;
}

interface RecordTable {
  /** Without what else the condition has to say, as for the run of a staged record. */
  readonly table: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
}

export const SOURCE_RECORDS: RecordTable = { table: sql`source_record`, where: sql`true` };

export function stagedRecords(runId: string): RecordTable {
  return { table: sql`staged_record`, where: sql`target.run_id = ${runId}` };
}

/** Writes what is pending about records that have just been written without anything pending. */
export async function writePending(
  tx: UserTransaction,
  { table, where }: RecordTable,
  writes: readonly PendingWrite[],
): Promise<void> {
  const rows = writes.flatMap(({ recordId, pending, remote }) =>
    pending === null ? [] : [{ recordId, pending, inConflict: isOpen(pending, remote) }],
  );
  if (rows.length === 0) return;
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  await sql`
    update ${table} as target set base = p.base, local = p.local, edited_at = p.edited_at,
      removed_at = p.removed_at::timestamptz, gone_at = p.gone_at::timestamptz, in_conflict = p.in_conflict
    from unnest(${uuids(rows.map((r) => r.recordId))}, ${texts(rows.map((r) => json(r.pending.base)))},
      ${texts(rows.map((r) => json(r.pending.local)))}, ${texts(rows.map((r) => json(timesOf(r.pending))))},
      ${texts(rows.map((r) => r.pending.removedAt))}, ${texts(rows.map((r) => r.pending.goneAt))},
      ${booleans(rows.map((r) => r.inConflict))})
      as p (record_id, base, local, edited_at, removed_at, gone_at, in_conflict)
    where target.record_id = p.record_id and ${where}`.execute(tx);
}

function timesOf({ editedAt }: PendingSides): EditTimes | null {
  return Object.keys(editedAt).length === 0 ? null : editedAt;
}

function isOpen(pending: PendingSides, remote: string | null): boolean {
  const fields = remote === null ? null : writableFields(JSON.parse(remote) as Person);
  return isInConflict({ ...pending, remote: fields });
}
