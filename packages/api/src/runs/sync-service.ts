import { KithError } from "@kith/core";
import type { SyncService } from "../service/services.ts";
import { createBatchSync } from "./batch-sync.ts";
import type { EngineContext } from "./engine-context.ts";
import { listFailures, listRuns } from "./list-runs.ts";
import { readPlan } from "./read-plan.ts";
import { watchRun, type RunWakes } from "./progress.ts";
import type { RunQueue } from "./run-queue.ts";
import { isActive, lockRun, readRun, runView, type RunRecord } from "./run-record.ts";
import { changeStatus } from "./run-status.ts";
import { startRun } from "./start-run.ts";

export interface SyncServiceOptions {
  readonly context: EngineContext;
  readonly queue: RunQueue;
  readonly wakes: RunWakes;
  readonly batchSizeOf: (userId: Parameters<SyncService["get"]>[0]) => Promise<number>;
  /** Aborted when the server stops. A client that goes away stops nothing: its step ends and its answer is kept. */
  readonly shutdown: AbortSignal;
}

const NO_LLM_SENTENCE = "No LLM is set up, so useLLM has no effect.";

export function createSyncService(options: SyncServiceOptions): SyncService {
  const { context, queue, wakes, batchSizeOf, shutdown } = options;
  const { database, now } = context;
  const batch = createBatchSync(context);

  return {
    async start(userId, request) {
      const pageSize = request.pageSize ?? (await batchSizeOf(userId));
      const run = await database.asUser(userId, (tx) =>
        startRun(context, tx, { userId, origin: "background", request, pageSize }),
      );
      await queue.wake({ runId: run.run_id, userId });
      return { runId: run.run_id };
    },

    async batch(userId, request) {
      const pageSize = request.pageSize ?? DEFAULT_REST_PAGE_SIZE;
      const answer = await batch.call(userId, { ...request, pageSize }, shutdown);
      return request.useLLM === true
        ? { ...answer, message: `${answer.message}. ${NO_LLM_SENTENCE}` }
        : answer;
    },

    pause: (userId, runId) =>
      database.asUser(userId, async (tx) => {
        const run = await lockRun(tx, runId);
        if (run.status === "paused") return runView(run);
        mustBeActive(run, "paused");
        if (run.status === "running" && run.lease_owner !== null) return runView(await ask(tx, run, "pause"));
        return runView(await changeStatus(tx, run, { status: "paused", at: now() }));
      }),

    async resume(userId, runId, { confirm }) {
      const resumed = await database.asUser(userId, async (tx) => {
        const run = await lockRun(tx, runId);
        if (run.requested === "pause") return await ask(tx, run, null);
        if (run.status === "needs-confirmation" && !confirm) {
          throw new KithError(
            "CONFIRMATION_REQUIRED",
            run.confirmation?.message ?? "This run waits for your yes.",
            {
              details: { runId },
            },
          );
        }
        const asleep = run.status === "paused" || run.status === "failed" || run.status === "waiting-quota";
        if (!asleep && run.status !== "needs-confirmation") {
          if (isActive(run.status)) return run;
          mustBeActive(run, "resumed");
        }
        const confirmed = run.confirmed || confirm;
        return await changeStatus(tx, run, { status: "queued", at: now(), confirmed });
      });
      if (resumed.origin === "background") await queue.wake({ runId, userId });
      return runView(resumed);
    },

    cancel: (userId, runId) =>
      database.asUser(userId, async (tx) => {
        const run = await lockRun(tx, runId);
        if (run.status === "cancelled") return runView(run);
        mustBeActive(run, "cancelled");
        if (run.status === "running" && run.lease_owner !== null)
          return runView(await ask(tx, run, "cancel"));
        return runView(await changeStatus(tx, run, { status: "cancelled", at: now() }));
      }),

    get: (userId, runId) => database.asUser(userId, async (tx) => runView(await readRun(tx, runId))),
    list: (userId, page) => database.asUser(userId, (tx) => listRuns(tx, page)),
    failures: (userId, page) => database.asUser(userId, (tx) => listFailures(tx, page)),
    plan: (userId, input) => database.asUser(userId, (tx) => readPlan(tx, input)),
    progress: (userId, watch) => watchRun({ database, stages: context.stages, wakes }, { userId, ...watch }),
  };
}

/** The predecessor's documented default; the REST surface keeps it whatever the dashboard's setting is. */
const DEFAULT_REST_PAGE_SIZE = 100;

type Tx = Parameters<typeof lockRun>[0];

/** Asks the worker to stop when its step ends; null takes the question back. */
async function ask(tx: Tx, run: RunRecord, requested: RunRecord["requested"]): Promise<RunRecord> {
  await tx.updateTable("run").set({ requested }).where("run_id", "=", run.run_id).execute();
  return { ...run, requested };
}

function mustBeActive(run: RunRecord, wish: string): void {
  if (isActive(run.status)) return;
  throw new KithError(
    "RUN_NOT_ACTIVE",
    `This run is ${run.status} and cannot be ${wish}. Start a new run instead.`,
    {
      details: { runId: run.run_id, status: run.status },
    },
  );
}
