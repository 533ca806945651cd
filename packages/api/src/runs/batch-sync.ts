import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { KithError } from "@kith/core";
import type { SyncAnswer, SyncRequest } from "../contract/start-sync.ts";
import type { UserId } from "../session/user-id.ts";
import { massDeletionConfirmation } from "./confirmation.ts";
import type { EngineContext } from "./engine-context.ts";
import { startHeartbeat } from "./heartbeat.ts";
import type { PagePosition } from "./page-token.ts";
import { holdLease, releaseLease, takeLease } from "./run-lease.ts";
import { lockRun, readRun } from "./run-record.ts";
import { runStep } from "./run-step.ts";
import { changeStatus } from "./run-status.ts";
import { startRun } from "./start-run.ts";

/** How often a call looks whether the same step, running elsewhere, has its answer. */
const LOOK_MS = 200;

/** A call waits this long for quota; for more it is told when to come back. */
const QUOTA_WAIT_MAX_MS = 10_000;

export interface BatchSync {
  /** Runs the step that the page token names, or the first step of a new run; a repeated token repeats the answer. */
  call(
    userId: UserId,
    request: SyncRequest & { readonly pageSize: number },
    signal: AbortSignal,
  ): Promise<SyncAnswer>;
}

export function createBatchSync(context: EngineContext): BatchSync {
  const { database, pageTokens } = context;
  // The same step asked for twice at once in this process is one piece of work with two who wait for it.
  const working = new Map<string, Promise<SyncAnswer>>();

  const stepOnce = (userId: UserId, position: PagePosition, signal: AbortSignal): Promise<SyncAnswer> => {
    const key = `${position.runId} ${position.step}`;
    const step = working.get(key) ?? answerStep(context, { userId, position }, signal);
    working.set(key, step);
    return step.finally(() => working.delete(key));
  };

  return {
    async call(userId, request, signal) {
      const { pageToken, confirm } = request;
      if (typeof pageToken === "string" && pageToken !== "") {
        const position = pageTokens.open(userId, pageToken);
        if (confirm) await confirmRun(context, userId, position.runId);
        return await stepOnce(userId, position, signal);
      }
      const run = await database.asUser(userId, (tx) =>
        startRun(context, tx, { userId, origin: "batch", request, pageSize: request.pageSize }),
      );
      return await stepOnce(userId, { runId: run.run_id, step: run.step }, signal);
    },
  };
}

interface Asked {
  readonly userId: UserId;
  readonly position: PagePosition;
}

async function answerStep(context: EngineContext, asked: Asked, signal: AbortSignal): Promise<SyncAnswer> {
  const { database, now } = context;
  const { userId, position } = asked;
  for (;;) {
    const recorded = await recordedAnswer(context, asked);
    if (recorded !== null) return recorded;
    const attempt = await database.asUser(userId, (tx) =>
      takeLease(tx, { runId: position.runId, owner: randomUUID(), at: now() }),
    );
    switch (attempt.kind) {
      case "held":
        await delay(LOOK_MS, undefined, { signal });
        continue;
      case "not-runnable":
        throw notRunnable(attempt.run);
      case "taken":
        return await workOn(context, { asked, ...attempt }, signal);
    }
  }
}

async function recordedAnswer(
  { database }: EngineContext,
  { userId, position }: Asked,
): Promise<SyncAnswer | null> {
  const row = await database.asUser(userId, async (tx) => {
    await readRun(tx, position.runId);
    return await tx
      .selectFrom("step_answer")
      .select("answer")
      .where("run_id", "=", position.runId)
      .where("step", "=", position.step)
      .executeTakeFirst();
  });
  return row === undefined ? null : (JSON.parse(row.answer) as SyncAnswer);
}

type Taken = { readonly asked: Asked } & Extract<Awaited<ReturnType<typeof takeLease>>, { kind: "taken" }>;

async function workOn(
  context: EngineContext,
  { asked, run, lease }: Taken,
  signal: AbortSignal,
): Promise<SyncAnswer> {
  const { database, now } = context;
  const { userId, position } = asked;
  using heartbeat = startHeartbeat(context, { userId, lease });
  try {
    if (run.step !== position.step) throw staleToken();
    for (;;) {
      try {
        const outcome = await runStep(context, { run, lease }, AbortSignal.any([signal, heartbeat.signal]));
        if (outcome.kind === "needs-confirmation") {
          const confirmation = massDeletionConfirmation(outcome);
          await database.asUser(userId, async (tx) => {
            const held = await holdLease(tx, lease);
            await changeStatus(tx, held, { status: "needs-confirmation", at: now(), confirmation });
          });
          throw confirmationRequired(run.run_id, confirmation);
        }
        break;
      } catch (error) {
        const waitMs = shortWaitMs(error);
        if (waitMs === null) throw error;
        await delay(waitMs, undefined, { signal });
      }
    }
    const answer = await recordedAnswer(context, asked);
    if (answer === null) throw staleToken();
    return answer;
  } finally {
    await database.asUser(userId, (tx) => releaseLease(tx, lease));
  }
}

function shortWaitMs(error: unknown): number | null {
  if (!KithError.isInstance(error) || error.code !== "SOURCE_RATE_LIMITED") return null;
  const waitMs = error.retryAfterMs ?? Number.POSITIVE_INFINITY;
  return waitMs <= QUOTA_WAIT_MAX_MS ? waitMs : null;
}

async function confirmRun({ database, now }: EngineContext, userId: UserId, runId: string): Promise<void> {
  await database.asUser(userId, async (tx) => {
    const run = await lockRun(tx, runId);
    if (run.status === "needs-confirmation") {
      await changeStatus(tx, run, { status: "queued", at: now(), confirmed: true });
    }
  });
}

function notRunnable(run: {
  run_id: string;
  status: string;
  confirmation: { message: string } | null;
}): KithError {
  if (run.status === "needs-confirmation" && run.confirmation !== null) {
    return confirmationRequired(run.run_id, run.confirmation);
  }
  return new KithError(
    "RUN_NOT_ACTIVE",
    `This run is ${run.status}: it has no further batches. Send pageToken: null to start a new run.`,
    { details: { runId: run.run_id, status: run.status } },
  );
}

function confirmationRequired(runId: string, confirmation: { message: string }): KithError {
  return new KithError(
    "CONFIRMATION_REQUIRED",
    `${confirmation.message} To go on, send the same request with confirm: true.`,
    { details: { runId, hasMore: false, summary: confirmation } },
  );
}

function staleToken(): KithError {
  return new KithError(
    "PAGE_TOKEN_INVALID",
    "The page token names a step that this run has left behind. Send the nextPageToken of your last answer.",
  );
}
