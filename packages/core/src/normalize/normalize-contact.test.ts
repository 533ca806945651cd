import { describe, expect, test } from "vitest";

import { normalizeContact } from "./normalize-contact.ts";

describe("plain fields from a caller", () => {
  test("are enough, and come back as they are", () => {
    const fields = { names: [{ givenName: "Ada" }], emailAddresses: [{ value: "Ada@x.org" }] };
    const contact = normalizeContact(fields);
    expect(contact.fields).toEqual(fields);
    expect(contact.names).toMatchObject([{ kind: "name", given: ["ada"] }]);
    expect(contact.emails).toMatchObject([{ address: "ada@x.org", role: false }]);
    expect(contact.problems).toEqual([]);
  });

  test("and a Person from Google with the same values is the same contact", () => {
    const source = { primary: true, source: { type: "CONTACT", id: "1" } };
    const person = {
      resourceName: "people/c1",
      etag: "%x",
      metadata: { sources: [{ type: "CONTACT", id: "1", etag: "#x" }] },
      names: [{ metadata: source, givenName: "Ada", displayName: "Ada" }],
      phoneNumbers: [{ metadata: source, value: "030 1234567", canonicalForm: "+49301234567", type: "home" }],
    };
    const plain = {
      phoneNumbers: [{ type: "home", value: "030 1234567" }],
      names: [{ givenName: "Ada" }],
    };
    const options = { defaultRegion: "DE" };
    expect(normalizeContact(person, options)).toEqual(normalizeContact(plain, options));
  });

  test("nicknames are names of their own kind", () => {
    const { names } = normalizeContact({ nicknames: [{ value: "Bob" }] });
    expect(names).toMatchObject([{ kind: "nickname", given: ["bob"] }]);
  });

  test("forms that occur twice are given once, values stay", () => {
    const contact = normalizeContact({
      emailAddresses: [{ value: "a.b@gmail.com" }, { value: "AB@googlemail.com" }],
      phoneNumbers: [{ value: "+49 30 1234567" }, { value: "0049301234567" }],
    });
    expect(contact.emails).toHaveLength(1);
    expect(contact.fields.emailAddresses).toHaveLength(2);
    expect(contact.phones.map((phone) => phone.e164)).toEqual(["+49301234567", "+49301234567"]);
  });
});

describe("a value without a canonical form is kept and named", () => {
  test.each([
    ["emailAddresses", { value: "ada at x.org" }, "EMAIL_INVALID"],
    ["phoneNumbers", { value: "555-1234" }, "PHONE_INVALID"],
    ["phoneNumbers", { value: "call me" }, "PHONE_INVALID"],
    ["birthdays", { date: { year: 1990, month: 2, day: 30 } }, "DATE_INVALID"],
    ["birthdays", { text: "05/04/1990" }, "DATE_INVALID"],
    ["urls", { value: "my page" }, "URL_INVALID"],
    ["biographies", { value: "a\u0000b" }, "TEXT_MALFORMED"],
    ["names", { givenName: "A\ud800" }, "TEXT_MALFORMED"],
    ["names", { givenName: 5 }, "TEXT_MALFORMED"],
    ["names", { givenName: "x".repeat(1_001) }, "TEXT_TOO_LONG"],
    ["nicknames", "Bob", "TEXT_MALFORMED"],
  ])("%s %o: %s %s", (field, value, code) => {
    const contact = normalizeContact({ [field]: [value] });
    expect(contact.fields).toEqual({ [field]: [value] });
    expect(contact.problems).toContainEqual(expect.objectContaining({ field, index: 0, code }));
  });

  test("by its place, in a sentence that does not repeat it", () => {
    const { problems } = normalizeContact({
      emailAddresses: [{ value: "ada@x.org" }, { value: "secret.person" }],
    });
    expect(problems).toEqual([
      { field: "emailAddresses", index: 1, code: "EMAIL_INVALID", sentence: expect.any(String) },
    ]);
    expect(problems[0]?.sentence).not.toContain("secret");
  });

  test("a short number keeps its digits for comparing", () => {
    const { phones } = normalizeContact({ phoneNumbers: [{ value: "555-1234" }] });
    expect(phones).toEqual([{ e164: null, extension: null, digits: "5551234", line: "unknown" }]);
  });
});

test.each([
  [{ names: [{ displayName: "Ada Lovelace" }] }],
  [{ names: [{ displayNameLastFirst: "Lovelace, Ada" }] }],
  [{ names: [{ displayName: "Ada Lovelace", honorificSuffix: "PhD" }] }],
  [{ names: [{ unstructuredName: "Ada Lovelace" }] }],
  [{ names: [{ formattedName: "Ada Lovelace" }] }],
  [{ names: [{ fullName: "Lovelace, Ada" }] }],
  [{ names: ["Ada Lovelace"] }],
  [
    {
      names: [{ metadata: { primary: true } }],
      emailAddresses: [{ value: "a@x.org", displayName: "Ada Lovelace" }],
    },
  ],
])("the only name on the card %o is read", (fields) => {
  const { names } = normalizeContact(fields);
  expect(names).toMatchObject([{ kind: "name", given: ["ada"], family: ["lovelace"] }]);
});

test("an empty contact is a contact", () => {
  const empty = normalizeContact({});
  expect(empty.fields).toEqual({});
  expect(normalizeContact({ names: [], emailAddresses: [{}] })).toEqual(empty);
});

test("the default region decides numbers without a country code, and an unknown one decides nothing", () => {
  const fields = { phoneNumbers: [{ value: "030 1234567" }] };
  const e164Under = (defaultRegion: string) => normalizeContact(fields, { defaultRegion }).phones[0]?.e164;
  expect(e164Under("DE")).toBe("+49301234567");
  expect(e164Under("ZZ")).toBeNull();
  expect(e164Under("__proto__")).toBeNull();
});
