import { describe, expect, test } from "vitest";
import type { KithError } from "../error/kith-error.ts";
import { card } from "../match/testing/card.ts";
import type { PeopleSource } from "./people-source.ts";
import { STAGES } from "./stage.ts";
import { ImportScene } from "./testing/import-scene.ts";

async function sceneOf(people: number): Promise<ImportScene> {
  const scene = new ImportScene();
  for (let at = 0; at < people; at += 1) scene.google.create(card(`P${at}/Q${at} | p${at}@x.org`));
  await scene.import();
  return scene;
}

describe("a step", () => {
  test("tells its stages in their order, whatever its phase; who removes the missing begins with matching", async () => {
    const scene = await sceneOf(20);
    scene.google.delete(scene.google.resourceNames[0] ?? "");
    scene.google.propagate();
    scene.start({ forceFull: true });
    const told: Record<string, readonly string[]> = {};
    while (scene.run.checkpoint.phase !== "done") {
      const { phase } = scene.run.checkpoint;
      scene.stages.length = 0;
      await scene.step();
      told[phase] = [...scene.stages];
    }
    expect(told).toEqual({
      list: STAGES,
      "verify-missing": STAGES,
      "delete-missing": ["match", "plan", "apply", "checkpoint"],
    });
  });

  test("that the guard stops tells no later stage than the plan", async () => {
    const scene = await sceneOf(5);
    for (const name of scene.google.resourceNames) scene.google.delete(name);
    scene.stages.length = 0;
    expect(await scene.import()).toMatchObject({ kind: "needs-confirmation" });
    expect(scene.stages).toEqual(["pull", "normalize", "match", "plan"]);
  });

  test("says what the next run starts from only when it is the last one", async () => {
    const scene = await sceneOf(20);
    for (const name of scene.google.resourceNames.slice(0, 2)) scene.google.delete(name);
    await scene.import({ forceFull: true, pageSize: 7 });
    const finishes = scene.run.reports.map(({ finish }) => finish);
    expect(finishes.slice(0, -1).every((finish) => finish === null)).toBe(true);
    expect(finishes.at(-1)).toMatchObject({ pageSize: 100, epochStartedAt: expect.any(String) });
    expect(finishes.length).toBeGreaterThan(5);
  });

  test("of a finished import is a mistake of the caller", async () => {
    const scene = await sceneOf(1);
    await expect(scene.step()).rejects.toThrow("A finished import has no further step.");
  });
});

test("a run that reads ahead asks for the next page as it takes the rest of this one, and for nothing beyond the last", async () => {
  const scene = new ImportScene();
  scene.google.pageLimit = 4;
  for (let at = 0; at < 10; at += 1) scene.google.create(card(`P${at}/Q${at}`));
  scene.google.propagate();
  scene.start({ pageSize: 3, ahead: true });
  const listed: number[] = [];
  while (scene.run.checkpoint.phase !== "done") {
    await scene.step();
    listed.push(scene.google.calls.length);
  }
  // Pages of 4, 4 and 2 in steps of 3, 1, 3, 1 and 2.
  expect(listed).toEqual([1, 2, 2, 3, 3]);
  expect(scene.run.counters.imported).toBe(10);
});

test("a delta asks for each page once", async () => {
  const scene = await sceneOf(10);
  scene.google.pageLimit = 4;
  for (const name of scene.google.resourceNames) scene.google.edit(name, card("New/Name"));
  const before = scene.google.calls.length;
  await scene.import({ pageSize: 3 });
  expect(scene.google.calls.length - before).toBe(3);
  expect(scene.run.counters.updated).toBe(10);
});

describe("asking for whom a full listing did not show", () => {
  test("leaves out everybody it showed: changed, renamed, under a new etag, the same, or not to be stored", async () => {
    const scene = new ImportScene({ refuses: (remote) => remote.includes("unstorable") });
    for (let at = 0; at < 5; at += 1) scene.google.create(card(`P${at}/Q${at}`));
    await scene.import();
    const [changed = "", renamed = "", refreshed = "", , refused = ""] = scene.google.resourceNames;
    scene.google.edit(changed, card("New/Name"));
    const today = scene.google.rename(renamed, { tombstone: false });
    scene.google.touch(refreshed, { movesEtag: true });
    scene.google.edit(refused, card("P4/unstorable"));
    scene.google.propagate();
    // Google's full listings tell no former names. If they ever do, that is no reason to ask.
    const listPage: PeopleSource["listPage"] = async (request) => {
      const page = await scene.google.listPage(request);
      if (page.kind !== "page") return page;
      const people = page.people.map((person) => {
        const previousResourceNames = person.resourceName === today ? [renamed] : [];
        return { ...person, metadata: { ...person.metadata, previousResourceNames } };
      });
      return { ...page, people };
    };
    const later = new ImportScene({
      database: scene.database,
      refuses: (remote) => remote.includes("unstorable"),
      source: { listPage, getPeople: (names) => scene.google.getPeople(names) },
    });
    later.startAgain(scene, { forceFull: true });
    await later.finish();
    expect(later.run.counters).toMatchObject({ updated: 1, unchanged: 3, failed: 1, deleted: 0 });
    expect(scene.google.calls).not.toContain("getPeople");
  });

  /** A listing of nobody, and an answer about everybody who is asked for. */
  async function askedInSteps(people: number, pageSize: number): Promise<readonly number[]> {
    const scene = await sceneOf(people);
    const asked: number[] = [];
    const source: PeopleSource = {
      listPage: async () => ({
        kind: "page",
        people: [],
        nextPageToken: null,
        nextSyncToken: "s",
        totalItems: null,
      }),
      async getPeople(names) {
        asked.push(names.length);
        return await scene.google.getPeople(names);
      },
    };
    const later = new ImportScene({ database: scene.database, source });
    later.startAgain(scene, { forceFull: true, pageSize });
    await later.finish();
    expect(later.run.counters).toMatchObject({ unchanged: people, deleted: 0 });
    return asked;
  }

  test("names at most 200 a step, and no more than a step takes", async () => {
    expect(await askedInSteps(401, 1000)).toEqual([200, 200, 1]);
    expect(await askedInSteps(7, 3)).toEqual([3, 3, 1]);
  });

  test("takes a tombstone in the answer for what it is, and lets the guard count it with the others", async () => {
    const scene = await sceneOf(20);
    const [first = "", second = "", third = ""] = scene.google.resourceNames;
    scene.google.omit([first, second, third]);
    const source: PeopleSource = {
      listPage: (request) => scene.google.listPage(request),
      getPeople: async (names) =>
        names.map((requested) => ({
          requested,
          person: { resourceName: requested, metadata: { deleted: true } },
        })),
    };
    const later = new ImportScene({ database: scene.database, source });
    later.startAgain(scene, { forceFull: true, pageSize: 1 });
    expect(await later.finish()).toEqual({ kind: "needs-confirmation", deletions: 3, records: 20 });
    expect(later.run.counters.deleted, "nobody is removed before all were asked for").toBe(0);
    later.confirm(3);
    await later.finish();
    expect(later.run.counters).toMatchObject({ deleted: 3, unchanged: 17 });
  });
});

test("a listing may be begun anew three times, and no fourth time", async () => {
  const scene = await sceneOf(3);
  for (const [refusals, outcome] of [
    [3, "done"],
    [4, "Google broke off the listing 4 times. Start the run again later."],
  ] as const) {
    let left = refusals;
    const source: PeopleSource = {
      async listPage(request) {
        left -= 1;
        if (left >= 0) return { kind: left % 2 === 0 ? "page-token-refused" : "sync-token-expired" };
        return await scene.google.listPage(request);
      },
      getPeople: (names) => scene.google.getPeople(names),
    };
    const later = new ImportScene({ database: scene.database.copy(), source });
    later.startAgain(scene, {});
    const ended = await later.finish().then(
      () => "done",
      (error: unknown) => (error as KithError).message,
    );
    expect([refusals, ended]).toEqual([refusals, outcome]);
  }
});
