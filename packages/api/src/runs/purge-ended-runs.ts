import type { UserTransaction } from "../database/database.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Events and the recorded answers of batch calls are kept this long after the end of their run. */
export const EVENTS_KEPT_DAYS = 7;

export const PLANS_KEPT_DAYS = 30;

/** What only an unfinished run needs; copies of contacts are in it. */
const WORKING_TABLES = [
  "pulled_page",
  "epoch_page",
  "epoch_missing",
  "staged_record",
  "staged_key",
  "staged_pair",
] as const;

/**
 * Removes what the user's ended runs no longer need; the runs themselves and their failures stay. Called where a new
 * run begins: from then on no failed one can be resumed.
 */
export async function purgeEndedRuns(tx: UserTransaction, at: Date): Promise<void> {
  for (const table of WORKING_TABLES) await purge(tx, table, at);
  for (const table of ["run_event", "step_answer"] as const) {
    await purge(tx, table, daysBefore(at, EVENTS_KEPT_DAYS));
  }
  await purge(tx, "plan_action", daysBefore(at, PLANS_KEPT_DAYS));
}

type PurgedTable = (typeof WORKING_TABLES)[number] | "run_event" | "step_answer" | "plan_action";

async function purge(tx: UserTransaction, table: PurgedTable, endedBy: Date): Promise<void> {
  await tx
    .deleteFrom(table)
    .where("run_id", "in", (eb) => eb.selectFrom("run").select("run_id").where("finished_at", "<=", endedBy))
    .execute();
}

export function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY_MS);
}
