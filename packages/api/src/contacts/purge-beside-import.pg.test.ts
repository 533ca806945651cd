import { afterAll, beforeAll, expect, test } from "vitest";
import { userIdOf } from "../server/testing/derived-state.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { createIds } from "../server/uuid-v7.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import { createTermsForgetter } from "../store/forget-terms.ts";
import { createContactsRederiver } from "../store/rederive-contacts.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { purgeDeletedContacts } from "./purge-deleted-contacts.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

/** Resolves with how many transactions of the purge came as far as the contacts around those that went. */
async function purge(): Promise<number> {
  const { database } = kith;
  const now = () => kith.clock.now();
  const rederive = createContactsRederiver({ now, newId: createIds(), defaultRegion: null });
  let transactions = 0;
  const forgetTerms = createTermsForgetter({ defaultRegion: null });
  const rederiveContacts: typeof rederive = (tx, recordIds) => {
    transactions += 1;
    return rederive(tx, recordIds);
  };
  const logger = { info: () => undefined, error: (facts: unknown) => expect.unreachable(String(facts)) };
  await purgeDeletedContacts(
    { database, now, logger, rederiveContacts, forgetTerms },
    new AbortController().signal,
  );
  return transactions;
}

test("a purge waits for the step under way: a contact that comes back in it is kept, and the purge goes on", async () => {
  const [busy, idle] = [await kith.connect({ contacts: 30 }), await kith.connect({ contacts: 30 })];
  for (const client of [busy, idle]) {
    await client.syncAll();
    const [gone] = client.google.people();
    client.google.deletePerson(gone?.resourceName ?? "");
    await client.syncAll();
  }
  const before = await Promise.all([busy, idle].map(liveContacts));
  kith.clock.advance(31 * DAY_MS);
  // What a step does: it locks, reads the deleted record, and brings it back.
  const read = Promise.withResolvers<void>();
  const hold = Promise.withResolvers<void>();
  let steps = 0;
  const step = kith.database.asUser(await userIdOf(kith.database, busy), async (tx) => {
    steps += 1;
    await lockContacts(tx);
    const deleted = tx.selectFrom("contact").select("contact_id").where("deleted_at", "is not", null);
    const { contact_id } = await deleted.executeTakeFirstOrThrow();
    read.resolve();
    await hold.promise;
    for (const table of ["source_record", "contact"] as const) {
      const back = tx.updateTable(table).set({ deleted_at: null }).where("contact_id", "=", contact_id);
      expect((await back.executeTakeFirstOrThrow()).numUpdatedRows).toBe(1n);
    }
  });
  await read.promise;
  const progress = { hasEnded: false };
  const purging = purge().finally(() => (progress.hasEnded = true));
  while (!progress.hasEnded && !(await isWaiting())) await Promise.resolve();
  hold.resolve();
  await step;
  // Neither is repeated: they follow one another, and do not run into each other's locks.
  expect([steps, await purging]).toEqual([1, 2]);

  const again = await Promise.all([busy, idle].map((client) => kith.again(client)));
  const after = await Promise.all(again.map(liveContacts));
  expect(after).toEqual([(before[0] ?? 0) + 1, before[1]]);
  for (const client of again) expect((await client.call("contacts", "deleted")).total).toBe(0);
});

async function liveContacts(client: TestClient): Promise<number> {
  return (await client.call("stats", "get")).contacts;
}

/** Whether a transaction of this database waits for another one's lock. */
async function isWaiting(): Promise<boolean> {
  const waiting = await superuserQuery(
    kith.database,
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  );
  return waiting.length > 0;
}
