import { describe, expect, test } from "vitest";
import { card } from "../match/testing/card.ts";
import { ImportScene } from "./testing/import-scene.ts";

const refuses = (remote: string): boolean => remote.includes("unstorable");

const names = (scene: ImportScene): readonly string[] =>
  [...scene.database.tables.contacts.values()]
    .filter((contact) => !contact.deleted)
    .map((contact) => contact.summary.displayName)
    .sort();

describe("a record that the store refuses", () => {
  test("is told and counted as failed; all others of its page are stored", async () => {
    const scene = new ImportScene({ refuses });
    for (const line of ["Ann/Lee", "Bob/unstorable", "Cia/Moe", "Dan/unstorable"])
      scene.google.create(card(line));
    await scene.import();
    expect(names(scene)).toEqual(["Ann Lee", "Cia Moe"]);
    expect(scene.run).toMatchObject({ processed: 4, counters: { imported: 2, failed: 2 } });
    expect(scene.database.tables.failures).toMatchObject([
      { code: "RECORD_NOT_STORABLE", stage: "apply", failed: true },
      { code: "RECORD_NOT_STORABLE", stage: "apply", failed: true },
    ]);
    for (const { sentence } of scene.database.tables.failures) expect(sentence).not.toContain("unstorable");
  });

  test("is found one after the other: each is told, with those who could not even be read", async () => {
    const scene = new ImportScene();
    scene.google.addsNameless = true;
    for (const line of ["Ann/Lee", "Bob/unstorable", "Dan/unstorable"]) scene.google.create(card(line));
    scene.google.propagate();
    scene.start();
    const store = scene.takeOver();
    const step = store.step.bind(store);
    store.step = (body) =>
      step((tx) => {
        const apply = tx.apply.bind(tx);
        tx.apply = async (plan) => {
          const bad = plan.create.find(({ remote }) => refuses(remote ?? ""));
          if (bad === undefined) return await apply(plan);
          return { kind: "refused", records: [{ resourceName: bad.resourceName, reason: "54000" }] };
        };
        return body(tx);
      });
    await scene.step(store);
    expect(names(scene)).toEqual(["Ann Lee"]);
    expect(scene.run).toMatchObject({ processed: 4, counters: { imported: 1, failed: 3 } });
    expect(scene.database.tables.failures.map(({ code }) => code)).toEqual([
      "PERSON_WITHOUT_RESOURCE_NAME",
      "RECORD_NOT_STORABLE",
      "RECORD_NOT_STORABLE",
    ]);
  });

  test("keeps what was stored of it before, in a delta and in a full listing", async () => {
    const scene = new ImportScene({ refuses });
    const ann = scene.google.create(card("Ann/Lee"));
    await scene.import();
    scene.google.edit(ann, card("Ann/unstorable"));
    await scene.import();
    expect(names(scene)).toEqual(["Ann Lee"]);
    await scene.import({ forceFull: true });
    expect(names(scene)).toEqual(["Ann Lee"]);
    expect(scene.google.calls).not.toContain("getPeople");
    expect(scene.run.counters).toMatchObject({ failed: 1, deleted: 0 });
  });

  test.each([true, false])(
    "and came under a new name keeps its old record, tombstone told: %s",
    async (tombstone) => {
      const scene = new ImportScene({ refuses });
      const ann = scene.google.create(card("Ann/Lee"));
      await scene.import();
      scene.google.edit(scene.google.rename(ann, { tombstone }), card("Ann/unstorable"));
      await scene.import();
      expect(names(scene)).toEqual(["Ann Lee"]);
      await scene.import({ forceFull: true });
      expect(names(scene)).toEqual(["Ann Lee"]);
    },
  );

  test("is taken by the next full listing once the store can, and not before unless he changes", async () => {
    let isBroken = true;
    const scene = new ImportScene({ refuses: (remote) => isBroken && refuses(remote) });
    const ann = scene.google.create(card("Ann/Lee"));
    await scene.import();
    scene.google.edit(ann, card("Ann/unstorable"));
    await scene.import();
    isBroken = false;
    await scene.import();
    expect(names(scene)).toEqual(["Ann Lee"]);
    await scene.import({ forceFull: true });
    expect(names(scene)).toEqual(["Ann unstorable"]);
    expect(scene.run.counters).toMatchObject({ updated: 1, failed: 0 });
  });

  test.each([
    ["nobody", []],
    ["somebody else", ["people/other"]],
    ["somebody else, too", ["people/c1", "people/other"]],
  ])("a store that names %s is a bug, not a loop", async (_, refused) => {
    const scene = new ImportScene();
    scene.google.create(card("Ann/Lee"));
    scene.google.propagate();
    scene.start();
    const store = scene.takeOver();
    const step = store.step.bind(store);
    store.step = (body) =>
      step((tx) => {
        const records = refused.map((resourceName) => ({ resourceName, reason: "22000" }));
        tx.apply = async () => ({ kind: "refused", records });
        return body(tx);
      });
    await expect(scene.step(store)).rejects.toThrow("Invariant broken");
  });
});

test("a worker that lost its run to another writes nothing", async () => {
  const scene = new ImportScene();
  scene.google.create(card("Ann/Lee"));
  scene.google.propagate();
  scene.start();
  const lost = scene.takeOver();
  scene.takeOver();
  await expect(scene.step(lost)).rejects.toMatchObject({ code: "LEASE_LOST" });
  expect(scene.database.tables.records.size).toBe(0);
});

test("records of a disconnected account stay as they are and still join those of another account", async () => {
  const home = new ImportScene({ accountId: "home" });
  home.google.create(card("Ann/Lee | ann@x.org"));
  await home.import();
  const work = new ImportScene({ accountId: "work", database: home.database, newId: () => "later-id" });
  work.google.create(card("Ann/Lee | ann@x.org | +49 30 901820"));
  await work.import();
  const [frozen, joined] = home.database.tables.records.values();
  expect(joined).toMatchObject({ accountId: "work", contactId: frozen?.recordId });
  expect(frozen).toMatchObject({ accountId: "home", deleted: false, contactId: frozen?.recordId });
  expect([...home.database.tables.contacts.values()]).toMatchObject([{ recordCount: 2 }]);
});
