import { models } from "@kith/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { userIdOf } from "../server/testing/derived-state.ts";
import { liveOn } from "../server/testing/live-on.ts";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { createIds } from "../server/uuid-v7.ts";
import { rederiveStoredContacts } from "../store/rederive-contacts.ts";
import { named, stranger, withEmail } from "../duplicates/testing/review-scene.ts";
import { JOIN, SPLIT, tellingAccount, teachers } from "./testing/telling-account.ts";
import { createTrainingScene, type TrainingScene } from "./testing/training-scene.ts";

let kith: TestKith;
let scene: TrainingScene;
beforeAll(async () => {
  kith = await openTestKith();
  scene = createTrainingScene(kith);
});
afterAll(() => kith[Symbol.asyncDispose]());

test("the first full import trains a model at its end, and the contacts are those of all records under it", async () => {
  const client = await scene.withPeople(tellingAccount());
  const run = await client.completed(await client.start({ pageSize: 17 }));
  expect(run).toMatchObject({
    status: "completed",
    phase: "train",
    counters: { imported: 70 },
    training: { records: 70, joins: 1, splits: 1, questionsBefore: 1, questionsAfter: 1 },
  });
  expect(run.training?.model).not.toBe(models.contacts.version);
  expect((await scene.storedModel(client))?.version).toBe(run.training?.model);
  expect(await scene.modelVersions(client)).toEqual([run.training?.model]);

  const trained = await scene.stateOf(client);
  const userId = await userIdOf(kith.database, client);
  await kith.database.asUser(userId, async (tx) => {
    const rows = await tx.selectFrom("source_record").select("record_id").execute();
    const ids = rows.map((row) => row.record_id);
    const options = { userId, at: kith.clock.now(), newId: createIds(), defaultRegion: undefined };
    await rederiveStoredContacts(tx, ids, options);
  });
  expect(await scene.stateOf(client)).toEqual(trained);
});

test("who watches is told when training begins and what came of it, numbered without a gap", async () => {
  const client = await scene.withPeople(tellingAccount());
  const events = await client.events(await client.start());
  const numbered = events.filter(({ seq }) => seq !== null);
  expect(numbered.map(({ seq }) => seq)).toEqual(numbered.map((_, index) => index + 1));
  const told = numbered.flatMap(({ event }) => (event.kind === "training-progress" ? [event.training] : []));
  expect(told).toEqual([null, expect.objectContaining({ joins: 1, splits: 1 })]);
  expect(numbered.at(-1)?.event).toMatchObject({ kind: "run-status", status: "completed" });
});

test("a batch's last call answers before the training, which goes on in the background", async () => {
  const client = await scene.withPeople(tellingAccount());
  const { body } = await client.sync({ pageSize: 1000 });
  expect(body).toMatchObject({ imported: 70, hasMore: false, message: "Sync completed" });
  const run = await client.reached(String(body["runId"]), "completed");
  expect(run).toMatchObject({ origin: "background", training: { joins: 1, splits: 1 } });
});

test("neither an import right after it nor a full listing trains again or writes anything", async () => {
  const client = await scene.withPeople(tellingAccount());
  await client.syncAll();
  const state = await dumpContactTables(kith.database);
  await client.syncAll();
  const full = await client.completed(await client.start({ forceFull: true }));
  expect(full.training).toBeNull();
  expect(await dumpContactTables(kith.database)).toEqual(state);
});

test("imports after it match by the trained model, as if everything had come in under it", async () => {
  const client = await scene.withPeople(tellingAccount());
  await client.syncAll();
  const model = await scene.storedModel(client);
  liveOn(client.google, { seed: 5 });
  await client.syncAll({ confirm: true, pageSize: 7 });
  expect(await scene.storedModel(client)).toEqual(model);
  expect(await scene.modelVersions(client)).toEqual([model?.version]);
});

test("with fewer than fifty contacts the shipped model stays, then and later", async () => {
  const client = await scene.withPeople([...SPLIT, ...JOIN, ...teachers().slice(0, 45)]);
  const run = await client.completed(await client.start());
  expect(run.training).toBeNull();
  for (const person of teachers().slice(45)) client.google.createPerson(person);
  await client.syncAll();
  expect(await scene.storedModel(client)).toBeNull();
  expect(await scene.modelVersions(client)).toEqual([models.contacts.version]);
}, 60_000);

test("a dry run trains nothing", async () => {
  const client = await scene.withPeople(tellingAccount());
  const run = await client.completed(await client.start({ dryRun: true }));
  expect(run.training).toBeNull();
  expect(await scene.storedModel(client)).toBeNull();
  await client.syncAll();
  expect(await scene.storedModel(client)).not.toBeNull();
});

test("a server that ends in the middle of training goes on with it, to the same model and contacts", async () => {
  const client = await scene.withPeople(tellingAccount());
  const runId = await client.start();
  for await (const { event } of client.progress(runId)) if (event.kind === "training-progress") break;
  await kith.stop();
  await kith.start();
  const run = await client.completed(runId);
  expect(run.training).toMatchObject({ joins: 1, splits: 1 });

  const other = await kith.connectAlso(client.google);
  const undisturbed = await other.completed(await other.start());
  expect(run.training).toEqual(undisturbed.training);
  expect(await scene.togetherByName(client)).toEqual(await scene.togetherByName(other));
});

test("a run that is begun during the training takes it over", async () => {
  const client = await scene.withPeople(tellingAccount());
  const first = await client.start();
  for await (const { event } of client.progress(first)) if (event.kind === "training-progress") break;
  const second = await client.completed(await client.start());
  const trainedBy = [await client.call("sync", "get", { runId: first }), second].filter(
    ({ training }) => training !== null,
  );
  expect(trainedBy).toHaveLength(1);
  expect(await scene.modelVersions(client)).toEqual([trainedBy[0]?.training?.model]);
});

test("two who import at once each train on their own contacts", async () => {
  const one = await scene.withPeople(tellingAccount());
  const other = await scene.withPeople(
    Array.from({ length: 60 }, (_, n) => named("Zora", stranger(n).familyName, withEmail(stranger(n).email))),
  );
  await Promise.all([one, other].map(async (client) => client.completed(await client.start())));
  const [ofOne, ofOther] = [await scene.storedModel(one), await scene.storedModel(other)];
  expect(ofOne?.document).toContain('"ann":');
  expect(ofOne?.document).not.toContain('"zora":');
  expect(ofOther?.document).toContain('"zora":');
  expect(ofOther?.document).not.toContain('"ann":');
  expect(await scene.modelVersions(one)).toEqual([ofOne?.version]);
});

test("the first full import of a second account trains on the contacts of both", async () => {
  const client = await scene.withPeople(tellingAccount());
  await client.syncAll();
  const before = await scene.storedModel(client);
  await client.call("google", "disconnect");
  const google = kith.emulator.addAccount({ email: `second-${client.google.email}` });
  for (let n = 0; n < 20; n += 1) {
    google.createPerson(named("Zora", stranger(n).familyName, withEmail(`z.${stranger(n).email}`)));
  }
  await kith.consent({ ...client, google });
  const run = await client.completed(await client.start());
  expect(run.training).toMatchObject({ records: 90 });
  const after = await scene.storedModel(client);
  expect(after?.version).not.toBe(before?.version);
  expect(after?.document).toContain('"zora":20');
  expect(await scene.modelVersions(client)).toEqual([after?.version]);
});
