import { sql } from "kysely";
import type { z } from "zod";
import type { statsSchema } from "../contract/stats.ts";
import type { UserTransaction } from "../database/database.ts";

/**
 * Everything in two statements; the database counts, no row is loaded. A question is a pair of either verdict that stands
 * between two contacts.
 */
export async function readStats(tx: UserTransaction): Promise<z.infer<typeof statsSchema>> {
  const { rows } = await sql<{
    contacts: number;
    joined: number;
    records: number;
    questions: number;
    runs: number;
    active: number;
    failed: number;
  }>`select
      (select count(*)::integer from contact where deleted_at is null) as contacts,
      (select count(*)::integer from contact where deleted_at is null and record_count > 1) as joined,
      (select count(*)::integer from source_record where deleted_at is null) as records,
      (select count(*)::integer from scored_pair p
        join source_record a on a.record_id = p.record_a and a.deleted_at is null
        join source_record b on b.record_id = p.record_b and b.deleted_at is null
        where a.contact_id <> b.contact_id) as questions,
      (select count(*)::integer from run) as runs,
      (select count(*)::integer from run where finished_at is null) as active,
      (select count(*)::integer from run where status = 'failed') as failed`.execute(tx);
  const [counts] = rows;
  const last = await tx
    .selectFrom("run")
    .select(["run_id", "status", "finished_at"])
    .orderBy("run_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    contacts: counts?.contacts ?? 0,
    sourceRecords: counts?.records ?? 0,
    joinedContacts: counts?.joined ?? 0,
    pairsToReview: counts?.questions ?? 0,
    runs: { total: counts?.runs ?? 0, active: counts?.active ?? 0, failed: counts?.failed ?? 0 },
    lastRun:
      last === undefined
        ? null
        : { runId: last.run_id, status: last.status, finishedAt: last.finished_at?.toISOString() ?? null },
  };
}
