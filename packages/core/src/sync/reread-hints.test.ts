import { expect, test } from "vitest";
import { card } from "../match/testing/card.ts";
import { NOW, sceneOf, type EditedScene } from "./testing/edited-scene.ts";

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

test("who has another name only is no removal, whichever of the two a listing tells first", async () => {
  const {
    scene,
    names: [ann = ""],
  } = await sceneOf("Ann/Lee");
  scene.policy = "kith";
  await scene.edit(ann, card("| b@lee.example"));
  const renamed = scene.google.rename(ann, { tombstone: true });
  await scene.import({ pageSize: 1 });
  expect(scene.rows).toHaveLength(1);
  expect(scene.row(renamed)).toMatchObject({ fields: card("Ann/Lee | b@lee.example"), deleted: false });
  await scene.expectLaws();
});
