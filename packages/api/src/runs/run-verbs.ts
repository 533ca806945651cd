import { KithError } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { requireContactsAccount } from "../google/google-account.ts";
import { confirmed } from "./confirmation.ts";
import { isHeld } from "./run-lease.ts";
import { activeRun, isActive, lockRun, type RunRecord } from "./run-record.ts";
import { changeStatus } from "./run-status.ts";
import { alreadyActive } from "./start-run.ts";

/** Pauses a run at once, or when the step that somebody works on ends. @throws KithError NOT_FOUND, RUN_NOT_ACTIVE */
export async function pauseRun(tx: UserTransaction, runId: string, at: Date): Promise<RunRecord> {
  const run = await lockRun(tx, runId);
  // A cancel that waits for the step to end is final.
  if (run.status === "paused" || run.requested === "cancel") return run;
  mustBeActive(run, "paused");
  if (await isHeld(tx, run)) return await ask(tx, run, "pause");
  return await changeStatus(tx, run, { status: "paused", at });
}

/** Ends a run for good, at once or when the step that somebody works on ends. @throws KithError NOT_FOUND, RUN_NOT_ACTIVE */
export async function cancelRun(tx: UserTransaction, runId: string, at: Date): Promise<RunRecord> {
  const run = await lockRun(tx, runId);
  if (run.status === "cancelled") return run;
  mustBeActive(run, "cancelled");
  if (await isHeld(tx, run)) return await ask(tx, run, "cancel");
  return await changeStatus(tx, run, { status: "cancelled", at });
}

export interface Resume {
  readonly confirm: boolean;
  /** As many deletions the person who confirms was shown; left out, the question as it stands. */
  readonly deletions?: number | undefined;
  readonly at: Date;
}

/**
 * Lets a run go on where it stands: a paused, failed or waiting one, and with `confirm` one that waits for a person's
 * yes, unless it asks about more deletions than the person saw. One that goes on anyway stays as it is.
 *
 * @throws KithError NOT_FOUND, RUN_NOT_ACTIVE, RUN_ALREADY_ACTIVE, CONFIRMATION_REQUIRED, and what keeps its account
 * from being read: ACCOUNT_NOT_CONNECTED, RECONNECT_NEEDED, SCOPE_MISSING
 */
export async function resumeRun(
  tx: UserTransaction,
  runId: string,
  { confirm, deletions = Number.POSITIVE_INFINITY, at }: Resume,
): Promise<RunRecord> {
  const run = await lockRun(tx, runId);
  switch (run.status) {
    case "queued":
    case "running":
      return run.requested === "pause" ? await ask(tx, run, null) : run;
    case "needs-confirmation":
      if (confirm && (run.confirmation?.deletions ?? 0) <= deletions) {
        await requireContactsAccount(tx, run.account_id);
        return await changeStatus(tx, run, confirmed(run, at));
      }
      throw new KithError(
        "CONFIRMATION_REQUIRED",
        run.confirmation?.message ?? "This run waits for your yes: resume it with confirm: true.",
        { details: { runId, summary: run.confirmation } },
      );
    case "failed":
      await mustBeLatest(tx, run);
      break;
    case "paused":
    case "waiting-quota":
      break;
    case "completed":
    case "cancelled":
      mustBeActive(run, "resumed");
  }
  await requireContactsAccount(tx, run.account_id);
  return await changeStatus(tx, run, { status: "queued", at });
}

/** What a failed run has left over is older than what a later run has stored; it would undo it. */
async function mustBeLatest(tx: UserTransaction, run: RunRecord): Promise<void> {
  // As a start does, so that of the two at once one sees the other.
  await tx
    .selectFrom("google_account")
    .select("account_id")
    .where("account_id", "=", run.account_id)
    .forUpdate()
    .execute();
  const active = await activeRun(tx, run.account_id);
  if (active !== null) throw alreadyActive(active);
  const later = await tx
    .selectFrom("run")
    .select("run_id")
    .where("account_id", "=", run.account_id)
    .where("run_id", ">", run.run_id)
    .limit(1)
    .executeTakeFirst();
  if (later === undefined) return;
  throw notActive(
    run,
    "This run failed, and later ones were made since, so it cannot be resumed. Start a new run instead.",
  );
}

/** Asks whoever works on the run to stop when the step ends; null takes the question back. */
async function ask(
  tx: UserTransaction,
  run: RunRecord,
  requested: RunRecord["requested"],
): Promise<RunRecord> {
  await tx.updateTable("run").set({ requested }).where("run_id", "=", run.run_id).execute();
  return { ...run, requested };
}

function mustBeActive(run: RunRecord, wish: string): void {
  if (isActive(run.status)) return;
  throw notActive(run, `This run is ${run.status} and cannot be ${wish}. Start a new run instead.`);
}

function notActive(run: RunRecord, sentence: string): KithError {
  return new KithError("RUN_NOT_ACTIVE", sentence, { details: { runId: run.run_id, status: run.status } });
}
