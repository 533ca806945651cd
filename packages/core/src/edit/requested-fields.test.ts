import { expect, test } from "vitest";

import type { ContactFields } from "../contact/contact-fields.ts";
import { checkedFields, type RequestedFields } from "./requested-fields.ts";

const check = (requested: RequestedFields, shown: ContactFields = {}) =>
  checkedFields(requested, { shown, twins: false });

test.each([
  { given: { emails: [] }, at: ["emails", null], says: "no field “emails”" },
  { given: { resourceName: "people/1" }, at: ["resourceName", null], says: "no field “resourceName”" },
  { given: { photos: [{ url: "x" }] }, at: ["photos", null], says: "no field “photos”" },
  { given: { names: { givenName: "Ann" } }, at: ["names", null], says: "must be a list" },
  {
    given: { names: [{ givenName: "Ann" }, { givenName: "Bo" }] },
    at: ["names", 1],
    says: "one value of names",
  },
  { given: { emailAddresses: ["ann@lee.example"] }, at: ["emailAddresses", 0], says: "must be an object" },
  { given: { emailAddresses: [null] }, at: ["emailAddresses", 0], says: "is empty" },
  { given: { emailAddresses: [{}] }, at: ["emailAddresses", 0], says: "is empty" },
  { given: { emailAddresses: [{ type: "home" }] }, at: ["emailAddresses", 0], says: "is empty" },
  { given: { emailAddresses: [{ value: " ", type: "home" }] }, at: ["emailAddresses", 0], says: "is empty" },
  {
    given: { emailAddresses: [{ value: 5 }] },
    at: ["emailAddresses", 0],
    says: "emailAddresses.value must be a text",
  },
  {
    given: { emailAddresses: [{ address: "x" }] },
    at: ["emailAddresses", 0],
    says: "no attribute “address”. It has type, value, displayName",
  },
  {
    given: { emailAddresses: [{ value: "a@x" }, { value: "A@X " }] },
    at: ["emailAddresses", 1],
    says: "are the same",
  },
  { given: { birthdays: [{ date: { month: 2, day: 30 } }] }, at: ["birthdays", 0], says: "must be a date" },
  {
    given: { birthdays: [{ date: { year: 2023, month: 2, day: 29 } }] },
    at: ["birthdays", 0],
    says: "must be a date",
  },
  { given: { birthdays: [{ date: { day: 3 } }] }, at: ["birthdays", 0], says: "must be a date" },
  { given: { birthdays: [{ date: "1980-05-07" }] }, at: ["birthdays", 0], says: "must be a date" },
  { given: { birthdays: [{ date: {} }] }, at: ["birthdays", 0], says: "must be a date" },
  {
    given: { organizations: [{ name: "Lee", current: "yes" }] },
    at: ["organizations", 0],
    says: "must be true or false",
  },
  {
    given: { memberships: [{ contactGroupMembership: { contactGroupId: "x" } }] },
    at: ["memberships", 0],
    says: "is empty",
  },
  {
    given: { memberships: [{ contactGroupMembership: { name: "x" } }] },
    at: ["memberships", 0],
    says: "contactGroupResourceName",
  },
])("$given is refused: $says", ({ given, at, says }) => {
  const { problems } = check(given);
  expect(problems).toHaveLength(1);
  expect([problems[0]?.field, problems[0]?.index]).toEqual(at);
  expect(problems[0]?.sentence).toContain(says);
});

test("every problem is told, each with its place", () => {
  const { problems } = check({
    emails: [],
    names: [{ givenName: 1 }],
    urls: [{ value: "x" }, { value: "" }],
  });
  expect(problems.map(({ field, index }) => [field, index])).toEqual([
    ["emails", null],
    ["names", 0],
    ["urls", 1],
  ]);
});

test.each([
  { emailAddresses: [{ value: "ask at the desk" }] },
  { phoneNumbers: [{ value: "ring twice", type: "home" }] },
  { birthdays: [{ date: { month: 2, day: 29 } }] },
  { birthdays: [{ date: { year: 1980 } }] },
  { birthdays: [{ date: { year: 2024, month: 2, day: 29 } }] },
  { birthdays: [{ text: "in spring" }] },
  { memberships: [{ contactGroupMembership: { contactGroupResourceName: "contactGroups/a" } }] },
])("%j is taken: address books hold such things", (given) => {
  expect(check(given)).toEqual({ fields: given, problems: [] });
});

test("what Google writes itself is left out, values of other sources included", () => {
  const given = {
    names: [{ displayName: "Ann Lee", givenName: "Ann", familyName: "Lee", metadata: { primary: true } }],
    phoneNumbers: [
      { value: "+44 20 7946 0958", canonicalForm: "+442079460958", formattedType: "Home" },
      { value: "1", metadata: { source: { type: "PROFILE" } } },
    ],
    memberships: [{ domainMembership: { inViewerDomain: true } }],
  };
  expect(check(given)).toEqual({
    fields: {
      names: [{ givenName: "Ann", familyName: "Lee" }],
      phoneNumbers: [{ value: "+44 20 7946 0958" }],
      memberships: [],
    },
    problems: [],
  });
});

test("a value or an attribute that is there already is never refused, however odd", () => {
  const shown = {
    emailAddresses: [
      { value: "", type: "home" },
      { value: "a@x", "x-new": [1] },
    ],
  };
  expect(check(shown, shown)).toEqual({ fields: shown, problems: [] });
  const changed = { emailAddresses: [{ value: "b@x", "x-new": [1] }] };
  expect(check(changed, shown)).toEqual({ fields: changed, problems: [] });
  expect(check(changed).problems).toHaveLength(1);
});

test("null and an empty list clear a field, undefined leaves it alone, and one value given twice is one", () => {
  expect(check({ urls: null, nicknames: [], names: undefined })).toEqual({
    fields: { urls: [], nicknames: [] },
    problems: [],
  });
  expect(check({ urls: [{ value: "x" }, { value: "x" }] }).fields).toEqual({ urls: [{ value: "x" }] });
});

test("no sentence repeats a value", () => {
  const secret = "ann@lee.example";
  const given = {
    emailAddresses: [secret, { value: [secret] }, { value: secret }, { value: secret.toUpperCase() }],
    names: secret,
  };
  const { problems } = check(given);
  expect(problems).toHaveLength(4);
  expect(JSON.stringify(problems).toLowerCase()).not.toContain(secret);
});
