import * as fc from "fast-check";
import { expect, test } from "vitest";

import { sameFields } from "./canonical-fields.ts";
import type { ContactFields } from "./contact-fields.ts";
import { CONTACT_FIELD_NAMES } from "./contact-fields.ts";
import { contentHash } from "./content-hash.ts";
import type { PersonValue } from "./person.ts";
import { searchRuns } from "../testing/search-runs.ts";

const value: fc.Arbitrary<PersonValue> = fc
  .dictionary(
    fc.constantFrom("value", "type", "givenName", "note"),
    fc.string({ minLength: 1, maxLength: 3 }),
    {
      minKeys: 1,
      noNullPrototype: true,
    },
  )
  .map((attributes) => attributes);
const fields: fc.Arbitrary<ContactFields> = fc.dictionary(
  fc.constantFrom(...CONTACT_FIELD_NAMES.slice(0, 4)),
  fc.array(value, { maxLength: 4 }),
  { noNullPrototype: true },
);

test("neither the order of values, nor of keys, nor of fields changes the hash", () => {
  fc.assert(
    fc.property(fields, fc.infiniteStream(fc.nat()), (original, numbers) => {
      const shuffled = shuffledFields(original, numbers);
      expect(contentHash(shuffled)).toBe(contentHash(original));
      expect(sameFields(shuffled, original)).toBe(true);
    }),
    searchRuns(),
  );
});

test("two contacts have one hash exactly when they hold the same values", () => {
  fc.assert(
    fc.property(fields, fields, (a, b) => {
      expect(contentHash(a) === contentHash(b)).toBe(asMultisets(a) === asMultisets(b));
      expect(sameFields(a, b)).toBe(asMultisets(a) === asMultisets(b));
    }),
    searchRuns(),
  );
});

test("a value that occurs once more is a change, an empty field is none", () => {
  const once = { nicknames: [{ value: "Bob" }] };
  const twice = { nicknames: [{ value: "Bob" }, { value: "Bob" }] };
  expect(contentHash(twice)).not.toBe(contentHash(once));
  expect(contentHash({ ...once, urls: [] })).toBe(contentHash(once));
});

test("the field counts: one text as a nickname and as an occupation are two contacts", () => {
  const text = [{ value: "Smith" }];
  expect(contentHash({ nicknames: text })).not.toBe(contentHash({ occupations: text }));
});

test("the hash of a contact never changes: stored hashes outlive releases", () => {
  expect(contentHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  expect(
    contentHash({
      names: [{ givenName: "Zoë", familyName: "\ud800" }],
      emailAddresses: [{ value: "b@x.org" }, { type: "home", value: "a@x.org" }],
    }),
  ).toBe("00c08b8720ecb9618904b8c81b2e9afef9cb46de12f17dee9c656c28c55b1e09");
});

function shuffledFields(original: ContactFields, numbers: Iterable<number>): ContactFields {
  const next = numbers[Symbol.iterator]();
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, rank: Number(next.next().value) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  return Object.fromEntries(
    shuffled(Object.entries(original)).map(([name, values]) => [
      name,
      shuffled(values).map((item) => Object.fromEntries(shuffled(Object.entries(item)))),
    ]),
  );
}

function asMultisets(contact: ContactFields): string {
  const written = Object.entries(contact)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name} ${values.map(asSet).sort().join()}`);
  return written.sort().join();
}

function asSet(item: PersonValue): string {
  const attributes = Object.entries(item).map((attribute) => JSON.stringify(attribute));
  return JSON.stringify(attributes.sort());
}
