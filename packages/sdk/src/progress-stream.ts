import { createTRPCUntypedClient, httpSubscriptionLink } from "@trpc/client";
import { EventSource as EventSourcePonyfill, type FetchLike } from "eventsource";
import type { AppRouter } from "@kith/api";
import { cancelled } from "./abort.ts";
import type { Connection } from "./connection.ts";
import type { ProgressEvent } from "./contract.ts";
import { noAnswer, notKith, responseFailure } from "./http-failure.ts";
import { KithApiError } from "./kith-api-error.ts";
import { isFailureOfRouter, trpcFailure } from "./trpc-failure.ts";

/** A server that accepts a connection and then says nothing at all is as good as none. */
const ANSWER_TIMEOUT_MAX_MS = 30_000;

export interface ProgressStreamOptions {
  readonly connection: Connection;
  readonly EventSource: typeof EventSourcePonyfill | undefined;
  readonly runId: string;
  readonly afterSeq: number;
  readonly signal: AbortSignal;
  /** How long the server may take to begin its answer, half a minute at most. */
  readonly answerTimeoutMs: number;
  /** Called when the server has begun to answer. */
  readonly onOpen: () => void;
}

/**
 * The events of one connection, which ends when the server says so. Any loss of the connection throws: who reconnects
 * and when is not left to EventSource, which waits a fixed time, in Node with a timer that lets the process exit, and
 * gives up for good at the first HTTP 502.
 */
export async function* openProgressStream(
  options: ProgressStreamOptions,
): AsyncGenerator<ProgressEvent, void> {
  const { connection, runId, afterSeq, signal, onOpen } = options;
  const queue: ProgressEvent[] = [];
  let end: { readonly error: KithApiError | null } | null = null;
  let wake = (): void => {};
  const finish = (error: KithApiError | null): void => {
    end ??= { error };
    wake();
  };

  let asked = false;
  const fetchOnce: FetchLike = async (url, init) => {
    if (asked || end !== null) throw new DOMException("One connection, one request.", "AbortError");
    asked = true;
    try {
      const response = await connection.fetch(String(url), init);
      if (isEventStream(response)) return response;
      throw response.ok
        ? notKith(response, connection.origin)
        : await responseFailure(response, connection.origin);
    } catch (error) {
      if (KithApiError.isInstance(error)) finish(error);
      throw error;
    }
  };
  const client = createTRPCUntypedClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${connection.baseUrl}/trpc`,
        EventSource: options.EventSource ?? EventSourcePonyfill,
        eventSourceOptions: { fetch: fetchOnce },
      }),
    ],
  });

  if (signal.aborted) throw cancelled(signal);
  const onAbort = (): void => finish(cancelled(signal));
  signal.addEventListener("abort", onAbort, { once: true });
  const silence = setTimeout(
    () => finish(noAnswer(connection.origin, undefined)),
    Math.min(options.answerTimeoutMs, ANSWER_TIMEOUT_MAX_MS),
  );
  const lost = (cause: unknown): KithApiError =>
    isFailureOfRouter(cause) ? trpcFailure(cause) : noAnswer(connection.origin, cause);
  const subscription = client.subscription(
    "sync.progress",
    { runId, ...(afterSeq > 0 && { lastEventId: String(afterSeq) }) },
    {
      onStarted() {
        clearTimeout(silence);
        onOpen();
      },
      onData(message) {
        queue.push((message as { readonly data: ProgressEvent }).data);
        wake();
      },
      onConnectionStateChange({ state, error }) {
        if (state === "connecting" && error !== null) finish(lost(error));
      },
      onError: (error) => finish(lost(error)),
      onComplete: () => finish(null),
    },
  );
  try {
    for (;;) {
      if (signal.aborted) throw cancelled(signal);
      const event = queue.shift();
      if (event !== undefined) {
        yield event;
      } else if (end !== null) {
        const { error } = end as { readonly error: KithApiError | null };
        if (error !== null) throw error;
        return;
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", onAbort);
    subscription.unsubscribe();
  }
}

function isEventStream(response: Response): boolean {
  return (
    response.status === 200 && (response.headers.get("content-type") ?? "").startsWith("text/event-stream")
  );
}
