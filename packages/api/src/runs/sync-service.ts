import { checkGoogle } from "../check/check-google.ts";
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
  /** Whether the user lets pairs in doubt be put to the LLM. */
  readonly llmEnabledOf: (userId: UserId) => Promise<boolean>;
  /** Aborted when the server stops. A client that goes away stops nothing: its step ends and its answer is kept. */
  readonly shutdown: AbortSignal;
}

const NO_LLM_SENTENCE = "No LLM is set up, so useLLM has no effect.";
const LLM_OFF_SENTENCE = "The LLM is switched off in the settings, so useLLM has no effect.";

export interface DrivenSyncService extends SyncService {
  /** Resolves when no batch call is at work any more. */
  settled(): Promise<void>;
}

export function createSyncService(options: SyncServiceOptions): DrivenSyncService {
  const { context, queue, wakes, batchSizeOf, llmEnabledOf, shutdown } = options;
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

  /** A batch's last call ends its import; the LLM is asked in the background, and nobody waits for it. */
  const wakeFollowUp = async (userId: UserId, runId: string): Promise<void> => {
    const run = await database.asUser(userId, (tx) => readRun(tx, runId));
    if (run.origin === "background" && run.status === "queued") await wake(userId, runId);
  };

  const whyNoLlm = async (userId: UserId): Promise<string | null> => {
    if (context.llm === null) return NO_LLM_SENTENCE;
    return (await llmEnabledOf(userId)) ? null : LLM_OFF_SENTENCE;
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
      if (!answer.hasMore) await wakeFollowUp(userId, answer.runId);
      const why = request.useLLM === true ? await whyNoLlm(userId) : null;
      if (why === null) return answer;
      return { ...answer, message: `${answer.message.replace(/\.$/, "")}. ${why}` };
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
    check: (userId, signal) => checkGoogle(context, userId, AbortSignal.any([signal, shutdown])),
    progress: (userId, watch) => watchRun({ database, stages: context.stages, wakes }, { userId, ...watch }),
    settled: () => batch.settled(),
  };
}
