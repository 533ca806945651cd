import { randomUUID } from "node:crypto";
import { invariant, KithError } from "@kith/core";
import type { SyncAnswer, SyncRequest } from "../contract/start-sync.ts";
import { parseUserId, type UserId } from "../session/user-id.ts";
import { batchFailure, confirmationRequired, notRunnable, staleToken } from "./batch-failure.ts";
import { askAboutDeletions, confirmed } from "./confirmation.ts";
import type { EngineContext } from "./engine-context.ts";
import { giveBack, obeyRequest } from "./give-back.ts";
import { startHeartbeat } from "./heartbeat.ts";
import type { PagePosition } from "./page-token.ts";
import { holdLease, takeLease, type RunLease } from "./run-lease.ts";
import { lockRun, readRun, runRecord, type RunRecord } from "./run-record.ts";
import { runStep } from "./run-step.ts";
import { changeStatus } from "./run-status.ts";
import { startRun } from "./start-run.ts";

/** How often a call looks whether the same step, running elsewhere, has its answer. */
const LOOK_MS = 200;

/** A call waits this long for quota, all waits together; for more it is told when to come back. */
const QUOTA_WAIT_MAX_MS = 10_000;

/** The predecessor's documented default; the REST surface keeps it whatever the dashboard's setting is. */
const DEFAULT_PAGE_SIZE = 100;

export interface BatchSync {
  /** Runs the step that the page token names, or the first step of a new run; a repeated token repeats the answer. */
  call(userId: UserId, request: SyncRequest, signal: AbortSignal): Promise<SyncAnswer>;
  /** Resolves when no call is at work any more. */
  settled(): Promise<void>;
}

export function createBatchSync(context: EngineContext): BatchSync {
  const { database, pageTokens } = context;
  // The same step asked for twice at once in this process is one piece of work with two who wait for it.
  const working = new Map<string, Promise<SyncAnswer>>();

  const stepOnce = (asked: Asked, signal: AbortSignal): Promise<SyncAnswer> => {
    const key = `${asked.position.runId} ${asked.position.step}`;
    const running = working.get(key);
    if (running !== undefined) return running;
    const step = answerStep(context, asked, signal).finally(() => working.delete(key));
    working.set(key, step);
    return step;
  };

  return {
    async call(userId, request, signal) {
      const { pageToken, confirm, pageSize } = request;
      if (typeof pageToken === "string" && pageToken !== "") {
        const position = pageTokens.open(userId, pageToken);
        if (confirm) await confirmRun(context, userId, position.runId);
        return await stepOnce({ userId, position, pageSize }, signal);
      }
      const run = await database.asUser(userId, (tx) =>
        startRun(context, tx, {
          userId,
          origin: "batch",
          request,
          pageSize: pageSize ?? DEFAULT_PAGE_SIZE,
        }),
      );
      return await stepOnce({ userId, position: { runId: run.run_id, step: run.step }, pageSize }, signal);
    },
    settled: async () => void (await Promise.allSettled(working.values())),
  };
}

interface Asked {
  readonly userId: UserId;
  readonly position: PagePosition;
  /** How many contacts this and the following steps take; undefined = as many as the last one. */
  readonly pageSize: number | undefined;
}

async function answerStep(context: EngineContext, asked: Asked, signal: AbortSignal): Promise<SyncAnswer> {
  const { database, now, pageTokens } = context;
  const { userId, position } = asked;
  try {
    for (;;) {
      const recorded = await recordedAnswer(context, asked);
      if (recorded !== null) return recorded;
      const attempt = await database.asUser(userId, (tx) =>
        takeLease(tx, { runId: position.runId, owner: randomUUID(), at: now() }),
      );
      switch (attempt.kind) {
        case "held":
          await context.sleep(LOOK_MS, signal);
          continue;
        case "not-runnable": {
          // It may have ended by this very step, done elsewhere since the look.
          const answer = await recordedAnswer(context, asked);
          if (answer !== null) return answer;
          throw notRunnable(attempt.run);
        }
        case "taken": {
          const answer = await workOn(context, { asked, ...attempt }, signal);
          if (answer !== null) return answer;
        }
      }
    }
  } catch (error) {
    const { runId } = position;
    throw batchFailure(error, { runId, pageToken: pageTokens.seal(userId, position), signal });
  }
}

/** Null when the step was not made yet. @throws KithError PAGE_TOKEN_INVALID when the run is elsewhere */
async function recordedAnswer(
  { database }: EngineContext,
  { userId, position }: Asked,
): Promise<SyncAnswer | null> {
  const { run, row } = await database.asUser(userId, async (tx) => ({
    run: await readRun(tx, position.runId),
    row: await tx
      .selectFrom("step_answer")
      .select("answer")
      .where("run_id", "=", position.runId)
      .where("step", "=", position.step)
      .executeTakeFirst(),
  }));
  if (row !== undefined) return JSON.parse(row.answer) as SyncAnswer;
  if (run.step !== position.step) throw staleToken();
  return null;
}

interface Taken {
  readonly asked: Asked;
  readonly run: RunRecord;
  readonly lease: RunLease;
}

/** Makes the step. Null when it turned out to be made already: its answer is recorded. */
async function workOn(context: EngineContext, taken: Taken, signal: AbortSignal): Promise<SyncAnswer | null> {
  const { database, now } = context;
  const { asked, lease } = taken;
  using heartbeat = startHeartbeat(context, { userId: asked.userId, lease });
  try {
    if (taken.run.step !== asked.position.step) return null;
    const run = await prepare(context, taken);
    await stepInTime(context, { run, lease }, AbortSignal.any([signal, heartbeat.signal]));
    const answer = await recordedAnswer(context, asked);
    invariant(answer !== null, "a step records its answer");
    return answer;
  } finally {
    await database.asUser(asked.userId, (tx) => giveBack(tx, lease, now()));
  }
}

/** Ends a run that was asked to pause or cancel while nobody held it, and sets the size of the steps to come. */
async function prepare({ database, now }: EngineContext, { asked, lease }: Taken): Promise<RunRecord> {
  const { userId, pageSize } = asked;
  const { run, stopped } = await database.asUser(userId, async (tx) => {
    const held = await holdLease(tx, lease);
    const obeyed = await obeyRequest(tx, held, now());
    if (obeyed !== null || pageSize === undefined || pageSize === held.page_size) {
      return { run: obeyed ?? held, stopped: obeyed !== null };
    }
    const row = await tx
      .updateTable("run")
      .set({ page_size: pageSize })
      .where("run_id", "=", held.run_id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return { run: runRecord(row), stopped: false };
  });
  if (stopped) throw notRunnable(run);
  return run;
}

/** One step, with the waits for quota that a client can sit out. */
async function stepInTime(
  context: EngineContext,
  held: { readonly run: RunRecord; readonly lease: RunLease },
  signal: AbortSignal,
): Promise<void> {
  for (let waitedMs = 0; ;) {
    try {
      const outcome = await runStep(context, { ...held, ahead: null, prepared: null }, signal);
      if (outcome.kind === "advanced") return;
      const asked = askAboutDeletions(held.run, outcome, context.now());
      await context.database.asUser(parseUserId(held.run.user_id), async (tx) => {
        const run = await holdLease(tx, held.lease);
        await changeStatus(tx, run, asked);
      });
      throw confirmationRequired(held.run.run_id, asked.confirmation);
    } catch (error) {
      const waitMs = quotaWaitMs(error);
      if (waitMs === null || waitedMs + waitMs > QUOTA_WAIT_MAX_MS) throw error;
      waitedMs += waitMs;
      await context.sleep(waitMs, signal);
    }
  }
}

function quotaWaitMs(error: unknown): number | null {
  if (!KithError.isInstance(error) || error.code !== "SOURCE_RATE_LIMITED") return null;
  return error.retryAfterMs ?? Number.POSITIVE_INFINITY;
}

async function confirmRun({ database, now }: EngineContext, userId: UserId, runId: string): Promise<void> {
  await database.asUser(userId, async (tx) => {
    const run = await lockRun(tx, runId);
    if (run.status === "needs-confirmation") await changeStatus(tx, run, confirmed(run, now()));
  });
}
