import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { KithError } from "../../core/src/error/kith-error.ts";
import { createKith } from "./create-kith.ts";
import { KithApiError } from "./kith-api-error.ts";
import { openKithServer, TOKEN, type SomeServices } from "./testing/kith-server.ts";
import { createRunLog, RUN_ID } from "./testing/run-log.ts";

const SETTINGS = {
  batchSize: 100,
  defaultRegion: null,
  llmEnabled: true,
  llmRequestsPerRun: 50,
  llmDollarsPerRun: 0.5,
  llmRequestsPerMonth: 500,
  llmDollarsPerMonth: 5,
  calendarEnabled: false,
  timeZone: null,
};

const closings: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

async function serve(services: SomeServices) {
  const server = await openKithServer(services);
  closings.push(() => server.close());
  return { server, kith: createKith({ url: server.url, token: TOKEN }) };
}

/** Anything but Kith. */
async function serveOther(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closings.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function failureOf(promise: Promise<unknown>): Promise<KithApiError> {
  const error: unknown = await promise.then(
    () => expect.unreachable("The call succeeded."),
    (cause: unknown) => cause,
  );
  if (!KithApiError.isInstance(error)) throw error;
  return error;
}

describe("a call", () => {
  test("reaches the procedure with its input and resolves to its output", async () => {
    const { kith } = await serve({
      sync: {
        start: async (_user, { direction, dryRun }) => ({
          runId: direction === "import" && dryRun ? RUN_ID : "",
        }),
      },
    });
    expect(await kith.sync.start({ direction: "import", dryRun: true })).toEqual({ runId: RUN_ID });
  });

  test("puts no search word into a URL", async () => {
    const words: string[] = [];
    const { server, kith } = await serve({
      contacts: {
        list: async (_user, { q }) => {
          words.push(q);
          return { items: [], nextCursor: null, total: 0 };
        },
      },
    });
    await kith.contacts.list({ q: "Ada Lovelace" });
    expect(words).toEqual(["Ada Lovelace"]);
    expect(server.seen).toEqual([
      { method: "POST", url: "/trpc/contacts.list", authorization: `Bearer ${TOKEN}` },
    ]);
  });

  test("needs no input where the router needs none", async () => {
    const { kith } = await serve({
      contacts: { list: async (_user, { limit }) => ({ items: [], nextCursor: null, total: limit }) },
      settings: { get: async () => SETTINGS },
    });
    expect(await kith.contacts.list()).toMatchObject({ total: 100 });
    expect(await kith.settings.get()).toEqual(SETTINGS);
  });

  test("asks the token function each time", async () => {
    const { server } = await serve({
      settings: { get: async () => SETTINGS },
    });
    let asked = 0;
    const token = async (): Promise<string> => {
      asked += 1;
      server.accept(`fresh-${asked}`);
      return `fresh-${asked}`;
    };
    const kith = createKith({ url: server.url, token });
    await kith.settings.get();
    await kith.settings.get();
    expect(server.seen.map(({ authorization }) => authorization)).toEqual([
      "Bearer fresh-1",
      "Bearer fresh-2",
    ]);
  });

  test("is given up at once by its signal, and its request is closed", async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const controller = new AbortController();
    const url = await serveOther((request, response) => {
      closed = new Promise((resolve) => response.on("close", resolve));
      request.resume();
      controller.abort();
    });
    const failure = await failureOf(createKith({ url }).stats.get(undefined, { signal: controller.signal }));
    expect(failure).toMatchObject({ code: "CANCELLED", cause: controller.signal.reason });
    await closed;
  });

  test("explain takes two ids", async () => {
    const asked: unknown[] = [];
    const { kith, server } = await serve({
      duplicates: {
        explain: async (_user, input) => {
          asked.push(input);
          throw new KithError("NOT_FOUND", "There is no such contact.");
        },
      },
    });
    const [a, b] = ["0197a3e0-0000-7000-8000-000000000001", "0197a3e0-0000-7000-8000-000000000002"];
    expect(await failureOf(kith.explain(a ?? "", b ?? ""))).toMatchObject({ code: "NOT_FOUND" });
    expect(asked).toEqual([{ a, b }]);
    expect(server.seen.map(({ url }) => url)).toEqual(["/trpc/duplicates.explain"]);
  });

  test("is a plain function of a plain object, which a test can replace", async () => {
    const { kith } = await serve({});
    expect(Object.keys(kith.contacts)).toEqual(["list", "deleted", "get", "choose", "history", "explain"]);
    expect(await Promise.resolve(kith)).toBe(kith);
  });
});

describe("a failure that Kith tells", () => {
  test("has Kith's code, status, sentence and facts", async () => {
    const { kith } = await serve({
      sync: {
        start: async () => {
          throw new KithError("RUN_ALREADY_ACTIVE", "A run is active.", { details: { runId: RUN_ID } });
        },
      },
    });
    const failure = await failureOf(kith.sync.start({}));
    expect(failure).toMatchObject({
      name: "KithApiError",
      code: "RUN_ALREADY_ACTIVE",
      status: 409,
      retryable: false,
      retryAfterMs: null,
      details: { runId: RUN_ID },
      message: "A run is active.",
    });
  });

  test("says when to try again", async () => {
    const { kith } = await serve({
      sync: {
        get: async () => {
          throw new KithError("SOURCE_RATE_LIMITED", "Google asks to wait.", { retryAfterMs: 12_000 });
        },
      },
    });
    expect(await failureOf(kith.sync.get({ runId: RUN_ID }))).toMatchObject({
      status: 429,
      retryable: true,
      retryAfterMs: 12_000,
    });
  });

  test("is INPUT_INVALID with a sentence for an input that the schema refuses", async () => {
    const { kith } = await serve({});
    const failure = await failureOf(kith.sync.get({ runId: "1" }));
    expect(failure).toMatchObject({ code: "INPUT_INVALID", status: 400 });
    expect(failure.message).toContain("runId must be the id of a run");
  });

  test("is INTERNAL, without the bug's message, for a bug of the server", async () => {
    const { kith } = await serve({
      stats: {
        get: async () => {
          throw new TypeError("secret of the inside");
        },
      },
    });
    const failure = await failureOf(kith.stats.get());
    expect(failure).toMatchObject({ code: "INTERNAL", status: 500, retryable: false });
    expect(failure.message).not.toContain("secret");
  });

  test("is UNAUTHORIZED without a valid token", async () => {
    const { server } = await serve({});
    const kith = createKith({ url: server.url });
    expect(await failureOf(kith.stats.get())).toMatchObject({ code: "UNAUTHORIZED", status: 401 });
  });
});

describe("an answer that is not Kith's", () => {
  const answers: [string, RequestListener, object][] = [
    [
      "a proxy's page",
      (_request, response) => response.writeHead(502, { "content-type": "text/html" }).end("<html>"),
      { code: "BAD_RESPONSE", status: 502, retryable: true },
    ],
    [
      "a proxy that says when to come back",
      (_request, response) => response.writeHead(503, { "retry-after": "7" }).end(),
      { code: "BAD_RESPONSE", status: 503, retryable: true, retryAfterMs: 7_000 },
    ],
    [
      "a page with status 200",
      (_request, response) =>
        response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<html>"),
      { code: "BAD_RESPONSE", status: 200, retryable: false },
    ],
    [
      "an empty body",
      (_request, response) => response.writeHead(200).end(),
      { code: "BAD_RESPONSE", status: 200, retryable: false },
    ],
    [
      "somebody else's JSON",
      (_request, response) =>
        response.writeHead(404, { "content-type": "application/json" }).end('{"detail":"no"}'),
      { code: "BAD_RESPONSE", status: 404, retryable: false },
    ],
    [
      "a REST error before the router",
      (_request, response) => response.writeHead(403).end('{"error":"Not from here.","code":"FORBIDDEN"}'),
      { code: "FORBIDDEN", status: 403, message: "Not from here." },
    ],
    [
      "half an answer",
      (_request, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write('{"result":', () => response.destroy());
      },
      { code: "NETWORK", status: null, retryable: true },
    ],
  ];

  test.each(answers)("%s is an error that says so", async (_name, listener, expected) => {
    const failure = await failureOf(createKith({ url: await serveOther(listener) }).stats.get());
    expect(failure).toMatchObject(expected);
    expect(failure.message).not.toMatch(/JSON input|Unexpected (token|end)|undefined/);
  });

  test("no answer at all is NETWORK, with the host in its sentence", async () => {
    const url = await serveOther((request) => request.socket.destroy());
    const failure = await failureOf(createKith({ url }).contacts.list({ q: "Ada" }));
    expect(failure).toMatchObject({ code: "NETWORK", status: null, retryable: true });
    expect(failure.message).toBe(`No answer from ${url}. Check the network, and that Kith runs there.`);
  });
});

describe("a token that cannot be used", () => {
  test("is refused without being quoted", async () => {
    const { server } = await serve({});
    const kith = createKith({ url: server.url, token: "two\nlines" });
    const failure = await failureOf(kith.stats.get());
    expect(failure.code).toBe("UNAUTHORIZED");
    expect(failure.message).not.toContain("lines");
    expect(server.seen).toEqual([]);
  });

  test("a token function that fails is a failure of the way there", async () => {
    const cause = new Error("offline");
    const kith = createKith({ url: "http://127.0.0.1:9", token: () => Promise.reject(cause) });
    expect(await failureOf(kith.stats.get())).toMatchObject({ code: "NETWORK", cause });
  });
});

describe("the error class", () => {
  test("is known across two copies of the package", async () => {
    const { kith } = await serve({});
    const failure = await failureOf(kith.sync.get({ runId: "1" }));
    const twin = Object.assign(new Error("twin"), { [Symbol.for("@kith/sdk/api-error")]: true });
    expect([failure, twin, new Error("other"), null].map(KithApiError.isInstance)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test("a call from within the loop of a watch is answered while the watch goes on", async () => {
  const run = createRunLog();
  run.recordStatus("running");
  const { kith } = await serve({ sync: { progress: run.progress, get: async () => run.view() } });
  for await (const event of kith.sync.watch(RUN_ID)) {
    if (event.kind !== "run-status" || event.status === "completed") continue;
    expect(await kith.sync.get({ runId: RUN_ID })).toEqual(run.view());
    run.recordStatus("completed");
  }
});
