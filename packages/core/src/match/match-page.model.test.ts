import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { ContactFields } from "../contact/contact-fields.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";
import type { Decision } from "./decision.ts";
import type { MatchModel } from "./match-model.ts";
import { matchPage } from "./match-page.ts";
import type { MatchRecord } from "./match-record.ts";
import { models } from "./models.ts";
import { EMPTY_NEIGHBORHOOD } from "./neighborhood.ts";
import { InMemoryIndex } from "./testing/in-memory-index.ts";

/** Small limits, so that keys become crowded and clusters full within a dozen records. */
const MODEL: MatchModel = { ...models.contacts, keyHoldersMax: 3, clusterSizeMax: 5 };

const NAMES = [
  "John Smith",
  "Jane Smith",
  "J. Smith",
  "Johnny Smith",
  "John Smith Jr",
  "Smith",
  "Bob Lee",
  "",
];
const EMAILS = ["a@x.org", "b@x.org", "c@x.org", "d@x.org", "info@x.org"];
const PHONES = ["+49 30 901820", "+44 20 7946 0958", "+1 202 555 0143 ext 4", "555 1234"];
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
    birthday: fc.option(fc.constantFrom(...BIRTHDAYS), { freq: 4, nil: null }),
    previous: fc.option(fc.nat(11), { freq: 12, nil: null }),
  })
  .map(({ name, emails, phones, birthday, previous }) => {
    const fields: ContactFields = {
      ...(name === "" ? {} : { names: [{ unstructuredName: name }] }),
      emailAddresses: emails.map((value) => ({ value })),
      phoneNumbers: phones.map((value) => ({ value })),
      ...(birthday === null ? {} : { birthdays: [{ date: birthday }] }),
    };
    return { contact: normalizeContact(fields), previous };
  });

const RECORD_COUNT = 12;
const step = fc.record({
  size: fc.integer({ min: 1, max: 5 }),
  changes: fc.array(fc.record({ index: fc.nat(RECORD_COUNT - 1), content }), { minLength: 1, maxLength: 8 }),
});
const decision = fc
  .record({
    kind: fc.constantFrom("must-link" as const, "cannot-link" as const),
    a: fc.nat(RECORD_COUNT - 1),
    b: fc.nat(RECORD_COUNT - 1),
    by: fc.constantFrom("person" as const, "llm" as const, "identity" as const),
  })
  .filter(({ a, b }) => a !== b);

type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never;

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

/** One record at a time never repeats inside a page: the last content of an index wins. */
function pagesOf(
  steps: readonly { size: number; changes: readonly { index: number; content: Content }[] }[],
) {
  return steps.flatMap(({ size, changes }) => {
    const page = [...new Map(changes.map((change) => [change.index, change])).values()];
    const pages: MatchRecord[][] = [];
    for (let from = 0; from < page.length; from += size) {
      pages.push(page.slice(from, from + size).map((change) => recordOf(change.index, change.content)));
    }
    return pages;
  });
}

function linkOf({
  kind,
  a,
  b,
  by,
}: {
  kind: Decision["kind"];
  a: number;
  b: number;
  by: Decision["by"];
}): Decision {
  const [recordA, recordB] = a < b ? [idOf(a), idOf(b)] : [idOf(b), idOf(a)];
  return { kind, recordA, recordB, by };
}

test("any sequence of pages, with updates and decisions, ends in the clusters of all records at once", () => {
  let crowded = 0;
  let joined = 0;
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.array(decision, { maxLength: 3 }),
      (steps, links) => {
        const index = new InMemoryIndex(MODEL);
        index.decisions = links.map(linkOf);
        const latest = new Map<string, MatchRecord>();
        for (const page of pagesOf(steps)) {
          const before = new Set(index.pairs().map(({ recordA, recordB }) => `${recordA} ${recordB}`));
          const { pairs, assignments, keys } = index.take(page);
          for (const record of page) latest.set(record.id, record);

          const put = pairs.put.map(({ recordA, recordB }) => `${recordA} ${recordB}`);
          expect(new Set(put).size, "each pair is put once").toBe(put.length);
          expect(
            pairs.put.every(({ recordA, recordB }) => recordA < recordB),
            "never with itself",
          ).toBe(true);
          expect(pairs.drop.every(({ recordA, recordB }) => before.has(`${recordA} ${recordB}`))).toBe(true);
          expect(page.every(({ id }) => assignments.has(id) && keys.has(id))).toBe(true);

          const again = index.take(page);
          expect(again.pairs, "the same page again writes no pair").toEqual({ put: [], drop: [] });
        }
        const all = [...latest.values()];
        const once = new InMemoryIndex(MODEL);
        once.decisions = index.decisions;
        once.take(all);
        expect(index.partition()).toEqual(once.partition());
        expect(index.contactIds()).toEqual(once.contactIds());
        expect(index.pairs()).toEqual(once.pairs());
        const empty = { ...EMPTY_NEIGHBORHOOD, decisions: index.decisions };
        const direct = matchPage({ page: all, neighborhood: empty }, MODEL);
        expect(direct.assignments).toEqual(index.contactIds());

        const holders = Map.groupBy([...direct.keys.values()].flat(), (key) => key);
        crowded += [...holders.values()].filter((held) => held.length > MODEL.keyHoldersMax).length;
        joined += all.length - index.partition().length;
      },
    ),
    { numRuns: 1500 },
  );
  expect(crowded, "the runs had crowded keys").toBeGreaterThan(100);
  expect(joined, "the runs had joins").toBeGreaterThan(100);
});
