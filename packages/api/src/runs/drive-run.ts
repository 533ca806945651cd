import { randomUUID } from "node:crypto";
import { KithError, PageAhead, PreparedContacts } from "@kith/core";
import type { UserId } from "../session/user-id.ts";
import { askAboutDeletions } from "./confirmation.ts";
import type { EngineContext } from "./engine-context.ts";
import { followUp } from "./follow-up.ts";
import { giveBack, obeyRequest } from "./give-back.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { changeStatus, type StatusChange } from "./run-status.ts";
import { holdLease, takeLease, type RunLease } from "./run-lease.ts";
import { followUpPhase, readRun, type RunRecord } from "./run-record.ts";
import { runStep } from "./run-step.ts";

/** A fault of Google or the network that outlives these tries ends the run; it can be resumed where it stands. */
const FAULTS_MAX = 6;
const FIRST_FAULT_DELAY_MS = 500;

interface Held {
  readonly userId: UserId;
  readonly lease: RunLease;
}

/**
 * Drives a background run, step by step and through what follows its import, until it is done, asked to stop, or must
 * wait. Whatever happens to this process, the run's row stays true: a later call takes up where the last stored step
 * ended.
 */
export async function driveRun(
  context: EngineContext,
  job: { readonly userId: UserId; readonly runId: string },
  shutdown: AbortSignal,
): Promise<void> {
  const { database, now, logger } = context;
  const { userId, runId } = job;
  const attempt = await database.asUser(userId, (tx) =>
    takeLease(tx, { runId, owner: randomUUID(), at: now() }),
  );
  if (attempt.kind !== "taken") return;
  const held: Held = { userId, lease: attempt.lease };
  using heartbeat = startHeartbeat(context, held);
  const ended = new AbortController();
  const signal = AbortSignal.any([shutdown, heartbeat.signal, ended.signal]);
  const ahead = new PageAhead();
  const prepared = new PreparedContacts();
  try {
    await stepUntilItStops(context, { ...held, ahead, prepared }, signal);
  } catch (error) {
    if (KithError.isInstance(error) && error.code === "LEASE_LOST") {
      logger.info({ runId }, "the run was taken over");
    } else if (signal.aborted) {
      await database.asUser(userId, (tx) => giveBack(tx, held.lease, now()));
    } else {
      await stop(context, held, stopFor(error, now()));
      logger.error({ runId, err: error }, "the run stopped");
    }
  } finally {
    // Whoever holds the run next reads the page again.
    ended.abort();
    await ahead.settled();
  }
}

async function stepUntilItStops(
  context: EngineContext,
  held: Held & { readonly ahead: PageAhead; readonly prepared: PreparedContacts },
  signal: AbortSignal,
): Promise<void> {
  let faults = 0;
  for (;;) {
    const run = await nextTurn(context, held);
    if (run === null) return;
    try {
      const phase = followUpPhase(run);
      if (phase !== null) {
        await followUp({ context, ...held, signal }, phase);
        return;
      }
      const outcome = await runStep(context, { run, ...held }, signal);
      faults = 0;
      if (outcome.kind === "needs-confirmation") {
        await stop(context, held, askAboutDeletions(run, outcome, context.now()));
        return;
      }
      if (outcome.done && !(await goesOn(context, held))) return;
    } catch (error) {
      faults += 1;
      if (!isPassing(error) || faults >= FAULTS_MAX || signal.aborted) throw error;
      context.logger.warn({ runId: run.run_id, code: error.code, faults }, "a step failed and is repeated");
      await context.sleep(FIRST_FAULT_DELAY_MS * 2 ** faults * Math.random(), signal);
    }
  }
}

/** The run to go on with; null when it was asked to pause or cancel, and now is. */
async function nextTurn({ database, now }: EngineContext, held: Held): Promise<RunRecord | null> {
  return await database.asUser(held.userId, async (tx) => {
    const run = await holdLease(tx, held.lease);
    return (await obeyRequest(tx, run, now())) === null ? run : null;
  });
}

/** Whether a run whose import is done has something to do after it. */
async function goesOn({ database }: EngineContext, { userId, lease }: Held): Promise<boolean> {
  const run = await database.asUser(userId, (tx) => readRun(tx, lease.runId));
  return followUpPhase(run) !== null && run.status === "running";
}

async function stop({ database }: EngineContext, held: Held, change: StatusChange): Promise<void> {
  await database.asUser(held.userId, async (tx) => {
    const run = await holdLease(tx, held.lease);
    // What a person asked for while the last step failed holds: a run that only waits would go on by itself.
    const overruled =
      run.requested === "cancel" || (run.requested === "pause" && change.status === "waiting-quota");
    if (overruled) await obeyRequest(tx, run, change.at);
    else await changeStatus(tx, run, change);
  });
}

function isPassing(error: unknown): error is KithError {
  return (
    KithError.isInstance(error) &&
    error.retryable &&
    error.code !== "SOURCE_RATE_LIMITED" &&
    error.code !== "LEASE_LOST"
  );
}

/** Which status an error leaves the run in: waiting for quota, waiting for the person, or failed. */
export function stopFor(error: unknown, at: Date): StatusChange {
  if (!KithError.isInstance(error)) {
    const message = "Something went wrong inside Kith. The log has the details under this run's id.";
    return { status: "failed", at, error: { code: "INTERNAL", message } };
  }
  const reason = { code: error.code, message: error.message };
  switch (error.code) {
    case "SOURCE_RATE_LIMITED":
      return {
        status: "waiting-quota",
        at,
        waitingUntil: new Date(at.getTime() + (error.retryAfterMs ?? 60_000)),
        error: reason,
      };
    case "RECONNECT_NEEDED":
    case "SCOPE_MISSING":
    case "ACCOUNT_NOT_CONNECTED":
      return { status: "paused", at, error: reason };
    default:
      return { status: "failed", at, error: reason };
  }
}
