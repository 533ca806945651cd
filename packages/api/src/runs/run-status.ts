import type { UserTransaction } from "../database/database.ts";
import type { RunStatus } from "../contract/run.ts";
import { appendEvent, statusEvent } from "./run-events.ts";
import { runRecord, type Confirmation, type RunRecord } from "./run-record.ts";

/** What a change of status says besides the status; what is left out is cleared. */
export interface StatusChange {
  readonly status: RunStatus;
  readonly at: Date;
  readonly waitingUntil?: Date;
  readonly confirmation?: Confirmation;
  readonly error?: { readonly code: string; readonly message: string };
  /** As many deletions of the run a person has said yes to, when that changes. */
  readonly confirmedDeletions?: number;
  /** Who drives the run from now on, when that changes. */
  readonly origin?: RunRecord["origin"];
}

const FINAL: ReadonlySet<RunStatus> = new Set(["completed", "failed", "cancelled"]);

/**
 * Moves a locked run to a status and tells those who watch. Unless the run goes on at once, its lease is given back:
 * whoever continues it takes a new one.
 */
export async function changeStatus(
  tx: UserTransaction,
  run: RunRecord,
  change: StatusChange,
): Promise<RunRecord> {
  const { status, at } = change;
  const row = await tx
    .updateTable("run")
    .set({
      status,
      requested: null,
      waiting_until: change.waitingUntil ?? null,
      confirmation: change.confirmation === undefined ? null : JSON.stringify(change.confirmation),
      error_code: change.error?.code ?? null,
      error_message: change.error?.message ?? null,
      confirmed_deletions: change.confirmedDeletions ?? run.confirmed_deletions,
      origin: change.origin ?? run.origin,
      finished_at: FINAL.has(status) ? at : null,
      updated_at: at,
      stage: null,
      ...(status === "running" ? {} : { lease_owner: null, lease_expires_at: null }),
    })
    .where("run_id", "=", run.run_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const changed = runRecord(row);
  const seq = await appendEvent(tx, changed, statusEvent(changed, at.toISOString()));
  return { ...changed, seq };
}
