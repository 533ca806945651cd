import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Decision, Person } from "@kith/core";
import { models } from "@kith/core";
import { matchPage } from "../../../core/src/match/page/match-page.ts";
import { EMPTY_NEIGHBORHOOD } from "../../../core/src/match/page/neighborhood.ts";
import { normalizeContact } from "../../../core/src/normalize/normalize-contact.ts";
import type { ReviewOutcome } from "../contract/duplicates.ts";
import { derivedState, userIdOf } from "../server/testing/derived-state.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import {
  named,
  nameless,
  openReviewScene,
  withEmail,
  withPhone,
  type ReviewScene,
} from "./testing/review-scene.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

/** Twins, namesakes, contradictions and numbers without a name: some are joined, some in doubt, some apart. */
const CARDS = [
  named("Ann", "Lee", { ...withPhone(), ...withEmail("ann@mail.example") }),
  named("Ann", "Lee", withEmail("ann@mail.example")),
  named("Ann", "Lee", withPhone()),
  nameless(),
  named("A.", "Lee", withPhone()),
  named("John", "Lee", { ...withPhone(), ...withEmail("john@mail.example") }),
  named("Bo", "Chen", withEmail("john@mail.example")),
  nameless("+49 30 901821"),
];

const index = fc.nat(CARDS.length - 1);
const pair = fc.uniqueArray(index, { minLength: 2, maxLength: 2 });
const act = fc.oneof(
  fc.record({ kind: fc.constantFrom("same" as const, "different" as const), pair }),
  fc.record({ kind: fc.constant("undo-join" as const), pair }),
  fc.record({
    kind: fc.constant("separate" as const),
    leaving: fc.uniqueArray(index, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("undo" as const), which: fc.nat(20) }),
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** An act that stands or was undone, with what it did to the set of standing decisions. */
interface DoneAct {
  readonly actId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The log as it should be: what stands after each act, kept by nothing but the acts' meaning. */
class LogModel {
  readonly standing = new Set<string>();
  readonly done: DoneAct[] = [];

  carryOut(act: DoneAct): void {
    this.done.push(act);
    for (const link of act.removed) this.standing.delete(link);
    for (const link of act.added) this.standing.add(link);
  }

  takeBack(act: DoneAct): void {
    this.done.splice(this.done.indexOf(act), 1);
    for (const link of act.added) this.standing.delete(link);
    for (const link of act.removed) this.standing.add(link);
  }
}

function linkOf(kind: string, one: string, other: string): string {
  return [kind, ...[one, other].toSorted(), "person"].join(" ");
}

/** The scene's records: which contact each is in. */
async function placesOf(scene: ReviewScene): Promise<ReadonlyMap<string, string>> {
  const { places } = await scene.derived();
  return new Map(places.map((place) => [place.record_id, place.contact_id]));
}

async function perform(
  scene: ReviewScene,
  ids: readonly string[],
  [step, model]: readonly [Act, LogModel],
): Promise<void> {
  const places = await placesOf(scene);
  const membersWith = (id: string): string[] =>
    [...places].filter(([, contact]) => contact === places.get(id)).map(([record]) => record);
  const finish = (outcome: ReviewOutcome, effect: Omit<DoneAct, "actId">): void => {
    if (outcome.outcome === "done" && !outcome.repeated) model.carryOut({ actId: outcome.actId, ...effect });
  };
  switch (step.kind) {
    case "same":
    case "different": {
      const [recordA = "", recordB = ""] = step.pair.map((at) => ids[at] ?? "");
      const added =
        step.kind === "same"
          ? [linkOf("must-link", recordA, recordB)]
          : membersWith(recordA).flatMap((a) => membersWith(recordB).map((b) => linkOf("cannot-link", a, b)));
      finish(await scene.decide({ recordA, recordB, answer: step.kind }), { added, removed: [] });
      return;
    }
    case "undo-join": {
      const [recordA = "", recordB = ""] = step.pair.map((at) => ids[at] ?? "");
      const must = linkOf("must-link", recordA, recordB);
      finish(await scene.undo({ recordA, recordB }), {
        added: [linkOf("cannot-link", recordA, recordB)],
        removed: model.standing.has(must) ? [must] : [],
      });
      return;
    }
    case "separate": {
      const leaving = step.leaving.map((at) => ids[at] ?? "");
      const staying = membersWith(leaving[0] ?? "").filter((id) => !leaving.includes(id));
      if (staying.length === 0) return;
      const crossing = leaving.flatMap((a) => staying.map((b) => [a, b] as const));
      finish(await scene.separate(leaving), {
        added: crossing.map(([a, b]) => linkOf("cannot-link", a, b)),
        removed: crossing
          .map(([a, b]) => linkOf("must-link", a, b))
          .filter((link) => model.standing.has(link)),
      });
      return;
    }
    case "undo": {
      const chosen = model.done[step.which % Math.max(1, model.done.length)];
      if (chosen === undefined) return;
      const outcome = await scene.undo({ actId: chosen.actId });
      if (outcome.outcome === "done") model.takeBack(chosen);
    }
  }
}

/** Whose records are together when everything is matched at once, under the decisions that should stand. */
async function derivedAnew(
  standing: ReadonlySet<string>,
  email: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await superuserQuery<{
    record_id: string;
    account_id: string;
    resource_name: string;
    remote: string;
  }>(
    kith.database,
    `select record_id::text, r.account_id::text, resource_name, remote from kith.source_record r
     join kith.google_account a on a.account_id = r.account_id where a.email = $1`,
    [email],
  );
  const page = rows.map((row) => ({
    id: row.record_id,
    accountId: row.account_id,
    resourceName: row.resource_name,
    previousResourceNames: [],
    contact: normalizeContact(JSON.parse(row.remote) as Person),
  }));
  const decisions = [...standing].map((link): Decision => {
    const [kind, recordA = "", recordB = ""] = link.split(" ");
    return { kind: kind === "must-link" ? "must-link" : "cannot-link", recordA, recordB, by: "person" };
  });
  const { assignments } = matchPage(
    { page, neighborhood: { ...EMPTY_NEIGHBORHOOD, decisions } },
    models.contacts,
  );
  return assignments;
}

/** The act just made, taken back at once, leaves everything as if it had never been. */
async function takeBackLast(scene: ReviewScene, model: LogModel, before: unknown): Promise<void> {
  const last = model.done.at(-1);
  if (last === undefined) return;
  expect(await scene.undo({ actId: last.actId })).toMatchObject({ outcome: "done" });
  model.takeBack(last);
  expect(await scene.derived()).toEqual(before);
}

test("after any decisions and undos the contacts are those of the records and the words that stand, derived anew", async () => {
  const seen = { done: 0, undone: 0, joined: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async (steps) => {
      const scene = await openReviewScene(kith);
      const names = CARDS.map((person) => scene.add(person));
      await scene.import();
      const ids = await Promise.all(names.map((name) => scene.record(name)));
      const untouched = await scene.derived();
      const model = new LogModel();
      for (const step of steps) {
        const before = { acts: model.done.length, derived: await scene.derived() };
        await perform(scene, ids, [step, model]);
        expect(await scene.standing()).toEqual([...model.standing].toSorted());
        const places = await placesOf(scene);
        expect(places).toEqual(await derivedAnew(model.standing, scene.client.google.email));
        seen.done += Number(model.done.length > before.acts);
        seen.undone += Number(model.done.length < before.acts);
        seen.joined += ids.length - new Set(places.values()).size;
        const isNew = model.done.length > before.acts;
        if (isNew && steps.length % 2 === 0) await takeBackLast(scene, model, before.derived);
      }
      for (const { actId } of model.done.toReversed()) {
        expect(await scene.undo({ actId })).toMatchObject({ outcome: "done" });
      }
      expect(await scene.standing()).toEqual([]);
      expect(await scene.derived()).toEqual(untouched);
      const userId = await userIdOf(kith.database, scene.client);
      expect((await derivedState(kith.database, userId)).places).toHaveLength(CARDS.length);
    }),
    searchRuns(12),
  );
  expect(Math.min(seen.done, seen.joined), "acts were carried out").toBeGreaterThan(5);
}, 300_000);
