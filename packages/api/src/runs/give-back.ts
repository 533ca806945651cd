import type { UserTransaction } from "../database/database.ts";
import type { RunLease } from "./run-lease.ts";
import { lockRun, type RunRecord } from "./run-record.ts";
import { changeStatus } from "./run-status.ts";

/**
 * Ends the holding of a run. A pause or a cancel that was asked for meanwhile takes effect; otherwise the status stays,
 * and the next holder goes on with it. A lease that was lost is nobody's to give back.
 */
export async function giveBack(tx: UserTransaction, lease: RunLease, at: Date): Promise<void> {
  const run = await lockRun(tx, lease.runId);
  if (run.lease_owner !== lease.owner || run.fence !== lease.fence) return;
  if ((await obeyRequest(tx, run, at)) !== null) return;
  await tx
    .updateTable("run")
    .set({ lease_owner: null, lease_expires_at: null })
    .where("run_id", "=", run.run_id)
    .execute();
}

/** Pauses or cancels a locked run when that was asked for; null when nothing was. */
export async function obeyRequest(tx: UserTransaction, run: RunRecord, at: Date): Promise<RunRecord | null> {
  if (run.requested === null) return null;
  return await changeStatus(tx, run, { status: run.requested === "pause" ? "paused" : "cancelled", at });
}
