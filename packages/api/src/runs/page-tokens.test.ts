import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SyncAnswer } from "../contract/start-sync.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(() => {
  kith.emulator.faults.clear();
  kith.emulator.requests.clear();
});

async function firstPage(client: TestClient): Promise<SyncAnswer> {
  const { body } = await client.sync({ pageSize: 20 });
  return body as unknown as SyncAnswer;
}

test("a page token sent again gets the same bytes, and Google is not asked", async () => {
  const client = await kith.connect({ contacts: 250 });
  const first = await client.sync({ pageSize: 200 });
  const pageToken = first.body["nextPageToken"];
  const second = await client.sync({ pageToken });
  kith.emulator.requests.clear();
  const again = await client.sync({ pageToken });
  expect(again.text).toBe(second.text);
  expect(kith.emulator.requests.all()).toEqual([]);
  expect((await client.call("stats", "get")).sourceRecords).toBe(250);
});

test("a page token sent twice at once makes one step and two equal answers", async () => {
  const client = await kith.connect({ contacts: 150 });
  const first = await client.sync({ pageSize: 100 });
  kith.emulator.requests.clear();
  const calls = Array.from({ length: 3 }, () => client.sync({ pageToken: first.body["nextPageToken"] }));
  const [a, ...others] = await Promise.all(calls);
  expect(a?.body).toMatchObject({ imported: 50, totalProcessed: 150 });
  for (const other of others) expect(other.text).toBe(a?.text);
  expect(kith.emulator.requests.count({ path: "/connections" })).toBe(1);
});

test("an altered page token is refused with a sentence, and the right one is still good", async () => {
  const client = await kith.connect({ contacts: 60 });
  const { nextPageToken } = await firstPage(client);
  const right = nextPageToken ?? "";
  const [encoded = "", signature = ""] = right.split(".");
  const [runId] = Buffer.from(encoded, "base64url").toString().split(".");
  const otherStep = Buffer.from(`${runId}.7`).toString("base64url");
  const altered = [
    "x",
    ".",
    `${right}A`,
    `${right}!`,
    `${otherStep}.${signature}`,
    encoded,
    `${encoded}.`,
    right.slice(1),
  ];
  for (const pageToken of altered) {
    const answer = await client.sync({ pageToken });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: "PAGE_TOKEN_INVALID",
      error: expect.stringContaining("nextPageToken"),
    });
  }
  expect((await client.sync({ pageToken: right })).body).toMatchObject({ imported: 20, totalProcessed: 40 });
});

test("another user's page token is refused like an altered one, and nothing of that user moves", async () => {
  const owner = await kith.connect({ contacts: 60 });
  const { nextPageToken: pageToken, runId } = await firstPage(owner);
  const stranger = await kith.connect();
  const answer = await stranger.sync({ pageToken });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: "PAGE_TOKEN_INVALID" });
  expect(await owner.call("sync", "get", { runId })).toMatchObject({ step: 1, totalProcessed: 20 });
});

test("a run that nobody works on is replaced by a new one, and its token then says so", async () => {
  const client = await kith.connect({ contacts: 60 });
  const old = await firstPage(client);
  const fresh = await client.syncAll();
  expect(fresh.at(-1)).toMatchObject({ imported: 40, unchanged: 20, hasMore: false });
  const answer = await client.sync({ pageToken: old.nextPageToken });
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({ code: "RUN_NOT_ACTIVE", status: "cancelled", runId: old.runId });
});

test("the token of a cancelled run is refused, but what was answered is answered again", async () => {
  const client = await kith.connect({ contacts: 60 });
  const first = await firstPage(client);
  const second = await client.sync({ pageToken: first.nextPageToken });
  await client.call("sync", "cancel", { runId: first.runId });
  expect((await client.sync({ pageToken: first.nextPageToken })).text).toBe(second.text);
  const refused = await client.sync({ pageToken: second.body["nextPageToken"] });
  expect(refused.body).toMatchObject({ code: "RUN_NOT_ACTIVE", status: "cancelled" });
});

test("the token of a paused run is refused until the run is resumed", async () => {
  const client = await kith.connect({ contacts: 60 });
  const { runId, nextPageToken: pageToken } = await firstPage(client);
  await client.call("sync", "pause", { runId });
  const refused = await client.sync({ pageToken });
  expect(refused.body).toMatchObject({ code: "RUN_NOT_ACTIVE", status: "paused" });
  await client.call("sync", "resume", { runId });
  expect((await client.sync({ pageToken })).body).toMatchObject({ imported: 20, totalProcessed: 40 });
});

test("a background run is named to who starts another, by REST and by tRPC", async () => {
  const client = await kith.connect({ contacts: 60 });
  const hold = Promise.withResolvers<void>();
  kith.emulator.faults.inject({ path: "/connections", kind: "hook", hook: () => hold.promise });
  const runId = await client.start();
  const refused = await client.sync();
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: "RUN_ALREADY_ACTIVE", runId });
  await expect(client.start()).rejects.toMatchObject({
    kithCode: "RUN_ALREADY_ACTIVE",
    data: { details: { runId } },
  });
  hold.resolve();
  await client.reached(runId, "completed");
  expect((await client.sync()).status).toBe(200);
});

test("a batch run in the middle of a step is not replaced", async () => {
  const client = await kith.connect({ contacts: 60 });
  const hold = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const hook = async (): Promise<void> => {
    reached.resolve();
    await hold.promise;
  };
  kith.emulator.faults.inject({ path: "/connections", kind: "hook", hook });
  const first = client.sync();
  await reached.promise;
  const refused = await client.sync();
  hold.resolve();
  expect(refused.body).toMatchObject({ code: "RUN_ALREADY_ACTIVE" });
  expect((await first).body).toMatchObject({ imported: 60, runId: refused.body["runId"] });
});

test.each(["pause", "cancel"] as const)(
  "a %s during a batch step takes effect when the step ends",
  async (verb) => {
    const client = await kith.connect({ contacts: 60 });
    const hold = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const hook = async (): Promise<void> => {
      reached.resolve();
      await hold.promise;
    };
    kith.emulator.faults.inject({ path: "/connections", kind: "hook", hook });
    const first = client.sync({ pageSize: 20 });
    await reached.promise;
    const [{ runId } = { runId: "" }] = (await client.call("sync", "list")).items;
    expect(await client.call("sync", verb, { runId })).toMatchObject({ status: "running", requested: verb });
    hold.resolve();
    const { body } = await first;
    expect(body).toMatchObject({ imported: 20, runId });
    expect(await client.call("sync", "get", { runId })).toMatchObject({
      status: verb === "pause" ? "paused" : "cancelled",
      requested: null,
      step: 1,
    });
  },
);

test("a token ahead of its run's stored step, as after a restored backup, is refused and loses nothing", async () => {
  const client = await kith.connect({ contacts: 60 });
  const first = await firstPage(client);
  const second = await client.sync({ pageToken: first.nextPageToken });
  await setBack(first.runId);
  const refused = await client.sync({ pageToken: second.body["nextPageToken"] });
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({ code: "PAGE_TOKEN_INVALID" });
  expect((await client.syncAll()).at(-1)).toMatchObject({ hasMore: false });
  expect((await client.call("stats", "get")).sourceRecords).toBe(60);
});

async function setBack(runId: string): Promise<void> {
  await superuserQuery(kith.database, "update kith.run set step = 1 where run_id = $1", [runId]);
  await superuserQuery(kith.database, "delete from kith.step_answer where run_id = $1 and step >= 1", [
    runId,
  ]);
}
