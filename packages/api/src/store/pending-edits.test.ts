import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { named, openReviewScene, withEmail, type ReviewScene } from "../duplicates/testing/review-scene.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { openKithEdits, type KithEdits } from "./testing/kith-edits.ts";

let kith: TestKith;
let scene: ReviewScene;
let edits: KithEdits;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(async () => {
  kith.emulator.faults.clear();
  scene = await openReviewScene(kith);
  await scene.import();
  edits = await openKithEdits(kith, scene.client);
});

interface SidesRow {
  readonly record_id: string;
  readonly base: string | null;
  readonly local: string | null;
  readonly edited: boolean;
  readonly removed: boolean;
  readonly gone: boolean;
  readonly in_conflict: boolean;
  readonly deleted: boolean;
}

async function sidesOf(condition: string, value: string): Promise<readonly SidesRow[]> {
  return await superuserQuery<SidesRow>(
    kith.database,
    `select record_id::text, base, local, edited_at is not null as edited, removed_at is not null as removed,
       gone_at is not null as gone, in_conflict, deleted_at is not null as deleted
     from kith.source_record where ${condition}`,
    [value],
  );
}

const stored = (resourceName: string): Promise<readonly SidesRow[]> =>
  sidesOf("resource_name = $1", resourceName);

async function shown(resourceName: string) {
  const contact = await scene.client.call("contacts", "get", {
    id: await scene.contact(resourceName),
  });
  return contact.fields;
}

const AGREED = {
  base: null,
  local: null,
  edited: false,
  removed: false,
  gone: false,
  in_conflict: false,
  deleted: false,
};

test("what arrives is merged with an edit; when both sides are one, nothing is pending any more", async () => {
  const ann = scene.add(named("Ann", "Lee", withEmail("a@lee.example")));
  await scene.import();
  await edits.edit(ann, { emailAddresses: [{ value: "a@lee.example" }, { value: "new@lee.example" }] });
  expect(await stored(ann)).toMatchObject([{ edited: true, in_conflict: false }]);
  scene.client.google.updatePerson(ann, { nicknames: [{ value: "Annie" }] });
  await scene.import();

  const fields = await shown(ann);
  const values = (list: readonly { readonly value: object }[] | undefined): readonly unknown[] =>
    (list ?? []).map(({ value }) => ("value" in value ? value.value : null));
  expect(values(fields.emailAddresses)).toEqual(["a@lee.example", "new@lee.example"]);
  expect(values(fields.nicknames)).toEqual(["Annie"]);
  expect(await stored(ann)).toMatchObject([{ edited: true, in_conflict: false, deleted: false }]);

  scene.client.google.updatePerson(ann, {
    emailAddresses: [{ value: "a@lee.example" }, { value: "new@lee.example" }],
  });
  await scene.import();
  expect(await stored(ann)).toMatchObject([AGREED]);
});

test("a removal in Google that an edit stands against is held, in the database as in a dry run of it", async () => {
  const ann = scene.add(named("Ann", "Lee", withEmail("a@lee.example")));
  for (let n = 0; n < 4; n += 1) scene.add(named(`Other${n}`, "Person"));
  await scene.import();
  await edits.edit(ann, { emailAddresses: [{ value: "new@lee.example" }] });
  const before = await stored(ann);
  scene.client.google.deletePerson(ann);
  const counts = (answers: readonly object[]): unknown =>
    answers.map((answer) => ({ ...answer, runId: "", dryRun: false }));
  const dry = await scene.client.syncAll({ dryRun: true });
  expect(await stored(ann)).toEqual(before);
  const real = await scene.client.syncAll({});
  expect(counts(real)).toEqual(counts(dry));
  expect(await stored(ann)).toMatchObject([{ gone: true, in_conflict: true, deleted: false }]);
  expect((await scene.client.call("stats", "get")).contacts).toBe(5);
  // A full listing neither finds nor loses him.
  await scene.import({ forceFull: true });
  expect(await stored(ann)).toMatchObject([{ gone: true, deleted: false }]);
});

test("a contact born in Kith is found again by its marker, and a copy of it is a record of its own", async () => {
  const recordId = await edits.create(named("Ann", "Born", withEmail("born@lee.example")));
  expect((await scene.client.call("stats", "get")).contacts).toBe(1);
  const clientData = [{ key: "kith", value: recordId }];
  const born = scene.add({ ...named("Ann", "Born", withEmail("born@lee.example")), clientData });
  await scene.import();
  expect(await scene.record(born)).toBe(recordId);
  expect(await sidesOf("record_id = $1::uuid", recordId)).toMatchObject([AGREED]);

  const copy = scene.add({ ...named("Ann", "Copied"), clientData });
  const { body } = await scene.client.sync({});
  expect(await scene.record(copy)).not.toBe(recordId);
  const failures = await scene.client.call("sync", "failures", { runId: body["runId"] });
  expect(failures.items).toMatchObject([{ code: "MARKER_COPIED", resourceName: copy }]);
});

test("who was written lately is asked for by name, and nobody else is", async () => {
  const ann = scene.add(named("Ann", "Lee"));
  const bob = scene.add(named("Bob", "Moe"));
  await scene.import();
  const batchGets = (): number => kith.emulator.requests.count({ path: ":batchGet" });
  scene.client.google.updatePerson(ann, { nicknames: [{ value: "Annie" }] });
  scene.client.google.updatePerson(bob, { nicknames: [{ value: "Bobby" }] });
  const before = batchGets();
  await scene.import();
  expect(batchGets()).toBe(before);
  await superuserQuery(
    kith.database,
    "update kith.source_record set written_at = $2 where resource_name = $1",
    [ann, kith.clock.now().toISOString()],
  );
  scene.client.google.updatePerson(ann, { nicknames: [{ value: "Nan" }] });
  scene.client.google.updatePerson(bob, { nicknames: [{ value: "Rob" }] });
  await scene.import();
  expect(batchGets()).toBe(before + 1);
});
