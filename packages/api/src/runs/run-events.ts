import { sql } from "kysely";
import type { ProgressEvent } from "../contract/progress-event.ts";
import type { UserTransaction } from "../database/database.ts";
import { llmCountersView } from "../llm/llm-counts.ts";
import type { RunRecord } from "./run-record.ts";
import { countersView } from "./run-counts.ts";

/** A listener that hears a run id here reads what is new from the event table, which is the truth. */
export const RUN_CHANNEL = "kith_run";

/** Appends to a run's events, numbered under the run's row lock, which the caller's transaction holds; gives the number. */
export async function appendEvent(
  tx: UserTransaction,
  run: RunRecord,
  event: ProgressEvent,
): Promise<number> {
  const { seq } = await tx
    .updateTable("run")
    .set({ seq: sql<number>`seq + 1` })
    .where("run_id", "=", run.run_id)
    .returning("seq")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("run_event")
    .values({
      run_id: run.run_id,
      seq,
      user_id: run.user_id,
      event: JSON.stringify(event),
      created_at: event.at,
    })
    .execute();
  await sql`select pg_notify(${RUN_CHANNEL}, ${run.run_id})`.execute(tx);
  return seq;
}

/** What a run's row says, as the event of a status change. */
export function statusEvent(run: RunRecord, at: string): ProgressEvent {
  return {
    kind: "run-status",
    runId: run.run_id,
    at,
    status: run.status,
    totals: countersView(run.counts.counters),
    totalProcessed: run.counts.processed,
    totalAvailable: run.total_available,
    llm: llmCountersView(run),
    waitingUntil: run.waiting_until?.toISOString() ?? null,
    confirmation: run.confirmation,
    error: run.error_code === null ? null : { code: run.error_code, message: run.error_message ?? "" },
  };
}
