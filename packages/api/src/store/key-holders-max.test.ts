import { models } from "@kith/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { purgeDeletedContacts } from "../contacts/purge-deleted-contacts.ts";
import { named, withEmail } from "../duplicates/testing/review-scene.ts";
import { derivedState, userIdOf } from "../server/testing/derived-state.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { createIds } from "../server/uuid-v7.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { createTermsForgetter } from "./forget-terms.ts";
import { writeMatchModel } from "./match-model.ts";
import { createContactsRederiver } from "./rederive-contacts.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

/** Somebody whose model in force calls a key crowded that more records than these hold; the shipped one says 50. */
async function withCap(keyHoldersMax: number): Promise<TestClient> {
  const client = await kith.connect();
  const userId = await userIdOf(kith.database, client);
  const model = { ...models.contacts, version: `cap-${keyHoldersMax}`, keyHoldersMax };
  await kith.database.asUser(userId, (tx) =>
    writeMatchModel(
      tx,
      { version: model.version, document: JSON.stringify(model), report: "{}" },
      { userId, at: kith.clock.now() },
    ),
  );
  return client;
}

const now = () => kith.clock.now();
const rederiveContacts = createContactsRederiver({ now, newId: createIds(), defaultRegion: null });

test("a key is as crowded as the user's model says, page by page as in one go", async () => {
  const client = await withCap(55);
  // No training puts the shipped cap in its place.
  await superuserQuery(kith.database, "update kith.google_account set training = 'done'");
  const ann = named("Ann", "Lee", withEmail("ann@lee.example"));
  for (let n = 0; n < 52; n += 1) client.google.createPerson(ann);
  await client.syncAll({ pageSize: 51 });
  const userId = await userIdOf(kith.database, client);
  const inPages = await derivedState(kith.database, userId);
  // Every two of them, by a key that the shipped model would not compare by.
  expect(inPages.pairs).toHaveLength((52 * 51) / 2);
  await kith.database.asUser(userId, async (tx) => {
    const rows = await tx.selectFrom("source_record").select("record_id").execute();
    await rederiveContacts(
      tx,
      rows.map((row) => row.record_id),
    );
  });
  expect(await derivedState(kith.database, userId)).toEqual(inPages);
});

test("when records go, a key that was too crowded by the user's model makes pairs again", async () => {
  const client = await withCap(2);
  const ann = named("Ann", "Lee", withEmail("ann@lee.example"));
  for (let n = 0; n < 3; n += 1) client.google.createPerson(ann);
  await client.syncAll();
  expect((await client.call("stats", "get")).contacts).toBe(3);
  const [gone] = client.google.people();
  client.google.deletePerson(gone?.resourceName ?? "");
  await client.syncAll({ confirm: true });
  kith.clock.advance(31 * 24 * 60 * 60 * 1000);
  const { database } = kith;
  const forgetTerms = createTermsForgetter({ defaultRegion: null });
  const logger = { info: () => undefined, error: (facts: unknown) => expect(facts).toBeNull() };
  const options = { database, now, logger, rederiveContacts, forgetTerms };
  await purgeDeletedContacts(options, new AbortController().signal);
  expect((await (await kith.again(client)).call("stats", "get")).contacts).toBe(1);
});
