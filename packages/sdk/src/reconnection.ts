import { createBackoff } from "./backoff.ts";
import { KithApiError } from "./kith-api-error.ts";

/** About eight seconds of tries. */
const MAX_FAILURES = 6;
/** A connection that stood this long was a good one, even if the run had nothing to tell. */
const GOOD_CONNECTION_MS = 10_000;

/** When a lost stream is opened again, and when not. */
export interface Reconnection {
  /** The server has begun to answer. */
  readonly opened: () => void;
  /** A recorded event has come. */
  readonly progressed: () => void;
  /** How long to wait before the next try; throws the error itself when another try cannot help. */
  readonly delayMsAfter: (error: unknown) => number;
}

interface ReconnectionOptions {
  /** Whether a refused token can be replaced by a fresh one. */
  readonly renewsToken: boolean;
  readonly random?: () => number;
  readonly now?: () => number;
}

/**
 * An error that passes by itself is outwaited without limit once the server has answered, since the caller has a
 * signal; before that a wrong address must become an error. A bug of the server gets the limit in any case: its
 * database may be starting anew, but nobody knows.
 */
export function createReconnection(options: ReconnectionOptions): Reconnection {
  const now = options.now ?? (() => performance.now());
  const backoff = createBackoff(options.random);
  let openedAtMs: number | null = null;
  let everOpened = false;
  let tokenRenewed = false;

  const progressed = (): void => {
    backoff.reset();
    tokenRenewed = false;
  };

  return {
    progressed,
    opened() {
      openedAtMs = now();
      everOpened = true;
    },
    delayMsAfter(error) {
      if (openedAtMs !== null && now() - openedAtMs >= GOOD_CONNECTION_MS) progressed();
      openedAtMs = null;
      if (!KithApiError.isInstance(error)) throw error;
      if (error.code === "UNAUTHORIZED" && options.renewsToken && !tokenRenewed) {
        tokenRenewed = true;
        return 0;
      }
      if (!error.retryable && error.code !== "INTERNAL") throw error;
      const delayMs = backoff.nextDelayMs(error.retryAfterMs);
      const limited = !everOpened || error.code === "INTERNAL";
      if (limited && backoff.failures >= MAX_FAILURES) throw error;
      return delayMs;
    },
  };
}
