import { describe, expect, test } from "vitest";
import { card } from "../match/testing/card.ts";
import { changedFields } from "../contact/field-change.ts";
import { ImportScene } from "./testing/import-scene.ts";

const ANN = "Ann/Lee | ann@x.org";
/** A shared number and half a name: a question, not a join. */
const ASKS = ["Ann/Lee | +49 30 901820", "Lee | +49 30 901820 | org:Baltic Media"] as const;

interface Counted {
  readonly stored: readonly string[];
  readonly arriving: readonly string[];
  readonly imported: number;
  readonly merged: number;
  readonly duplicatesFound: number;
}

describe("the counters of one page", () => {
  test.each<[string, Counted]>([
    ["nobody", { stored: [], arriving: [], imported: 0, merged: 0, duplicatesFound: 0 }],
    ["two strangers", { stored: [], arriving: [ANN, "Bob/Moe"], imported: 2, merged: 0, duplicatesFound: 0 }],
    [
      "two who are one: 2 parts, 1 join",
      { stored: [], arriving: [ANN, ANN], imported: 2, merged: 1, duplicatesFound: 1 },
    ],
    [
      "four who are one: 4 parts, 3 joins",
      { stored: [], arriving: [ANN, ANN, ANN, ANN], imported: 4, merged: 3, duplicatesFound: 3 },
    ],
    [
      "one who joins one: 1 + 1 parts, 1 join",
      { stored: [ANN], arriving: [ANN], imported: 1, merged: 1, duplicatesFound: 1 },
    ],
    [
      "one who joins a contact of two: 1 + 1 parts, 1 join",
      { stored: [ANN, ANN], arriving: [ANN], imported: 1, merged: 1, duplicatesFound: 1 },
    ],
    [
      "one who brings two contacts together: 1 + 2 parts, 2 joins",
      {
        stored: ["Ann/Lee | a@x.org", "Ann/Lee | b@x.org"],
        arriving: ["Ann/Lee | a@x.org | b@x.org"],
        imported: 1,
        merged: 2,
        duplicatesFound: 2,
      },
    ],
  ])("%s", async (_, { stored, arriving, ...counters }) => {
    const scene = new ImportScene();
    for (const line of stored) scene.google.create(card(line));
    await scene.import();
    for (const line of arriving) scene.google.create(card(line));
    await scene.import();
    expect(scene.run.counters).toMatchObject(counters);
    expect(scene.run.processed).toBe(arriving.length);
  });

  test("a question counts as found once, not again when its evidence changes, and not as merged", async () => {
    const scene = new ImportScene();
    const [first] = ASKS.map((line) => scene.google.create(card(line)));
    await scene.import();
    const [before, ...others] = scene.database.tables.pairs.values();
    expect([before?.verdict, others.length]).toEqual(["ask", 0]);
    expect(scene.run.counters).toMatchObject({ merged: 0, duplicatesFound: 1 });
    scene.google.edit(first ?? "", card(`${ASKS[0]} | org:Acme`));
    await scene.import();
    const [after] = scene.database.tables.pairs.values();
    expect([after?.verdict, after?.matchWeight === before?.matchWeight]).toEqual(["ask", false]);
    expect(scene.run.counters).toMatchObject({ updated: 1, merged: 0, duplicatesFound: 0 });
  });

  test("a split is no join: both parts stay, and nothing is found", async () => {
    const scene = new ImportScene();
    const first = scene.google.create(card(ANN));
    scene.google.create(card(ANN));
    await scene.import();
    scene.google.edit(first, card("Bob/Moe"));
    await scene.import();
    expect(scene.run.counters).toMatchObject({ updated: 1, merged: 0, duplicatesFound: 0 });
    expect(scene.database.tables.contacts.size).toBe(2);
  });

  test("a value that cannot be normalized is told, and the record counts as imported, not as failed", async () => {
    const scene = new ImportScene();
    scene.google.create(card("Ann/Lee | nobody@"));
    await scene.import();
    expect(scene.run.counters).toMatchObject({ imported: 1, failed: 0 });
    expect(scene.database.tables.failures).toMatchObject([{ stage: "normalize", failed: false }]);
    const [before = ""] = scene.google.resourceNames;
    const after = scene.google.rename(before, { tombstone: false });
    await scene.import();
    expect(scene.database.tables.failures, "another name is no reason to tell it again").toHaveLength(1);
    scene.google.edit(after, card("Ann/Lee | still@"));
    await scene.import();
    expect(scene.database.tables.failures).toHaveLength(2);
  });
});

test("changed fields are those with other values; the order of values and of attributes does not count", () => {
  const before = card("Ann/Lee | a@x.org | b@x.org");
  expect(changedFields(before, card("Ann/Lee | b@x.org | a@x.org"))).toEqual([]);
  expect(changedFields(before, card("Ann/Lee | a@x.org | born:05-07"))).toEqual(
    [
      { field: "emailAddresses", before: before.emailAddresses, after: [{ value: "a@x.org" }] },
      { field: "birthdays", before: [], after: [{ date: { month: 5, day: 7 } }] },
    ].toSorted((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field)),
  );
});

const ORDER = changedFields({}, card("Ann/Lee | a@x.org | born:05-07")).map(({ field }): string => field);
