import type { UserId } from "../session/user-id.ts";

/** A wake-up for a run. Losing one costs a few seconds, doubling one costs nothing: the lease decides who works. */
export interface RunWake {
  readonly runId: string;
  readonly userId: UserId;
}

/** The port to the background queue. */
export interface RunQueue {
  /** Call it after the commit that made the run runnable, never inside a transaction. */
  wake(wake: RunWake): Promise<void>;
}
