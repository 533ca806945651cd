import type { UserTransaction } from "../database/database.ts";
import type { UserId } from "../session/user-id.ts";
import type { EngineContext } from "./engine-context.ts";
import { obeyRequest } from "./give-back.ts";
import { holdLease, type RunLease } from "./run-lease.ts";
import { readRun, type RunRecord } from "./run-record.ts";

/** How often work that takes long looks whether the run was asked to stop. */
const LOOK_MS = 1_000;

/** A run after its import, held by this process. */
export interface Pass {
  readonly context: EngineContext;
  readonly userId: UserId;
  readonly lease: RunLease;
  readonly signal: AbortSignal;
}

/**
 * One small transaction of the pass, under the run's lease. Null when the run was asked to pause or cancel, and now is:
 * then the pass ends. What the turns before it stored stays, and the next holder goes on from there.
 */
export async function turn<T>(
  { context, userId, lease, signal }: Pass,
  body: (tx: UserTransaction, run: RunRecord) => Promise<T>,
): Promise<{ readonly value: T } | null> {
  signal.throwIfAborted();
  return await context.database.asUser(userId, async (tx) => {
    const run = await holdLease(tx, lease);
    if ((await obeyRequest(tx, run, context.now())) !== null) return null;
    return { value: await body(tx, run) };
  });
}

/** Aborts its signal when the run is asked to pause or cancel: nobody waits for an answer that is not wanted any more. */
export function watchForStop({
  context,
  userId,
  lease,
}: Pass): Disposable & { readonly signal: AbortSignal } {
  const wished = new AbortController();
  const look = async (): Promise<void> => {
    try {
      const run = await context.database.asUser(userId, (tx) => readRun(tx, lease.runId));
      if (run.requested !== null || run.status !== "running") wished.abort();
    } catch (error) {
      // The next turn asks again, and a lost database ends it there.
      context.logger.warn({ runId: lease.runId, err: error }, "the run could not be looked at");
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return { signal: wished.signal, [Symbol.dispose]: () => clearInterval(timer) };
}
