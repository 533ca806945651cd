import { describe, expect, test } from "vitest";
import { card } from "../match/testing/card.ts";
import type { PeopleSource } from "./people-source.ts";
import { ImportScene } from "./testing/import-scene.ts";
import { expectMirror } from "./testing/import-laws.ts";

async function sceneOf(people: number): Promise<ImportScene> {
  const scene = new ImportScene();
  for (let at = 0; at < people; at += 1) scene.google.create(card(`P${at}/Q${at} | p${at}@x.org`));
  await scene.import();
  return scene;
}

const liveCount = (scene: ImportScene): number =>
  [...scene.database.tables.records.values()].filter((row) => !row.deleted).length;

describe("after a full listing", () => {
  test("people whom it left out but whom Google has stay, and are brought up to date", async () => {
    const scene = await sceneOf(20);
    const [first = ""] = scene.google.resourceNames;
    scene.google.edit(first, card("New/Name"));
    scene.google.omit(scene.google.resourceNames);
    await scene.import({ forceFull: true });
    expect(scene.run.counters).toMatchObject({ updated: 1, unchanged: 19, deleted: 0 });
    expect(scene.google.calls.filter((call) => call === "getPeople")).toHaveLength(1);
    expectMirror({ tables: scene.database.tables, accountId: "account", google: scene.google });
  });

  test("2 of 20 whom Google does not find are removed, nobody is asked", async () => {
    const scene = await sceneOf(20);
    for (const name of scene.google.resourceNames.slice(0, 2)) scene.google.delete(name);
    await scene.import({ forceFull: true });
    expect(scene.run).toMatchObject({ processed: 20, counters: { unchanged: 18, deleted: 2 } });
    expectMirror({ tables: scene.database.tables, accountId: "account", google: scene.google });
  });

  test("3 of 20 are a tenth and more: nothing is removed before a person says yes", async () => {
    const scene = await sceneOf(20);
    for (const name of scene.google.resourceNames.slice(0, 3)) scene.google.delete(name);
    const outcome = await scene.import({ forceFull: true, pageSize: 1 });
    expect(outcome).toEqual({ kind: "needs-confirmation", deletions: 3, records: 20 });
    expect(await scene.step(), "asking again gives the same answer").toEqual(outcome);
    expect(liveCount(scene)).toBe(20);
    scene.confirm(3);
    expect(await scene.finish()).toMatchObject({ done: true });
    expect(scene.run.counters.deleted).toBe(3);
    expectMirror({ tables: scene.database.tables, accountId: "account", google: scene.google });
  });

  test("an empty listing of an empty account asks about everybody, in whatever steps", async () => {
    const scene = await sceneOf(5);
    for (const name of scene.google.resourceNames) scene.google.delete(name);
    expect(await scene.import({ forceFull: true, pageSize: 2 })).toMatchObject({ deletions: 5, records: 5 });
    expect(liveCount(scene)).toBe(5);
  });

  test("a number that the guard lets pass is removed step by step without a question in between", async () => {
    const scene = await sceneOf(40);
    for (const name of scene.google.resourceNames.slice(0, 4)) scene.google.delete(name);
    expect(await scene.import({ forceFull: true, pageSize: 1 })).toMatchObject({
      kind: "advanced",
      done: true,
    });
    expect(liveCount(scene)).toBe(36);
  });

  test("a dry run plans all deletions, asks nobody, ends and removes nobody", async () => {
    const scene = await sceneOf(5);
    for (const name of scene.google.resourceNames) scene.google.delete(name);
    expect(await scene.import({ forceFull: true, dryRun: true, pageSize: 2 })).toMatchObject({ done: true });
    expect(scene.run.counters.deleted).toBe(5);
    expect(liveCount(scene)).toBe(5);
  });

  test("an abandoned one removes nobody, and the next one finds the same", async () => {
    const scene = await sceneOf(20);
    for (const name of scene.google.resourceNames.slice(0, 2)) scene.google.delete(name);
    scene.google.propagate();
    scene.start({ forceFull: true, pageSize: 5 });
    while (scene.run.checkpoint.phase !== "delete-missing") await scene.step();
    expect(liveCount(scene)).toBe(20);
    await scene.import({ forceFull: true });
    expect(liveCount(scene)).toBe(18);
  });
});

describe("in a delta", () => {
  test("3 tombstones of 20 ask first; the page is taken once a person says yes", async () => {
    const scene = await sceneOf(20);
    for (const name of scene.google.resourceNames.slice(0, 3)) scene.google.delete(name);
    expect(await scene.import()).toEqual({ kind: "needs-confirmation", deletions: 3, records: 20 });
    expect(liveCount(scene)).toBe(20);
    scene.confirm(3);
    await scene.finish();
    expect(liveCount(scene)).toBe(17);
  });

  test("deletions of earlier steps count: in steps of one, two go and the third asks", async () => {
    const scene = await sceneOf(20);
    for (const name of scene.google.resourceNames.slice(0, 3)) scene.google.delete(name);
    expect(await scene.import({ pageSize: 1 })).toEqual({
      kind: "needs-confirmation",
      deletions: 3,
      records: 20,
    });
    expect(liveCount(scene)).toBe(18);
  });

  test("however many steps and pages the tombstones come in, a person is asked once, about all of them", async () => {
    const scene = await sceneOf(20);
    scene.google.pageLimit = 4;
    for (const name of scene.google.resourceNames.slice(0, 11)) scene.google.delete(name);
    const asked = await scene.import({ pageSize: 3 });
    expect(asked).toEqual({ kind: "needs-confirmation", deletions: 11, records: 20 });
    expect(await scene.step(), "asking again gives the same answer").toEqual(asked);
    scene.confirm(11);
    expect(await scene.finish()).toMatchObject({ done: true });
    expect(liveCount(scene)).toBe(9);
  });

  test("tombstones of people whom Kith never knew are not counted", async () => {
    const scene = await sceneOf(20);
    scene.google.pageLimit = 4;
    const before = scene.google.resourceNames;
    for (let at = 0; at < 6; at += 1) scene.google.create(card(`Brief${at}/Guest | guest${at}@x.org`));
    const guests = scene.google.resourceNames.filter((name) => !before.includes(name));
    for (const name of [...before.slice(0, 5), ...guests]) scene.google.delete(name);
    expect(await scene.import({ pageSize: 4 })).toMatchObject({ deletions: 5, records: 20 });
  });

  test("looking ahead counts a person once, and nobody who is gone already", async () => {
    const scene = await sceneOf(20);
    const { google } = scene;
    const [gone = "", ...others] = google.resourceNames;
    google.delete(gone);
    await scene.import();
    for (const name of others.slice(0, 5)) google.delete(name);
    // Once more in the trash, behind all others.
    google.restore();
    google.delete(others[4] ?? "");
    google.pageLimit = 3;
    const source: PeopleSource = {
      async listPage(request) {
        const page = await google.listPage(request);
        // The last page repeats a tombstone of the first, and tells one that is known.
        if (page.kind !== "page" || page.nextPageToken !== null) return page;
        const again = [others[0] ?? "", gone].map((resourceName) => ({
          resourceName,
          metadata: { deleted: true },
        }));
        return { ...page, people: [...page.people, ...again] };
      },
      getPeople: (names) => google.getPeople(names),
    };
    const later = new ImportScene({ database: scene.database, source });
    google.propagate();
    later.startAgain(scene, {});
    expect(await later.finish()).toMatchObject({ deletions: 5, records: 19 });
  });

  test.each([
    ["", false],
    [", which was read ahead", true],
  ])("looking ahead asks for each further page once%s", async (_, ahead) => {
    const scene = await sceneOf(20);
    scene.google.pageLimit = 3;
    for (const name of scene.google.resourceNames.slice(0, 9)) scene.google.delete(name);
    const before = scene.google.calls.length;
    expect(await scene.import({ ahead })).toMatchObject({ deletions: 9 });
    expect(scene.google.calls.length - before).toBe(3);
  });

  test("looking ahead ends where Google refuses to go on, with what it has counted", async () => {
    const scene = await sceneOf(20);
    scene.google.pageLimit = 3;
    for (const name of scene.google.resourceNames.slice(0, 9)) scene.google.delete(name);
    const source: PeopleSource = {
      listPage: (request) =>
        request.pageToken === null
          ? scene.google.listPage(request)
          : Promise.resolve({ kind: "page-token-refused" }),
      getPeople: (names) => scene.google.getPeople(names),
    };
    const later = new ImportScene({ database: scene.database, source });
    scene.google.propagate();
    later.startAgain(scene, {});
    expect(await later.finish()).toMatchObject({ deletions: 3 });
  });

  test("a yes counts for the number that was asked about: one more asks again", async () => {
    const scene = await sceneOf(20);
    const [one = "", two = "", three = "", four = ""] = scene.google.resourceNames;
    for (const name of [one, two, three]) scene.google.delete(name);
    expect(await scene.import()).toMatchObject({ deletions: 3 });
    scene.confirm(3);
    scene.google.delete(four);
    scene.google.propagate();
    expect(await scene.finish()).toEqual({ kind: "needs-confirmation", deletions: 4, records: 20 });
    expect(liveCount(scene)).toBe(20);
    scene.confirm(4);
    expect(await scene.finish()).toMatchObject({ done: true });
    expect(liveCount(scene)).toBe(16);
  });

  test("a question looks 20 pages ahead; what lies beyond asks again", async () => {
    const scene = await sceneOf(60);
    scene.google.pageLimit = 1;
    for (const name of scene.google.resourceNames.slice(0, 40)) scene.google.delete(name);
    // Six of sixty may go unasked; the seventh asks about itself and twenty more.
    expect(await scene.import()).toMatchObject({ deletions: 27, records: 60 });
    scene.confirm(27);
    expect(await scene.finish()).toMatchObject({ deletions: 40, records: 60 });
    scene.confirm(40);
    expect(await scene.finish()).toMatchObject({ done: true });
    expect(liveCount(scene)).toBe(20);
  });
});

describe("a tombstoned record", () => {
  test("keeps its contents and its hidden contact, and revives with the same contact id", async () => {
    const scene = await sceneOf(1);
    const [name = ""] = scene.google.resourceNames;
    const [id = ""] = scene.database.tables.contacts.keys();
    scene.google.delete(name);
    await scene.import();
    expect(scene.database.tables.contacts.get(id)).toMatchObject({
      deleted: true,
      recordCount: 0,
      summary: { displayName: "P0 Q0" },
    });
    scene.google.restore();
    await scene.import();
    expect([...scene.database.tables.contacts.values()]).toMatchObject([{ contactId: id, deleted: false }]);
    expect(scene.database.tables.changes.map(({ kind }) => kind)).toEqual(["deleted", "revived"]);
  });
});
