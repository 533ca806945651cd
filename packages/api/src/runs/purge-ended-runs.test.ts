import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

/** Which of a run's rows are there. */
async function kept(runId: string): Promise<Readonly<Record<string, boolean>>> {
  const tables = [
    "run",
    "run_event",
    "step_answer",
    "plan_action",
    "staged_record",
    "pulled_page",
    "epoch_page",
  ];
  const columns = tables.map((table) => `exists (select from kith.${table} where run_id = $1) as ${table}`);
  const rows = await superuserQuery<Record<string, boolean>>(kith.database, `select ${columns.join(", ")}`, [
    runId,
  ]);
  return rows[0] ?? {};
}

async function dryRun(client: TestClient): Promise<string> {
  return (await client.syncAll({ dryRun: true }))[0]?.runId ?? "";
}

/** Sessions last 30 days. */
async function later(client: TestClient, days: number): Promise<TestClient> {
  kith.clock.advance(days * DAY_MS);
  return await kith.again(client);
}

test("events and answers go 7 days after their run, plans after 30, and the runs stay", async () => {
  let client = await kith.connect({ contacts: 20 });
  const planned = await dryRun(client);
  const [imported] = await client.syncAll();
  const runId = imported?.runId ?? "";
  client = await later(client, 6);
  await client.syncAll();
  expect(await kept(runId)).toMatchObject({ run: true, run_event: true, step_answer: true });
  expect(await kept(planned)).toMatchObject({ run: true, run_event: true, plan_action: true });
  client = await later(client, 1);
  await client.syncAll();
  expect(await kept(runId)).toMatchObject({ run: true, run_event: false, step_answer: false });
  expect(await kept(planned)).toMatchObject({ run: true, run_event: false, plan_action: true });
  expect((await client.call("sync", "plan", { runId: planned })).actions.length).toBeGreaterThan(20 - 1);
  client = await later(client, 23);
  await expect(client.call("sync", "plan", { runId: planned })).rejects.toMatchObject({
    kithCode: "NOT_FOUND",
    message: expect.stringContaining("30 days"),
  });
  await client.syncAll();
  expect(await kept(planned)).toMatchObject({ run: true, plan_action: false });
  expect((await client.call("sync", "list")).items).toHaveLength(5);
  expect(await client.events(runId)).toEqual([]);
});

test("what an ended run was in the middle of goes when the next one begins, and nobody else's", async () => {
  const client = await kith.connect({ contacts: 60 });
  const other = await kith.connect({ contacts: 60 });
  const left = String((await client.sync({ pageSize: 10 })).body["runId"]);
  const leftDry = await other.sync({ pageSize: 10, dryRun: true });
  const otherRun = String(leftDry.body["runId"]);
  expect(await kept(left)).toMatchObject({ pulled_page: true, epoch_page: true });
  expect(await kept(otherRun)).toMatchObject({ pulled_page: true, staged_record: true });
  await client.call("sync", "cancel", { runId: left });
  await client.syncAll();
  expect(await kept(left)).toMatchObject({
    run: true,
    run_event: true,
    pulled_page: false,
    epoch_page: false,
  });
  expect(await kept(otherRun)).toMatchObject({ pulled_page: true, staged_record: true });
  await other.syncAll();
  expect(await kept(otherRun)).toMatchObject({ pulled_page: false, staged_record: false, plan_action: true });
});

test("a finished dry run keeps its plan and no copies of contacts", async () => {
  const client = await kith.connect({ contacts: 20 });
  expect(await kept(await dryRun(client))).toEqual({
    run: true,
    run_event: true,
    step_answer: true,
    plan_action: true,
    staged_record: false,
    pulled_page: false,
    epoch_page: false,
  });
});
