import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactFields } from "../contact/contact-fields.ts";
import { arbitraryContact, SMALL_MODEL } from "./testing/arbitrary-contact.ts";
import { crashPoint } from "./testing/import-command.ts";
import { carryOut, googleCommand, type GoogleCommand } from "./testing/google-command.ts";
import { expectMirror } from "./testing/import-laws.ts";
import { ImportScene, type RunRequest } from "./testing/import-scene.ts";
import { SimulatedCrash, type CrashPoint } from "./testing/port-calls.ts";
import { partitionOf, portraitOf, withoutFormerNames } from "./testing/portrait.ts";
import { CONFLICT_POLICIES, type ConflictPolicy } from "../merge/conflict-policy.ts";
import { KithEdits } from "./testing/kith-edits.ts";
import { pushWithoutAnswers } from "./testing/kith-pushes.ts";
import { searchRuns } from "../testing/search-runs.ts";

interface Past {
  readonly people: readonly ContactFields[];
  readonly since: readonly GoogleCommand[];
  readonly edits: readonly KithEdit[];
  readonly policy: ConflictPolicy;
}

/** What a person did in Kith since; records are named by their places. */
interface KithEdit {
  readonly act: "create" | "edit" | "remove";
  readonly at: number;
  readonly fields: ContactFields;
  /** Whether it was written into Google, without an answer. */
  readonly isPushed: boolean;
}

const past: fc.Arbitrary<Past> = fc.record({
  people: fc.array(arbitraryContact, { minLength: 2, maxLength: 10, size: "max" }),
  since: fc.array(googleCommand, { minLength: 1, maxLength: 10, size: "max" }),
  edits: fc.array(
    fc.record({
      act: fc.constantFrom<KithEdit["act"][]>("create", "edit", "edit", "remove"),
      at: fc.nat(30),
      fields: arbitraryContact,
      isPushed: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  policy: fc.constantFrom(...CONFLICT_POLICIES),
});
const request: fc.Arbitrary<RunRequest> = fc.record({
  pageSize: fc.constantFrom(1, 2, 3, 100),
  forceFull: fc.boolean(),
  confirmed: fc.constant(true),
  ahead: fc.boolean(),
});

/** An account that was imported once; since then something happened. The same past gives the same scene. */
async function sceneAfter({ people, since, edits, policy }: Past): Promise<ImportScene> {
  const scene = new ImportScene({ model: SMALL_MODEL });
  scene.google.pageLimit = 4;
  for (const fields of people) scene.google.create(fields);
  await scene.import();
  scene.policy = policy;
  for (const [index, edit] of edits.entries()) {
    await editInKith(scene, edit, `2026-01-01T00:00:${String(10 + index * 7)}.5Z`);
  }
  for (const command of since) carryOut(scene.google, command);
  scene.google.propagate();
  return scene;
}

async function editInKith(scene: ImportScene, edit: KithEdit, now: string): Promise<void> {
  const { accountId, google } = scene;
  const { tables } = scene.database;
  const edits = new KithEdits(tables, SMALL_MODEL);
  const { userDefined: _, ...fields } = edit.fields;
  const rows = [...tables.records.values()];
  const row = rows[edit.at % rows.length];
  if (edit.act === "create") await edits.create(fields, { recordId: scene.newId(), accountId, now });
  else if (row !== undefined)
    await (edit.act === "edit" ? edits.edit(row, fields, now) : edits.remove(row, now));
  if (edit.isPushed) pushWithoutAnswers({ tables, accountId, google, now });
}

async function finishDespiteCrashes(scene: ImportScene, crashes: readonly CrashPoint[]): Promise<number> {
  const left = [...crashes];
  let crashed = 0;
  scene.takeOver(left.shift() ?? null);
  while (scene.run.checkpoint.phase !== "done") {
    try {
      await scene.step();
    } catch (error) {
      if (!(error instanceof SimulatedCrash)) throw error;
      crashed += 1;
      scene.takeOver(left.shift() ?? null);
    }
  }
  return crashed;
}

test("a run that is killed at any call of a port and resumed ends in the state of an uninterrupted run", async () => {
  let crashed = 0;
  await fc.assert(
    fc.asyncProperty(
      past,
      request,
      fc.array(crashPoint, { minLength: 1, maxLength: 4 }),
      async (given, asked, crashes) => {
        const [straight, killed] = [await sceneAfter(given), await sceneAfter(given)];
        straight.start(asked);
        await straight.finish();
        killed.start(asked);
        crashed += await finishDespiteCrashes(killed, crashes);
        expect(portraitOf(killed.database.tables)).toEqual(portraitOf(straight.database.tables));
        expect(killed.run.counters).toEqual(straight.run.counters);
        expect(killed.run.processed).toBe(straight.run.processed);
        expect(killed.database.account("account").fullSyncAt).toBe(
          straight.database.account("account").fullSyncAt,
        );
      },
    ),
    searchRuns(150),
  );
  expect(crashed, "most runs were killed").toBeGreaterThan(100);
});

test("a dry run plans exactly what the real run then does, and touches nothing", async () => {
  await fc.assert(
    fc.asyncProperty(past, request, async (given, asked) => {
      const scene = await sceneAfter(given);
      const before = portraitOf(scene.database.tables);
      const account = scene.database.account("account");
      scene.start({ ...asked, dryRun: true, confirmed: false });
      const { kind } = await scene.finish();
      expect(kind, "a dry run asks nobody").toBe("advanced");
      expect(portraitOf(scene.database.tables)).toEqual(before);
      expect(scene.database.account("account")).toEqual(account);
      const { staged, counters, processed } = scene.run;
      expect(staged).not.toBeNull();
      if (staged === null) return;
      const planned = portraitOf(staged);
      scene.start(asked);
      await scene.finish();
      expect(portraitOf(scene.database.tables)).toEqual(planned);
      expect({ counters: scene.run.counters, processed: scene.run.processed }).toEqual({
        counters,
        processed,
      });
    }),
    searchRuns(100),
  );
});

/** Of a removal in Kith that meets a change in Google the law is open: see docs/status.md. */
const withoutRemovals = past.filter(({ edits }) => edits.every(({ act }) => act !== "remove"));

test("the size of a step changes nothing but the number of steps", async () => {
  await fc.assert(
    fc.asyncProperty(withoutRemovals, fc.constantFrom(1, 2, 3), async (given, pageSize) => {
      const [small, large] = [await sceneAfter(given), await sceneAfter(given)];
      await small.import({ pageSize, confirmed: true });
      await large.import({ pageSize: 100, confirmed: true });
      const { changes: _, ...state } = portraitOf(small.database.tables, withoutFormerNames);
      expect(portraitOf(large.database.tables, withoutFormerNames)).toMatchObject(state);
    }),
    searchRuns(100),
  );
});

test("the order of a listing changes the ids only, never who belongs together", async () => {
  await fc.assert(
    fc.asyncProperty(past, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), async (given, order) => {
      const [plain, shuffled] = [await sceneAfter(given), await sceneAfter(given)];
      const sources = shuffled.google.listPage.bind(shuffled.google);
      shuffled.google.pageLimit = Number.POSITIVE_INFINITY;
      shuffled.google.listPage = async (asked) => {
        const page = await sources(asked);
        if (page.kind !== "page") return page;
        const people = page.people.map((person, at) => ({ person, key: order[at % 12] ?? 0 }));
        return { ...page, people: people.sort((a, b) => a.key - b.key).map(({ person }) => person) };
      };
      await plain.import({ confirmed: true, forceFull: true });
      await shuffled.import({ confirmed: true, forceFull: true, pageSize: 2 });
      expect(partitionOf(shuffled.database.tables)).toEqual(partitionOf(plain.database.tables));
      if (!shuffled.google.hasOmitted) {
        const { tables } = shuffled.database;
        expectMirror({ tables, accountId: "account", google: shuffled.google });
      }
    }),
    searchRuns(100),
  );
});
