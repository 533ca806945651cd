import { sql } from "kysely";
import type { z } from "zod";
import type { statsSchema } from "../contract/stats.ts";
import type { UserTransaction } from "../database/database.ts";
import { countQuestions, questionRows } from "../duplicates/question-rows.ts";
import { REAL_TABLES } from "../store/table-view.ts";

/** Everything in three statements; the database counts, no row is loaded. */
export async function readStats(tx: UserTransaction, at: Date): Promise<z.infer<typeof statsSchema>> {
  const { rows } = await sql<{
    contacts: number;
    joined: number;
    records: number;
    runs: number;
    active: number;
    failed: number;
  }>`select
      (select count(*)::integer from contact where deleted_at is null) as contacts,
      (select count(*)::integer from contact where deleted_at is null and record_count > 1) as joined,
      (select count(*)::integer from source_record where deleted_at is null) as records,
      (select count(*)::integer from run) as runs,
      (select count(*)::integer from run where finished_at is null) as active,
      (select count(*)::integer from run where status = 'failed') as failed`.execute(tx);
  const [counts] = rows;
  const questions = await countQuestions(tx, {
    questions: questionRows({ view: REAL_TABLES, at }),
    state: "open",
  });
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
    pairsToReview: questions,
    runs: { total: counts?.runs ?? 0, active: counts?.active ?? 0, failed: counts?.failed ?? 0 },
    lastRun:
      last === undefined
        ? null
        : { runId: last.run_id, status: last.status, finishedAt: last.finished_at?.toISOString() ?? null },
  };
}
