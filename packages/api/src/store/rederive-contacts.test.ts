import { afterAll, beforeAll, expect, test } from "vitest";
import { derivedState, userIdOf } from "../server/testing/derived-state.ts";
import { liveOn } from "../server/testing/live-on.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { createIds } from "../server/uuid-v7.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { rederiveStoredContacts } from "./rederive-contacts.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

test.each([11, 12, 13])(
  "contacts derived again from their source records are those that are stored (history %i)",
  async (seed) => {
    const client = await kith.connect({ contacts: 120, seed });
    for (const round of [0, 1, 2]) {
      if (round > 0) liveOn(client.google, { seed: seed * 10 + round });
      await client.syncAll({ pageSize: 40, confirm: true });
    }
    const userId = await userIdOf(kith.database, client);
    const before = await derivedState(kith.database, userId);
    await kith.database.asUser(userId, async (tx) => {
      const rows = await tx.selectFrom("source_record").select("record_id").orderBy("record_id").execute();
      await rederiveStoredContacts(
        tx,
        rows.map((row) => row.record_id),
        { userId, at: kith.clock.now(), newId: createIds(), defaultRegion: undefined },
      );
    });
    expect(await derivedState(kith.database, userId)).toEqual(before);
  },
);

test("contacts that shared too crowded a key with an erased account's come out as if those had never been", async () => {
  const client = await kith.connect();
  const robin = {
    names: [{ givenName: "Robin", familyName: "Crowd" }],
    emailAddresses: [{ value: "robin@crowd.example" }],
  };
  for (let place = 0; place < 40; place += 1) client.google.createPerson(robin);
  await client.syncAll({ pageSize: 1000 });
  await client.call("google", "disconnect");
  const google = kith.emulator.addAccount({ email: "robin@gmail.example" });
  for (let place = 0; place < 20; place += 1) google.createPerson(robin);
  await kith.consent({ ...client, google });
  await client.syncAll({ pageSize: 1000 });
  await client.call("google", "disconnect");
  await kith.consent(client);
  await client.call("google", "disconnect", { deleteContacts: true });

  const fresh = await kith.connectAlso(google);
  await fresh.syncAll({ pageSize: 1000 });
  expect(await togetherByName(client)).toEqual(await togetherByName(fresh));
  expect((await client.call("stats", "get")).contacts).toBeLessThan(20);
});

/** Whose records are together, by resource name. */
async function togetherByName(client: TestClient): Promise<readonly string[]> {
  const rows = await superuserQuery<{ members: string }>(
    kith.database,
    `select string_agg(resource_name, ' ' order by resource_name) as members from kith.source_record
     where user_id = $1 and deleted_at is null group by contact_id order by members`,
    [await userIdOf(kith.database, client)],
  );
  return rows.map(({ members }) => members);
}

test.each([21, 22])(
  "many small imports join and separate the same records as one first import of everything (history %i)",
  async (seed) => {
    const client = await kith.connect({ contacts: 120, seed });
    for (const round of [0, 1, 2, 3]) {
      if (round > 0) liveOn(client.google, { seed: seed * 10 + round, deletions: false });
      await client.syncAll({ pageSize: 17 });
    }
    const fresh = await kith.connectAlso(client.google);
    await fresh.syncAll({ pageSize: 1000 });
    // Each was trained on its first import: on the same contacts they are matched by the same model.
    for (const one of [client, fresh]) {
      const { fingerprint } = await one.call("training", "preview");
      await one.call("training", "adopt", { fingerprint });
    }
    expect(await togetherByName(client)).toEqual(await togetherByName(fresh));
  },
);
