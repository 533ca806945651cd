import type { SyncService } from "../service/services.ts";
import type { UserId } from "../session/user-id.ts";
import { createBatchSync } from "./batch-sync.ts";
import type { EngineContext } from "./engine-context.ts";
import { listFailures, listRuns } from "./list-runs.ts";
import { readPlan } from "./read-plan.ts";
import { watchRun, type RunWakes } from "./progress.ts";
import type { RunQueue } from "./run-queue.ts";
import { isActive, readRun, runView } from "./run-record.ts";
import { cancelRun, pauseRun, resumeRun } from "./run-verbs.ts";
import { startRun } from "./start-run.ts";

export interface SyncServiceOptions {
  readonly context: EngineContext;
  readonly queue: RunQueue;
  readonly wakes: RunWakes;
  readonly batchSizeOf: (userId: UserId) => Promise<number>;
  /** Aborted when the server stops. A client that goes away stops nothing: its step ends and its answer is kept. */
  readonly shutdown: AbortSignal;
}

const NO_LLM_SENTENCE = "No LLM is set up, so useLLM has no effect.";

export interface DrivenSyncService extends SyncService {
  /** Resolves when no batch call is at work any more. */
  settled(): Promise<void>;
}

export function createSyncService(options: SyncServiceOptions): DrivenSyncService {
  const { context, queue, wakes, batchSizeOf, shutdown } = options;
  const { database, now, logger } = context;
  const batch = createBatchSync(context);

  const wake = async (userId: UserId, runId: string): Promise<void> => {
    try {
      await queue.wake({ runId, userId });
    } catch (error) {
      // The run is there and runnable: the supervisor wakes it in a few seconds.
      logger.warn({ runId, err: error }, "a run could not be woken at once");
    }
  };

  return {
    async start(userId, request) {
      const pageSize = request.pageSize ?? (await batchSizeOf(userId));
      const { run_id: runId } = await database.asUser(userId, (tx) =>
        startRun(context, tx, { userId, origin: "background", request, pageSize }),
      );
      await wake(userId, runId);
      return { runId };
    },

    async batch(userId, request) {
      const answer = await batch.call(userId, request, shutdown);
      if (request.useLLM !== true) return answer;
      const sentence = answer.message.replace(/\.$/, "");
      return { ...answer, message: `${sentence}. ${NO_LLM_SENTENCE}` };
    },

    pause: (userId, runId) =>
      database.asUser(userId, async (tx) => runView(await pauseRun(tx, runId, now()))),
    cancel: (userId, runId) =>
      database.asUser(userId, async (tx) => runView(await cancelRun(tx, runId, now()))),
    async resume(userId, runId, options) {
      const run = await database.asUser(userId, (tx) => resumeRun(tx, runId, { ...options, at: now() }));
      if (run.origin === "background" && isActive(run.status)) await wake(userId, runId);
      return runView(run);
    },

    get: (userId, runId) => database.readAsUser(userId, async (tx) => runView(await readRun(tx, runId))),
    list: (userId, page) => database.readAsUser(userId, (tx) => listRuns(tx, page)),
    failures: (userId, page) => database.readAsUser(userId, (tx) => listFailures(tx, page)),
    plan: (userId, input) => database.readAsUser(userId, (tx) => readPlan(tx, input, now())),
    progress: (userId, watch) => watchRun({ database, stages: context.stages, wakes }, { userId, ...watch }),
    settled: () => batch.settled(),
  };
}
