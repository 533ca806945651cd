import type { UserTransaction } from "../database/database.ts";
import type { EngineContext } from "../runs/engine-context.ts";
import { obeyRequest } from "../runs/give-back.ts";
import { countersView } from "../runs/run-counts.ts";
import { appendEvent } from "../runs/run-events.ts";
import { holdLease, type RunLease } from "../runs/run-lease.ts";
import { readRun, runRecord, type RunRecord } from "../runs/run-record.ts";
import type { UserId } from "../session/user-id.ts";
import { llmCountersView, NO_LLM_COUNTS, type LlmCounts } from "./llm-counts.ts";

/** How often a request that is under way looks whether the run was asked to stop. */
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

/** Changes what the run's row says of the LLM, and tells those who watch. */
export async function storeLlmCounts(
  tx: UserTransaction,
  run: RunRecord,
  { change, at }: { readonly change: (before: LlmCounts) => LlmCounts; readonly at: Date },
): Promise<void> {
  const llm = change(run.counts.llm ?? NO_LLM_COUNTS);
  const row = await tx
    .updateTable("run")
    .set({ counters: JSON.stringify({ ...run.counts, llm }), updated_at: at })
    .where("run_id", "=", run.run_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const counted = runRecord(row);
  await appendEvent(tx, counted, {
    kind: "llm-progress",
    runId: run.run_id,
    at: at.toISOString(),
    totals: countersView(counted.counts.counters),
    totalProcessed: counted.counts.processed,
    totalAvailable: counted.total_available,
    llm: llmCountersView(counted),
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
