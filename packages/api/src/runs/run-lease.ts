import { KithError } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { appendEvent, statusEvent } from "./run-events.ts";
import { lockRun, runRecord, type RunRecord } from "./run-record.ts";

/** How long a worker may be silent before another takes its run. Renewed every third of it. */
export const LEASE_MS = 15_000;

/** Proof of holding a run: every write of a step checks both. The fence rises with every new holder. */
export interface RunLease {
  readonly runId: string;
  readonly owner: string;
  readonly fence: number;
}

export type LeaseAttempt =
  | { readonly kind: "taken"; readonly run: RunRecord; readonly lease: RunLease }
  | { readonly kind: "held" }
  | { readonly kind: "not-runnable"; readonly run: RunRecord };

// Times of leases are the database's, so that workers with wrong clocks agree.
const EXPIRY = sql<Date>`clock_timestamp() + make_interval(secs => ${LEASE_MS / 1000})`;

/** Takes a run that nobody holds and that has something to do. */
export async function takeLease(
  tx: UserTransaction,
  request: { readonly runId: string; readonly owner: string; readonly at: Date },
): Promise<LeaseAttempt> {
  const run = await lockRun(tx, request.runId);
  if (run.status !== "queued" && run.status !== "running" && run.status !== "waiting-quota") {
    return { kind: "not-runnable", run };
  }
  const row = await tx
    .updateTable("run")
    .set({
      status: "running",
      lease_owner: request.owner,
      lease_expires_at: EXPIRY,
      fence: sql<number>`fence + 1`,
      waiting_until: null,
      // Why it waited is over; what stops it next says so itself.
      error_code: null,
      error_message: null,
      started_at: run.started_at ?? request.at,
      updated_at: request.at,
    })
    .where("run_id", "=", run.run_id)
    .where((eb) =>
      eb.or([eb("lease_owner", "is", null), eb("lease_expires_at", "<", sql<Date>`clock_timestamp()`)]),
    )
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return { kind: "held" };
  const taken = runRecord(row);
  if (run.status !== "running") await appendEvent(tx, taken, statusEvent(taken, request.at.toISOString()));
  return {
    kind: "taken",
    run: taken,
    lease: { runId: run.run_id, owner: request.owner, fence: taken.fence },
  };
}

/** Whether somebody works on a run now, by the clock that leases are made with. */
export async function isHeld(tx: UserTransaction, run: RunRecord): Promise<boolean> {
  if (run.lease_owner === null) return false;
  const row = await tx
    .selectFrom("run")
    .select(sql<boolean>`lease_expires_at >= clock_timestamp()`.as("held"))
    .where("run_id", "=", run.run_id)
    .executeTakeFirst();
  return row?.held === true;
}

/** Locks the run for a step's transaction. @throws KithError LEASE_LOST when another holds it by now. */
export async function holdLease(tx: UserTransaction, lease: RunLease): Promise<RunRecord> {
  const run = await lockRun(tx, lease.runId);
  if (run.lease_owner === lease.owner && run.fence === lease.fence && run.status === "running") return run;
  throw new KithError("LEASE_LOST", "Another worker has taken this run over; it goes on there.");
}

/** False when the lease was lost: the worker must stop. */
export async function renewLease(tx: UserTransaction, lease: RunLease): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("run")
    .set({ lease_expires_at: EXPIRY })
    .where("run_id", "=", lease.runId)
    .where("lease_owner", "=", lease.owner)
    .where("fence", "=", lease.fence)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
