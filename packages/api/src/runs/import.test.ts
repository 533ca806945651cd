import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dumpContactTables } from "../server/testing/table-dump.ts";
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

test("the predecessor's loop imports 187 contacts as 100 and 87, in exactly the answers that it knows", async () => {
  const client = await kith.connect({ contacts: 187 });
  const [first, second, ...more] = await client.syncAll({ pageSize: 100 });
  expect(more).toEqual([]);
  expect(first).toEqual({
    success: true,
    runId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    direction: "import",
    phase: "import",
    dryRun: false,
    imported: 100,
    exported: 0,
    updated: 0,
    unchanged: 0,
    deleted: 0,
    merged: expect.any(Number),
    duplicatesFound: expect.any(Number),
    failed: 0,
    errors: [],
    pageToken: expect.any(String),
    nextPageToken: first?.pageToken,
    hasMore: true,
    totalProcessed: 100,
    totalAvailable: 187,
    message: "Processed 100 of about 187 contacts.",
  });
  expect(second).toEqual({
    ...first,
    imported: 87,
    merged: expect.any(Number),
    duplicatesFound: expect.any(Number),
    pageToken: null,
    nextPageToken: null,
    hasMore: false,
    totalProcessed: 187,
    message: "Sync completed",
  });
  const status = await client.rest("GET", "/api/google/status");
  expect(status.body).toMatchObject({ connected: true, stats: { contactsSynced: 187 } });
});

test("a background run tells every step in order, numbered without a gap, and its totals are the run's", async () => {
  const client = await kith.connect({ contacts: 130 });
  const runId = await client.start({ pageSize: 50 });
  const run = await client.reached(runId, "completed");
  const events = await client.events(runId);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.map(({ event }) => (event.kind === "run-status" ? event.status : event.kind))).toEqual([
    "queued",
    "running",
    "step-completed",
    "step-completed",
    "step-completed",
    "training-progress",
    "training-progress",
    "completed",
  ]);
  const steps = events.flatMap(({ event }) => (event.kind === "step-completed" ? [event] : []));
  expect(steps.map(({ step, phase, totalProcessed }) => [step, phase, totalProcessed])).toEqual([
    [0, "list", 50],
    [1, "list", 100],
    [2, "done", 130],
  ]);
  expect(steps.map(({ counters }) => counters.imported)).toEqual([50, 50, 30]);
  expect(run).toMatchObject({
    status: "completed",
    phase: "train",
    step: 3,
    totalProcessed: 130,
    totalAvailable: 130,
    counters: steps.at(-1)?.totals,
    finishedAt: kith.clock.now().toISOString(),
  });
  expect(run.counters.imported).toBe(130);
});

test("an import right after a finished one is one call to Google and writes nothing", async () => {
  const client = await kith.connect({ contacts: 130 });
  await client.syncAll();
  const before = await dumpContactTables(kith.database);
  kith.emulator.requests.clear();
  kith.clock.advance(60_000);
  const answers = await client.syncAll();
  expect(answers).toMatchObject([{ imported: 0, updated: 0, unchanged: 0, deleted: 0, totalProcessed: 0 }]);
  expect(kith.emulator.requests.all().map(({ path }) => path)).toEqual(["/v1/people/me/connections"]);
  expect(await dumpContactTables(kith.database)).toEqual(before);
});

test("a delta that names contacts which did not change writes nothing", async () => {
  const client = await kith.connect({ contacts: 30 });
  await client.syncAll();
  const before = await dumpContactTables(kith.database);
  for (const { resourceName } of client.google.people().slice(0, 5)) client.google.touchPerson(resourceName);
  kith.clock.advance(60_000);
  expect(await client.syncAll()).toMatchObject([{ updated: 0, unchanged: 5 }]);
  const after = await dumpContactTables(kith.database);
  expect({ ...after, source_record: [] }).toEqual({ ...before, source_record: [] });
});

test("a full listing of the same contacts changes none of them", async () => {
  const client = await kith.connect({ contacts: 130 });
  await client.syncAll();
  const before = await dumpContactTables(kith.database);
  kith.clock.advance(60_000);
  const answers = await client.syncAll({ forceFull: true });
  expect(answers.map(({ unchanged, totalProcessed }) => [unchanged, totalProcessed])).toEqual([
    [100, 100],
    [30, 130],
  ]);
  expect(await dumpContactTables(kith.database)).toEqual(before);
});

test("edits, deletions, names given anew and deleted contacts that come back arrive with the next import", async () => {
  const client = await kith.connect({ contacts: 60 });
  const { google } = client;
  const [edited = "", deleted = "", renamed = ""] = ["Ottoline Quay", "Bram Ketteridge", "Saoirse Vell"].map(
    (unstructuredName) => google.createPerson({ names: [{ unstructuredName }] }).resourceName,
  );
  await client.syncAll();
  google.updatePerson(edited, { biographies: [{ value: "Met at the lighthouse" }] });
  google.deletePerson(deleted);
  const newName = google.renamePerson(renamed).resourceName;
  const [answer] = await client.syncAll();
  expect(answer).toMatchObject({ imported: 0, updated: 1, deleted: 1, failed: 0 });

  const found = await client.call("contacts", "list", { q: "lighthouse" });
  expect(found.items).toHaveLength(1);
  const records = await recordsOf(client);
  expect(records.get(deleted)).toMatchObject({ deleted: true });
  expect(records.has(renamed)).toBe(false);
  const history = await client.call("contacts", "history", { id: records.get(newName)?.recordId });
  expect(history.entries.map(({ kind }) => kind)).toEqual(["renamed", "imported"]);

  const gone = await client.call("contacts", "get", { id: records.get(deleted)?.recordId });
  expect(gone.deletedAt).toBe(kith.clock.now().toISOString());
  expect(Object.keys(gone.fields).length).toBeGreaterThan(0);

  google.restorePerson(deleted);
  const [revival] = await client.syncAll();
  expect(revival).toMatchObject({ imported: 0, updated: 1, deleted: 0 });
  const back = await client.call("contacts", "get", { id: records.get(deleted)?.recordId });
  expect(back).toMatchObject({ id: gone.id, deletedAt: null });
  const told = await client.call("contacts", "history", { id: gone.id });
  expect(told.entries.map(({ kind }) => kind)).toEqual(["revived", "deleted", "imported"]);
});

test("steps smaller than Google's pages take from the same page without calling again", async () => {
  const client = await kith.connect({ contacts: 187 });
  const answers = await client.syncAll({ pageSize: 30 });
  expect(answers.map(({ imported }) => imported)).toEqual([30, 30, 30, 10, 30, 30, 27]);
  expect(answers.at(-1)?.totalProcessed).toBe(187);
  expect(kith.emulator.requests.count({ path: "/connections" })).toBe(2);
});

test("the page size can change with every call and every run, and nobody is missed or doubled", async () => {
  const client = await kith.connect({ contacts: 187 });
  const sizes = [20, 100, 7, 150, 1000];
  const taken: unknown[] = [];
  let pageToken: unknown = null;
  for (const pageSize of sizes) {
    const { body } = await client.sync({ pageSize, pageToken });
    taken.push(body["imported"]);
    pageToken = body["nextPageToken"];
  }
  expect(taken).toEqual([20, 80, 7, 80, 0].slice(0, taken.length));
  expect(pageToken).toBeNull();
});

test("a run goes on with the page size of its last call when a call names none", async () => {
  const client = await kith.connect({ contacts: 60 });
  const first = await client.sync({ pageSize: 10 });
  const second = await client.sync({ pageToken: first.body["nextPageToken"] });
  expect(second.body).toMatchObject({ imported: 10, totalProcessed: 20 });
  const third = await client.sync({ pageToken: second.body["nextPageToken"], pageSize: 25 });
  expect(third.body).toMatchObject({ imported: 25, totalProcessed: 45 });
});

test("an expired sync token costs a full listing that finds what was deleted meanwhile", async () => {
  const client = await kith.connect({ contacts: 60 });
  await client.syncAll();
  const deleted = client.google.people()[3]?.resourceName ?? "";
  client.google.deletePerson(deleted);
  client.google.expireSyncTokens();
  const answers = await client.syncAll();
  expect(answers.reduce((sum, answer) => sum + answer.deleted, 0)).toBe(1);
  expect(answers.reduce((sum, answer) => sum + answer.unchanged, 0)).toBe(59);
  expect((await recordsOf(client)).get(deleted)).toMatchObject({ deleted: true });
});

test("a sync token is renewed by a full listing before Google forgets it", async () => {
  const client = await kith.connect({ contacts: 20 });
  await client.syncAll();
  kith.clock.advance(6 * 24 * 60 * 60 * 1000);
  expect(await client.syncAll()).toMatchObject([{ unchanged: 20 }]);
});

test("who is only hidden from Google's listing is asked for by name and stays", async () => {
  const client = await kith.connect({ contacts: 40 });
  await client.syncAll();
  const hidden = client.google.people()[3]?.resourceName ?? "";
  client.google.hideFromLists(hidden);
  const answers = await client.syncAll({ forceFull: true });
  expect(answers.map(({ deleted }) => deleted).every((deleted) => deleted === 0)).toBe(true);
  expect((await recordsOf(client)).get(hidden)).toMatchObject({ deleted: false });
  expect(kith.emulator.requests.count({ path: ":batchGet" })).toBe(1);
});

async function recordsOf(client: TestClient) {
  const rows = await superuserQuery<{ record_id: string; resource_name: string; deleted: boolean }>(
    kith.database,
    `select record_id, resource_name, deleted_at is not null as deleted from kith.source_record
     join kith.google_account using (account_id) where email = $1`,
    [client.google.email],
  );
  return new Map(rows.map((row) => [row.resource_name, { recordId: row.record_id, deleted: row.deleted }]));
}
