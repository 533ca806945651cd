const FIRST_MS = 250;
const LONGEST_MS = 30_000;
/** Beyond it a timer fires at once instead of late. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** How long to wait before a try: doubling from a quarter second to half a minute, with full jitter. */
export interface Backoff {
  /** How many tries have failed since the last success. */
  readonly failures: number;
  /** Counts a failure and gives the wait before the next try, never less than the server asks for. */
  nextDelayMs(retryAfterMs: number | null): number;
  reset(): void;
}

export function createBackoff(random: () => number = Math.random): Backoff {
  let failures = 0;
  return {
    get failures() {
      return failures;
    },
    nextDelayMs(retryAfterMs) {
      const ceilingMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
      failures += 1;
      // The jitter comes on top of what the server asks for, else all its clients return in the same moment.
      return Math.min(LONGEST_TIMER_MS, (retryAfterMs ?? 0) + random() * ceilingMs);
    },
    reset() {
      failures = 0;
    },
  };
}
