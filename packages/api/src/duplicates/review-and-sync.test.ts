import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { derivedState, userIdOf } from "../server/testing/derived-state.ts";
import { holdRun } from "../server/testing/hold-run.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { createIds } from "../server/uuid-v7.ts";
import { rederiveStoredContacts } from "../store/rederive-contacts.ts";
import type { ReviewOutcome } from "../contract/duplicates.ts";
import {
  named,
  nameless,
  openReviewScene,
  PHONE,
  type ReviewScene,
  stranger,
  withEmail,
  withPhone,
} from "./testing/review-scene.ts";

let kith: TestKith;
let scene: ReviewScene;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(async () => {
  kith.emulator.faults.clear();
  scene = await openReviewScene(kith);
});

function actOf(outcome: ReviewOutcome): string {
  if (outcome.outcome !== "done") throw new Error(`Not done: ${JSON.stringify(outcome)}`);
  return outcome.actId;
}

async function areTogether(one: string, other: string): Promise<boolean> {
  return (await scene.contact(one)) === (await scene.contact(other));
}

test("whom a person joined stays joined, whatever later imports bring", async () => {
  const one = scene.add(named("Mary", "Jones", withPhone()));
  const other = scene.add(named("Bo", "Chen", withEmail("bo@mail.example")));
  await scene.import();
  const [recordA, recordB] = [await scene.record(one), await scene.record(other)];
  actOf(await scene.decide({ recordA, recordB, answer: "same" }));
  expect(await areTogether(one, other)).toBe(true);

  scene.client.google.updatePerson(one, { birthdays: [{ date: { year: 1950, month: 3, day: 4 } }] });
  scene.client.google.updatePerson(other, { birthdays: [{ date: { year: 1999, month: 9, day: 9 } }] });
  await scene.import();
  scene.client.google.renamePerson(one);
  await scene.import({ forceFull: true });
  expect(await scene.contact(other)).toBe([recordA, recordB].toSorted()[0]);
  expect((await scene.client.call("stats", "get")).contacts).toBe(1);
});

test("whom a person parted stays apart, whatever later imports bring", async () => {
  const one = scene.add(named("Ann", "Lee", withPhone()));
  const other = scene.add(nameless());
  await scene.import();
  const [recordA, recordB] = [await scene.record(one), await scene.record(other)];
  actOf(await scene.decide({ recordA, recordB, answer: "different" }));

  const everything = named("Ann", "Lee", { ...withPhone(), ...withEmail("ann@mail.example") });
  for (const name of [one, other]) scene.client.google.updatePerson(name, everything);
  await scene.import();
  // A third card of the very same person: it can join one of the two, and never brings them together.
  const third = scene.add(everything);
  await scene.import({ forceFull: true });
  expect(await areTogether(one, other)).toBe(false);
  expect(await scene.record(third)).not.toBe("");
  for (const question of await scene.questions()) {
    expect([question.a.contactId, question.b.contactId]).not.toEqual(
      expect.arrayContaining([await scene.contact(one), await scene.contact(other)]),
    );
  }
});

test("saying different is about both contacts: no card of one is drawn over to the other", async () => {
  const twins = [1, 2].map(() => scene.add(named("Ann", "Lee", withEmail("ann@mail.example"))));
  const [first = "", second = ""] = twins;
  const other = scene.add(named("Jean", "Moor", withPhone()));
  await scene.import();
  expect(await areTogether(first, second)).toBe(true);
  const [recordA, recordB] = [await scene.record(first), await scene.record(other)];
  actOf(await scene.decide({ recordA, recordB, answer: "different" }));

  scene.client.google.updatePerson(
    second,
    named("Jean", "Moor", { ...withPhone(), ...withEmail("ann@mail.example") }),
  );
  await scene.import();
  expect(await areTogether(second, other)).toBe(false);
});

test("undoing a join by the model parts the two for good, and undoing that joins them again", async () => {
  const [one, other] = [1, 2].map(() => scene.add(named("Ann", "Lee", withPhone()))) as [string, string];
  await scene.import();
  const before = await scene.derived();
  expect(await areTogether(one, other)).toBe(true);
  const [recordA, recordB] = [await scene.record(one), await scene.record(other)];

  const parted = actOf(await scene.undo({ recordA, recordB }));
  expect(await areTogether(one, other)).toBe(false);
  const { entries } = await scene.client.call("contacts", "history", { id: recordB });
  expect(entries.some(({ kind, actId, by }) => kind === "split" && actId === parted && by === "person")).toBe(
    true,
  );
  scene.client.google.updatePerson(one, { nicknames: [{ value: "Annie" }] });
  await scene.import({ forceFull: true });
  expect(await areTogether(one, other)).toBe(false);

  scene.client.google.updatePerson(one, { nicknames: [] });
  await scene.import();
  actOf(await scene.undo({ actId: parted }));
  expect(await scene.derived()).toEqual(before);
  expect(await scene.standing()).toEqual([]);
});

test("undoing a join that a person made withdraws the word and parts them; undoing that takes both back", async () => {
  const [one, other] = [scene.add(named("Ann", "Lee", withPhone())), scene.add(nameless())];
  await scene.import();
  const [a, b] = [await scene.record(one), await scene.record(other)];
  const [recordA, recordB] = [a, b].toSorted();
  const said = actOf(await scene.decide({ recordA, recordB, answer: "same" }));
  const joined = await scene.derived();

  const parted = actOf(await scene.undo({ recordA, recordB }));
  expect(await scene.standing()).toEqual([`cannot-link ${recordA} ${recordB} person`]);
  expect(await scene.undo({ actId: said })).toMatchObject({
    outcome: "conflict",
    reason: "overtaken",
    actId: parted,
  });
  expect(await scene.undo({ recordA, recordB })).toMatchObject({ outcome: "conflict", reason: "apart" });

  actOf(await scene.undo({ actId: parted }));
  expect(await scene.derived()).toEqual(joined);
  expect(await scene.standing()).toEqual([`must-link ${recordA} ${recordB} person`]);
  expect(await scene.undo({ actId: parted })).toMatchObject({ outcome: "conflict", reason: "undone" });

  // The word that stands again is still the first act's: undoing that one brings the question back.
  const back = actOf(await scene.undo({ actId: said }));
  expect(await scene.standing()).toEqual([]);
  expect(await scene.questions()).toHaveLength(1);
  expect(await scene.undo({ actId: back })).toMatchObject({ outcome: "conflict", reason: "final" });
  const { items } = await scene.client.call("duplicates", "acts", {});
  expect(items.map(({ kind, undoneBy }) => [kind, undoneBy !== null])).toEqual([
    ["undo", false],
    ["undo", false],
    ["separate", true],
    ["same", true],
  ]);
  expect(items[0]).toMatchObject({ undoes: said, by: "person", displayNameA: expect.any(String) });
});

test("a group of records leaves its contact, and what stays is kept apart from it", async () => {
  const names = [1, 2, 3, 4].map(() => scene.add(named("Ann", "Lee", withPhone())));
  await scene.import();
  const ids = await Promise.all(names.map((name) => scene.record(name)));
  const before = await scene.derived();
  const [first = "", second = "", ...others] = ids;
  const outcome = await scene.separate([second, first]);
  expect(await scene.standing()).toHaveLength(4);
  const [a = "", b = "", c = "", d = ""] = names;
  expect(await areTogether(a, b)).toBe(true);
  expect(await areTogether(c, d)).toBe(true);
  expect(await areTogether(a, c)).toBe(false);
  expect(outcome).toMatchObject({ contactIds: [first, others[0]].toSorted() });
  expect(await scene.separate([first, others[0] ?? ""])).toMatchObject({
    outcome: "conflict",
    reason: "apart",
  });
  await expect(scene.separate([first, second])).rejects.toMatchObject({ kithCode: "INPUT_INVALID" });

  actOf(await scene.undo({ actId: actOf(outcome) }));
  expect(await scene.derived()).toEqual(before);
});

test("a word that would leave another word of a person unfollowed is refused, and nothing is written", async () => {
  const [one, two, three] = ["Ann Lee", "Bo Chen", "Cy Dale"].map((name) => {
    const [given = "", family = ""] = name.split(" ");
    return scene.add(named(given, family));
  }) as [string, string, string];
  await scene.import();
  const [a, b, c] = [await scene.record(one), await scene.record(two), await scene.record(three)];
  const ab = actOf(await scene.decide({ recordA: a, recordB: b, answer: "same" }));
  const bc = actOf(await scene.decide({ recordA: b, recordB: c, answer: "same" }));
  const before = { derived: await scene.derived(), standing: await scene.standing() };

  // a and c are one by way of b: parting them needs one of the two words taken back.
  const refused = await scene.undo({ recordA: a, recordB: c });
  expect(refused).toMatchObject({ outcome: "conflict", reason: "overtaken" });
  expect([ab, bc]).toContain(refused.outcome === "conflict" ? refused.actId : "");
  expect({ derived: await scene.derived(), standing: await scene.standing() }).toEqual(before);
  expect(await scene.decide({ recordA: a, recordB: c, answer: "different" })).toMatchObject({
    outcome: "conflict",
    reason: "together",
  });

  actOf(await scene.undo({ actId: bc }));
  actOf(await scene.decide({ recordA: a, recordB: c, answer: "different" }));
  expect(await scene.decide({ recordA: b, recordB: c, answer: "same" })).toMatchObject({
    outcome: "conflict",
    reason: "kept-apart",
  });
});

test("a record that Google deleted keeps its decisions, and comes back to them", async () => {
  const [one, other] = [scene.add(named("Ann", "Lee", withPhone())), scene.add(nameless())];
  await scene.import();
  const [recordA, recordB] = [await scene.record(one), await scene.record(other)];
  actOf(await scene.decide({ recordA, recordB, answer: "same" }));
  scene.client.google.deletePerson(other);
  await scene.import({ confirm: true });
  expect(await scene.client.call("contacts", "get", { id: recordA })).toMatchObject({
    displayName: "Ann Lee",
  });
  scene.client.google.restorePerson(other);
  await scene.import();
  expect(await areTogether(one, other)).toBe(true);
});

test("a decision while a background run is between its steps holds, and the run goes on", async () => {
  const ann = scene.add(named("Ann", "Lee", withPhone()));
  const number = scene.add(nameless());
  await scene.import();
  const [recordA, recordB] = [await scene.record(ann), await scene.record(number)];
  for (let n = 0; n < 150; n += 1) scene.add(named("Bo", `${stranger(n % 100).familyName}${n}`));
  scene.client.google.updatePerson(number, named("Ann", "Lee", withPhone()));

  // The first step is stored, the second has written nothing yet.
  const { runId, go } = await holdRun({
    faults: kith.emulator.faults,
    clients: [scene.client],
    step: 2,
    input: { pageSize: 100, forceFull: true },
  });
  actOf(await scene.decide({ recordA, recordB, answer: "different" }));
  go();
  await scene.client.reached(runId, "completed");
  expect(await areTogether(ann, number)).toBe(false);
  expect((await scene.client.call("stats", "get")).contacts).toBe(152);
});

test("decisions in the middle of a run's steps, and its steps, each see what the other wrote", async () => {
  const people = 24;
  const number = (n: number): string => stranger(n).phone;
  const names = Array.from({ length: people }, (_, n) => ({
    ann: scene.add(named("Ann", stranger(n).familyName, withPhone(number(n)))),
    nameless: scene.add(nameless(number(n))),
  }));
  await scene.import();
  const pairs = await Promise.all(
    names.map(async (pair) => ({
      ann: await scene.record(pair.ann),
      nameless: await scene.record(pair.nameless),
    })),
  );
  // Every card changes at Google, so that each step matches those that are decided about meanwhile.
  for (const { ann } of names) scene.client.google.updatePerson(ann, { nicknames: [{ value: "Annie" }] });
  const runId = await scene.client.start({ pageSize: 2 });
  const outcomes = await Promise.all(
    pairs.map(({ ann, nameless: other }, n) =>
      scene.decide({ recordA: ann, recordB: other, answer: n % 2 === 0 ? "same" : "different" }),
    ),
  );
  await scene.client.reached(runId, "completed");
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(pairs.map(() => "done"));
  for (const [n, { ann, nameless: other }] of names.entries()) {
    expect({ n, together: await areTogether(ann, other) }).toEqual({ n, together: n % 2 === 0 });
  }
  const userId = await userIdOf(kith.database, scene.client);
  const stored = await derivedState(kith.database, userId);
  await kith.database.asUser(userId, async (tx) => {
    const rows = await tx.selectFrom("source_record").select("record_id").execute();
    await rederiveStoredContacts(
      tx,
      rows.map((row) => row.record_id),
      { userId, at: kith.clock.now(), newId: createIds(), defaultRegion: undefined },
    );
  });
  expect(await derivedState(kith.database, userId)).toEqual(stored);
});

test("erasing an account takes what was said about its records with it, and nothing else", async () => {
  const ann = scene.add(named("Ann", "Lee", withPhone(PHONE)));
  const number = scene.add(nameless());
  await scene.import();
  const [recordA, recordB] = [await scene.record(ann), await scene.record(number)];
  actOf(await scene.decide({ recordA, recordB, answer: "later" }));
  const said = actOf(await scene.decide({ recordA, recordB, answer: "same" }));
  actOf(await scene.undo({ actId: said }));
  await scene.client.rest("POST", "/api/google/disconnect", { deleteContacts: true });
  expect(await scene.client.call("duplicates", "acts", {})).toEqual({ items: [], nextCursor: null });
  expect(await scene.standing()).toEqual([]);
});
