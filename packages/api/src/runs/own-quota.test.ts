import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";

/** Two calls in 9 s: the third waits. */
const TWO_CALLS = { queries: { limit: 2, windowMs: 9_000 } };

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith({ quota: TWO_CALLS });
});
afterAll(() => kith[Symbol.asyncDispose]());

test("Kith's own quota is waited for inside a batch call, and Google never sees a call too many", async () => {
  const client = await kith.connect({ contacts: 450 });
  const from = kith.clock.now().getTime();
  const answers = await client.syncAll({ pageSize: 100 });
  expect(answers.map(({ imported }) => imported)).toEqual([100, 100, 100, 100, 50]);
  expect(kith.emulator.requests.count({ path: "/connections" })).toBe(5);
  expect(kith.clock.now().getTime() - from).toBeGreaterThanOrEqual(2 * 9_000);
});

test("a background run waits for Kith's own quota and says until when", async () => {
  const client = await kith.connect({ contacts: 250 });
  const runId = await client.start({ pageSize: 100 });
  const run = await client.reached(runId, "waiting-quota");
  const waitMs = Date.parse(run.waitingUntil ?? "") - kith.clock.now().getTime();
  expect(waitMs).toBeGreaterThan(0);
  expect(waitMs).toBeLessThanOrEqual(9_900);
  kith.clock.advance(waitMs);
  expect(await client.reached(runId, "completed")).toMatchObject({ counters: { imported: 250 } });
});
