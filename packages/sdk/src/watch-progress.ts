import { wait } from "./abort.ts";
import type { Connection } from "./connection.ts";
import type { ProgressEvent, RunStatus } from "./contract.ts";
import { KithApiError } from "./kith-api-error.ts";
import type { KithOptions } from "./kith-options.ts";
import { openProgressStream } from "./progress-stream.ts";
import { createReconnection } from "./reconnection.ts";
import type { RouterCalls } from "./router-calls.ts";

/**
 * From where and until when to follow a run.
 *
 * @example
 * ```ts
 * import { createKith, type WatchOptions } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * const { items } = await kith.sync.list({ limit: 1 });
 * const onlyWhatComesNext: WatchOptions = { after: 12, signal: AbortSignal.timeout(60_000) };
 * for (const { runId } of items) {
 *   for await (const event of kith.sync.watch(runId, onlyWhatComesNext)) console.log(event.kind);
 * }
 * ```
 */
export interface WatchOptions {
  /** Only events with a greater `seq`: the last one that was seen, to go on where an earlier watch ended. */
  readonly after?: number | undefined;
  /**
   * How long to try for a first connection, in milliseconds, 30,000 when left out: a Kith that is being started is waited
   * for, a wrong address becomes an error. `Infinity` tries until `signal` says otherwise.
   */
  readonly connectTimeoutMs?: number | undefined;
  /** Ends the watch at once, with an error of code `CANCELLED`. */
  readonly signal?: AbortSignal | undefined;
}

const CONNECT_TIMEOUT_MS = 30_000;

/**
 * Follows a run: every recorded event exactly once and in order, from the first on (or the first `after` one), and then
 * live, until the run is completed, failed or cancelled. A run that failed and was resumed is told beyond its failure.
 * Leaving the loop closes the connection.
 *
 * A dropped connection is taken up again where it was, with growing pauses, for as long as it takes. A first connection
 * that does not come about within `connectTimeoutMs` is an error, with the reason of the last try. A refused token is
 * asked for anew once. All else throws a {@link KithApiError}.
 *
 * @example
 * ```ts
 * import { createKith } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * const { runId } = await kith.sync.start({ direction: "both" });
 * for await (const event of kith.sync.watch(runId, { signal: AbortSignal.timeout(60_000) })) {
 *   if (event.kind === "run-status") console.log(event.status, event.totals);
 * }
 * ```
 */
export type WatchProgress = (runId: string, options?: WatchOptions) => AsyncIterable<ProgressEvent>;

const IS_FINAL: Readonly<Record<RunStatus, boolean>> = {
  queued: false,
  running: false,
  "waiting-quota": false,
  "needs-confirmation": false,
  paused: false,
  completed: true,
  failed: true,
  cancelled: true,
};

interface WatchParts {
  readonly connection: Connection;
  readonly calls: RouterCalls;
  readonly EventSource: KithOptions["EventSource"];
}

export function createProgressWatch(parts: WatchParts): WatchProgress {
  return (runId, { after = 0, connectTimeoutMs = CONNECT_TIMEOUT_MS, signal } = {}) => {
    if (!Number.isSafeInteger(after) || after < 0) {
      throw new KithApiError("INPUT_INVALID", "after must be the seq of an event, or 0 for all of them.");
    }
    if (!(connectTimeoutMs > 0)) {
      const sentence = "connectTimeoutMs must be a number of milliseconds above 0, or Infinity.";
      throw new KithApiError("INPUT_INVALID", sentence);
    }
    return {
      [Symbol.asyncIterator]() {
        const closed = new AbortController();
        const events = followRun(parts, { runId, after, connectTimeoutMs, signal, closed });
        return {
          next: () => events.next(),
          // A generator takes a `return` only after the event that it waits for; this one must not wait.
          return() {
            closed.abort(CLOSED);
            return events.return();
          },
        };
      },
    };
  };
}

const CLOSED = Symbol("closed by its reader");

interface Watch {
  readonly runId: string;
  readonly after: number;
  readonly connectTimeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly closed: AbortController;
}

async function* followRun(parts: WatchParts, watch: Watch): AsyncGenerator<ProgressEvent, void> {
  const { connection, calls } = parts;
  const { runId, signal: given, closed } = watch;
  const { signal } = closed;
  const onGivenAbort = (): void => closed.abort(given?.reason);
  given?.addEventListener("abort", onGivenAbort, { once: true });
  if (given?.aborted === true) onGivenAbort();

  const { renewsToken } = connection;
  const reconnection = createReconnection({ renewsToken, connectTimeoutMs: watch.connectTimeoutMs });
  let lastSeq = watch.after;
  let knownFinal = false;
  try {
    for (;;) {
      try {
        const stream = {
          ...parts,
          runId,
          afterSeq: lastSeq,
          signal,
          answerTimeoutMs: reconnection.leftToConnectMs(),
          onOpen: reconnection.opened,
        };
        for await (const event of openProgressStream(stream)) {
          if (event.seq !== null) {
            if (event.seq <= lastSeq) continue;
            lastSeq = event.seq;
            reconnection.progressed();
            knownFinal = false;
          }
          yield event;
          // A failed run may have been resumed: then the server goes on.
          if (event.kind === "run-status" && event.status !== "failed" && IS_FINAL[event.status]) return;
        }
        // The server has nothing more: the run failed, its end is not after `after`, or the server is stopping.
        if (knownFinal) return;
        const run = await calls.sync.get({ runId }, { signal });
        knownFinal = IS_FINAL[run.status];
        if (!knownFinal)
          throw new KithApiError("NETWORK", `${connection.origin} ended the stream too early.`);
        if (run.lastSeq <= lastSeq) return;
      } catch (error) {
        await wait(reconnection.delayMsAfter(error), signal);
      }
    }
  } catch (error) {
    if (signal.reason !== CLOSED) throw error;
  } finally {
    given?.removeEventListener("abort", onGivenAbort);
  }
}
