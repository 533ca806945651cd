import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { ContactFields } from "../contact/contact-fields.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { dedupeContacts } from "./dedupe-contacts.ts";
import { judgePair } from "./judge-pair.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "\ud83d",
    "a\udc00b",
    "\u0000",
    "__proto__",
    "constructor",
    "toString",
    "  ",
    "@",
    "+",
    "J.",
  ),
);
const few = (values: fc.Arbitrary<object>): fc.Arbitrary<object[]> => fc.array(values, { maxLength: 3 });
const number = fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.double(), fc.constant(null));

/** Values of every field that is compared, most of them senseless, some of them of the wrong type. */
const oddContact: fc.Arbitrary<ContactFields> = fc.record(
  {
    names: few(fc.record({ givenName: text, familyName: text, honorificSuffix: text }, { requiredKeys: [] })),
    nicknames: few(fc.record({ value: text })),
    emailAddresses: few(fc.record({ value: fc.oneof(text, fc.emailAddress(), fc.constant(7)) })),
    phoneNumbers: few(fc.record({ value: fc.oneof(text, fc.stringMatching(/^\+?[0-9 x]{3,15}$/u)) })),
    birthdays: few(
      fc.record(
        { date: fc.record({ year: number, month: number, day: number }), text },
        { requiredKeys: [] },
      ),
    ),
    organizations: few(fc.record({ name: text, title: text })),
    addresses: few(fc.record({ streetAddress: text, city: text, postalCode: text, country: text })),
    urls: few(fc.record({ value: fc.oneof(text, fc.webUrl()) })),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ContactFields>;

test("no two contacts make judging throw, and the order of the two does not matter", () => {
  fc.assert(
    fc.property(oddContact, oddContact, (a, b) => {
      const verdict = judgePair(a, b);
      expect(verdict.probability >= 0 && verdict.probability <= 1).toBe(true);
      expect(judgePair(b, a)).toEqual(verdict);
    }),
    searchRuns(1_500),
  );
});

test("any contacts are divided into clusters, each of them in one, and no question is inside one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(oddContact, { maxLength: 60 }), async (people) => {
      const { clusters, review } = await dedupeContacts(people);
      expect(clusters.flat().toSorted((a, b) => a - b)).toEqual(people.map((_, index) => index));
      const clusterOf = new Map(clusters.flatMap((members, at) => members.map((index) => [index, at])));
      for (const { a, b } of review) {
        expect(a).toBeLessThan(b);
        expect(clusterOf.get(a)).not.toBe(clusterOf.get(b));
      }
    }),
    searchRuns(60),
  );
});

const many = <Value>(count: number, valueOf: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => valueOf(index));

test.each<[string, ContactFields]>([
  [
    "a name of a megabyte",
    { names: [{ givenName: "ab ".repeat(350_000), familyName: "x".repeat(1_000_000) }] },
  ],
  ["ten thousand numbers", { phoneNumbers: many(10_000, (i) => ({ value: `+49 30 ${2_000_000 + i}` })) }],
  [
    "ten thousand addresses",
    { emailAddresses: many(10_000, (i) => ({ value: `user.name${i}@post${i}.example` })) },
  ],
  ["ten thousand names", { names: many(10_000, (i) => ({ givenName: `Name${i}`, familyName: "Lee" })) }],
  ["ten thousand firms", { organizations: many(10_000, (i) => ({ name: `Firm ${i}`, title: "x" })) }],
  ["ten thousand pages", { urls: many(10_000, (i) => ({ value: `https://x.com/user${i}` })) }],
  [
    "ten thousand birthdays",
    { birthdays: many(10_000, (i) => ({ date: { year: 1 + i, month: 2, day: 3 } })) },
  ],
  [
    "local parts that repeat a name",
    {
      names: [{ givenName: "aa aaa aaaa", familyName: "aaaaa" }],
      emailAddresses: many(30, (i) => ({ value: `${"a".repeat(60)}${i}@post${i}.example` })),
    },
  ],
])("%s is compared with another such card in time", async (_what, fields) => {
  const other = { ...fields, nicknames: [{ value: "Other" }] };
  expect(judgePair(fields, other)).toEqual(judgePair(other, fields));
  const { clusters } = await dedupeContacts([fields, other]);
  expect(clusters.flat()).toHaveLength(2);
});
