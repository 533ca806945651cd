import type { EngineContext } from "./engine-context.ts";
import { LEASE_MS, renewLease, type RunLease } from "./run-lease.ts";
import type { UserId } from "../session/user-id.ts";

/** Keeps a lease alive while its holder works; the signal aborts when the lease is lost after all. */
export function startHeartbeat(
  context: Pick<EngineContext, "database" | "logger">,
  { userId, lease }: { readonly userId: UserId; readonly lease: RunLease },
): Disposable & { readonly signal: AbortSignal } {
  const lost = new AbortController();
  const beat = async (): Promise<void> => {
    try {
      const held = await context.database.asUser(userId, (tx) => renewLease(tx, lease));
      if (!held) lost.abort();
    } catch (error) {
      // The step's transaction checks the lease itself: a missed beat costs at most the step's work, never its safety.
      context.logger.warn({ runId: lease.runId, err: error }, "the lease could not be renewed");
    }
  };
  const timer = setInterval(() => void beat(), LEASE_MS / 3);
  timer.unref();
  return {
    signal: lost.signal,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
