import { createBackoff } from "./backoff.ts";
import { KithApiError } from "./kith-api-error.ts";

/** About eight seconds of tries: a database that starts anew is back by then, a bug is not. */
const MAX_BUGS = 6;
/** A connection that stood this long was a good one, even if the run had nothing to tell. */
const GOOD_CONNECTION_MS = 10_000;

/** When a lost stream is opened again, and when not. */
export interface Reconnection {
  /** The server has begun to answer. */
  readonly opened: () => void;
  /** A recorded event has come. */
  readonly progressed: () => void;
  /** How long the next try may take to open; Infinity once one has. */
  readonly leftToConnectMs: () => number;
  /** How long to wait before the next try; throws the error itself when another try cannot help. */
  readonly delayMsAfter: (error: unknown) => number;
}

interface ReconnectionOptions {
  /** Whether a refused token can be replaced by a fresh one. */
  readonly renewsToken: boolean;
  /** How long to try for a first connection. */
  readonly connectTimeoutMs: number;
  readonly random?: () => number;
  readonly now?: () => number;
}

/**
 * An error that passes by itself is outwaited without limit once the server has answered, since the caller has a
 * signal. Before that there is a time limit: a wrong address must become an error. A bug of the server (INTERNAL) is
 * given up at the sixth in a row, whenever it comes: its database may be starting anew, but nobody knows.
 */
export function createReconnection(options: ReconnectionOptions): Reconnection {
  const { connectTimeoutMs, now = () => performance.now() } = options;
  const backoff = createBackoff(options.random);
  const startedAtMs = now();
  let openedAtMs: number | null = null;
  let everOpened = false;
  let tokenRenewed = false;

  const progressed = (): void => {
    backoff.reset();
    tokenRenewed = false;
  };
  const leftToConnectMs = (): number =>
    everOpened ? Infinity : Math.max(0, startedAtMs + connectTimeoutMs - now());

  return {
    progressed,
    leftToConnectMs,
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
      if (error.code === "INTERNAL" && backoff.failures >= MAX_BUGS) throw error;
      const leftMs = leftToConnectMs();
      // Whom the server asks to come back later than the caller wants to wait need not wait at all.
      if ((error.retryAfterMs ?? 0) > leftMs) throw error;
      if (leftMs === 0) throw neverConnected(error, connectTimeoutMs);
      // The last try is made when the time is up, however long its turn in the growing waits would be.
      return Math.min(delayMs, leftMs);
    },
  };
}

function neverConnected(cause: KithApiError, connectTimeoutMs: number): KithApiError {
  const { code, message, status, retryAfterMs, details } = cause;
  const tried = `No connection opened within ${connectTimeoutMs / 1_000} s, the connectTimeoutMs of this watch.`;
  return new KithApiError(code, `${message} ${tried}`, { status, retryAfterMs, details, cause });
}
