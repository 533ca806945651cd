import { afterAll, beforeAll, expect, test } from "vitest";
import { derivedState, userIdOf } from "../server/testing/derived-state.ts";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { createIds } from "../server/uuid-v7.ts";
import { parseUserId } from "../session/user-id.ts";
import { createTermsForgetter } from "../store/forget-terms.ts";
import { createContactsRederiver } from "../store/rederive-contacts.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { findUserTables } from "../testing/user-tables.ts";
import { purgeDeletedContacts } from "./purge-deleted-contacts.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

const now = () => kith.clock.now();
const rederiveContacts = createContactsRederiver({
  now,
  newId: createIds(() => now().getTime()),
  defaultRegion: null,
});
const forgetTerms = createTermsForgetter({ defaultRegion: null });
const errors: unknown[] = [];
const logger = { info: () => undefined, error: (facts: unknown) => void errors.push(facts) };

async function purge(): Promise<void> {
  const { database } = kith;
  await purgeDeletedContacts(
    { database, now, logger, rederiveContacts, forgetTerms },
    new AbortController().signal,
  );
  expect(errors).toEqual([]);
}

/** Sessions last 30 days. */
async function later(client: TestClient, days: number): Promise<TestClient> {
  kith.clock.advance(days * DAY_MS);
  return await kith.again(client);
}

async function deletedNames(client: TestClient): Promise<readonly string[]> {
  const { items, total } = await client.call("contacts", "deleted");
  expect(total).toBe(items.length);
  return items.map(({ displayName }) => displayName);
}

/** Which tables say it, in any column of any row. */
async function tablesSaying(text: string): Promise<readonly string[]> {
  const saying: string[] = [];
  for (const table of await findUserTables(kith.database)) {
    const rows = await superuserQuery(
      kith.database,
      `select from kith.${table} as one where one::text ilike '%' || $1 || '%' limit 1`,
      [text],
    );
    if (rows.length > 0) saying.push(table);
  }
  return saying;
}

const person = (givenName: string, familyName: string, email: string) => ({
  names: [{ givenName, familyName }],
  emailAddresses: [{ value: email }],
});

test("deleted contacts are listed, the latest first, with the day they go, until they come back", async () => {
  const client = await kith.connect();
  const [ann, bea] = ["Ann", "Bea"].map((name) =>
    client.google.createPerson(person(name, "Quillfeather", `${name}@quillfeather.example`)),
  );
  await client.syncAll();
  const { items: listed } = await client.call("contacts", "list");
  client.google.deletePerson(ann?.resourceName ?? "");
  await client.syncAll();
  const deletedAt = now();
  kith.clock.advance(DAY_MS);
  client.google.deletePerson(bea?.resourceName ?? "");
  await client.syncAll();
  const { items, total } = await client.call("contacts", "deleted", { limit: 1 });
  expect(total).toBe(2);
  expect(items.map(({ displayName }) => displayName)).toEqual(["Bea Quillfeather"]);
  const { nextCursor: cursor } = await client.call("contacts", "deleted", { limit: 1 });
  const second = await client.call("contacts", "deleted", { limit: 1, cursor });
  const keptUntil = new Date(deletedAt.getTime() + 30 * DAY_MS).toISOString();
  expect(second).toEqual({
    items: [
      {
        ...listed[0],
        recordCount: 0,
        updatedAt: deletedAt.toISOString(),
        deletedAt: deletedAt.toISOString(),
        keptUntil,
      },
    ],
    nextCursor: null,
    total: 2,
  });
  const id = second.items[0]?.id;
  expect(await client.call("contacts", "get", { id })).toMatchObject({
    displayName: "Ann Quillfeather",
    keptUntil,
  });
  await expect(client.call("contacts", "deleted", { cursor: "x" })).rejects.toMatchObject({
    kithCode: "INPUT_INVALID",
  });

  client.google.restorePerson(ann?.resourceName ?? "");
  await client.syncAll();
  expect(await deletedNames(client)).toEqual(["Bea Quillfeather"]);
  expect(await client.call("contacts", "get", { id })).toMatchObject({ deletedAt: null, keptUntil: null });
});

test("30 days after its deletion nothing of a contact is left in any table, and all of it until then", async () => {
  let client = await kith.connect();
  const [first, twin] = [1, 2].map(() =>
    client.google.createPerson(person("Ottoline", "Xylander", "ottoline@xylander.example")),
  );
  client.google.createPerson(person("Kim", "Doe", "kim@doe.example"));
  await client.syncAll();
  const [row] = await superuserQuery<{ user_id: string; record_id: string; other: string }>(
    kith.database,
    `select user_id, min(record_id::text) as record_id, max(record_id::text) as other from kith.source_record
     where remote like '%Xylander%' group by user_id`,
  );
  await kith.database.asUser(parseUserId(row?.user_id ?? ""), async (tx) => {
    const decision_id = createIds(() => now().getTime())();
    await tx
      .insertInto("decision")
      .values({
        decision_id,
        user_id: row?.user_id ?? "",
        kind: "must-link",
        record_a: row?.record_id ?? "",
        record_b: row?.other ?? "",
        decided_by: "person",
        evidence: "Xylander",
        decided_at: now(),
      })
      .execute();
    await tx
      .insertInto("decision_withdrawal")
      .values({ decision_id, user_id: row?.user_id ?? "", withdrawn_at: now() })
      .execute();
  });
  for (const { resourceName = "" } of [first, twin].flatMap((one) => one ?? [])) {
    client.google.updatePerson(resourceName, { nicknames: [{ value: "Xylander" }] });
  }
  await client.syncAll();
  for (const { resourceName = "" } of [first, twin].flatMap((one) => one ?? []))
    client.google.deletePerson(resourceName);
  await client.syncAll();
  const [deleted] = (await client.call("contacts", "deleted")).items;
  client = await later(client, 29);
  // Its plan tells of a return that is then not made, and goes with the contact.
  client.google.restorePerson(first?.resourceName ?? "");
  await client.syncAll({ dryRun: true });
  client.google.deletePerson(first?.resourceName ?? "");
  await purge();
  expect(await tablesSaying("xylander")).toEqual([
    "change",
    "contact",
    "decision",
    "plan_action",
    "source_record",
  ]);
  expect(await deletedNames(client)).toEqual(["Ottoline Xylander"]);
  client = await later(client, 1);
  await purge();
  expect(await deletedNames(client), "the thirtieth day is still its own").toEqual(["Ottoline Xylander"]);
  kith.clock.advance(1);
  const others = await tablesSaying("doe.example");
  await purge();
  expect(await tablesSaying("xylander")).toEqual([]);
  for (const id of [row?.record_id ?? "", row?.other ?? ""]) {
    // A listing that saw it is told by ids; nothing else is.
    expect((await tablesSaying(id)).filter((table) => table !== "epoch_page")).toEqual([]);
  }
  expect(await tablesSaying("doe.example")).toEqual(others);
  await expect(client.call("contacts", "get", { id: deleted?.id })).rejects.toMatchObject({
    kithCode: "NOT_FOUND",
  });
  expect((await client.call("contacts", "list")).items).toMatchObject([{ displayName: "Kim Doe" }]);
});

test("a deleted entry of a contact that lives on stays with it", async () => {
  let client = await kith.connect();
  const [first] = [1, 2].map(() =>
    client.google.createPerson(person("Ida", "Marlowe", "ida@marlowe.example")),
  );
  await client.syncAll();
  client.google.deletePerson(first?.resourceName ?? "");
  await client.syncAll();
  const [contact] = (await client.call("contacts", "list")).items;
  client = await later(client, 31);
  await purge();
  const kept = await client.call("contacts", "get", { id: contact?.id });
  expect(kept.records.map(({ deletedAt }) => deletedAt).filter((at) => at !== null)).toHaveLength(1);
});

test("who comes back after the purge is a new contact, and the next import finds nothing amiss", async () => {
  let client = await kith.connect({ contacts: 20 });
  const [gone] = client.google.people();
  client.google.deletePerson(gone?.resourceName ?? "");
  await client.syncAll();
  const [before] = (await client.call("contacts", "deleted")).items;
  client = await later(client, 31);
  await purge();
  client.google.restorePerson(gone?.resourceName ?? "");
  const [answer] = await client.syncAll({ pageSize: 1000 });
  expect(answer).toMatchObject({ imported: 1, unchanged: 19, deleted: 0, failed: 0 });
  const { items } = await client.call("contacts", "list");
  expect(items.map(({ id }) => id)).not.toContain(before?.id);
});

test("contacts that shared too crowded a key with purged ones come out as if those had never been", async () => {
  let client = await kith.connect();
  for (let place = 0; place < 51; place += 1) {
    client.google.createPerson(person("Robin", "Crowd", "robin@crowd.example"));
  }
  await client.syncAll({ pageSize: 1000 });
  const crowded = (await client.call("stats", "get")).contacts;
  for (const { resourceName } of client.google.people().slice(0, 3)) client.google.deletePerson(resourceName);
  await client.syncAll({ pageSize: 1000 });
  client = await later(client, 31);
  await purge();
  expect((await client.call("stats", "get")).contacts).toBeLessThan(crowded - 3);

  const before = await dumpContactTables(kith.database);
  const [row] = await superuserQuery<{ user_id: string }>(
    kith.database,
    "select user_id from kith.source_record where remote like '%Crowd%' limit 1",
  );
  await kith.database.asUser(parseUserId(row?.user_id ?? ""), async (tx) => {
    const records = await tx.selectFrom("source_record").select("record_id").execute();
    await rederiveContacts(
      tx,
      records.map((record) => record.record_id),
    );
  });
  expect(await dumpContactTables(kith.database)).toEqual(before);
});

test("a server purges when it starts", async () => {
  let client = await kith.connect();
  const gone = client.google.createPerson(person("Vera", "Lastday", "vera@lastday.example"));
  await client.syncAll();
  client.google.deletePerson(gone.resourceName);
  await client.syncAll();
  expect(await deletedNames(client)).toEqual(["Vera Lastday"]);
  await kith.stop();
  client = await later(client, 31);
  await kith.start();
  while ((await deletedNames(client)).length > 0) await new Promise(setImmediate);
  expect(await tablesSaying("lastday")).toEqual([]);
  expect(kith.logLines.join("")).toContain("deleted contacts were removed for good");
});

test("a purge takes the names of who is gone out of the trained model, and who stays is weighed as before", async () => {
  let client = await kith.connect();
  const google = client.google;
  for (let n = 0; n < 60; n += 1)
    google.createPerson(person(`Ann${n % 9}`, `Stay${n % 7}`, `s${n}@x.example`));
  const gone = [1, 2, 3].map((n) => google.createPerson(person("Quillanna", "Quillname", `q${n}@q.example`)));
  await client.syncAll({ confirm: true });
  expect(await tablesSaying("quillanna")).toContain("match_model");
  for (const { resourceName } of gone.slice(1)) google.deletePerson(resourceName);
  await client.syncAll({ confirm: true });
  client = await later(client, 31);
  await purge();
  // One who stays bears the name.
  expect(await tablesSaying("quillanna")).toContain("match_model");
  google.deletePerson(gone[0]?.resourceName ?? "");
  await client.syncAll({ confirm: true });
  client = await later(client, 31);
  const userId = await userIdOf(kith.database, client);
  const model = "select version, document from kith.match_model where user_id = $1";
  const [before] = await superuserQuery<{ version: string }>(kith.database, model, [userId]);
  await purge();
  expect([await tablesSaying("quillanna"), await tablesSaying("quillname")]).toEqual([[], []]);
  const [after] = await superuserQuery<{ version: string; document: string }>(kith.database, model, [userId]);
  expect(after?.version).toBe(before?.version);
  expect(after?.document).toContain('"ann1":');

  const state = await derivedState(kith.database, userId);
  await kith.database.asUser(userId, async (tx) => {
    const rows = await tx.selectFrom("source_record").select("record_id").execute();
    await rederiveContacts(
      tx,
      rows.map((row) => row.record_id),
    );
  });
  expect(await derivedState(kith.database, userId)).toEqual(state);
});
