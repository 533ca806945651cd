import { setTimeout as delay } from "node:timers/promises";
import { KithError } from "@kith/core";
import { cancelled } from "./request-timeout.ts";

export interface RetryPolicy {
  /** Tries in all, the first one included. */
  readonly triesMax: number;
  /** The longest pause before the second try; it doubles with every further one. */
  readonly firstPauseMs: number;
  readonly pauseMaxMs: number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Rejects, or returns early, when the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

/** Three tries, at most 4 s of pauses: whoever drives a run tries the whole step again after that. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  triesMax: 3,
  firstPauseMs: 500,
  pauseMaxMs: 2_000,
  random: Math.random,
  sleep: (ms, signal) => delay(ms, undefined, signal === undefined ? {} : { signal }),
};

/**
 * Repeats a call that only reads, while Google is unavailable; every other failure is passed on at once. Pauses are drawn
 * from the whole interval ("full jitter"), so that many clients do not come back together. A longer `Retry-After` is
 * obeyed by giving up and leaving the wait to the caller.
 */
export async function repeatRead<T>(
  call: () => Promise<T>,
  signal: AbortSignal | undefined,
  policy: RetryPolicy = DEFAULT_RETRY_POLICY,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    if (signal?.aborted === true) throw cancelled();
    try {
      return await call();
    } catch (error) {
      const isPassing = KithError.isInstance(error) && error.code === "SOURCE_UNAVAILABLE";
      if (!isPassing || tried >= policy.triesMax) throw error;
      const wanted = error.retryAfterMs ?? 0;
      if (wanted > policy.pauseMaxMs) throw error;
      const limitMs = Math.min(policy.pauseMaxMs, policy.firstPauseMs * 2 ** (tried - 1));
      await pause(Math.max(wanted, policy.random() * limitMs), signal, policy);
    }
  }
}

async function pause(ms: number, signal: AbortSignal | undefined, policy: RetryPolicy): Promise<void> {
  try {
    await policy.sleep(ms, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
  if (signal?.aborted === true) throw cancelled();
}
