import { describe, expect, test } from "vitest";
import type { Person } from "../contact/person.ts";
import { card } from "../match/testing/card.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { PeopleSource } from "./people-source.ts";
import { ImportScene, type SceneOptions } from "./testing/import-scene.ts";

/** A Google that lists exactly these people, as a full listing. */
function listing(people: readonly Person[]): PeopleSource {
  return {
    listPage: async () => ({
      kind: "page",
      people,
      nextPageToken: null,
      nextSyncToken: "s",
      totalItems: people.length,
    }),
    getPeople: async (names) => names.map((requested) => ({ requested, person: null })),
  };
}

function person(name: string, line: string, photo?: { url: string; default?: boolean }): Person {
  return {
    resourceName: `people/${name}`,
    metadata: { sources: [{ type: "CONTACT", etag: `#${JSON.stringify(photo)}` }] },
    ...card(line),
    ...(photo === undefined ? {} : { photos: [photo] }),
  };
}

/** Imports one list of people after the other, each as a full listing. */
async function importsOf(lists: readonly (readonly Person[])[], options: SceneOptions = {}) {
  const plans: ImportPlan[] = [];
  let scene = new ImportScene({ ...options, onApply: (plan) => plans.push(plan) });
  for (const people of lists) {
    const earlier = scene;
    scene = new ImportScene({
      ...options,
      database: earlier.database,
      source: listing(people),
      newId: earlier.newId,
      onApply: (plan) => plans.push(plan),
    });
    scene.startAgain(earlier, { forceFull: true, confirmed: true });
    await scene.finish();
  }
  return { scene, plans, contacts: [...scene.database.tables.contacts.values()] };
}

describe("a contact's photo", () => {
  const ANN = "Ann/Lee | ann@x.org";
  const own = (at: string) => ({ url: `https://photos.example/${at}` });

  test("is that of the record that gives the name, else another live one's, and never a generated picture", async () => {
    const generated = { ...own("letter"), default: true };
    for (const [photos, shown] of [
      [[own("a"), own("b")], own("a").url],
      [[generated, own("b")], own("b").url],
      [[undefined, own("b")], own("b").url],
      [[generated, undefined], null],
    ] as const) {
      const people = photos.map((photo, at) => person(`c${at}`, ANN, photo));
      const { contacts } = await importsOf([people]);
      expect(contacts.map(({ photoUrl }) => photoUrl)).toEqual([shown]);
    }
  });

  test("goes with the record that had it", async () => {
    const both = [person("c0", ANN), person("c1", ANN, own("b"))];
    const { contacts } = await importsOf([both, both.slice(0, 1)]);
    expect(contacts).toMatchObject([{ recordCount: 1, photoUrl: null }]);
  });

  test("arrives also when nothing but the photo has changed", async () => {
    const { scene, contacts } = await importsOf([
      [person("c0", ANN, own("old"))],
      [person("c0", ANN, own("new"))],
    ]);
    expect(scene.run.counters).toMatchObject({ updated: 0, unchanged: 1 });
    expect(contacts.map(({ photoUrl }) => photoUrl)).toEqual([own("new").url]);
  });
});

test("numbers of two records in two dresses are one value of their contact, in the default region", async () => {
  const people = [person("c0", "Ann/Lee | 030 901820"), person("c1", "Ann/Lee | +49 30 901820")];
  for (const [defaultRegion, count] of [
    ["DE", 1],
    ["US", 2],
  ] as const) {
    const { contacts } = await importsOf([people], { defaultRegion });
    const numbers = contacts.flatMap(({ summary }) => summary.phoneNumbers);
    expect([defaultRegion, numbers.length]).toEqual([defaultRegion, count]);
  }
});

test("a contact whose record is only looked at is not written again", async () => {
  const known = person("c0", "Ann/Lee | ann@x.org");
  const { plans } = await importsOf([[known], [known, person("c1", "Ann/Lee | +49 30 901820")]]);
  const [, second] = plans;
  expect(second?.create).toHaveLength(1);
  expect(second?.contacts.map(({ contactId }) => contactId)).toEqual(
    second?.create.map(({ recordId }) => recordId),
  );
});

test("two who were one contact and come apart in doubt are a new question", async () => {
  const scene = new ImportScene();
  const first = scene.google.create(card("Ann/Lee | +49 30 901820 | ann@x.org"));
  scene.google.create(card("Ann/Lee | +49 30 901820 | ann@x.org"));
  await scene.import();
  expect(scene.database.tables.contacts.size).toBe(1);
  scene.google.edit(first, card("Lee | +49 30 901820"));
  await scene.import();
  expect(scene.database.tables.contacts.size).toBe(2);
  expect([...scene.database.tables.pairs.values()].map(({ verdict }) => verdict)).toEqual(["ask"]);
  expect(scene.run.counters).toMatchObject({ updated: 1, merged: 0, duplicatesFound: 1 });
});
