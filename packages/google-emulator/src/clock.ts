/** The emulator's time: expiry, quotas and propagation lag all read it, so a test can make a week pass at once. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves time forward; refused when the clock is not controllable. */
  advance(ms: number): void;
  readonly offsetMs: number;
}

export interface ClockOptions {
  now: () => number;
  controllable: boolean;
  offsetMs: number;
  /** Told every new offset, so that time does not run backwards over a restart. */
  onAdvance: (offsetMs: number) => void;
}

export function createClock(options: ClockOptions): Clock {
  let offsetMs = options.offsetMs;
  return {
    now: () => options.now() + offsetMs,
    advance(ms) {
      if (!options.controllable) {
        throw new Error("This emulator's clock is not controllable. Start it with controllableClock: true.");
      }
      if (!Number.isFinite(ms) || ms < 0)
        throw new RangeError("Time can only be moved forward: give ms >= 0.");
      offsetMs += ms;
      options.onAdvance(offsetMs);
    },
    get offsetMs() {
      return offsetMs;
    },
  };
}
