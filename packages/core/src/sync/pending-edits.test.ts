import { describe, expect, test } from "vitest";
import { card } from "../match/testing/card.ts";
import type { ConflictPolicy } from "../merge/conflict-policy.ts";
import { conflictedFields, pushableFields } from "../merge/record-sides.ts";
import { NOW, sceneOf } from "./testing/edited-scene.ts";
import { sidesOf } from "./testing/kith-edits.ts";

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

  test("of somebody who then changes in Google and goes there too leaves him matched by what he shows", async () => {
    const {
      scene,
      names: [ann = ""],
    } = await sceneOf("Ann/Lee | ann@lee.example | +44 20 7946 0958", "Ann/Lee | ann@lee.example");
    scene.policy = "ask";
    await scene.edits.remove(scene.row(ann), NOW);
    scene.google.edit(ann, card("Ann/Lee | ann@lee.example"));
    await scene.import();
    scene.google.delete(ann);
    await scene.import({ confirmed: true });
    expect(scene.row(ann)).toMatchObject({ deleted: true });
    await scene.expectLaws();
  });
});
