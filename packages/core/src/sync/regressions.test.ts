import { describe, expect, test } from "vitest";
import type { Person } from "../contact/person.ts";
import { models } from "../match/models/models.ts";
import { card } from "../match/testing/card.ts";
import type { PeopleSource } from "./people-source.ts";
import { expectDerived, expectMirror, rederive } from "./testing/import-laws.ts";
import { ImportScene } from "./testing/import-scene.ts";
import type { RecordRow } from "./testing/memory-tables.ts";

const rows = (scene: ImportScene): readonly RecordRow[] => [...scene.database.tables.records.values()];
const live = (scene: ImportScene): readonly string[] =>
  rows(scene).flatMap((row) => (row.deleted ? [] : (row.resourceName ?? [])));
const contactIds = (scene: ImportScene): readonly string[] => [...scene.database.tables.contacts.keys()];
const changeKinds = (scene: ImportScene): readonly string[] =>
  scene.database.tables.changes.map(({ kind }) => kind);

async function expectLaws(scene: ImportScene): Promise<void> {
  const { accountId, google } = scene;
  expectMirror({ tables: scene.database.tables, accountId, google });
  await expectDerived(scene.database.tables, scene.model);
}

describe("a person who gets another resource name", () => {
  test("stays one record under its id and contact, with his new identity keys", async () => {
    const scene = new ImportScene();
    const before = scene.google.create(card("Ann/Lee | ann@x.org"));
    await scene.import();
    const after = scene.google.rename(before, { tombstone: false });
    await scene.import();
    expect(rows(scene)).toMatchObject([
      { resourceName: after, previousResourceNames: [before], deleted: false },
    ]);
    expect(scene.run.counters).toMatchObject({ imported: 0, updated: 0, unchanged: 1, deleted: 0 });
    expect(changeKinds(scene)).toEqual(["renamed"]);
    await expectLaws(scene);
  });

  test.each([1, 100])(
    "whose old name's tombstone comes first is deleted and revived at most, steps of %i",
    async (pageSize) => {
      const scene = new ImportScene();
      const before = scene.google.create(card("Ann/Lee | ann@x.org"));
      await scene.import();
      const [id] = contactIds(scene);
      scene.google.rename(before, { tombstone: true });
      await scene.import({ pageSize });
      expect(contactIds(scene)).toEqual([id]);
      expect(rows(scene)).toHaveLength(1);
      await expectLaws(scene);
    },
  );

  test("who was met under the new name by a full listing already keeps his contact, and no second live record", async () => {
    const scene = new ImportScene();
    const before = scene.google.create(card("Ann/Lee"));
    await scene.import();
    const [id] = contactIds(scene);
    const after = scene.google.rename(before, { tombstone: false });
    // A full listing tells no former names: Ann looks like somebody new, and her record like a missing one.
    await scene.import({ forceFull: true });
    expect(live(scene)).toEqual([after]);
    expect(contactIds(scene)).toEqual([id]);
    expect(scene.run.counters).toMatchObject({ imported: 1, merged: 1, deleted: 1 });
    await expectLaws(scene);
  });

  test("into whom two missing persons were united leaves one live record", async () => {
    const scene = new ImportScene();
    const [ann, anna] = [scene.google.create(card("Ann/Lee")), scene.google.create(card("Anna/Lea"))];
    await scene.import();
    const united: Person = { resourceName: "people/united", names: [{ unstructuredName: "Ann Lee" }] };
    const source: PeopleSource = {
      listPage: async () => ({
        kind: "page",
        people: [],
        nextPageToken: null,
        nextSyncToken: "s",
        totalItems: 0,
      }),
      getPeople: async (names) => names.map((requested) => ({ requested, person: united })),
    };
    const later = new ImportScene({ database: scene.database, source, accountId: scene.accountId });
    later.startAgain(scene, { forceFull: true });
    await later.finish();
    expect(live(later)).toEqual(["people/united"]);
    expect(rows(later).filter((row) => row.deleted).length).toBe(1);
    expect(rows(later).find((row) => !row.deleted)?.previousResourceNames).toEqual([ann, anna]);
    expect(contactIds(later)).toHaveLength(1);
  });

  test("keeps the link to his former names when a full listing, which tells none, brings other contents", async () => {
    const scene = new ImportScene();
    const before = scene.google.create(card("Ann/Lee"));
    await scene.import();
    const after = scene.google.rename(before, { tombstone: true });
    await scene.import();
    scene.google.edit(after, card("Bea/Moe"));
    await scene.import({ forceFull: true });
    expect(rows(scene)[0]?.previousResourceNames).toEqual([before]);
    await expectLaws(scene);
  });

  test("and is deleted before the rename was seen takes the record under his former name with him", async () => {
    const scene = new ImportScene();
    const before = scene.google.create(card("Ann/Lee"));
    await scene.import();
    scene.google.delete(scene.google.rename(before, { tombstone: false }));
    await scene.import();
    expect(live(scene)).toEqual([]);
  });

  test("is stored as Google gave him: the name asked for is not written into the raw person", async () => {
    const scene = new ImportScene();
    const before = scene.google.create(card("Ann/Lee"));
    await scene.import();
    const after = scene.google.rename(before, { tombstone: false });
    scene.google.omit([after]);
    await scene.import({ forceFull: true });
    expect(JSON.parse(rows(scene)[0]?.remote ?? "")).toEqual(scene.google.person(after));
    expect(rows(scene)[0]?.previousResourceNames).toEqual([before]);
  });
});

test("a person who was deleted and made anew comes back to his old contact", async () => {
  const scene = new ImportScene();
  const before = scene.google.create(card("Ann/Lee | ann@x.org"));
  await scene.import();
  const [id] = contactIds(scene);
  scene.google.delete(before);
  scene.google.create(card("Ann/Lee | ann@x.org"));
  await scene.import();
  expect(contactIds(scene)).toEqual([id]);
  expect(scene.database.tables.contacts.get(id ?? "")).toMatchObject({ recordCount: 1, deleted: false });
  await expectLaws(scene);
});

test("the rest of a page is taken before an expired sync token matters", async () => {
  const scene = new ImportScene();
  for (const name of ["Ann/Lee", "Bea/Moe", "Cia/Noe"]) scene.google.create(card(name));
  await scene.import();
  for (const name of scene.google.resourceNames) scene.google.edit(name, card("Dea/Poe"));
  scene.google.propagate();
  scene.start({ pageSize: 1 });
  await scene.step();
  scene.google.expireSyncTokens();
  scene.google.refusePageTokens();
  await scene.finish();
  expect(scene.run.counters.updated).toBe(3);
  expect(scene.calls.count("listPage")).toBe(0);
  await expectLaws(scene);
});

test("a listing begun anew in its middle counts people again, deletes nobody and loses nobody", async () => {
  const scene = new ImportScene();
  scene.google.pageLimit = 2;
  for (const name of ["Ann/Lee", "Bea/Moe", "Cia/Noe", "Dea/Poe"]) scene.google.create(card(name));
  scene.google.propagate();
  scene.start();
  await scene.step();
  scene.google.refusePageTokens();
  await scene.finish();
  expect(scene.run).toMatchObject({ processed: 6, counters: { imported: 4, unchanged: 2, deleted: 0 } });
  expect(scene.google.calls).not.toContain("getPeople");
  await expectLaws(scene);
});

test("who was listed before a listing began anew, and deleted then, is gone at its end", async () => {
  const scene = new ImportScene();
  scene.google.pageLimit = 2;
  for (const name of ["Ann/Lee", "Bea/Moe", "Cia/Noe", "Dea/Poe"]) scene.google.create(card(name));
  await scene.import();
  scene.start({ forceFull: true });
  await scene.step();
  scene.google.delete(scene.google.resourceNames[0] ?? "");
  scene.google.propagate();
  scene.google.refusePageTokens();
  await scene.finish();
  expect(scene.run.counters.deleted).toBe(1);
  await expectLaws(scene);
});

test("a person about whom Google says nothing is not gone", async () => {
  const scene = new ImportScene();
  scene.google.create(card("Ann/Lee"));
  await scene.import();
  const source: PeopleSource = {
    listPage: async () => ({
      kind: "page",
      people: [],
      nextPageToken: null,
      nextSyncToken: "s",
      totalItems: 0,
    }),
    getPeople: async () => [],
  };
  const later = new ImportScene({ database: scene.database, source });
  later.startAgain(scene, { forceFull: true });
  await later.finish();
  expect(live(later)).toHaveLength(1);
});

test("a listing without a sync token makes the next run a full listing", async () => {
  const scene = new ImportScene();
  scene.google.create(card("Ann/Lee"));
  scene.google.withholdsSyncToken = true;
  await scene.import();
  scene.google.withholdsSyncToken = false;
  scene.start();
  expect(scene.run.checkpoint).toMatchObject({ listing: { kind: "epoch" } });
  await scene.finish();
  scene.start();
  expect(scene.run.checkpoint).toMatchObject({ listing: { kind: "delta" } });
});

test("values in another order under a new etag are shown in that order, as if derived anew", async () => {
  const scene = new ImportScene();
  const ann = scene.google.create(card("Ann/Lee | a@x.org | b@x.org"));
  await scene.import();
  scene.google.edit(ann, card("Ann/Lee | b@x.org | a@x.org"));
  await scene.import();
  expect(scene.run.counters).toMatchObject({ updated: 0, unchanged: 1 });
  expect([...scene.database.tables.contacts.values()][0]?.summary.emailAddresses).toEqual([
    "b@x.org",
    "a@x.org",
  ]);
  await expectLaws(scene);
});

test("a record with a new etag whose contact another record of the page joins moves with it", async () => {
  const scene = new ImportScene();
  const first = scene.google.create(card("Ann/Lee | ann@y.org"));
  const second = scene.google.create(card("Ann/Lee | ann@x.org"));
  await scene.import();
  expect(contactIds(scene)).toHaveLength(2);
  scene.google.edit(first, card("Ann/Lee | ann@x.org"));
  scene.google.touch(second, { movesEtag: true });
  await scene.import();
  expect(contactIds(scene)).toEqual([rows(scene)[0]?.recordId]);
  await expectLaws(scene);
});

test("when the record that gives a contact its id leaves, the others' move is told as a split, also if somebody joins them", async () => {
  const scene = new ImportScene();
  const first = scene.google.create(card("Ann/Lee | ann@x.org"));
  scene.google.create(card("Ann/Lee | ann@x.org"));
  await scene.import();
  scene.google.edit(first, card("Bob/Moe | bob@x.org"));
  scene.google.create(card("Ann/Lee | ann@x.org"));
  await scene.import();
  const [a, b, c] = rows(scene).map((row) => row.recordId);
  const moves = scene.database.tables.changes.filter(({ kind }) => kind === "split" || kind === "joined");
  expect(moves.slice(1)).toEqual([
    { kind: "joined", recordId: c, contactId: b, otherContactId: c },
    { kind: "split", recordId: b, contactId: b, otherContactId: a },
  ]);
  await expectLaws(scene);
});

test("tombstones of nobody make nobody, and count as unchanged, so the counters add up to what was processed", async () => {
  const scene = new ImportScene();
  const ann = scene.google.create(card("Ann/Lee"));
  await scene.import();
  scene.google.delete(ann);
  scene.google.delete(scene.google.create(card("Bea/Moe")));
  await scene.import();
  expect(scene.run).toMatchObject({ processed: 2, counters: { deleted: 1, unchanged: 1 } });
  expect(rows(scene).map(({ resourceName }) => resourceName)).toEqual([ann]);
  expect(contactIds(scene)).toHaveLength(1);
});

test("deriving contacts anew looks where today's keys lead, not only where the stored ones do", async () => {
  const model = { ...models.contacts, keyHoldersMax: 3 };
  const scene = new ImportScene({ model });
  scene.google.create(card("Ann/Lee | 030 901820"));
  scene.google.create(card("A./Lee | +49 30 901820"));
  // The last digits lead to too many.
  for (const line of [
    "Bob/Moe | +33 1 20 90 18 20",
    "Cia/Noe | +33 2 20 90 18 20",
    "Dea/Poe | +33 3 20 90 18 20",
  ])
    scene.google.create(card(line));
  await scene.import();
  const { tables } = scene.database;
  expect(tables.pairs.size).toBe(0);
  const [ann = "", other = ""] = tables.records.keys();
  await rederive(tables, [ann], { model, defaultRegion: "DE" });
  expect([...tables.pairs.values()]).toMatchObject([{ recordA: ann, recordB: other, verdict: "ask" }]);
});

test("deriving contacts anew works after the default region has changed", async () => {
  const scene = new ImportScene();
  scene.google.create(card("Ann/Lee | 030 901820"));
  scene.google.create(card("Ann/Lee | +49 30 901820 | ann@x.org"));
  scene.google.create(card("Ann/Lee | 030 901820 | ann@x.org"));
  // Not Ann, and nothing but today's key leads to him.
  scene.google.create(card("Bob/Moe | +49 30 901820"));
  await scene.import();
  const { tables } = scene.database;
  await rederive(tables, [...tables.records.keys()].slice(0, 1), { model: scene.model, defaultRegion: "DE" });
  const [ann, bob] = contactIds(scene);
  expect([...tables.records.values()].map((row) => row.contactId)).toEqual([ann, ann, ann, bob]);
});
