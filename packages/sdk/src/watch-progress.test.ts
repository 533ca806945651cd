import { KithError } from "../../core/src/error/kith-error.ts";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ProgressEvent } from "./contract.ts";
import { createKith } from "./create-kith.ts";
import type { KithApiError } from "./kith-api-error.ts";
import { openKithServer, TOKEN, type Interception, type KithServer } from "./testing/kith-server.ts";
import { createRunLog, RUN_ID, type RunLog } from "./testing/run-log.ts";

const servers: KithServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(run: RunLog, intercept?: Interception): Promise<KithServer> {
  const sync = { progress: run.progress, get: async () => run.view() };
  const server = await openKithServer({ sync }, intercept);
  servers.push(server);
  return server;
}

const isStream = (url: string | undefined): boolean => url?.startsWith("/trpc/sync.progress") === true;

async function readAll(events: AsyncIterable<ProgressEvent>): Promise<ProgressEvent[]> {
  const all: ProgressEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

async function failureOf(events: AsyncIterable<ProgressEvent>): Promise<KithApiError> {
  return await readAll(events).then(
    () => expect.unreachable("The watch ended without an error."),
    (error: KithApiError) => error,
  );
}

/** A run with three recorded events; the last is final when `completed`. */
function runOfThree(completed: boolean): RunLog {
  const run = createRunLog();
  run.recordStatus("running");
  run.recordStep();
  if (completed) run.recordStatus("completed");
  else run.recordStep();
  return run;
}

describe("what a watch tells", () => {
  test("all events from the first to the final status, then it ends", async () => {
    const { url } = await serve(runOfThree(true));
    const events = await readAll(createKith({ url, token: TOKEN }).sync.watch(RUN_ID));
    expect(events.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, "run-status"],
      [2, "step-completed"],
      [3, "run-status"],
    ]);
  });

  test("only later events when told where to go on", async () => {
    const { url } = await serve(runOfThree(true));
    const events = await readAll(createKith({ url, token: TOKEN }).sync.watch(RUN_ID, { after: 2 }));
    expect(events.map(({ seq }) => seq)).toEqual([3]);
  });

  test("nothing, and it ends, when the final event was seen already", async () => {
    const { url } = await serve(runOfThree(true));
    expect(await readAll(createKith({ url, token: TOKEN }).sync.watch(RUN_ID, { after: 3 }))).toEqual([]);
  });

  test("a run that failed and was resumed, beyond its failure", async () => {
    const run = createRunLog();
    for (const status of ["running", "failed", "queued", "running", "completed"] as const)
      run.recordStatus(status);
    const { url } = await serve(run);
    const events = await readAll(createKith({ url, token: TOKEN }).sync.watch(RUN_ID));
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  test("a failed run to its failure, over one stream", async () => {
    const run = runOfThree(false);
    run.recordStatus("failed");
    const server = await serve(run);
    const events = await readAll(createKith({ url: server.url, token: TOKEN }).sync.watch(RUN_ID));
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(server.seen.filter(({ url }) => isStream(url))).toHaveLength(1);
  });

  test("no event twice, even when the server repeats itself", async () => {
    const run = runOfThree(true);
    const server = await openKithServer({
      sync: {
        async *progress(userId, watch) {
          for await (const item of run.progress(userId, { ...watch, afterSeq: 0 })) {
            yield item;
            yield item;
          }
        },
      },
    });
    servers.push(server);
    const events = await readAll(
      createKith({ url: server.url, token: TOKEN }).sync.watch(RUN_ID, { after: 1 }),
    );
    expect(events.map(({ seq }) => seq)).toEqual([2, 3]);
  });

  test("what is transient passes at once, without a seq", async () => {
    const run = runOfThree(false);
    const { url } = await serve(run);
    const events: ProgressEvent[] = [];
    for await (const event of createKith({ url, token: TOKEN }).sync.watch(RUN_ID)) {
      events.push(event);
      if (event.seq === 3) run.enterStage();
      if (event.seq === null) run.recordStatus("cancelled");
    }
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, null, 4]);
  });

  test("the same from the start for each loop over it", async () => {
    const { url } = await serve(runOfThree(true));
    const watch = createKith({ url, token: TOKEN }).sync.watch(RUN_ID);
    expect(await readAll(watch)).toEqual(await readAll(watch));
  });

  test("nothing is asked before the loop begins", async () => {
    const server = await serve(runOfThree(true));
    createKith({ url: server.url, token: TOKEN }).sync.watch(RUN_ID);
    expect(server.seen).toEqual([]);
  });
});

describe("leaving a watch", () => {
  test("break closes the stream on the server", async () => {
    const run = runOfThree(false);
    const { url } = await serve(run);
    for await (const event of createKith({ url, token: TOKEN }).sync.watch(RUN_ID)) {
      expect(run.watchers()).toBe(1);
      if (event.seq === 2) break;
    }
    await run.untilWatchers(0);
  });

  test("return ends an iterator that waits for an event", async () => {
    const run = runOfThree(false);
    const { url } = await serve(run);
    const watch = createKith({ url, token: TOKEN }).sync.watch(RUN_ID, { after: 3 });
    const iterator = watch[Symbol.asyncIterator]();
    const next = iterator.next();
    await run.untilWatchers(1);
    await iterator.return?.();
    expect(await next).toEqual({ done: true, value: undefined });
    await run.untilWatchers(0);
  });

  test("an abort is obeyed while the watch waits for an event", async () => {
    const run = runOfThree(false);
    const { url } = await serve(run);
    const controller = new AbortController();
    const events = createKith({ url, token: TOKEN }).sync.watch(RUN_ID, {
      after: 3,
      signal: controller.signal,
    });
    const failure = failureOf(events);
    await run.untilWatchers(1);
    controller.abort(new Error("the page was left"));
    expect(await failure).toMatchObject({ code: "CANCELLED", cause: new Error("the page was left") });
    await run.untilWatchers(0);
  });

  test("an abort is obeyed while the watch waits to reconnect, for however long", async () => {
    const controller = new AbortController();
    const { url } = await serve(createRunLog(), (_request, response) => {
      response.writeHead(503, { "retry-after": "3600" }).end("<h1>busy</h1>", () => controller.abort());
      return true;
    });
    const patient = { connectTimeoutMs: Infinity, signal: controller.signal };
    const events = createKith({ url, token: TOKEN }).sync.watch(RUN_ID, patient);
    expect(await failureOf(events)).toMatchObject({ code: "CANCELLED" });
  });

  test("an abort is obeyed while the token is being fetched", async () => {
    const { url, seen } = await serve(createRunLog());
    const controller = new AbortController();
    const token = (): Promise<string> => {
      queueMicrotask(() => controller.abort());
      return new Promise(() => {});
    };
    const events = createKith({ url, token }).sync.watch(RUN_ID, { signal: controller.signal });
    expect(await failureOf(events)).toMatchObject({ code: "CANCELLED" });
    expect(seen).toEqual([]);
  });

  test("a signal that is aborted already opens nothing", async () => {
    const { url, seen } = await serve(runOfThree(true));
    const events = createKith({ url, token: TOKEN }).sync.watch(RUN_ID, { signal: AbortSignal.abort() });
    expect(await failureOf(events)).toMatchObject({ code: "CANCELLED" });
    expect(seen).toEqual([]);
  });
});

describe("coming back", () => {
  test.each([502, 503, 504, 429])("HTTP %i from a proxy is outwaited", async (status) => {
    let refused = 0;
    const { url } = await serve(runOfThree(true), (_request, response) => {
      if (refused === 2) return false;
      refused += 1;
      response.writeHead(status, { "content-type": "text/html" }).end("<html>Bad gateway</html>");
      return true;
    });
    const events = await readAll(createKith({ url, token: TOKEN }).sync.watch(RUN_ID));
    expect(refused).toBe(2);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test("a failure of the store in mid-stream is outwaited, without gap or double", async () => {
    const run = runOfThree(true);
    let broken = false;
    const server = await openKithServer({
      sync: {
        async *progress(userId, watch) {
          for await (const item of run.progress(userId, watch)) {
            yield item;
            if (item.seq !== 2 || broken) continue;
            broken = true;
            throw new KithError("STORE_UNAVAILABLE", "The database does not answer.");
          }
        },
      },
    });
    servers.push(server);
    const events = await readAll(createKith({ url: server.url, token: TOKEN }).sync.watch(RUN_ID));
    expect(broken).toBe(true);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test("a server that stops in mid-run and ends its streams politely is come back to", async () => {
    const run = runOfThree(false);
    const { url } = await serve(run);
    const seqs: (number | null)[] = [];
    for await (const event of createKith({ url, token: TOKEN }).sync.watch(RUN_ID)) {
      seqs.push(event.seq);
      if (event.seq !== 3) continue;
      run.endStreams();
      await run.untilWatchers(0);
      run.recordStatus("failed");
    }
    expect(seqs).toEqual([1, 2, 3, 4]);
  });

  test("each connection asks for the token anew, and carries it in a header, never in the URL", async () => {
    const run = runOfThree(false);
    const server = await serve(run);
    let asked = 0;
    const token = async (): Promise<string> => {
      asked += 1;
      server.accept(`secret-${asked}`);
      return `secret-${asked}`;
    };
    for await (const event of createKith({ url: server.url, token }).sync.watch(RUN_ID)) {
      if (event.seq === 3) {
        run.endStreams();
        await run.untilWatchers(0);
        run.recordStatus("completed");
      }
    }
    const streams = server.seen.filter(({ url }) => isStream(url));
    expect(streams).toHaveLength(2);
    expect(new Set(server.seen.map(({ authorization }) => authorization)).size).toBe(asked);
    expect(server.seen.filter(({ url }) => url.includes("secret"))).toEqual([]);
  });
});

describe("a session that ends under a stream", () => {
  test("is followed by the next one, whose token is asked for, and no event is lost or doubled", async () => {
    const run = runOfThree(false);
    const server = await serve(run);
    let asked = 0;
    const token = async (): Promise<string> => {
      asked += 1;
      return asked === 1 ? TOKEN : "token-of-the-next-minute";
    };
    const seqs: (number | null)[] = [];
    for await (const event of createKith({ url: server.url, token }).sync.watch(RUN_ID)) {
      seqs.push(event.seq);
      if (event.seq !== 3) continue;
      server.accept("token-of-the-next-minute");
      await run.untilWatchers(0);
      run.recordStatus("completed");
    }
    expect(seqs).toEqual([1, 2, 3, 4]);
    expect(asked).toBe(2);
  });

  test("is an error where there is only the one token", async () => {
    const server = await serve(runOfThree(false));
    const watching = failureOf(createKith({ url: server.url, token: TOKEN }).sync.watch(RUN_ID));
    await expect.poll(() => server.seen.length).toBe(1);
    server.accept("another");
    expect(await watching).toMatchObject({
      code: "UNAUTHORIZED",
      message: "The session has ended. Sign in again.",
    });
  });
});

describe("a first connection", () => {
  test("that does not open in time is an error with the reason and the time, and nothing stays open", async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const { url } = await serve(runOfThree(true), (request) => {
      closed = new Promise((resolve) => request.socket.once("close", resolve));
      return true;
    });
    const events = createKith({ url, token: TOKEN }).sync.watch(RUN_ID, { connectTimeoutMs: 300 });
    expect(await failureOf(events)).toMatchObject({
      code: "NETWORK",
      retryable: true,
      message:
        `No answer from ${url}. Check the network, and that Kith runs there. ` +
        "No connection opened within 0.3 s, the connectTimeoutMs of this watch.",
    });
    await closed;
  });

  test("to a port where nobody listens is tried again and again until the time is up", async () => {
    let tries = 0;
    const refused = async (): Promise<Response> => {
      tries += 1;
      throw new TypeError("fetch failed");
    };
    const kith = createKith({ url: "http://localhost:1", token: TOKEN, fetch: refused });
    const failure = await failureOf(kith.sync.watch(RUN_ID, { connectTimeoutMs: 1_500 }));
    expect(failure).toMatchObject({ code: "NETWORK" });
    expect(failure.message).toContain("No connection opened within 1.5 s");
    expect(tries).toBeGreaterThan(2);
  });

  test("is waited for beyond six refusals when the caller has the patience", async () => {
    let refused = 0;
    const { url } = await serve(runOfThree(true), (_request, response) => {
      if (refused === 8) return false;
      refused += 1;
      response.writeHead(503).end();
      return true;
    });
    vi.spyOn(Math, "random").mockReturnValue(0.001);
    const kith = createKith({ url, token: TOKEN });
    const events = await readAll(kith.sync.watch(RUN_ID, { connectTimeoutMs: Infinity }));
    vi.restoreAllMocks();
    expect(refused).toBe(8);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test("needs a time that can pass", () => {
    const kith = createKith({ url: "http://localhost:3001" });
    for (const connectTimeoutMs of [0, -1, Number.NaN]) {
      expect(() => kith.sync.watch(RUN_ID, { connectTimeoutMs })).toThrow("connectTimeoutMs must be");
    }
  });
});

describe("what ends a watch with an error", () => {
  test("a refused token is asked for anew once", async () => {
    const server = await serve(runOfThree(true));
    const tokens = ["expired", TOKEN];
    const kith = createKith({ url: server.url, token: async () => tokens.shift() ?? "none left" });
    expect(await readAll(kith.sync.watch(RUN_ID))).toHaveLength(3);
    expect(tokens).toEqual([]);
  });

  test("a token that is refused twice is an error", async () => {
    const server = await serve(runOfThree(true));
    const kith = createKith({ url: server.url, token: async () => "expired" });
    expect(await failureOf(kith.sync.watch(RUN_ID))).toMatchObject({ code: "UNAUTHORIZED", status: 401 });
    expect(server.seen).toHaveLength(2);
  });

  test("a refused token that cannot be renewed is an error at once", async () => {
    const server = await serve(runOfThree(true));
    const kith = createKith({ url: server.url, token: "expired" });
    expect(await failureOf(kith.sync.watch(RUN_ID))).toMatchObject({ code: "UNAUTHORIZED" });
    expect(server.seen).toHaveLength(1);
  });

  test("what Kith refuses comes with its code and sentence, and is not tried again", async () => {
    const server = await openKithServer({
      sync: {
        // oxlint-disable-next-line require-yield -- it fails before the first event, as for an unknown run
        async *progress() {
          throw new KithError("NOT_FOUND", "There is no such run.");
        },
      },
    });
    servers.push(server);
    const failure = await failureOf(createKith({ url: server.url, token: TOKEN }).sync.watch(RUN_ID));
    expect(failure).toMatchObject({ code: "NOT_FOUND", status: 404, message: "There is no such run." });
    expect(server.seen).toHaveLength(1);
  });

  test("another program at the address is an error that says so", async () => {
    const { url } = await serve(createRunLog(), (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Welcome</html>");
      return true;
    });
    expect(await failureOf(createKith({ url, token: TOKEN }).sync.watch(RUN_ID))).toMatchObject({
      code: "BAD_RESPONSE",
      message: `${url} answered HTTP 200 with text/html. Check that url is the address of a Kith.`,
    });
  });

  test("an impossible seq to go on from is refused", () => {
    const kith = createKith({ url: "http://localhost:3001" });
    for (const after of [-1, 1.5, Number.NaN]) {
      expect(() => kith.sync.watch(RUN_ID, { after })).toThrow("after must be the seq of an event");
    }
  });
});
