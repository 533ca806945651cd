import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { openEitherDatabase } from "../testing/either-database.ts";
import { CALL_COSTS } from "./call-cost.ts";
import { createQuota } from "./quota.ts";
import type { QuotaBucketName } from "./quota-bucket.ts";

const START = new Date("2027-01-01T00:00:00Z");

const BUCKETS = {
  queries: { limit: 40, windowMs: 100_000 },
  criticalReads: { limit: 20, windowMs: 60_000 },
  criticalWrites: { limit: 15, windowMs: 60_000 },
  dailyWrites: { limit: 700, windowMs: 86_400_000 },
};

function after(ms: number): Date {
  return new Date(START.getTime() + ms);
}

let database: Database;
beforeAll(async () => {
  database = await openEitherDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const quota = () => createQuota(database, BUCKETS);
const newAccount = () => randomBytes(32);
const list = { cost: CALL_COSTS.listConnections };

test("as many calls as the limit are granted at once, the next is told when", async () => {
  const accountKey = newAccount();
  for (let call = 0; call < BUCKETS.criticalReads.limit; call += 1) {
    expect(await quota().reserve({ accountKey, ...list, now: after(call) })).toEqual({ kind: "granted" });
  }
  const refused = await quota().reserve({ accountKey, ...list, now: after(1_000) });
  expect(refused).toEqual({ kind: "wait", until: after(66_000) });
  expect((await quota().reserve({ accountKey, ...list, now: after(65_999) })).kind).toBe("wait");
  expect((await quota().reserve({ accountKey, ...list, now: after(66_000) })).kind).toBe("granted");
});

test("a refused call takes nothing of any bucket", async () => {
  const accountKey = newAccount();
  const onlyWrites = { accountKey, cost: { criticalWrites: 15 }, now: START };
  expect((await quota().reserve(onlyWrites)).kind).toBe("granted");
  for (let tries = 0; tries < 30; tries += 1) {
    const update = { accountKey, cost: CALL_COSTS.updateContact, now: START };
    expect((await quota().reserve(update)).kind).toBe("wait");
  }
  const allReads = { accountKey, cost: { criticalReads: 20, queries: 40, dailyWrites: 700 }, now: START };
  expect((await quota().reserve(allReads)).kind).toBe("granted");
});

test("one account's calls take nothing of another's", async () => {
  const everything = { cost: { criticalReads: 20 }, now: START };
  expect((await quota().reserve({ accountKey: newAccount(), ...everything })).kind).toBe("granted");
  expect((await quota().reserve({ accountKey: newAccount(), ...everything })).kind).toBe("granted");
});

test("reservations at the same moment never overdraw a bucket, and never take less than it holds", async () => {
  const accountKey = newAccount();
  const asked = Array.from({ length: 40 }, () => quota().reserve({ accountKey, ...list, now: START }));
  const granted = (await Promise.all(asked)).filter(({ kind }) => kind === "granted");
  expect(granted.length).toBe(BUCKETS.criticalReads.limit);
});

test("after a 429 nothing is granted before its time, and a shorter block does not lift a longer one", async () => {
  const accountKey = newAccount();
  const block = (bucket: QuotaBucketName, ms: number) =>
    quota().penalize({ accountKey, bucket, until: after(ms) });
  await block("criticalReads", 60_000);
  await block("criticalReads", 30_000);
  const asked = await quota().reserve({ accountKey, ...list, now: after(45_000) });
  expect(asked).toEqual({ kind: "wait", until: after(60_000) });
  const write = { accountKey, cost: CALL_COSTS.deleteContact, now: after(45_000) };
  expect((await quota().reserve(write)).kind).toBe("granted");
  expect((await quota().reserve({ accountKey, ...list, now: after(60_000) })).kind).toBe("granted");
});

test("a call that can never fit is a wrong configuration, not an endless wait", async () => {
  const small = createQuota(database, { criticalWrites: { limit: 5, windowMs: 60_000 } });
  const cost = CALL_COSTS.batchCreateContacts;
  await expect(async () =>
    small.reserve({ accountKey: newAccount(), cost, now: START }),
  ).rejects.toMatchObject({
    code: "CONFIG_INVALID",
  });
});

test("an account keeps at most eleven rows a bucket and one lock", async () => {
  const accountKey = newAccount();
  for (let step = 0; step < 40; step += 1) {
    await quota().reserve({ accountKey, ...list, now: after(step * 7_000) });
  }
  const rows = await database.asService((tx) =>
    tx.selectFrom("quota_bucket").select("bucket").where("account_key", "=", accountKey).execute(),
  );
  expect(rows.length).toBeLessThanOrEqual(2 * 11 + 1);
});
