import { expect, test } from "vitest";
import { card } from "../match/testing/card.ts";
import { pushableFields } from "../merge/record-sides.ts";
import { EditedScene, NOW, sceneOf } from "./testing/edited-scene.ts";
import { sidesOf } from "./testing/kith-edits.ts";

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
