import { afterAll, beforeAll, expect, test } from "vitest";
import { models } from "@kith/core";
import type { Database } from "../database/database.ts";
import { named, stranger, withEmail } from "../duplicates/testing/review-scene.ts";
import { userIdOf } from "../server/testing/derived-state.ts";
import { liveOn } from "../server/testing/live-on.ts";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { createIds } from "../server/uuid-v7.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { JOIN, SPLIT, teachers, tellingAccount } from "./testing/telling-account.ts";
import { createTrainingScene, type TrainingScene } from "./testing/training-scene.ts";
import { createTrainingService } from "./training-service.ts";
import { createTrainingThread } from "./training-thread.ts";

let kith: TestKith;
let scene: TrainingScene;
beforeAll(async () => {
  kith = await openTestKith();
  scene = createTrainingScene(kith);
});
afterAll(() => kith[Symbol.asyncDispose]());

/** An account that is matched by the shipped model, since its first import was too small to train on. */
async function untrained(): Promise<TestClient> {
  const client = await scene.withPeople([...SPLIT, ...JOIN]);
  await client.syncAll();
  for (const person of teachers()) client.google.createPerson(person);
  await client.syncAll({ pageSize: 40 });
  return client;
}

async function adopt(client: TestClient) {
  const { fingerprint } = await client.call("training", "preview");
  return await client.call("training", "adopt", { fingerprint });
}

test("a preview writes nothing, and adopting it gives exactly its joins, splits and questions", async () => {
  const client = await untrained();
  const state = await scene.stateOf(client);
  const before = await scene.contactOf(client);
  const preview = await client.call("training", "preview");
  expect(await scene.stateOf(client)).toEqual(state);
  expect(preview).toMatchObject({
    modelBefore: models.contacts.version,
    records: 70,
    joinCount: 1,
    splitCount: 1,
    joins: [{ contactIds: [expect.any(String), expect.any(String)] }],
    splits: [{ parts: [[expect.any(String)], [expect.any(String)]] }],
  });
  expect(preview.modelAfter).not.toBe(preview.modelBefore);
  expect(await client.call("training", "adopt", { fingerprint: preview.fingerprint })).toEqual(preview);

  const after = await scene.contactOf(client);
  const parted = (whole: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...Map.groupBy(whole.keys(), (id) => whole.get(id) ?? "")]
      .map(([contactId, ids]) => ({
        contactId,
        others: [...new Set(ids.map((id) => other.get(id) ?? ""))].toSorted((a, b) => (a < b ? -1 : 1)),
      }))
      .filter(({ others }) => others.length > 1)
      .toSorted((a, b) => (a.contactId < b.contactId ? -1 : 1));
  expect(parted(after, before)).toEqual(
    preview.joins.map(({ contactId, contactIds }) => ({ contactId, others: contactIds })),
  );
  expect(parted(before, after).map(({ contactId }) => contactId)).toEqual(
    preview.splits.map(({ contactId }) => contactId),
  );
  expect(await scene.modelVersions(client)).toEqual([preview.modelAfter]);
});

test("adopting is what a first import of the same contacts gives, and adopting again writes nothing", async () => {
  const client = await untrained();
  await adopt(client);
  const other = await kith.connectAlso(client.google);
  await other.syncAll();
  expect(await scene.togetherByName(client)).toEqual(await scene.togetherByName(other));
  expect((await scene.storedModel(client))?.version).toBe((await scene.storedModel(other))?.version);

  const state = await dumpContactTables(kith.database);
  const again = await client.call("training", "preview");
  expect(again).toMatchObject({ modelAfter: again.modelBefore, joinCount: 0, splitCount: 0 });
  expect(again.questionsAfter).toBe(again.questionsBefore);
  await client.call("training", "adopt", { fingerprint: again.fingerprint });
  expect(await dumpContactTables(kith.database)).toEqual(state);
});

test("an import after training matches with the trained model, and one without changes writes nothing", async () => {
  const client = await untrained();
  const { modelAfter } = await adopt(client);
  const trained = await scene.stateOf(client);
  await client.syncAll({ pageSize: 40 });
  expect(await scene.stateOf(client)).toEqual(trained);
  liveOn(client.google, { seed: 241 });
  await client.syncAll({ pageSize: 40, confirm: true });
  expect(await scene.stateOf(client)).not.toEqual(trained);
  expect(await scene.modelVersions(client)).toEqual([modelAfter]);
});

test("a preview of contacts that have changed since is refused, and nothing is written", async () => {
  const client = await untrained();
  const { fingerprint } = await client.call("training", "preview");
  client.google.createPerson({ names: [{ givenName: "Zora", familyName: "Quill" }] });
  await client.syncAll();
  const state = await scene.stateOf(client);
  await expect(client.call("training", "adopt", { fingerprint })).rejects.toThrow(
    /have changed since this preview/,
  );
  expect(await scene.stateOf(client)).toEqual(state);
});

test("while a run is active no model is adopted, so that the run keeps the model that it began with", async () => {
  const client = await untrained();
  const { fingerprint, modelBefore } = await client.call("training", "preview");
  // A batch run after its first call waits for the next one.
  await client.sync({ forceFull: true, pageSize: 10 });
  await expect(client.call("training", "adopt", { fingerprint })).rejects.toThrow(/A sync is going on/);
  expect(await scene.modelVersions(client)).toEqual([modelBefore]);
});

test("what a person decided holds against the trained model: its join stays apart, and its split together", async () => {
  const client = await scene.withPeople(tellingAccount());
  await client.syncAll();
  const recordsOf = async (familyName: string): Promise<readonly [string, string]> => {
    const rows = await superuserQuery<{ id: string }>(
      kith.database,
      `select record_id::text as id from kith.source_record where user_id = $1 and remote like $2 order by record_id`,
      [await userIdOf(kith.database, client), `%${familyName}%`],
    );
    const [a, b] = rows;
    if (a === undefined || b === undefined || rows.length > 2)
      throw new Error("There are two cards of each.");
    return [a.id, b.id];
  };
  const [joined, split] = [await recordsOf("Garcia"), await recordsOf("Fairweather")];
  const together = async ([a, b]: readonly [string, string]): Promise<boolean> => {
    const contactOf = await scene.contactOf(client);
    return contactOf.get(a) === contactOf.get(b);
  };
  expect([await together(joined), await together(split)]).toEqual([true, false]);
  await client.call("duplicates", "separate", { recordIds: [joined[1]] });
  await client.call("duplicates", "decide", { recordA: split[0], recordB: split[1], answer: "same" });

  const preview = await client.call("training", "preview");
  expect(preview.modelAfter).not.toBe(preview.modelBefore);
  expect(preview).toMatchObject({ joinCount: 0, splitCount: 0 });
  await client.call("training", "adopt", { fingerprint: preview.fingerprint });
  expect([await together(joined), await together(split)]).toEqual([false, true]);
});

test("who was deleted teaches nothing: the model is that of those who are left", async () => {
  const client = await untrained();
  const gone = Array.from({ length: 12 }, (_, n) =>
    client.google.createPerson(named("Zora", stranger(n).familyName, withEmail(stranger(n).email))),
  );
  await client.syncAll();
  for (const { resourceName } of gone) client.google.deletePerson(resourceName);
  await client.syncAll({ confirm: true });
  expect((await adopt(client)).records).toBe(70);
  const model = await scene.storedModel(client);
  expect(model?.document).not.toContain('"zora"');
  const other = await kith.connectAlso(client.google);
  await other.syncAll();
  expect((await scene.storedModel(other))?.version).toBe(model?.version);
});

test("an adoption whose process dies before the commit has written nothing, and adopting again gives the whole", async () => {
  const client = await untrained();
  const userId = await userIdOf(kith.database, client);
  const { fingerprint, modelAfter } = await client.call("training", "preview");
  const state = await dumpContactTables(kith.database, { accounts: true });
  const { database } = kith;
  await using training = createTrainingThread();
  // Everything is written, and the transaction is lost with its connection.
  const mortal: Pick<Database, "asUser"> = {
    asUser: (user, body) =>
      database.asUser(user, async (tx) => {
        await body(tx);
        expect(await tx.selectFrom("match_model").select("version").execute()).toEqual([
          { version: modelAfter },
        ]);
        throw new Error("The process was killed.");
      }),
  };
  const service = createTrainingService({
    database: {
      kind: database.kind,
      asUser: mortal.asUser,
      readAsUser: (user, body) => database.readAsUser(user, body),
      asService: (body) => database.asService(body),
      listen: (channel, listener) => database.listen(channel, listener),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    },
    training,
    regionOf: () => Promise.resolve(undefined),
    now: kith.clock.now,
    newId: createIds(),
  });
  const { signal } = new AbortController();
  await expect(service.adopt(userId, { fingerprint, signal })).rejects.toThrow(/was killed/);
  expect(await dumpContactTables(kith.database, { accounts: true })).toEqual(state);
  await client.call("training", "adopt", { fingerprint });
  expect(await scene.modelVersions(client)).toEqual([modelAfter]);
});

test("a preview that nobody waits for any more is given up, and the next one is whole", async () => {
  const client = await untrained();
  const userId = await userIdOf(kith.database, client);
  await using training = createTrainingThread();
  const service = createTrainingService({
    database: kith.database,
    training,
    regionOf: () => Promise.resolve(undefined),
    now: kith.clock.now,
    newId: createIds(),
  });
  const leaving = new AbortController();
  const left = service.preview(userId, leaving.signal);
  const stayed = service.preview(userId, new AbortController().signal);
  leaving.abort(new Error("The caller went away."));
  await expect(left).rejects.toThrow("The caller went away.");
  expect(await stayed).toMatchObject({ joinCount: 1, splitCount: 1 });
});

test("erasing an account erases the model, which counts its names, and the user is matched by the shipped one", async () => {
  const client = await scene.withPeople(tellingAccount());
  await client.syncAll();
  expect(await scene.storedModel(client)).not.toBeNull();
  await client.call("google", "disconnect", { deleteContacts: true });
  expect(await scene.storedModel(client)).toBeNull();
  await kith.consent(client);
  client.google.createPerson(SPLIT[0]);
  const [first] = await client.syncAll({ pageSize: 10 });
  expect(first?.imported).toBe(10);
});
