import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { openEitherDatabase } from "../testing/either-database.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { CALL_COSTS, type QuotaCall } from "./call-cost.ts";
import { createQuota } from "./quota.ts";

const START_MS = Date.UTC(2027, 0, 1);

const BUCKETS = {
  queries: { limit: 40, windowMs: 100_000 },
  criticalReads: { limit: 20, windowMs: 60_000 },
  criticalWrites: { limit: 15, windowMs: 60_000 },
  dailyWrites: { limit: 700, windowMs: 86_400_000 },
};
type Bucket = keyof typeof BUCKETS;

let database: Database;
beforeAll(async () => {
  database = await openEitherDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

test("whatever calls come in whatever order, no bucket holds more than its limit in any of its windows", async () => {
  const quota = createQuota(database, BUCKETS);
  const calls = Object.keys(CALL_COSTS).filter((call) => call !== "completeChat") as QuotaCall[];
  const wave = fc.record({
    afterMs: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000_000 })),
    calls: fc.array(fc.constantFrom(...calls), { minLength: 1, maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(wave, { maxLength: 12 }), async (waves) => {
      const accountKey = randomBytes(32);
      const spent: { atMs: number; bucket: Bucket; units: number }[] = [];
      let nowMs = 0;
      for (const { afterMs, calls } of waves) {
        nowMs += afterMs;
        const answers = await Promise.all(
          calls.map(async (call) => {
            const reserved = await quota.reserve({
              accountKey,
              cost: CALL_COSTS[call],
              now: new Date(START_MS + nowMs),
            });
            return { call, reserved };
          }),
        );
        for (const { call, reserved } of answers) {
          if (reserved.kind === "wait") continue;
          for (const [bucket, units] of Object.entries(CALL_COSTS[call]) as [Bucket, number][]) {
            spent.push({ atMs: nowMs, bucket, units });
          }
        }
        for (const [bucket, { limit, windowMs }] of Object.entries(BUCKETS)) {
          const inWindow = spent.filter((one) => one.bucket === bucket && one.atMs > nowMs - windowMs);
          expect(inWindow.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(limit);
        }
      }
    }),
    searchRuns(25),
  );
});
