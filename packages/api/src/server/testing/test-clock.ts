import { setImmediate } from "node:timers/promises";

/** A clock that stands still until it is moved; whoever sleeps by it wakes at once, at the right time. */
export interface TestClock {
  readonly now: () => Date;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  advance(ms: number): void;
}

export function createTestClock(startMs = Date.UTC(2027, 0, 4, 9)): TestClock {
  let nowMs = startMs;
  const advance = (ms: number): void => void (nowMs += Math.ceil(ms));
  return {
    now: () => new Date(nowMs),
    advance,
    async sleep(ms, signal) {
      signal.throwIfAborted();
      advance(ms);
      await setImmediate();
      signal.throwIfAborted();
    },
  };
}
