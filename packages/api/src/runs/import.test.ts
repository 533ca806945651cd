import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { dumpContactTables } from "../server/testing/table-dump.ts";

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
