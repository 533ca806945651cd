import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Connection } from "./connection.ts";
import { openProgressStream } from "./progress-stream.ts";
import { RUN_ID } from "./testing/run-log.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

function open(fetch: Connection["fetch"]) {
  const connection = { baseUrl: "http://kith", origin: "http://kith", renewsToken: false, fetch };
  const opened = Promise.withResolvers<void>();
  const { signal } = new AbortController();
  const stream = {
    connection,
    EventSource: undefined,
    runId: RUN_ID,
    afterSeq: 0,
    signal,
    answerTimeoutMs: Infinity,
    onOpen: opened.resolve,
  };
  return { next: openProgressStream(stream).next(), opened: opened.promise };
}

test("a server that says nothing at all for half a minute counts as lost, and the request is closed", async () => {
  const asked = Promise.withResolvers<AbortSignal | null | undefined>();
  const { next } = open((_url, init) => {
    asked.resolve(init.signal);
    return new Promise(() => {});
  });
  const outcome = next.catch((error: unknown) => error);
  const signal = await asked.promise;
  await vi.advanceTimersByTimeAsync(29_999);
  expect(signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toMatchObject({ code: "NETWORK", retryable: true });
  expect(signal?.aborted).toBe(true);
});

test("a stream that falls silent for longer than the server's pings allow counts as lost", async () => {
  let cancelled = false;
  const hello = 'event: connected\ndata: {"reconnectAfterInactivityMs":15000}\n\n';
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(hello)),
    cancel: () => void (cancelled = true),
  });
  const headers = { "content-type": "text/event-stream" };
  const { next, opened } = open(async (_url, init) => {
    init.signal?.addEventListener("abort", () => (cancelled = true));
    return new Response(body, { headers });
  });
  const outcome = next.catch((error: unknown) => error);
  await opened;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await outcome).toMatchObject({ code: "NETWORK", retryable: true });
  expect(cancelled).toBe(true);
});
