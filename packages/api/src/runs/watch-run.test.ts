import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { openEitherDatabase } from "../testing/either-database.ts";
import { insertSampleRows } from "../testing/sample-rows.ts";
import { sampleUser } from "../testing/sample-user.ts";
import { watchRun } from "./progress.ts";
import type { StageBus } from "./stage-bus.ts";

let database: Database;
beforeAll(async () => {
  database = await openEitherDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

test("who stops watching leaves no listener behind", async () => {
  const user = await sampleUser(database);
  const runId = randomUUID();
  const rows = await insertSampleRows(database, user);
  await database.asUser(user.userId, async (tx) => {
    const row = await tx
      .selectFrom("run")
      .selectAll()
      .where("run_id", "=", rows.runId)
      .executeTakeFirstOrThrow();
    await tx.updateTable("run").set({ status: "cancelled" }).where("run_id", "=", rows.runId).execute();
    const counters = JSON.stringify({ counters: {}, processed: 0 });
    await tx
      .insertInto("run")
      .values({ ...row, run_id: runId, counters })
      .execute();
  });
  const emitter = new EventEmitter();
  let hearing = 0;
  const stages: StageBus = {
    tell: () => undefined,
    hear: () => {
      hearing += 1;
      return { [Symbol.dispose]: () => void (hearing -= 1) };
    },
  };
  const wakes = { emitter, [Symbol.asyncDispose]: () => Promise.resolve() };
  const leaving = new AbortController();
  const watch = { userId: user.userId, runId, afterSeq: 0, signal: leaving.signal };
  const watching = watchRun({ database, stages, wakes }, watch).next();
  while (emitter.listenerCount(runId) === 0) await new Promise(setImmediate);
  expect(hearing).toBe(1);
  leaving.abort();
  expect(await watching).toEqual({ done: true, value: undefined });
  expect(emitter.listenerCount(runId)).toBe(0);
  expect(hearing).toBe(0);
});
