import { afterAll, beforeAll, expect, test } from "vitest";
import { lockRun } from "../runs/run-record.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { createIds } from "../server/uuid-v7.ts";
import { parseUserId } from "../session/user-id.ts";
import { createContactsRederiver } from "../store/rederive-contacts.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { purgeDeletedContacts } from "./purge-deleted-contacts.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

async function purge(): Promise<void> {
  const { database } = kith;
  const now = () => kith.clock.now();
  const rederiveContacts = createContactsRederiver({ now, newId: createIds(), defaultRegion: null });
  const logger = { info: () => undefined, error: (facts: unknown) => expect.unreachable(String(facts)) };
  await purgeDeletedContacts({ database, now, logger, rederiveContacts }, new AbortController().signal);
}

test("a user whose import is in the middle of a step is left alone, all others are purged, and the user afterwards", async () => {
  const [busy, idle] = [await kith.connect({ contacts: 30 }), await kith.connect({ contacts: 30 })];
  for (const client of [busy, idle]) {
    await client.syncAll();
    const [gone] = client.google.people();
    client.google.deletePerson(gone?.resourceName ?? "");
    await client.syncAll();
  }
  kith.clock.advance(31 * DAY_MS);
  const again = await Promise.all([busy, idle].map((client) => kith.again(client)));
  const counts = async () =>
    await Promise.all(again.map(async (client) => (await client.call("contacts", "deleted")).total));
  const runId = String((await again[0]?.sync({ pageSize: 10 }))?.body["runId"]);
  const [run] = await superuserQuery<{ user_id: string }>(
    kith.database,
    "select user_id from kith.run where run_id = $1",
    [runId],
  );

  const stepped = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const step = kith.database.asUser(parseUserId(run?.user_id ?? ""), async (tx) => {
    await lockRun(tx, runId);
    locked.resolve();
    await stepped.promise;
  });
  await locked.promise;
  await purge();
  expect(await counts()).toEqual([1, 0]);
  stepped.resolve();
  await step;
  await purge();
  expect(await counts()).toEqual([0, 0]);
});
