import type { JobQueue } from "../database/job-queue.ts";
import { parseUserId } from "../session/user-id.ts";
import { driveRun } from "./drive-run.ts";
import type { EngineContext } from "./engine-context.ts";
import type { RunQueue } from "./run-queue.ts";

export const RUN_QUEUE = "run-wake";

/** Runs of different accounts that one process drives at once. */
const RUNS_AT_ONCE = 4;

interface WakeJob {
  readonly runId: string;
  readonly userId: string;
}

/** Wakes runs by background jobs that carry nothing but the run's and its user's id. */
export function createRunQueue(jobs: JobQueue): RunQueue {
  return {
    wake: ({ runId, userId }) => jobs.send(RUN_QUEUE, runId, { runId, userId } satisfies WakeJob),
  };
}

/** Lets this process drive the runs that are woken. */
export async function workOnRuns(
  context: EngineContext,
  jobs: JobQueue,
  shutdown: AbortSignal,
): Promise<void> {
  await jobs.work<WakeJob>(RUN_QUEUE, {
    concurrency: RUNS_AT_ONCE,
    handle: ({ runId, userId }, signal) =>
      driveRun(context, { runId, userId: parseUserId(userId) }, AbortSignal.any([shutdown, signal])),
  });
}
