import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { appRouter } from "../trpc/app-router.ts";
import { accessOfProcedure } from "../access/procedure-access.ts";
import { ROUTE_ACCESS } from "../access/route-access.ts";

const DAY_MS = 24 * 60 * 60_000;

let kith: TestKith;
let ada: TestClient;
beforeAll(async () => {
  kith = await openTestKith();
  ada = await kith.connect({ contacts: 20 });
});
afterAll(() => kith[Symbol.asyncDispose]());

async function createToken(scopes: readonly string[], expiresInDays: number | null = null) {
  const created = await ada.call("tokens", "create", { name: "A program", scopes, expiresInDays });
  return { ...created, client: kith.clientOf(created.token) };
}

test("a token is shown once, and the database keeps its hash alone", async () => {
  const { token, tokenId } = await createToken(["sync", "read", "read"], 30);
  expect(token).toMatch(/^kith_[A-Za-z0-9_-]{43}$/);
  const { items } = await ada.call("tokens", "list");
  expect(items.find((item) => item.tokenId === tokenId)).toEqual({
    tokenId,
    name: "A program",
    scopes: ["read", "sync"],
    createdAt: kith.clock.now().toISOString(),
    expiresAt: new Date(kith.clock.now().getTime() + 30 * DAY_MS).toISOString(),
    lastUsedAt: null,
  });
  expect(JSON.stringify(items)).not.toContain(token);
  const rows = await superuserQuery<{ row: string; bytes: number }>(
    kith.database,
    "select t::text as row, octet_length(token_hash) as bytes from kith.api_token t",
  );
  expect(rows.map(({ bytes }) => bytes)).toContain(32);
  for (const { row } of rows) expect(row).not.toContain(token.slice(5));
});

test("a token signs in as its owner: over REST, over tRPC, and for a stream", async () => {
  const { client } = await createToken(["read", "sync"]);
  const runId = await client.start();
  await client.completed(runId);
  expect((await client.events(runId)).length).toBeGreaterThan(2);
  expect(await client.call("stats", "get")).toEqual(await ada.call("stats", "get"));
  expect((await client.rest("GET", "/api/entities")).body["total"]).toBe(
    (await ada.rest("GET", "/api/entities")).body["total"],
  );
  expect((await client.rest("GET", "/api/session")).body).toMatchObject({ signedIn: true, email: null });
  expect((await client.sync({ dryRun: true })).status).toBe(200);
});

test("whatever a token's scopes are, it can call what the table allows them and nothing else", async () => {
  for (const scope of ["read", "sync"] as const) {
    const { client } = await createToken([scope]);
    for (const path of Object.keys(appRouter["_def"]["procedures"])) {
      const answer = await client.rest("POST", `/trpc/${path}`, { runId: "none" });
      const access = accessOfProcedure(path) ?? "person";
      const allowed = access !== "person" && access.includes(scope);
      // A wrong input, or a method that a query does not take here, comes after the right to call it.
      // Another 403 is Google's permission that lacks.
      const refused = answer.text.includes('"kithCode":"FORBIDDEN"');
      expect({ path, refused }).toEqual({ path, refused: !allowed });
    }
    for (const [route, access] of Object.entries(ROUTE_ACCESS)) {
      const [method = "", path = ""] = route.split(" ");
      if (route === "POST /api/google/contacts/sync" && scope === "sync") continue;
      const answer = await client.rest(method, path);
      const allowed = access !== "person" && access.includes(scope);
      const refused = answer.body["code"] === "FORBIDDEN";
      expect({ route, refused }).toEqual({ route, refused: !allowed });
    }
  }
});

test("a token cannot say yes where a run asks a person", async () => {
  const { client } = await createToken(["sync"]);
  const failing = client.call("sync", "start", { direction: "import", confirm: true });
  await expect(failing).rejects.toMatchObject({ kithCode: "FORBIDDEN", status: 403 });
  expect((await client.sync({ confirm: true })).body).toMatchObject({
    code: "FORBIDDEN",
    error: expect.stringContaining("say yes there"),
  });
  const runId = "0197a3e0-0000-7000-8000-00000000000a";
  await expect(client.call("sync", "resume", { runId, confirm: true })).rejects.toMatchObject({
    kithCode: "FORBIDDEN",
  });
});

test("a revoked token is refused at once, and its stream ends", async () => {
  const { client, tokenId } = await createToken(["read", "sync"]);
  const runId = await pausedRun();
  const events = client.progress(runId);
  await events.next();
  await ada.call("tokens", "revoke", { tokenId });
  await expect(drain(events)).rejects.toMatchObject({ kithCode: "UNAUTHORIZED" });
  expect((await client.rest("GET", "/api/stats")).status).toBe(401);
  await expect(ada.call("tokens", "revoke", { tokenId })).rejects.toMatchObject({ kithCode: "NOT_FOUND" });
  await ada.call("sync", "cancel", { runId });
});

test("a token ends when its time is over, and one without an end does not", async () => {
  const { client } = await createToken(["read"], 1);
  const { client: lasting } = await createToken(["read"]);
  kith.clock.advance(DAY_MS - 1);
  expect((await client.rest("GET", "/api/stats")).status).toBe(200);
  kith.clock.advance(1);
  expect((await client.rest("GET", "/api/stats")).status).toBe(401);
  expect((await lasting.rest("GET", "/api/stats")).status).toBe(200);
});

test("when a token was last used is known to the hour", async () => {
  const { client, tokenId } = await createToken(["read"]);
  const lastUsed = async () =>
    (await ada.call("tokens", "list")).items.find((item) => item.tokenId === tokenId)?.lastUsedAt;
  await client.call("stats", "get");
  const hour = `${kith.clock.now().toISOString().slice(0, 13)}:00:00.000Z`;
  expect(await lastUsed()).toBe(hour);
  kith.clock.advance(60 * 60_000);
  await client.call("stats", "get");
  expect(await lastUsed()).toBe(new Date(Date.parse(hour) + 60 * 60_000).toISOString());
});

test("nobody sees or revokes another person's tokens", async () => {
  const { tokenId, client } = await createToken(["read"]);
  const bob = await kith.signIn();
  expect((await bob.call("tokens", "list")).items).toEqual([]);
  await expect(bob.call("tokens", "revoke", { tokenId })).rejects.toMatchObject({ kithCode: "NOT_FOUND" });
  expect((await client.rest("GET", "/api/stats")).status).toBe(200);
});

test("a token that nobody was given is refused, of whatever shape", async () => {
  const { token } = await createToken(["read"]);
  for (const wrong of [
    `${token.slice(0, -1)}_`,
    `${token}A`,
    "kith_",
    `kith_${"A".repeat(43)}`,
    token.slice(5),
  ])
    expect((await kith.clientOf(wrong).rest("GET", "/api/stats")).status).toBe(401);
});

test.each<[string, object]>([
  ["name", { name: " ", scopes: ["read"] }],
  ["name", { name: "x".repeat(101), scopes: ["read"] }],
  ["scopes", { name: "x", scopes: [] }],
  ["scopes", { name: "x", scopes: ["write"] }],
  ["scopes", { name: "x" }],
  ["expiresInDays", { name: "x", scopes: ["read"], expiresInDays: 0 }],
])("a wrong %s is refused with a sentence: %j", async (field, input) => {
  await expect(ada.call("tokens", "create", input)).rejects.toMatchObject({
    kithCode: "INPUT_INVALID",
    message: expect.stringMatching(new RegExp(`^${field} must `)),
  });
});

test("a person has at most a hundred tokens", async () => {
  const bob = await kith.signIn();
  const input = { name: "A program", scopes: ["read"] };
  for (let made = 0; made < 100; made++) await bob.call("tokens", "create", input);
  await expect(bob.call("tokens", "create", input)).rejects.toMatchObject({ kithCode: "INPUT_INVALID" });
});

/** A run that tells nothing more, so that a stream of it stays open. */
async function pausedRun(): Promise<string> {
  const runId = await ada.start({ pageSize: 1, forceFull: true });
  await ada.call("sync", "pause", { runId });
  await ada.reached(runId, "paused");
  return runId;
}

async function drain(events: AsyncGenerator): Promise<void> {
  while ((await events.next()).done !== true);
}
