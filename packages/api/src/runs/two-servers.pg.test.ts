import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { databaseHandle } from "../database/database-handle.ts";
import type { Database } from "../database/database.ts";
import { openPostgres } from "../database/open-postgres.ts";
import type { KithServer } from "../server/open-kith.ts";
import { holdRun } from "../server/testing/hold-run.ts";
import { createTestClient, type TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";

let kith: TestKith;
let database: Database;
let other: KithServer;
beforeAll(async () => {
  kith = await openTestKith();
  const handle = databaseHandle(kith.database);
  if (handle.kind !== "postgres") throw new Error("The tests run on PostgreSQL.");
  database = await openPostgres(handle.databaseUrl);
  other = await kith.openBeside({ database });
});
afterAll(async () => {
  await other[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await kith[Symbol.asyncDispose]();
});
beforeEach(() => {
  kith.emulator.faults.clear();
  kith.emulator.requests.clear();
});

function atOther(client: TestClient): TestClient {
  return createTestClient({ ...client, urlOf: () => other.url.replace("127.0.0.1", "localhost") });
}

test("two servers that get the same page token at once make one step and two equal answers", async () => {
  const here = await kith.connect({ contacts: 150 });
  const there = atOther(here);
  const first = await here.sync({ pageSize: 10 });
  let pageToken = first.body["nextPageToken"];
  for (let step = 1; step < 15; step += 1) {
    const [a, b] = await Promise.all([here.sync({ pageToken }), there.sync({ pageToken })]);
    expect(b.text).toBe(a.text);
    expect(a.body).toMatchObject({ imported: 10 });
    pageToken = a.body["nextPageToken"];
  }
  expect(pageToken).toBeNull();
  expect(kith.emulator.requests.count({ path: "/connections" })).toBe(2);
  expect((await here.call("stats", "get")).sourceRecords).toBe(150);
});

test("of two servers that start a run of one account at once, one does, and the other names it", async () => {
  const here = await kith.connect({ contacts: 30 });
  const hold = Promise.withResolvers<void>();
  kith.emulator.faults.inject({ path: "/connections", kind: "hook", hook: () => hold.promise });
  const outcomes = await Promise.allSettled([here.start(), atOther(here).start()]);
  const [started, ...more] = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const [refused] = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  hold.resolve();
  expect(more).toEqual([]);
  expect(refused).toMatchObject({ kithCode: "RUN_ALREADY_ACTIVE", data: { details: { runId: started } } });
  await here.reached(started ?? "", "completed");
});

test("a run's progress is told by the server that does not drive it, as by the one that does", async () => {
  const here = await kith.connect({ contacts: 130 });
  const runId = await here.start({ pageSize: 20 });
  const stored = (events: Awaited<ReturnType<TestClient["events"]>>) =>
    events.filter(({ seq }) => seq !== null);
  const [a, b] = await Promise.all([here.events(runId), atOther(here).events(runId)]);
  expect(stored(b)).toEqual(stored(a));
  // Queued and running, seven pages, two of the training after a first import, completed.
  expect(stored(a).length).toBe(12);
});

test("a pause that one server is asked for is obeyed by the other, which works on the run", async () => {
  const here = await kith.connect({ contacts: 250 });
  const there = atOther(here);
  const { runId, go } = await holdRun({
    faults: kith.emulator.faults,
    clients: [here, there],
    step: 2,
    input: { pageSize: 100 },
  });
  for (const client of [here, there]) await client.call("sync", "pause", { runId });
  go();
  expect(await there.reached(runId, "paused")).toMatchObject({ step: 2, totalProcessed: 200 });
});
