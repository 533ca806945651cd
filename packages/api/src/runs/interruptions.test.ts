import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ProgressEvent } from "../contract/progress-event.ts";
import type { RunStatus } from "../contract/run.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(() => {
  kith.emulator.faults.clear();
  kith.emulator.requests.clear();
});

const LISTING = { path: "/connections" };

async function importedClient(contacts: number) {
  const client = await kith.connect({ contacts });
  await client.syncAll({ pageSize: 1000 });
  return client;
}

type Client = Awaited<ReturnType<typeof importedClient>>;

function deleteInGoogle(client: Client, count: number): void {
  for (const { resourceName } of client.google.people().slice(0, count))
    client.google.deletePerson(resourceName);
}

async function liveRecords(client: Client): Promise<number> {
  return (await client.call("stats", "get")).sourceRecords;
}

test("a mass deletion in Google stops a batch run with 409, and with confirm: true the same call goes on", async () => {
  const client = await importedClient(60);
  deleteInGoogle(client, 20);
  const asked = await client.sync();
  expect(asked.status).toBe(409);
  expect(asked.body).toMatchObject({
    code: "CONFIRMATION_REQUIRED",
    runId: expect.any(String),
    hasMore: false,
    summary: { reason: "mass-deletion", deletions: 20, contacts: 60 },
  });
  expect(await liveRecords(client)).toBe(60);
  expect(await client.call("sync", "get", { runId: asked.body["runId"] })).toMatchObject({
    status: "needs-confirmation",
    confirmation: { deletions: 20, contacts: 60 },
  });

  const confirmed = await client.sync({ confirm: true });
  expect(confirmed.body).toMatchObject({
    runId: asked.body["runId"],
    deleted: 20,
    message: "Sync completed",
  });
  expect(await liveRecords(client)).toBe(40);
});

test("the page token that ran into the guard is the one to confirm with, and the deletions of all steps count", async () => {
  const client = await importedClient(60);
  deleteInGoogle(client, 14);
  const first = await client.sync({ pageSize: 5 });
  expect(first.body).toMatchObject({ deleted: 5, hasMore: true });
  const { nextPageToken: pageToken } = first.body;
  const asked = await client.sync({ pageToken });
  expect(asked.body).toMatchObject({
    code: "CONFIRMATION_REQUIRED",
    error: expect.stringContaining("5 of them were deleted here already."),
    summary: { deletions: 14, contacts: 60 },
  });
  expect((await client.sync({ pageToken })).body).toEqual(asked.body);
  const second = await client.sync({ pageToken, confirm: true });
  expect(second.body).toMatchObject({ deleted: 5, hasMore: true });
  const third = await client.sync({ pageToken: second.body["nextPageToken"] });
  expect(third.body).toMatchObject({ deleted: 4, hasMore: false, totalProcessed: 14 });
});

test("a mass deletion stops a background run until a person confirms, and resuming without a yes says so", async () => {
  const client = await importedClient(60);
  deleteInGoogle(client, 20);
  const runId = await client.start();
  await client.reached(runId, "needs-confirmation");
  await expect(client.call("sync", "resume", { runId })).rejects.toMatchObject({
    kithCode: "CONFIRMATION_REQUIRED",
    status: 409,
  });
  expect(await liveRecords(client)).toBe(60);
  await client.call("sync", "resume", { runId, confirm: true });
  expect(await client.reached(runId, "completed")).toMatchObject({ counters: { deleted: 20 } });
  expect(await liveRecords(client)).toBe(40);
});

test("who confirms a batch run in the background lets it end there, and the other way round", async () => {
  const client = await importedClient(60);
  deleteInGoogle(client, 20);
  const asked = await client.sync();
  const runId = await client.start({ confirm: true });
  expect(runId).toBe(asked.body["runId"]);
  expect(await client.reached(runId, "completed")).toMatchObject({ origin: "background" });

  deleteInGoogle(client, 20);
  const waiting = await client.start();
  await client.reached(waiting, "needs-confirmation");
  const confirmed = await client.sync({ confirm: true });
  expect(confirmed.body).toMatchObject({ runId: waiting, deleted: 20, hasMore: false });
});

test("a run that begins with confirm: true has asked nothing yet, so its guard asks all the same", async () => {
  const client = await importedClient(60);
  deleteInGoogle(client, 20);
  const asked = await client.sync({ confirm: true });
  expect(asked.body).toMatchObject({ code: "CONFIRMATION_REQUIRED", summary: { deletions: 20 } });
  await client.call("sync", "cancel", { runId: asked.body["runId"] });

  const runId = await client.start({ confirm: true });
  expect(await client.reached(runId, "needs-confirmation")).toMatchObject({
    confirmation: { deletions: 20 },
  });
  expect(await liveRecords(client)).toBe(60);
});

test("a yes counts for the number that was asked about: more deletions than that ask again", async () => {
  const client = await importedClient(60);
  deleteInGoogle(client, 20);
  const asked = await client.sync();
  deleteInGoogle(client, 5);
  const again = await client.sync({ confirm: true });
  expect(again.body).toMatchObject({
    code: "CONFIRMATION_REQUIRED",
    runId: asked.body["runId"],
    summary: { deletions: 25, contacts: 60 },
  });
  expect(await liveRecords(client)).toBe(60);
  const confirmed = await client.sync({ confirm: true });
  expect(confirmed.body).toMatchObject({ deleted: 25, message: "Sync completed" });
});

test("a yes to a smaller number than the run asks about confirms nothing, and tells the number", async () => {
  const client = await importedClient(60);
  deleteInGoogle(client, 20);
  const runId = await client.start();
  await client.reached(runId, "needs-confirmation");
  const seen = { runId, confirm: true };
  await expect(client.call("sync", "resume", { ...seen, deletions: 19 })).rejects.toMatchObject({
    kithCode: "CONFIRMATION_REQUIRED",
    data: { details: { summary: { deletions: 20 } } },
  });
  expect(await liveRecords(client)).toBe(60);
  await client.call("sync", "resume", { ...seen, deletions: 20 });
  expect(await client.reached(runId, "completed")).toMatchObject({ counters: { deleted: 20 } });
});

test("a run that is resumed with confirm: true before it asked anything still asks", async () => {
  const client = await importedClient(60);
  deleteInGoogle(client, 20);
  const runId = await client.start();
  await client.reached(runId, "needs-confirmation");
  await client.call("sync", "pause", { runId });
  await client.call("sync", "resume", { runId, confirm: true });
  expect(await client.reached(runId, "needs-confirmation")).toMatchObject({
    confirmation: { deletions: 20 },
  });
  expect(await liveRecords(client)).toBe(60);
});

test("a dry run with confirm: true does not confirm the deletions that wait for a yes", async () => {
  const client = await importedClient(60);
  deleteInGoogle(client, 20);
  const runId = await client.start();
  await client.reached(runId, "needs-confirmation");
  const dryRun = await client.sync({ dryRun: true, confirm: true });
  expect(dryRun.body).toMatchObject({ code: "RUN_ALREADY_ACTIVE", runId });
  expect(await liveRecords(client)).toBe(60);
});

test("a short wait for quota is waited out inside the call", async () => {
  const client = await kith.connect({ contacts: 10 });
  const body = { error: { code: 429, status: "RESOURCE_EXHAUSTED", message: "Slow down", details: [] } };
  kith.emulator.faults.inject({ ...LISTING, kind: "status", status: 429, body });
  kith.clock.advance(55_000);
  const at = kith.clock.now().getTime();
  const answer = await client.sync();
  // Google named no time, so the whole window counts, which is longer than a client should sit.
  expect(answer.status).toBe(429);
  expect(kith.clock.now().getTime()).toBe(at);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(10);
  expect(answer.body).toMatchObject({
    code: "SOURCE_RATE_LIMITED",
    hasMore: true,
    runId: expect.any(String),
  });

  kith.clock.advance(Number(answer.headers.get("retry-after")) * 1000 - 4_000);
  const before = kith.clock.now().getTime();
  const again = await client.sync({ pageToken: answer.body["pageToken"] });
  expect(again.body).toMatchObject({ imported: 10, runId: answer.body["runId"], message: "Sync completed" });
  expect(kith.clock.now().getTime() - before).toBeGreaterThanOrEqual(4_000);
});

test("a quota wait in the middle of a run answers 429 with the token that goes on where it stood", async () => {
  const client = await kith.connect({ contacts: 150 });
  const first = await client.sync({ pageSize: 100 });
  kith.emulator.faults.inject({ ...LISTING, kind: "status", answer: "per-minute-read-quota" });
  const refused = await client.sync({ pageToken: first.body["nextPageToken"] });
  expect(refused.status).toBe(429);
  expect(refused.body["pageToken"]).toBe(first.body["nextPageToken"]);
  kith.clock.advance(Number(refused.headers.get("retry-after")) * 1000);
  const second = await client.sync({ pageToken: refused.body["pageToken"] });
  expect(second.body).toMatchObject({ imported: 50, totalProcessed: 150, hasMore: false });
});

test("a background run waits for quota, says until when, and goes on by itself", async () => {
  const client = await kith.connect({ contacts: 150 });
  kith.emulator.faults.inject({ ...LISTING, at: 2, kind: "status", answer: "per-minute-read-quota" });
  const runId = await client.start({ pageSize: 100 });
  const waiting = await client.reached(runId, "waiting-quota");
  expect(waiting).toMatchObject({ totalProcessed: 100, error: { code: "SOURCE_RATE_LIMITED" } });
  const until = Date.parse(waiting.waitingUntil ?? "");
  expect(until).toBeGreaterThan(kith.clock.now().getTime());
  kith.clock.advance(until - kith.clock.now().getTime());
  expect(await client.reached(runId, "completed")).toMatchObject({
    counters: { imported: 150 },
    error: null,
  });
  const events = await client.events(runId);
  const errors = events.flatMap(({ event }) =>
    event.kind === "run-status" ? [{ status: event.status, error: event.error?.code ?? null }] : [],
  );
  expect(errors, "who goes on no longer has what it waited for").toEqual([
    { status: "queued", error: null },
    { status: "running", error: null },
    { status: "waiting-quota", error: "SOURCE_RATE_LIMITED" },
    { status: "running", error: null },
    { status: "completed", error: null },
  ]);
});

test("a grant that is revoked in mid-run pauses the run, and after a new connect it goes on where it was", async () => {
  const client = await kith.connect({ contacts: 150 });
  const paused = kith.emulator.faults.inject({
    ...LISTING,
    at: 2,
    kind: "hook",
    hook: () => client.google.revokeAllGrants(),
  });
  const runId = await client.start({ pageSize: 100 });
  expect(await client.reached(runId, "paused")).toMatchObject({
    totalProcessed: 100,
    error: { code: "RECONNECT_NEEDED" },
  });
  expect(paused.spent).toBe(true);
  expect((await client.rest("GET", "/api/google/status")).body).toMatchObject({
    connected: false,
    status: "reconnect-needed",
  });
  await expect(client.call("sync", "resume", { runId })).rejects.toMatchObject({
    kithCode: "RECONNECT_NEEDED",
  });
  const refused = await client.sync();
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ code: "RECONNECT_NEEDED", requiresReconnect: true });

  await kith.consent(client);
  await client.call("sync", "resume", { runId });
  expect(await client.reached(runId, "completed")).toMatchObject({ counters: { imported: 150 } });
});

test.each([
  ["answers 500", { kind: "status", answer: "internal" }],
  ["answers 503", { kind: "status", answer: "unavailable" }],
  ["drops the connection before the answer", { kind: "drop-before" }],
  ["drops it within the answer", { kind: "drop-within" }],
  ["is slow", { kind: "slow", delayMs: 300 }],
] as const)("an import ends well when Google now and then %s", async (_what, effect) => {
  const client = await kith.connect({ contacts: 150 });
  kith.emulator.faults.inject({ ...LISTING, times: 2, ...effect });
  expect((await client.syncAll({ pageSize: 100 })).map(({ imported }) => imported)).toEqual([100, 50]);
  kith.emulator.faults.inject({ ...LISTING, times: 4, ...effect });
  const runId = await client.start({ forceFull: true });
  expect(await client.reached(runId, "completed")).toMatchObject({
    counters: { imported: 0, unchanged: 150 },
  });
});

test("a batch call that Google never answers fails with its token, and the token is good again later", async () => {
  const client = await kith.connect({ contacts: 150 });
  const first = await client.sync({ pageSize: 100 });
  const fault = kith.emulator.faults.inject({
    ...LISTING,
    times: 1000,
    kind: "status",
    answer: "unavailable",
  });
  const failed = await client.sync({ pageToken: first.body["nextPageToken"] });
  expect(failed.status).toBe(502);
  expect(failed.body).toMatchObject({
    code: "SOURCE_UNAVAILABLE",
    pageToken: first.body["nextPageToken"],
    runId: first.body["runId"],
  });
  fault.remove();
  const second = await client.sync({ pageToken: failed.body["pageToken"] });
  expect(second.body).toMatchObject({ imported: 50, totalProcessed: 150 });
});

test("a background run that Google never answers fails, says why, and is resumed where it stood", async () => {
  const client = await kith.connect({ contacts: 150 });
  const fault = kith.emulator.faults.inject({
    ...LISTING,
    at: 2,
    times: 1000,
    kind: "status",
    answer: "unavailable",
  });
  const runId = await client.start({ pageSize: 100 });
  expect(await client.reached(runId, "failed")).toMatchObject({
    totalProcessed: 100,
    error: { code: "SOURCE_UNAVAILABLE" },
  });
  fault.remove();
  const resumed = await client.call("sync", "resume", { runId });
  const completed = await client.reached(runId, "completed");
  expect(completed).toMatchObject({ counters: { imported: 150 }, error: null });

  // Whoever follows the run from its beginning hears of the failure and of what came after it.
  const told = await client.events(runId);
  expect(told.map(({ seq }) => seq)).toEqual(told.map((_, index) => index + 1));
  const statuses = told.flatMap(({ event }) => (event.kind === "run-status" ? [event.status] : []));
  expect(statuses).toEqual(["queued", "running", "failed", "queued", "running", "completed"]);
  expect(resumed.lastSeq).toBe(told.findIndex(({ event }) => isStatus(event, "failed")) + 2);
  expect(completed.lastSeq).toBe(told.length);
});

function isStatus(event: ProgressEvent, status: RunStatus): boolean {
  return event.kind === "run-status" && event.status === status;
}
