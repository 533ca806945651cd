import { afterAll, beforeAll, expect, test } from "vitest";
import { named, nameless, openReviewScene, withPhone } from "../duplicates/testing/review-scene.ts";
import { userIdOf } from "../server/testing/derived-state.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { lockContacts } from "./lock-contacts.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

/** How many of the server's connections wait for a lock of another. */
async function waiting(): Promise<number> {
  const [row] = await superuserQuery<{ count: number }>(
    kith.database,
    "select count(*)::integer as count from pg_locks where not granted",
  );
  return row?.count ?? 0;
}

test("a step and a decision wait for whoever derives the contacts, and each sees what the other wrote", async () => {
  const scene = await openReviewScene(kith);
  const ann = scene.add(named("Ann", "Lee", withPhone()));
  const number = scene.add(nameless());
  await scene.import();
  const [recordA, recordB] = [await scene.record(ann), await scene.record(number)];
  scene.client.google.updatePerson(number, named("Ann", "Lee", withPhone()));
  const userId = await userIdOf(kith.database, scene.client);

  for (const act of [() => scene.decide({ recordA, recordB, answer: "different" }), () => scene.import()]) {
    const locked = Promise.withResolvers<void>();
    const hold = Promise.withResolvers<void>();
    const holder = kith.database.asUser(userId, async (tx) => {
      await lockContacts(tx);
      locked.resolve();
      await hold.promise;
    });
    await locked.promise;
    const state = { settled: false };
    const acting = act().finally(() => (state.settled = true));
    while ((await waiting()) === 0 && !state.settled);
    expect(state.settled).toBe(false);
    hold.resolve();
    await Promise.all([holder, acting]);
  }
  expect(await scene.contact(ann)).not.toBe(await scene.contact(number));
});
