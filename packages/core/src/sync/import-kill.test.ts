import { expect, test } from "vitest";
import { card } from "../match/testing/card.ts";
import { expectStill } from "./testing/import-laws.ts";
import { ImportScene } from "./testing/import-scene.ts";
import { KithEdits } from "./testing/kith-edits.ts";
import { pushWithoutAnswers } from "./testing/kith-pushes.ts";
import { PORT_CALLS, SimulatedCrash, type CrashPoint } from "./testing/port-calls.ts";
import { portraitOf } from "./testing/portrait.ts";

/**
 * An account whose next import meets everything: an expired token, a listing begun anew, renames, missing people, edits
 * that are pending, and writes of Kith's own, not all of them shown yet and none of them answered.
 */
async function sceneBefore(ahead: boolean): Promise<ImportScene> {
  const scene = new ImportScene();
  const { google } = scene;
  google.pageLimit = 4;
  for (let at = 0; at < 12; at += 1) google.create(card(`P${at}/Q${at} | p${at % 9}@x.org`));
  await scene.import();
  const [first = "", second = "", third = "", fourth = "", fifth = ""] = google.resourceNames;
  const { tables } = scene.database;
  const edits = new KithEdits(tables, scene.model);
  const rowNamed = (name: string) => [...tables.records.values()].find((row) => row.resourceName === name);
  const place = { accountId: scene.accountId, now: "2026-01-02T00:00:00Z" };
  await edits.create(card("Born/Here | born@x.org"), { ...place, recordId: scene.newId() });
  const written = rowNamed(google.resourceNames[5] ?? "");
  if (written !== undefined) await edits.edit(written, { nicknames: [{ value: "Written" }] }, place.now);
  pushWithoutAnswers({ tables, google, ...place });
  const [, , , , , , sixth = "", seventh = ""] = google.resourceNames;
  for (const name of [fifth, sixth, seventh]) {
    const row = rowNamed(name);
    if (row !== undefined) await edits.edit(row, { nicknames: [{ value: "Edited" }] }, place.now);
  }
  scene.shownUntil = "2025-01-01T00:00:00Z";
  google.delete(first);
  google.delete(second);
  google.delete(seventh);
  google.omit([third, google.rename(fourth, { tombstone: false })]);
  google.edit(fifth, card("New/Name | p7@x.org"));
  google.create(card("Anew/Comer | p8@x.org"));
  google.expireSyncTokens();
  google.propagate();
  scene.start({ pageSize: 3, confirmed: true, ahead });
  return scene;
}

/** Steps to the end; how often the worker was killed on the way. */
async function finish(scene: ImportScene, crashAt: CrashPoint | null): Promise<number> {
  let crashes = 0;
  // Google refuses the page token once, in the middle of the full listing. Where a page was read ahead of that, the
  // listing begins anew later, and counts people again whom it counted before.
  let hasRefused = scene.readsAhead;
  scene.takeOver(crashAt);
  while (scene.run.checkpoint.phase !== "done") {
    try {
      await scene.step();
    } catch (error) {
      if (!(error instanceof SimulatedCrash)) throw error;
      crashes += 1;
      scene.takeOver();
    }
    const { checkpoint } = scene.run;
    if (hasRefused || checkpoint.phase !== "list" || checkpoint.pageToken === null) continue;
    hasRefused = true;
    scene.google.refusePageTokens();
  }
  return crashes;
}

test.each([
  ["page by page", false],
  ["a page ahead", true],
])("killed at any one of its calls, a run that reads %s ends as if it had never been", async (_, ahead) => {
  const straight = await sceneBefore(ahead);
  await finish(straight, null);
  const { log } = straight.calls;
  expect(new Set(log), "it makes every call there is").toEqual(new Set(PORT_CALLS));
  // The born one is linked, the written and an edited one are merged; who was edited here is held, not deleted.
  expect(straight.run.counters).toMatchObject({ imported: 1, updated: 3, deleted: 2 });
  for (let nth = 1; nth <= log.length; nth += 1) {
    const killed = await sceneBefore(ahead);
    expect([nth, await finish(killed, { call: null, nth })]).toEqual([nth, 1]);
    expect(portraitOf(killed.database.tables)).toEqual(portraitOf(straight.database.tables));
    expect(killed.run.counters).toEqual(straight.run.counters);
    expect(killed.database.account("account").fullSyncAt).toBe(
      straight.database.account("account").fullSyncAt,
    );
    await expectStill(killed, {});
  }
});
