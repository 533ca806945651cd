import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import {
  named,
  nameless,
  openReviewScene,
  type ReviewScene,
  stranger,
  withEmail,
  withPhone,
} from "./testing/review-scene.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const NOBODY = "0197a3e0-0000-7000-8000-0000000000ff";

let kith: TestKith;
let scene: ReviewScene;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(async () => {
  scene = await openReviewScene(kith);
});

/** Ann and a card with nothing but her number: one question. */
async function annAndNumber(): Promise<{ readonly ann: string; readonly number: string }> {
  const ann = scene.add(named("Ann", "Lee", { ...withPhone(), ...withEmail("ann@mail.example") }));
  const number = scene.add(nameless());
  await scene.import();
  return { ann: await scene.record(ann), number: await scene.record(number) };
}

async function onlyQuestion() {
  const [question, ...more] = await scene.questions();
  expect(more).toEqual([]);
  if (question === undefined) throw new Error("There is no question.");
  return question;
}

test("a question shows both contacts, the evidence in words and numbers, and is counted", async () => {
  const { ann, number } = await annAndNumber();
  const question = await onlyQuestion();
  expect([question.recordA, question.recordB]).toEqual([ann, number].toSorted());
  const sides = [question.a, question.b].toSorted((a, b) => (a.displayName < b.displayName ? 1 : -1));
  expect(sides[0]).toMatchObject({
    contactId: ann,
    recordId: ann,
    displayName: "Ann Lee",
    recordCount: 1,
    accountEmails: [scene.client.google.email],
    fields: { emailAddresses: [{ value: { value: "ann@mail.example" }, recordIds: [ann] }] },
  });
  expect(sides[1]).toMatchObject({ contactId: number, displayName: "+49 30 901820" });
  const { explanation, llm, laterUntil } = question;
  expect(explanation.verdict).toBe("ask");
  expect(explanation.steps.find(({ comparison }) => comparison === "phone")).toMatchObject({
    title: "Phone number",
    speaks: "for",
  });
  expect(explanation.steps.at(-1)?.total).toBeCloseTo(explanation.matchWeight, 9);
  expect({ llm, laterUntil }).toEqual({ llm: null, laterUntil: null });
  expect(await scene.client.call("stats", "get")).toMatchObject({ pairsToReview: 1 });
});

test("saying same makes one contact of two, in its history too, and the question is gone", async () => {
  const { ann, number } = await annAndNumber();
  const { recordA, recordB, version } = await onlyQuestion();
  const outcome = await scene.decide({ recordA, recordB, version, answer: "same" });
  const contactId = [ann, number].toSorted()[0] ?? "";
  expect(outcome).toEqual({
    outcome: "done",
    actId: expect.any(String),
    repeated: false,
    contactIds: [contactId],
  });
  expect(await scene.questions()).toEqual([]);
  expect(await scene.client.call("stats", "get")).toMatchObject({ contacts: 1, pairsToReview: 0 });
  const contact = await scene.client.call("contacts", "get", { id: number });
  expect(contact).toMatchObject({ id: contactId, displayName: "Ann Lee" });
  expect(contact.joins.map(({ by }) => by)).toContain("person");
  const { entries } = await scene.client.call("contacts", "history", { id: ann });
  expect(entries.filter(({ kind }) => kind === "joined")).toEqual([
    expect.objectContaining({
      by: "person",
      actId: outcome.outcome === "done" ? outcome.actId : "",
      runId: null,
    }),
  ]);
});

test("saying different keeps two contacts apart and takes the question away", async () => {
  await annAndNumber();
  const before = await scene.derived();
  const { recordA, recordB } = await onlyQuestion();
  expect(await scene.decide({ recordA, recordB, answer: "different" })).toMatchObject({ outcome: "done" });
  expect(await scene.questions()).toEqual([]);
  expect(await scene.derived()).toEqual(before);
  expect(await scene.standing()).toEqual([`cannot-link ${recordA} ${recordB} person`]);
});

test("saying later puts a question off until its time, and back with an undo", async () => {
  await annAndNumber();
  const { recordA, recordB } = await onlyQuestion();
  const until = new Date(kith.clock.now().getTime() + 2 * DAY_MS).toISOString();
  const put = await scene.decide({ recordA, recordB, answer: "later", until });
  expect(await scene.questions()).toEqual([]);
  expect(await scene.questions("later")).toEqual([expect.objectContaining({ recordA, laterUntil: until })]);
  expect(await scene.client.call("stats", "get")).toMatchObject({ pairsToReview: 0 });
  expect(await scene.standing()).toEqual([]);

  await scene.undo({ actId: put.outcome === "done" ? put.actId : "" });
  expect(await scene.questions()).toHaveLength(1);
  await scene.decide({ recordA, recordB, answer: "later", until });
  kith.clock.advance(2 * DAY_MS + 1);
  await scene.signInAgain();
  const again = await scene.client.call("duplicates", "list", {});
  expect(again).toMatchObject({ total: 1, items: [{ recordA, laterUntil: null }] });
});

test("an answer sent twice is carried out once", async () => {
  await annAndNumber();
  const { recordA, recordB, version } = await onlyQuestion();
  for (const [answer, kind] of [
    ["different", "cannot-link"],
    ["same", "must-link"],
  ] as const) {
    const first = await scene.decide({ recordA, recordB, version, answer });
    const tables = await dumpContactTables(kith.database);
    const second = await scene.decide({ recordA, recordB, version, answer });
    expect(second).toEqual({ ...first, repeated: true });
    expect(await dumpContactTables(kith.database)).toEqual(tables);
    expect(await scene.standing()).toEqual([`${kind} ${recordA} ${recordB} person`]);
    await scene.undo({ actId: first.outcome === "done" ? first.actId : "" });
  }
});

test("two answers at once: one is carried out, the other is told what stands", async () => {
  await annAndNumber();
  const { recordA, recordB, version } = await onlyQuestion();
  const answers = ["same", "different", "same", "different"] as const;
  const outcomes = await Promise.all(
    answers.map((answer) => scene.decide({ recordA, recordB, version, answer })),
  );
  const done = outcomes.filter((one) => one.outcome === "done");
  expect(new Set(done.map(({ actId }) => actId)).size).toBe(1);
  expect(outcomes.filter(({ outcome }) => outcome === "conflict")).toHaveLength(2);
  expect(await scene.standing()).toHaveLength(1);
});

test("nothing is decided about a pair that has changed since it was shown", async () => {
  const { ann } = await annAndNumber();
  const { recordA, recordB, version } = await onlyQuestion();
  const contact = await scene.client.call("contacts", "get", { id: ann });
  scene.client.google.updatePerson(contact.records[0]?.resourceName ?? "", {
    biographies: [{ value: "Met at the conference" }],
  });
  await scene.import();
  const tables = await dumpContactTables(kith.database);
  for (const answer of ["same", "different", "later"]) {
    expect(await scene.decide({ recordA, recordB, version, answer })).toMatchObject({
      outcome: "conflict",
      reason: "changed",
      sentence: expect.stringContaining("has changed since it was shown"),
    });
  }
  expect(await dumpContactTables(kith.database)).toEqual(tables);
  const now = await onlyQuestion();
  expect(now.version).not.toBe(version);
  expect(await scene.decide({ ...now, answer: "same" })).toMatchObject({ outcome: "done" });
});

test("records that are not there, or another person's, are not found", async () => {
  const { ann } = await annAndNumber();
  const other = await openReviewScene(kith);
  for (const [recordA, recordB] of [
    [ann, NOBODY],
    [NOBODY, ann],
  ] as const) {
    expect(await scene.decide({ recordA, recordB, answer: "same" })).toMatchObject({ outcome: "not-found" });
    expect(await scene.undo({ recordA, recordB })).toMatchObject({ outcome: "not-found" });
    expect(await other.decide({ recordA: ann, recordB: NOBODY, answer: "different" })).toMatchObject({
      outcome: "not-found",
    });
  }
  expect(await scene.separate([ann, NOBODY])).toMatchObject({ outcome: "not-found" });
  expect(await other.separate([ann])).toMatchObject({ outcome: "not-found" });
  expect(await scene.undo({ actId: NOBODY })).toMatchObject({ outcome: "not-found" });
});

test.each([
  ["an unknown answer", "decide", { recordA: NOBODY, recordB: NOBODY, answer: "maybe" }, "answer must be"],
  ["no record", "decide", { recordA: "x", recordB: NOBODY, answer: "same" }, "recordA must be the id"],
  [
    "a time without a zone",
    "decide",
    { recordA: NOBODY, recordB: NOBODY, answer: "later", until: "tomorrow" },
    "until must be a time",
  ],
  ["neither an act nor a pair", "undo", { recordA: NOBODY }, "Send either actId, or recordA and recordB."],
  ["nothing to separate", "separate", { recordIds: [] }, "recordIds must be"],
  ["a cursor of its own making", "list", { cursor: "eyJ4IjoxfQ" }, "cursor must be the nextCursor"],
  ["a limit of 0", "list", { limit: 0 }, "limit must be a whole number from 1 to 100."],
] as const)("%s is refused in a sentence", async (...[, procedure, input, sentence]) => {
  await expect(scene.client.call("duplicates", procedure, input)).rejects.toMatchObject({
    kithCode: "INPUT_INVALID",
    message: expect.stringContaining(sentence),
  });
});

test("the queue is the likeliest first, in pages that lose and repeat nobody while it is being answered", async () => {
  const { client } = scene;
  for (let n = 0; n < 12; n += 1) {
    const numbers = [stranger(n).phone, ...(n % 3 === 0 ? [stranger(50 + n).phone] : [])];
    const phoneNumbers = numbers.map((value) => ({ value }));
    scene.add(named("Ann", stranger(n).familyName, { phoneNumbers }));
    scene.add({ phoneNumbers });
  }
  await scene.import();
  const whole = await client.call("duplicates", "list", { limit: 100 });
  expect([whole.total, whole.items.length]).toEqual([12, 12]);
  const weights = whole.items.map(({ explanation }) => explanation.matchWeight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size, "some are likelier than others, and some are alike").toBe(2);

  const seen: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page: typeof whole = await client.call("duplicates", "list", { limit: 3, cursor });
    seen.push(...page.items.map(({ version }) => version));
    const [first] = page.items;
    if (first !== undefined) {
      await client.call("duplicates", "decide", { ...first, answer: "different" });
    }
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  expect(seen).toEqual(whole.items.map(({ version }) => version));
});

test("a question that was refused for a contradiction is asked about, though the model would join it", async () => {
  const both = withEmail("lee@mail.example");
  scene.add(named("John", "Lee", { ...both, ...withPhone() }));
  scene.add(named("Jane", "Lee", { ...both, phoneNumbers: [{ value: "+49 30 901821" }] }));
  scene.add(named("J.", "Lee", both));
  await scene.import();
  const questions = await scene.questions();
  const apart = await scene.client.call("stats", "get");
  expect(apart.contacts).toBe(3);
  expect(questions.length).toBeGreaterThanOrEqual(2);
});

test("explain tells the waterfall, why the two stand as they do, and what was decided", async () => {
  const { ann, number } = await annAndNumber();
  const [recordA, recordB] = [ann, number].toSorted();
  const asked = await scene.client.call("duplicates", "explain", { a: number, b: ann });
  expect(asked).toMatchObject({ recordA, recordB, together: false, stored: true, decisions: [], llm: null });
  expect(asked.sentence).toContain("until a person, or the language model, says more");
  expect(asked.explanation).toEqual((await onlyQuestion()).explanation);

  await scene.decide({ recordA: ann, recordB: number, answer: "same" });
  const joined = await scene.client.call("duplicates", "explain", { a: ann, b: number });
  expect(joined).toMatchObject({ together: true, sentence: "A person said that they are one person." });
  expect(joined.decisions).toEqual([
    expect.objectContaining({ kind: "must-link", by: "person", withdrawnAt: null }),
  ]);
  const contact = await scene.client.call("contacts", "explain", { id: ann });
  expect(contact.sentence).toBe("2 records are one contact, held together by a person’s word (1).");
  expect(contact.links).toEqual([expect.objectContaining({ by: "person", holds: true, explanation: null })]);
});

test("explain compares two cards that are no pair, and tells a contact why it is one", async () => {
  const [one, other] = [scene.add(named("Ann", "Lee", withPhone())), scene.add(named("Bo", "Chen"))];
  const twin = scene.add(named("Ann", "Lee", withPhone()));
  await scene.import();
  const [ann, bo] = [await scene.record(one), await scene.record(other)];
  const told = await scene.client.call("duplicates", "explain", { a: ann, b: bo });
  expect(told).toMatchObject({ stored: false, together: false, explanation: { verdict: "different" } });
  expect(told.explanation.steps.at(-1)?.total).toBeCloseTo(told.explanation.matchWeight, 9);
  const { links, sentence } = await scene.client.call("contacts", "explain", {
    id: await scene.record(twin),
  });
  expect(links).toHaveLength(1);
  expect(links[0]).toMatchObject({ by: "model", holds: true, explanation: { verdict: "join" } });
  expect(sentence).toBe("2 records are one contact, held together by evidence (1).");
  expect(await scene.client.call("contacts", "explain", { id: bo })).toMatchObject({
    links: [],
    decisions: [],
  });
  await expect(scene.client.call("duplicates", "explain", { a: ann, b: ann })).rejects.toMatchObject({
    kithCode: "INPUT_INVALID",
  });
  await expect(scene.client.call("contacts", "explain", { id: NOBODY })).rejects.toMatchObject({
    kithCode: "NOT_FOUND",
  });
});
