import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { ContactFields } from "../../contact/contact-fields.ts";
import { normalizeContact } from "../../normalize/normalize-contact.ts";
import { compareTexts } from "../cluster/content-order.ts";
import type { Decision } from "../cluster/decision.ts";
import type { MatchModel } from "../model/match-model.ts";
import { matchPage } from "./match-page.ts";
import type { MatchRecord } from "../match-record.ts";
import { models } from "../models/models.ts";
import { EMPTY_NEIGHBORHOOD } from "./neighborhood.ts";
import { InMemoryIndex } from "../testing/in-memory-index.ts";
import { searchRuns } from "../../testing/search-runs.ts";

/**
 * Small limits, so that keys become crowded, clusters full and bridges lone within a dozen records, and counted values,
 * as a trained model has them.
 */
const MODEL: MatchModel = {
  ...models.contacts,
  keyHoldersMax: 4,
  clusterSizeMax: 5,
  bridgeSizeMin: 2,
  termFrequencies: {
    "family-name": { total: 60, counts: { smith: 20 } },
    "full-name": { total: 60, counts: { "john smith": 9 } },
    phone: { total: 60, counts: { "+4930901820": 5 } },
  },
};

const NAMES = [
  "John Smith",
  "Jane Smith",
  "J. Smith",
  "Johnny Smith",
  "John Smith Jr",
  "Smith",
  "Bob Lee",
  "Robert Lee",
  "",
];
const EMAILS = [
  "a@x.org",
  "b@x.org",
  "bob.lee@x.org",
  "longlocal77@x.org",
  "longlocal77@y.org",
  "info@x.org",
];
const PHONES = ["+49 30 901820", "+44 20 7946 0958", "+1 202 555 0143 ext 4", "+1 202 555 0143", "555 0143"];
const FIRMS = ["Acme Ltd", "Nordbau"];
const BIRTHDAYS = [
  { year: 1980, month: 5, day: 7 },
  { month: 5, day: 7 },
  { year: 1990, month: 2, day: 3 },
];

const content = fc
  .record({
    name: fc.constantFrom(...NAMES),
    emails: fc.subarray(EMAILS, { maxLength: 2 }),
    phones: fc.subarray(PHONES, { maxLength: 2 }),
    firm: fc.option(fc.constantFrom(...FIRMS), { freq: 2, nil: null }),
    birthday: fc.option(fc.constantFrom(...BIRTHDAYS), { freq: 4, nil: null }),
    previous: fc.option(fc.nat(11), { freq: 12, nil: null }),
  })
  .map(({ name, emails, phones, firm, birthday, previous }) => {
    const fields: ContactFields = {
      ...(name === "" ? {} : { names: [{ unstructuredName: name }] }),
      emailAddresses: emails.map((value) => ({ value })),
      phoneNumbers: phones.map((value) => ({ value })),
      ...(firm === null ? {} : { organizations: [{ name: firm }] }),
      ...(birthday === null ? {} : { birthdays: [{ date: birthday }] }),
    };
    return { contact: normalizeContact(fields), previous };
  });

const RECORD_COUNT = 12;
const recordIndex = fc.nat(RECORD_COUNT - 1);

const pageCommand = fc.record({
  kind: fc.constant("page" as const),
  changes: fc.array(fc.record({ index: recordIndex, content }), { minLength: 1, maxLength: 6 }),
});
/** Writes a decision, or withdraws it when it stands. */
const decisionCommand = fc
  .record({
    kind: fc.constant("decision" as const),
    link: fc.constantFrom("must-link" as const, "cannot-link" as const),
    ends: fc.uniqueArray(recordIndex, { minLength: 2, maxLength: 2 }),
    by: fc.constantFrom("person" as const, "llm" as const, "identity" as const),
  })
  .map((command) => ({ ...command, ends: command.ends.toSorted((a, b) => a - b) }));
const commands = fc.array(
  fc.oneof({ weight: 4, arbitrary: pageCommand }, { weight: 1, arbitrary: decisionCommand }),
  { minLength: 1, maxLength: 10 },
);

type ArbitraryValue<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
type Content = ArbitraryValue<typeof content>;
type Command = ArbitraryValue<typeof commands>[number];

const idOf = (index: number): string => `record-${String(index).padStart(2, "0")}`;

function recordOf(index: number, { contact, previous }: Content): MatchRecord {
  return {
    id: idOf(index),
    accountId: "account",
    resourceName: `people/${(index * 7) % RECORD_COUNT}`,
    previousResourceNames: previous === null ? [] : [`people/${previous}`],
    contact,
  };
}

/** Each record once: the last content wins. */
function pageOf({ changes }: Extract<Command, { kind: "page" }>): readonly MatchRecord[] {
  const latest = new Map(changes.map((change) => [change.index, change]));
  return [...latest.values()].map((change) => recordOf(change.index, change.content));
}

function toggled(
  standing: readonly Decision[],
  command: Extract<Command, { kind: "decision" }>,
): readonly Decision[] {
  const [a = 0, b = 0] = command.ends;
  const decision: Decision = { kind: command.link, recordA: idOf(a), recordB: idOf(b), by: command.by };
  const others = standing.filter((other) => JSON.stringify(other) !== JSON.stringify(decision));
  return others.length < standing.length ? others : [...standing, decision];
}

/** Everything as it would be had all records come in one page. */
function atOnce(records: readonly MatchRecord[], decisions: readonly Decision[]): InMemoryIndex {
  const index = new InMemoryIndex(MODEL);
  index.decisions = decisions;
  index.take(records);
  return index;
}

const pairIds = (pairs: readonly { recordA: string; recordB: string }[]): readonly string[] =>
  pairs.map(({ recordA, recordB }) => `${recordA} ${recordB}`);

test("any sequence of pages, updates and decisions ends in the clusters of all records at once", () => {
  const seen = { crowded: 0, joined: 0, dropped: 0, decided: 0 };
  fc.assert(
    fc.property(commands, (steps) => {
      const index = new InMemoryIndex(MODEL);
      const latest = new Map<string, MatchRecord>();
      for (const step of steps) {
        if (step.kind === "decision") index.decisions = toggled(index.decisions, step);
        const page =
          step.kind === "page" ? pageOf(step) : step.ends.flatMap((end) => latest.get(idOf(end)) ?? []);
        for (const record of page) latest.set(record.id, record);

        const before = new Set(pairIds(index.pairs()));
        const { pairs, assignments, keys } = index.take(page);
        const put = pairIds(pairs.put);
        expect(new Set(put).size, "each pair is put once").toBe(put.length);
        expect(pairs.put.every(({ recordA, recordB }) => recordA < recordB)).toBe(true);
        expect(pairIds(pairs.drop).every((id) => before.has(id) && !put.includes(id))).toBe(true);
        expect(page.every(({ id }) => assignments.has(id) && keys.has(id))).toBe(true);
        expect(index.take(page).pairs, "the same page again writes nothing").toEqual({ put: [], drop: [] });

        const expected = atOnce([...latest.values()], index.decisions);
        expect(index.partition()).toEqual(expected.partition());
        expect(index.contactIds()).toEqual(expected.contactIds());
        expect(index.pairs()).toEqual(expected.pairs());
        seen.dropped += pairs.drop.length;
        seen.joined += latest.size - index.partition().length;
        seen.crowded += crowdedKeys([...latest.values()]);
        seen.decided += index.decisions.length;
      }
    }),
    searchRuns(400),
  );
  // The law says little unless keys were crowded, pairs lost and decisions taken on the way.
  for (const [what, count] of Object.entries(seen)) expect(count, `${what}: ${count}`).toBeGreaterThan(200);
});

function crowdedKeys(records: readonly MatchRecord[]): number {
  const { keys } = matchPage({ page: records, neighborhood: EMPTY_NEIGHBORHOOD }, MODEL);
  const holders = Map.groupBy([...keys.values()].flat(), (key) => key);
  return [...holders.values()].filter((held) => held.length > MODEL.keyHoldersMax).length;
}

test("clusters partition the records and keep the ends of a person's cannot-links apart", () => {
  fc.assert(
    fc.property(commands, (steps) => {
      const latest = new Map(
        steps.flatMap((step) => (step.kind === "page" ? pageOf(step) : [])).map((r) => [r.id, r]),
      );
      const decisions = steps.reduce<readonly Decision[]>(
        (standing, step) => (step.kind === "decision" ? toggled(standing, step) : standing),
        [],
      );
      const index = atOnce([...latest.values()], decisions);
      const members = index.partition().flat();
      expect(members.toSorted(compareTexts)).toEqual([...latest.keys()].toSorted(compareTexts));
      const contactIds = index.contactIds();
      for (const { kind, by, recordA, recordB } of decisions) {
        if (kind !== "cannot-link" || by !== "person" || !latest.has(recordA) || !latest.has(recordB))
          continue;
        expect(contactIds.get(recordA)).not.toBe(contactIds.get(recordB));
      }
    }),
    searchRuns(300),
  );
});

test("other ids, as another order of arrival gives them, lead to the same people", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ index: recordIndex, content }), { selector: ({ index }) => index }),
      fc.array(fc.nat(), { minLength: RECORD_COUNT, maxLength: RECORD_COUNT }),
      (contents, numbers) => {
        const records = contents.map((given) => recordOf(given.index, given.content));
        const renamed = records.map((record, at) => ({ ...record, id: `${numbers[at] ?? 0} ${at}` }));
        expect(people(atOnce(renamed, []), renamed)).toEqual(people(atOnce(records, []), records));
      },
    ),
    searchRuns(500),
  );
});

/** The partition by what does not change with the ids. */
function people(index: InMemoryIndex, records: readonly MatchRecord[]): ReadonlySet<string> {
  const names = new Map(records.map(({ id, resourceName }) => [id, resourceName ?? ""]));
  return new Set(
    index.partition().map((cluster) =>
      cluster
        .map((id) => names.get(id) ?? "")
        .toSorted(compareTexts)
        .join(" "),
    ),
  );
}
