import { describe, expect, test } from "vitest";
import type { ContactFields } from "../contact/contact-fields.ts";
import { card } from "../match/testing/card.ts";
import type { ConflictPolicy } from "../merge/conflict-policy.ts";
import { conflictedFields, pushableFields } from "../merge/record-sides.ts";
import { expectDerived, expectMirror, expectStill } from "./testing/import-laws.ts";
import { ImportScene } from "./testing/import-scene.ts";
import { KithEdits, sidesOf } from "./testing/kith-edits.ts";
import { pushWithoutAnswers } from "./testing/kith-pushes.ts";
import type { RecordRow } from "./testing/memory-tables.ts";

/** Later than every change in Google. */
const NOW = "2026-01-31T00:00:00Z";

class EditedScene extends ImportScene {
  get edits(): KithEdits {
    return new KithEdits(this.database.tables, this.model);
  }

  /** The record of a person. */
  row(resourceName: string): RecordRow {
    const row = this.rows.find((one) => one.resourceName === resourceName);
    if (row === undefined) throw new Error(`Nobody is stored as ${resourceName}.`);
    return row;
  }

  get rows(): readonly RecordRow[] {
    return [...this.database.tables.records.values()];
  }

  async edit(resourceName: string, fields: ContactFields): Promise<void> {
    if (!(await this.edits.edit(this.row(resourceName), fields, NOW))) throw new Error("It is no edit.");
  }

  push(): number {
    const { accountId, google } = this;
    return pushWithoutAnswers({ tables: this.database.tables, accountId, google, now: NOW });
  }

  async expectLaws(): Promise<void> {
    const { accountId, google, database } = this;
    expectMirror({ tables: database.tables, accountId, google });
    await expectDerived(database.tables, this.model);
    await expectStill(this, {});
    await expectStill(this, { forceFull: true });
  }
}

async function sceneOf(
  ...lines: readonly string[]
): Promise<{ scene: EditedScene; names: readonly string[] }> {
  const scene = new EditedScene();
  const names = lines.map((line) => scene.google.create(card(line)));
  await scene.import();
  return { scene, names };
}

describe("a change in Google meets an edit", () => {
  test("both hold: an address that only Kith has is not wiped, and the contact shows all of it", async () => {
    const {
      scene,
      names: [ann = ""],
    } = await sceneOf("Ann/Lee | a@lee.example");
    await scene.edit(ann, card("| a@lee.example | new@lee.example"));
    scene.google.edit(ann, card("Anna/Lee | a@lee.example | +44 20 7946 0958"));
    await scene.import();
    expect(scene.row(ann).fields).toEqual(
      card("Anna/Lee | a@lee.example | new@lee.example | +44 20 7946 0958"),
    );
    expect(pushableFields(sidesOf(scene.row(ann)))).toEqual(["emailAddresses"]);
    const [contact] = scene.database.tables.contacts.values();
    expect(contact?.summary.emailAddresses).toEqual(["a@lee.example", "new@lee.example"]);
    await scene.expectLaws();
  });

  test.each([
    { policy: "google", name: "Ann/Li", open: [] },
    { policy: "kith", name: "Anna/Lee", open: [] },
    { policy: "newest", name: "Anna/Lee", open: [] },
    { policy: "ask", name: "Anna/Lee", open: ["names"] },
  ] as const)(
    "a true conflict goes to the policy, and the loser is in the history: $policy",
    async ({ policy, name, open }) => {
      const {
        scene,
        names: [ann = ""],
      } = await sceneOf("Ann/Lee");
      scene.policy = policy;
      await scene.edit(ann, card("Anna/Lee"));
      scene.google.edit(ann, card("Ann/Li"));
      await scene.import();
      expect(scene.row(ann).fields).toEqual(card(name));
      expect(conflictedFields(sidesOf(scene.row(ann)))).toEqual(open);
      const decided = scene.database.tables.changes.flatMap((change) =>
        "decided" in change ? change.decided : [],
      );
      expect(decided).toMatchObject(
        policy === "ask"
          ? []
          : [{ field: "names", local: card("Anna/Lee").names, remote: card("Ann/Li").names }],
      );
      await scene.expectLaws();
    },
  );

  test("an edit that is written and comes back as a listing's item is an echo: nothing is pending any more", async () => {
    const {
      scene,
      names: [ann = ""],
    } = await sceneOf("Ann/Lee | a@lee.example");
    await scene.edit(ann, card("| b@lee.example"));
    expect(scene.push()).toBe(1);
    await scene.import();
    expect(scene.row(ann)).toMatchObject({ pending: null, fields: card("Ann/Lee | b@lee.example") });
    expect(scene.push()).toBe(0);
    await scene.expectLaws();
  });

  test("an edited record is matched by what it shows", async () => {
    const {
      scene,
      names: [ann = "", bob = ""],
    } = await sceneOf("Ann/Lee | a@lee.example", "Ann/Lee");
    expect(scene.row(ann).contactId).not.toBe(scene.row(bob).contactId);
    await scene.edit(bob, card("| a@lee.example"));
    expect(scene.row(ann).contactId).toBe(scene.row(bob).contactId);
    await scene.expectLaws();
  });
});

describe("a removal in Google meets an edit", () => {
  const kinds = [
    { how: "a tombstone", forceFull: false },
    { how: "an answer that Google does not know him", forceFull: true },
  ];

  async function removed(policy: ConflictPolicy, forceFull: boolean) {
    const {
      scene,
      names: [ann = "", bob = ""],
    } = await sceneOf("Ann/Lee | a@lee.example", "Bob/Moe");
    scene.policy = policy;
    await scene.edit(ann, card("| b@lee.example"));
    const { recordId } = scene.row(ann);
    scene.google.delete(ann);
    await scene.import({ forceFull });
    const row = scene.rows.find((one) => one.recordId === recordId);
    if (row === undefined) throw new Error("a record is never lost");
    return { scene, row, ann, bob };
  }

  test.each(kinds)("by $how: Google wins, and the edit is kept with the tombstone", async ({ forceFull }) => {
    const { scene, row } = await removed("google", forceFull);
    expect(row).toMatchObject({ deleted: true, fields: card("Ann/Lee | b@lee.example") });
    expect(scene.run.counters).toMatchObject({ deleted: 1 });
    expect(scene.database.tables.changes.at(-1)).toMatchObject({
      kind: "deleted",
      decided: [{ kind: "deletion" }],
    });
    await scene.expectLaws();
  });

  test.each(kinds)(
    "by $how: Kith wins, and he is to be created anew under the record's marker",
    async ({ forceFull }) => {
      const { scene, row, ann } = await removed("kith", forceFull);
      expect(row).toMatchObject({
        deleted: false,
        resourceName: null,
        remote: null,
        previousResourceNames: [ann],
      });
      expect(row.fields.clientData).toEqual([{ key: "kith", value: row.recordId }]);
      expect(scene.run.counters).toMatchObject({ deleted: 0, updated: 1 });
      await scene.expectLaws();
      expect(scene.push()).toBe(1);
      await scene.import();
      const linked = scene.rows.find((one) => one.recordId === row.recordId);
      expect(linked).toMatchObject({ pending: null, deleted: false });
      expect(scene.google.resourceNames).toContain(linked?.resourceName);
      expect(scene.rows).toHaveLength(2);
      await scene.expectLaws();
    },
  );

  test.each(kinds)(
    "by $how: where a person has to decide he stays, is not counted as deleted, and the run ends",
    async ({ forceFull }) => {
      const { scene, row, ann } = await removed("ask", forceFull);
      expect(row.deleted).toBe(false);
      expect(row.pending?.goneAt).not.toBe(null);
      expect(scene.run.counters).toMatchObject({ deleted: 0 });
      expect(scene.push()).toBe(0);
      await scene.expectLaws();
      // He may come back: then nothing is open any more, and the edit is pending as before.
      scene.google.restore();
      await scene.import();
      expect(scene.row(ann).pending).toMatchObject({ goneAt: null });
      expect(pushableFields(sidesOf(scene.row(ann)))).toEqual(["emailAddresses"]);
      await scene.expectLaws();
    },
  );

  test("newest asks where Google tells no time", async () => {
    const { row } = await removed("newest", false);
    expect(row.pending?.goneAt).not.toBe(null);
  });
});

describe("a removal in Kith", () => {
  test("hides the contact at once, and stays while Google's person stays as he was", async () => {
    const {
      scene,
      names: [ann = ""],
    } = await sceneOf("Ann/Lee | a@lee.example");
    expect(await scene.edits.remove(scene.row(ann), NOW)).toBe(true);
    const [contact] = scene.database.tables.contacts.values();
    expect(contact).toMatchObject({ deleted: true, recordCount: 0 });
    scene.google.touch(ann, { movesEtag: true });
    await scene.import();
    await scene.import({ forceFull: true });
    expect(scene.row(ann).pending).toMatchObject({ removedAt: NOW });
    expect(scene.push()).toBe(1);
    await scene.import();
    expect(scene.row(ann)).toMatchObject({ deleted: true, pending: null });
    await scene.expectLaws();
  });

  test("against a change in Google it is a conflict: Google's brings the contact back", async () => {
    const {
      scene,
      names: [ann = ""],
    } = await sceneOf("Ann/Lee | a@lee.example");
    scene.policy = "google";
    await scene.edits.remove(scene.row(ann), NOW);
    scene.google.edit(ann, card("Ann/Lee | b@lee.example"));
    await scene.import();
    expect(scene.row(ann)).toMatchObject({ pending: null, deleted: false });
    const [contact] = scene.database.tables.contacts.values();
    expect(contact).toMatchObject({ deleted: false, recordCount: 1 });
    expect(scene.database.tables.changes.at(-1)).toMatchObject({
      kind: "revived",
      decided: [{ kind: "removal" }],
    });
    await scene.expectLaws();
  });
});

describe("Kith's marker", () => {
  async function bornAndSent() {
    const { scene } = await sceneOf("Bob/Moe");
    const recordId = scene.newId();
    await scene.edits.create(card("Ann/Lee | a@lee.example"), {
      recordId,
      accountId: scene.accountId,
      now: NOW,
    });
    return { scene, recordId };
  }

  test("a create whose answer was lost is found by it: nobody is doubled, and what was edited since stays", async () => {
    const { scene, recordId } = await bornAndSent();
    expect(scene.push()).toBe(1);
    const born = scene.rows.find((row) => row.recordId === recordId);
    if (born !== undefined) await scene.edits.edit(born, card("| a@lee.example | b@lee.example"), NOW);
    expect(scene.push(), "while nobody knows whether it is there it is not sent again").toBe(0);
    await scene.import();
    expect(scene.rows).toHaveLength(2);
    const linked = scene.rows.find((row) => row.recordId === recordId);
    expect(linked?.resourceName).toBe(scene.google.resourceNames[1]);
    expect(pushableFields(linked === undefined ? sidesOf(scene.row("")) : sidesOf(linked))).toEqual([
      "emailAddresses",
    ]);
    await scene.expectLaws();
  });

  test("a second person with one marker is a record of his own, and people are told; none is removed", async () => {
    const { scene, recordId } = await bornAndSent();
    scene.push();
    const copied = scene.rows.find((row) => row.recordId === recordId)?.fields ?? {};
    const other = scene.google.create({ ...copied, ...card("Ann/Copied") });
    await scene.import();
    expect(scene.rows).toHaveLength(3);
    expect(scene.row(other).recordId).not.toBe(recordId);
    expect(scene.database.tables.failures).toMatchObject([
      { code: "MARKER_COPIED", resourceName: other, failed: false },
    ]);
    await scene.expectLaws();
    expect(scene.database.tables.failures).toHaveLength(1);
  });

  test("a marker of nobody's record, or of another account's, is no link", async () => {
    const { scene } = await sceneOf("Bob/Moe");
    const other = new EditedScene({ database: scene.database, accountId: "other", newId: scene.newId });
    const recordId = scene.newId();
    await other.edits.create(card("Ann/Lee"), { recordId, accountId: "other", now: NOW });
    for (const value of [recordId, "no record", ""]) {
      scene.google.create({ ...card("Ann/Lee"), clientData: [{ key: "kith", value }] });
    }
    await scene.import();
    expect(scene.rows.filter((row) => row.accountId === scene.accountId)).toHaveLength(4);
    expect(scene.rows.find((row) => row.recordId === recordId)?.resourceName).toBe(null);
    expect(scene.database.tables.failures).toEqual([]);
  });

  test("who is born anew is not the person of before, whom a listing still shows", async () => {
    const { scene, recordId } = await bornAndSent();
    scene.push();
    await scene.import();
    const born = scene.rows.find((row) => row.recordId === recordId);
    const before = born?.resourceName ?? "";
    scene.policy = "kith";
    await scene.edit(before, card("| b@lee.example"));
    scene.google.delete(before);
    await scene.import();
    expect(scene.rows.find((row) => row.recordId === recordId)).toMatchObject({ resourceName: null });
    scene.google.restore();
    await scene.import();
    expect(scene.row(before).recordId).not.toBe(recordId);
    // Both are in one contact, so nobody is created beside him.
    expect(scene.row(before).contactId).toBe(scene.rows.find((row) => row.recordId === recordId)?.contactId);
    expect(scene.push()).toBe(0);
  });
});

describe("listings that lag behind Kith's own writes", () => {
  const NOT_SHOWN = "2025-01-01T00:00:00Z";

  async function runWithoutPropagation(scene: EditedScene, forceFull: boolean): Promise<void> {
    scene.shownUntil = NOT_SHOWN;
    scene.start({ forceFull });
    await scene.finish();
  }

  test.each([false, true])(
    "an edit that was written is not undone by what is listed from before: full listing %s",
    async (forceFull) => {
      const {
        scene,
        names: [ann = ""],
      } = await sceneOf("Ann/Lee | a@lee.example");
      scene.google.touch(ann, { movesEtag: false });
      scene.google.propagate();
      await scene.edit(ann, card("| b@lee.example"));
      scene.push();
      await runWithoutPropagation(scene, forceFull);
      expect(scene.row(ann)).toMatchObject({ pending: null, fields: card("Ann/Lee | b@lee.example") });
      await scene.expectLaws();
    },
  );

  test.each([false, true])(
    "who was removed does not come back by what is listed from before: full listing %s",
    async (forceFull) => {
      const {
        scene,
        names: [ann = ""],
      } = await sceneOf("Ann/Lee | a@lee.example", "Bob/Moe");
      scene.google.touch(ann, { movesEtag: true });
      scene.google.propagate();
      await scene.import();
      scene.google.touch(ann, { movesEtag: false });
      scene.google.propagate();
      await scene.edits.remove(scene.row(ann), NOW);
      scene.push();
      await runWithoutPropagation(scene, forceFull);
      expect(scene.row(ann).deleted).toBe(true);
      await scene.expectLaws();
    },
  );

  test("who was created is not missing because a full listing does not show him yet", async () => {
    const { scene } = await sceneOf("Bob/Moe");
    const recordId = scene.newId();
    await scene.edits.create(card("Ann/Lee"), { recordId, accountId: scene.accountId, now: NOW });
    scene.push();
    await scene.import();
    scene.google.edit(scene.google.resourceNames[1] ?? "", card("Ann/Li"));
    await runWithoutPropagation(scene, true);
    expect(scene.rows.filter((row) => !row.deleted)).toHaveLength(2);
  });

  test("nothing is asked for where nothing was written", async () => {
    const {
      scene,
      names: [ann = ""],
    } = await sceneOf("Ann/Lee");
    scene.google.edit(ann, card("Ann/Li"));
    scene.google.propagate();
    scene.google.calls.length = 0;
    await runWithoutPropagation(scene, false);
    expect(scene.google.calls).toEqual(["listPage"]);
  });

  test("about whom Google says nothing stays as listed", async () => {
    const {
      scene,
      names: [ann = ""],
    } = await sceneOf("Ann/Lee");
    await scene.edit(ann, card("| b@lee.example"));
    scene.push();
    scene.google.propagate();
    scene.google.getPeople = async () => [];
    await runWithoutPropagation(scene, false);
    expect(scene.row(ann)).toMatchObject({ pending: null, deleted: false });
  });
});
