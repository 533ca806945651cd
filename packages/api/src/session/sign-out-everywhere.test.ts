import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { LOCAL_SESSION_SECONDS } from "./local-token.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

async function statusOf(client: TestClient): Promise<number> {
  return (await client.rest("GET", "/api/stats")).status;
}

test("signing out everywhere ends every session of the person, and of nobody else", async () => {
  const [here, bob] = [await kith.signIn(), await kith.signIn()];
  const there = await kith.again(here);
  expect(await Promise.all([here, there, bob].map(statusOf))).toEqual([200, 200, 200]);
  expect(await here.call("session", "signOutEverywhere")).toEqual({
    signedOutAt: kith.clock.now().toISOString(),
  });
  expect(await Promise.all([here, there, bob].map(statusOf))).toEqual([401, 401, 200]);
  const { body } = await there.rest("GET", "/api/session");
  expect(body).toEqual({ signedIn: false, method: "local", email: null, publishableKey: null });
});

test("whoever signs in afterwards is in, a millisecond later too", async () => {
  const before = await kith.signIn();
  await before.call("session", "signOutEverywhere");
  expect(await statusOf(await kith.again(before)), "in the same moment nobody can tell").toBe(401);
  kith.clock.advance(1);
  expect(await statusOf(await kith.again(before))).toBe(200);
  expect(await statusOf(before)).toBe(401);
});

test("API tokens outlive it", async () => {
  const ada = await kith.signIn();
  const { token } = await ada.call("tokens", "create", { name: "A program", scopes: ["read"] });
  await ada.call("session", "signOutEverywhere");
  expect(await statusOf(kith.clientOf(token))).toBe(200);
});

test("a stream ends with its session, and with a new one it goes on where it was", async () => {
  const ada = await kith.connect({ contacts: 3 });
  const runId = await ada.start({ pageSize: 1 });
  await ada.call("sync", "pause", { runId });
  const { lastSeq } = await ada.reached(runId, "paused");
  const events = ada.progress(runId);
  expect((await events.next()).value).toMatchObject({ seq: 1 });
  await ada.call("session", "signOutEverywhere");
  await expect(drain(events)).rejects.toMatchObject({
    kithCode: "UNAUTHORIZED",
    message: expect.stringContaining("Sign in again"),
  });
  kith.clock.advance(1);
  const again = await kith.again(ada);
  const next = again.progress(runId, { lastEventId: String(lastSeq) });
  const resumed = next.next();
  await again.call("sync", "resume", { runId });
  expect((await resumed).value).toMatchObject({ seq: lastSeq + 1 });
  await next.return(undefined);
  await again.completed(runId);
});

test("a stream ends when its session expires", async () => {
  const ada = await kith.connect({ contacts: 3 });
  const runId = await ada.start({ pageSize: 1 });
  await ada.call("sync", "pause", { runId });
  await ada.reached(runId, "paused");
  const events = ada.progress(runId);
  await events.next();
  kith.clock.advance(LOCAL_SESSION_SECONDS * 1000);
  await expect(drain(events)).rejects.toMatchObject({ kithCode: "UNAUTHORIZED" });
  const again = await kith.again(ada);
  await again.call("sync", "cancel", { runId });
});

async function drain(events: AsyncGenerator): Promise<void> {
  while ((await events.next()).done !== true);
}
