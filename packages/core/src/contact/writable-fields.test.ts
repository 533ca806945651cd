import { describe, expect, test } from "vitest";

import { writableFields } from "./writable-fields.ts";

const contact = { primary: true, source: { type: "CONTACT", id: "1" } };
const profile = { primary: true, verified: true, source: { type: "PROFILE", id: "2" } };

describe("only the contact's own values", () => {
  test("values of a linked profile or a domain are left out", () => {
    const person = {
      names: [
        { metadata: contact, givenName: "Ada" },
        { metadata: profile, givenName: "Augusta" },
      ],
      emailAddresses: [{ metadata: { source: { type: "DOMAIN_PROFILE" } }, value: "ada@x.org" }],
    };
    expect(writableFields(person)).toEqual({ names: [{ givenName: "Ada" }] });
  });

  test("a value without a source is the caller's own", () => {
    expect(
      writableFields({ nicknames: [{ value: "A" }, { metadata: { primary: true }, value: "B" }] }),
    ).toEqual({ nicknames: [{ value: "A" }, { value: "B" }] });
  });

  test("what no client can write is left out", () => {
    const person = {
      resourceName: "people/c1",
      etag: "%x",
      metadata: { sources: [] },
      photos: [{ metadata: contact, url: "https://x.org/p.jpg" }],
      coverPhotos: [{ url: "x" }],
      ageRanges: [{ ageRange: "TWENTY_ONE_OR_OLDER" }],
      nicknames: [{ value: "A" }],
    };
    expect(writableFields(person)).toEqual({ nicknames: [{ value: "A" }] });
  });
});

describe("without Google's output-only attributes, and with all others", () => {
  test.each([
    [
      "names",
      { displayName: "A L", displayNameLastFirst: "L, A" },
      { givenName: "A", unstructuredName: "A L" },
    ],
    ["names", {}, { phoneticGivenName: "エイダ", phoneticFullName: "エイダ" }],
    ["emailAddresses", { formattedType: "Home" }, { value: "a@x.org", type: "home", displayName: "Ada" }],
    ["phoneNumbers", { canonicalForm: "+1", formattedType: "X" }, { value: "1", type: "x" }],
    ["addresses", { formattedType: "Home" }, { formattedValue: "5 High St", city: "Oxford" }],
    ["birthdays", {}, { date: { year: 0, month: 5, day: 17 }, text: "17 May" }],
    ["events", { formattedType: "Anniversary" }, { date: { month: 1, day: 2 }, type: "anniversary" }],
    ["genders", { formattedValue: "Female" }, { value: "female", addressMeAs: "she" }],
    ["imClients", { formattedProtocol: "Jabber", formattedType: "X" }, { username: "a", protocol: "jabber" }],
    ["organizations", { formattedType: "Work" }, { name: "X", startDate: { year: 2001 }, current: true }],
    ["relations", { formattedType: "Spouse" }, { person: "W", type: "spouse" }],
    ["userDefined", {}, { key: "k", value: "v" }],
    ["clientData", {}, { key: "k", value: "v" }],
    ["urls", { formattedType: "Blog" }, { value: "x.org", unheardOf: { deep: [1, { a: null }] } }],
  ])("%s", (field, output, written) => {
    const person = { [field]: [{ metadata: contact, ...output, ...written }] };
    expect(writableFields(person)).toEqual({ [field]: [written] });
  });

  test("a membership is its group's name; a domain's membership is Google's own", () => {
    const person = {
      memberships: [
        {
          metadata: contact,
          contactGroupMembership: {
            contactGroupId: "myContacts",
            contactGroupResourceName: "contactGroups/myContacts",
          },
        },
        { metadata: contact, domainMembership: { inViewerDomain: true } },
      ],
    };
    expect(writableFields(person)).toEqual({
      memberships: [{ contactGroupMembership: { contactGroupResourceName: "contactGroups/myContacts" } }],
    });
  });

  test("a display name given alone becomes the free-form name, which can be written", () => {
    expect(writableFields({ names: [{ displayName: "Ada L" }] })).toEqual({
      names: [{ unstructuredName: "Ada L" }],
    });
  });
});

describe("values of any kind", () => {
  test("a field without values is absent", () => {
    expect(writableFields({ names: [], urls: [{ metadata: contact }], events: null })).toEqual({});
  });

  test("what is no Person value is kept, because dropping it would lose data silently", () => {
    expect(writableFields({ nicknames: ["Bob", 5, null], names: { givenName: "Ada" } })).toEqual({
      nicknames: ["Bob", 5],
      names: [{ givenName: "Ada" }],
    });
  });

  test("an attribute called __proto__ is an attribute", () => {
    const person = JSON.parse('{"nicknames":[{"value":"A","__proto__":{"x":1}}]}');
    expect(JSON.stringify(writableFields(person))).toBe(JSON.stringify(person));
  });
});
