import { KithApiError, type ProgressEvent } from "@kith/sdk";
import { isUnreachable } from "../app/error-sentence.ts";
import { kith } from "../app/kith.ts";
import { connection } from "../app/query-client.ts";

/** A fast run tells more than a screen can show: events are handed on in bunches this far apart. */
const BUNCH_MS = 60;
const RETRY_MS = 2_000;
/** So soon a person is told that the server does not answer; the loop here goes on trying. */
const CONNECT_TIMEOUT_MS = 3_000;

interface WatchRunOptions {
  readonly signal: AbortSignal;
  readonly onEvents: (events: readonly ProgressEvent[]) => void;
}

/**
 * Follows a run's events from its first one to its end, through every loss of connection. Resolves after the final status,
 * when `signal` gives it up, or when the server says that asking again is of no use.
 */
export async function watchRun(runId: string, { signal, onEvents }: WatchRunOptions): Promise<void> {
  let bunch: ProgressEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    if (bunch.length === 0) return;
    const events = bunch;
    bunch = [];
    onEvents(events);
  };

  while (!signal.aborted) {
    try {
      for await (const event of kith.sync.watch(runId, { signal, connectTimeoutMs: CONNECT_TIMEOUT_MS })) {
        bunch.push(event);
        timer ??= setTimeout(flush, BUNCH_MS);
      }
      break;
    } catch (error) {
      if (signal.aborted) break;
      if (isUnreachable(error)) connection.reportLost();
      else if (!KithApiError.isInstance(error) || !error.retryable) break;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  clearTimeout(timer);
  if (!signal.aborted) flush();
}
