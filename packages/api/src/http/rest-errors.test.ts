import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";

let kith: TestKith;
let client: TestClient;
beforeAll(async () => {
  kith = await openTestKith();
  client = await kith.connect({ contacts: 12 });
});
afterAll(() => kith[Symbol.asyncDispose]());

const SYNC = "/api/google/contacts/sync";

test.each([
  ["a wrong direction", { direction: "sideways" }, "Invalid direction. Must be import, export, or both"],
  ["a page size of 0", { pageSize: 0 }, "pageSize must be a whole number from 1 to 1000."],
  ["a page size of 1001", { pageSize: 1001 }, "pageSize must be a whole number from 1 to 1000."],
  ["a page size that is text", { pageSize: "x" }, "pageSize must be a whole number from 1 to 1000."],
  [
    "a page size that is no whole number",
    { pageSize: 1.5 },
    "pageSize must be a whole number from 1 to 1000.",
  ],
  [
    "a page token that is no text",
    { pageToken: 7 },
    "pageToken must be a string, or null to start a new run.",
  ],
  ["a dryRun that is text", { dryRun: "yes" }, "dryRun must be true or false."],
  ["a forceFull that is a number", { forceFull: 1 }, "forceFull must be true or false."],
  ["a useLLM that is text", { useLLM: "true" }, "useLLM must be true or false."],
  ["a confirm that is null", { confirm: null }, "confirm must be true or false."],
])("%s is refused with the sentence that says what to send", async (_what, body, error) => {
  const answer = await client.sync(body);
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({ error, code: "INPUT_INVALID" });
});

test("every problem of a body is named at once", async () => {
  const { body } = await client.sync({ direction: "up", pageSize: 0 });
  expect(body["error"]).toBe(
    "Invalid direction. Must be import, export, or both pageSize must be a whole number from 1 to 1000.",
  );
});

test.each([
  ["malformed JSON", '{"direction":', "The body is not valid JSON. Send a JSON object, or no body at all."],
  ["an array", "[1,2]", "The body must be a JSON object."],
  ["a number", "7", "The body must be a JSON object."],
  ["null", "null", "The body must be a JSON object."],
  ["a form", "direction=import", "The body is not valid JSON. Send a JSON object, or no body at all."],
])("a body that is %s is refused, and not quoted", async (_what, body, error) => {
  const answer = await client.rest("POST", SYNC, body);
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({ error, code: "INPUT_INVALID" });
});

test.each([SYNC, "/trpc/contacts.list"])("a body of a megabyte is refused with 413 (%s)", async (path) => {
  const answer = await client.rest("POST", path, JSON.stringify({ q: "x".repeat(1024 * 1024) }));
  expect(answer.status).toBe(413);
  expect(answer.body).toEqual({
    error: "The body is too large: at most 256 KB are taken.",
    code: "INPUT_TOO_LARGE",
  });
});

test.each(["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-8"])(
  "JSON is taken under any content type, as curl sends it (%s)",
  async (type) => {
    const headers = { authorization: `Bearer ${client.token}`, "content-type": type };
    const body = JSON.stringify({ direction: "import", pageSize: 0 });
    const answer = await fetch(new URL(SYNC, kith.url), { method: "POST", headers, body });
    expect(await answer.json()).toMatchObject({ error: "pageSize must be a whole number from 1 to 1000." });
  },
);

test("a direction that this version does not have is refused as such", async () => {
  for (const direction of ["export", "both"]) {
    const answer = await client.sync({ direction });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: "DIRECTION_NOT_AVAILABLE" });
  }
});

test("an account that was never connected is named in the predecessor's words", async () => {
  const stranger = await kith.signIn();
  expect(await stranger.sync()).toMatchObject({
    status: 400,
    body: { error: "Google account not connected. Please connect your account first." },
  });
  expect((await stranger.rest("GET", "/api/google/status")).body).toEqual({ connected: false });
});

test.each([
  ["GET", "/api/google/status"],
  ["GET", "/api/entities"],
  ["GET", "/api/stats"],
  ["POST", SYNC],
  ["POST", "/api/google/disconnect"],
  ["GET", "/api/auth/google-connect"],
])("%s %s without a session is refused with 401", async (method, path) => {
  const answer = await fetch(new URL(path, kith.url), { method, redirect: "manual" });
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="kith"');
  expect(await answer.json()).toEqual({ error: "Unauthorized", code: "UNAUTHORIZED" });
});

test("an expired session is refused with 401, by REST and by tRPC", async () => {
  const past = (): Date => new Date(kith.clock.now().getTime() - 31 * 24 * 60 * 60 * 1000);
  const headers = { authorization: `Bearer ${await kith.tokenFor(client.email, past)}` };
  expect((await fetch(new URL("/api/stats", kith.url), { headers })).status).toBe(401);
  expect((await fetch(new URL("/trpc/stats.get", kith.url), { headers })).status).toBe(401);
});

test("a post from a page of another site is refused, also with the session's cookie", async () => {
  const headers = {
    cookie: `__session=${client.token}`,
    origin: "https://evil.example",
    "sec-fetch-site": "cross-site",
  };
  for (const path of [SYNC, "/trpc/sync.start"]) {
    const answer = await fetch(new URL(path, kith.url), { method: "POST", headers, body: "{}" });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "FORBIDDEN" });
  }
});

test("a request for another host name is refused before anything else", async () => {
  const { port } = new URL(kith.url);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: "/api/health", headers: { host: "evil.example" } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .once("error", reject)
      .end();
  });
  expect(status).toBe(403);
});

test.each([
  ["GET", "/api/nothing"],
  ["POST", "/api/entities"],
  ["DELETE", "/api/stats"],
  ["GET", SYNC],
])("%s %s is no route, and says so in JSON", async (method, path) => {
  const answer = await client.rest(method, path);
  expect(answer.status).toBe(404);
  expect(answer.body).toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["limit=0", "limit must be a whole number from 1 to 500."],
  ["limit=501", "limit must be a whole number from 1 to 500."],
  ["limit=x", "limit must be a whole number from 1 to 500."],
  ["limit=2.5", "limit must be a whole number from 1 to 500."],
  ["cursor=zzz", "cursor must be the nextCursor of an earlier answer, or left out."],
  [
    `cursor=${btoa('{"name":"\\u0000","id":"01a2dfed-4a80-70db-a004-cd601dfe36c6"}')}`,
    "cursor must be the nextCursor of an earlier answer, or left out.",
  ],
  ["source=mars", 'source must be "google-contacts", or left out.'],
  [`q=${"x".repeat(201)}`, "q must be at most 200 characters."],
])("GET /api/entities?%s is refused with a sentence", async (query, error) => {
  const answer = await client.rest("GET", `/api/entities?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({ error, code: "INPUT_INVALID" });
});

test("the address book comes in the predecessor's shape, page by page", async () => {
  await client.syncAll();
  const first = await client.rest("GET", "/api/entities?limit=5");
  expect(first.body).toMatchObject({ success: true, nextCursor: expect.any(String) });
  const data = first.body["data"] as readonly Record<string, unknown>[];
  expect(data).toHaveLength(5);
  expect(Object.keys(data[0] ?? {}).sort()).toEqual([
    "createdAt",
    "emails",
    "entityType",
    "id",
    "metadata",
    "name",
    "organizations",
    "phones",
    "updatedAt",
  ]);
  const second = await client.rest(
    "GET",
    `/api/entities?limit=500&cursor=${String(first.body["nextCursor"])}`,
  );
  expect((second.body["data"] as unknown[]).length).toBe(Number(first.body["total"]) - 5);
  expect(second.body["nextCursor"]).toBeNull();
  const stats = await client.rest("GET", "/api/stats");
  expect(stats.body).toMatchObject({ success: true, data: { totalEntities: first.body["total"] } });
});

test("health is public and says that the database answers", async () => {
  const answer = await fetch(new URL("/api/health", kith.url));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "ok", message: "Database connection successful" });
});

test("a query sent as POST keeps what is searched out of the address", async () => {
  const answer = await client.rest("POST", "/trpc/contacts.list", { q: "", limit: 3 });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ result: { data: { items: expect.any(Array) } } });
});

test.each([
  ["contacts.list", "{", "The input is not valid JSON."],
  ["contacts.get", '{"id":"7"}', "id must be the id of a contact."],
  ["contacts.list", '{"limit":0}', "limit must be a whole number from 1 to 500."],
  ["sync.get", '{"runId":"x"}', "runId must be the id of a run, as sync.start returned it."],
  ["sync.list", '{"limit":201}', "limit must be a whole number from 1 to 200."],
  ["settings.update", '{"batchSize":0}', "batchSize must be a whole number from 1 to 1000."],
  ["settings.update", '{"batchSize":"many"}', "batchSize must be a whole number from 1 to 1000."],
  [
    "settings.update",
    '{"defaultRegion":"Germany"}',
    "defaultRegion must be two capital letters, such as US or DE, or null.",
  ],
  [
    "settings.update",
    '{"defaultRegion":7}',
    "defaultRegion must be two capital letters, such as US or DE, or null.",
  ],
])("tRPC %s with %s is refused with a sentence", async (procedure, body, message) => {
  const answer = await client.rest("POST", `/trpc/${procedure}`, body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ error: { message, data: { kithCode: "INPUT_INVALID" } } });
  expect(answer.text).not.toContain("stack");
});

test("settings are kept, one by one, and are each user's own", async () => {
  expect(await client.call("settings", "get")).toMatchObject({ batchSize: 100, defaultRegion: null });
  await client.call("settings", "update", { batchSize: 25 });
  await Promise.all([
    client.call("settings", "update", { batchSize: 50 }),
    client.call("settings", "update", { defaultRegion: "DE" }),
  ]);
  expect(await client.call("settings", "get")).toMatchObject({ batchSize: 50, defaultRegion: "DE" });
  await client.call("settings", "update", { defaultRegion: null });
  expect(await client.call("settings", "update", {})).toMatchObject({ batchSize: 50, defaultRegion: null });
  const other = await kith.signIn();
  expect(await other.call("settings", "get")).toMatchObject({ batchSize: 100, defaultRegion: null });
  const runId = await client.start({ dryRun: true });
  expect(await client.reached(runId, "completed")).toMatchObject({ pageSize: 50 });
});

test("a wish for an LLM that is not set up is answered in the message, which stays one sentence after the other", async () => {
  const { body } = await client.sync({ useLLM: true, forceFull: true, pageSize: 5 });
  expect(body["message"]).toBe(
    "Processed 5 of about 12 contacts. No LLM is set up, so useLLM has no effect.",
  );
});
