import * as fc from "fast-check";
import { expect, test } from "vitest";

import { CONTACT_FIELD_NAMES } from "../contact/contact-fields.ts";
import { isStorableText } from "../contact/sanitized-text.ts";
import { normalizeContact } from "./normalize-contact.ts";
import { searchRuns } from "../testing/search-runs.ts";

/** Every UTF-16 string, lone surrogates and U+0000 included. */
const anyText = fc
  .array(
    fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 0x20, 0x2c, 0x40, 0x2e, 0xd800, 0xdfff, 0x5d0, 0x4e00)),
    {
      maxLength: 40,
    },
  )
  .map((units) => String.fromCharCode(...units));
const nearlyText = fc.oneof(
  anyText,
  fc.string(),
  fc.emailAddress(),
  fc.stringMatching(/^[+*#\d ().;,x/-]{0,20}$/u),
  fc.stringMatching(/^[\w.+-]{1,10}@[\w.-]{1,10}$/u),
);
const attribute = fc.constantFrom(
  "value",
  "givenName",
  "familyName",
  "middleName",
  "honorificSuffix",
  "unstructuredName",
  "phoneticFullName",
  "name",
  "title",
  "streetAddress",
  "postalCode",
  "country",
  "countryCode",
  "formattedValue",
  "text",
  "date",
  "metadata",
  "__proto__",
  "constructor",
);
const anyValue = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.dictionary(attribute, fc.oneof(nearlyText, fc.jsonValue()), { noNullPrototype: true }),
  },
  { weight: 1, arbitrary: fc.anything() },
);
const anyPerson = fc.dictionary(
  fc.oneof(fc.constantFrom(...CONTACT_FIELD_NAMES, "metadata", "resourceName"), fc.string()),
  fc.oneof(
    { weight: 5, arbitrary: fc.array(anyValue, { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.anything() },
  ),
);
const anyRegion = fc.option(fc.oneof(fc.constantFrom("US", "DE", "AR", "MX", "BR", "RU"), fc.string()), {
  nil: undefined,
});

test("normalizes whatever it is given, and every derived text can be stored", () => {
  fc.assert(
    fc.property(anyPerson, anyRegion, (person, region) => {
      const contact = normalizeContact(person, region === undefined ? {} : { defaultRegion: region });
      expect(contact.contentHash).toMatch(/^[0-9a-f]{64}$/u);
      const { fields, ...derived } = contact;
      expect(Object.keys(fields).every((name) => Array.isArray(Reflect.get(fields, name)))).toBe(true);
      // JSON.stringify escapes lone surrogates and U+0000, so the escapes tell whether there were any.
      expect(isStorableText(JSON.stringify(derived))).toBe(true);
      expect(JSON.stringify(derived)).not.toMatch(/\\u(?:0000|d[89a-f])/u);
    }),
    searchRuns(1_000),
  );
});

test("is a pure function of the values: its own fields normalize to the same contact", () => {
  fc.assert(
    fc.property(anyPerson, (person) => {
      const contact = normalizeContact(person);
      expect(normalizeContact(contact.fields)).toEqual(contact);
    }),
    searchRuns(300),
  );
});

/** Texts that make careless patterns run for minutes. */
const hostile = [
  "x".repeat(100_000),
  " ".repeat(100_000),
  "(".repeat(100_000),
  '"'.repeat(100_000),
  "a@".repeat(100_000),
  "1".repeat(100_000),
  "1 ".repeat(125),
  ", ".repeat(100_000),
  "a.".repeat(150),
  `${"1-".repeat(120)}x`,
  `${"a-".repeat(150)}@b`,
  "\u0301".repeat(100_000),
  "王".repeat(100_000),
];

test.each(hostile.map((text) => [text.slice(0, 4), text]))(
  "a hostile text %s… does not hold it up",
  (_, text) => {
    const attributes = {
      value: text,
      givenName: text,
      unstructuredName: text,
      name: text,
      text,
      streetAddress: text,
      phoneticFullName: text,
    };
    const person = Object.fromEntries(CONTACT_FIELD_NAMES.map((name) => [name, [attributes]]));
    const contact = normalizeContact(person, { defaultRegion: "US" });
    expect(contact.fields.names?.[0]?.["givenName"]).toBe(text);
  },
);

test("a name of a megabyte is kept whole and compared by its beginning", () => {
  const givenName = "ada ".repeat(250_000);
  const contact = normalizeContact({ names: [{ givenName }] });
  expect(contact.fields.names?.[0]?.["givenName"]).toBe(givenName);
  expect(contact.names[0]?.tokens).toHaveLength(250);
  expect(contact.problems).toMatchObject([{ field: "names", index: 0, code: "TEXT_TOO_LONG" }]);
});

test("thousands of values in one contact are all kept", () => {
  const phoneNumbers = Array.from({ length: 10_000 }, (_, i) => ({ value: `+1415555${1000 + (i % 9000)}` }));
  const contact = normalizeContact({ phoneNumbers });
  expect(contact.fields.phoneNumbers).toHaveLength(10_000);
  expect(contact.phones).toHaveLength(9_000);
});
