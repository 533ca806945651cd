import { describe, expect, test } from "vitest";
import { describeValue } from "./described-value.ts";
import { fieldMeaning, inFieldOrder, wordsOfName } from "./field-meaning.ts";

describe("a contact's value in words", () => {
  test("tells a phone with its type and a link", () => {
    expect(
      describeValue("phoneNumbers", { value: "+49 30 123", type: "mobile", canonicalForm: "+4930123" }),
    ).toEqual({
      text: "+49 30 123",
      label: "Mobile",
      details: [],
      href: "tel:+4930123",
    });
  });

  test("keeps a type that the person typed", () => {
    expect(describeValue("emailAddresses", { value: "a@example.com", type: "Boat" }).label).toBe("Boat");
  });

  test("leaves out no attribute, known or not", () => {
    const value = { name: "Acme", title: "Engineer", current: true, costCenter: "42", brandNew: { deep: 1 } };
    const { text, details } = describeValue("organizations", value);
    const shown = [text, ...details.map((detail) => detail.text)].join(" ");
    for (const part of ["Engineer", "Acme", "yes", "42", '{"deep":1}']) expect(shown).toContain(part);
  });

  test("does not tell a name twice that its parts spell out", () => {
    const { text, details } = describeValue("names", {
      displayName: "Ada Lovelace",
      givenName: "Ada",
      familyName: "Lovelace",
      phoneticGivenName: "Eida",
    });
    expect(text).toBe("Ada Lovelace");
    expect(details).toEqual([{ name: "Phonetic given name", text: "Eida" }]);
  });

  test("keeps the parts of a name where the whole says something else", () => {
    const { text, details } = describeValue("names", {
      displayName: "毛泽东",
      familyName: "毛",
      givenName: "泽东",
    });
    expect(text).toBe("毛泽东");
    expect(details.map((detail) => detail.text)).toEqual(["毛", "泽东"]);
  });

  test("tells a birthday without a year, also on February 29", () => {
    const withoutYear = new Intl.DateTimeFormat(undefined, {
      timeZone: "UTC",
      month: "long",
      day: "numeric",
    });
    const expected = withoutYear.format(Date.UTC(2000, 1, 29));
    expect(describeValue("birthdays", { date: { month: 2, day: 29 } }).text).toBe(expected);
    expect(describeValue("birthdays", { date: { year: 0, month: 2, day: 29 } }).text).toBe(expected);
  });

  test("shows a birthday that was only typed", () => {
    expect(describeValue("birthdays", { text: "spring 1960" }).text).toBe("spring 1960");
  });

  test("builds an address from its parts when Google gives none in one piece", () => {
    const value = { streetAddress: "1 Main St", city: "Springfield", country: "USA", countryCode: "US" };
    const { text, details } = describeValue("addresses", value);
    expect(text).toBe("1 Main St, Springfield, USA");
    expect(details).toEqual([{ name: "Country code", text: "US" }]);
  });

  test("names Google's own labels in words, and others by their id", () => {
    const label = (name: string) =>
      describeValue("memberships", {
        contactGroupMembership: { contactGroupResourceName: `contactGroups/${name}` },
      }).text;
    expect(label("myContacts")).toBe("My contacts");
    expect(label("2f6a")).toBe("Label 2f6a");
  });

  test("never links to a script", () => {
    expect(describeValue("urls", { value: "javascript:alert(1)" }).href).toBeNull();
    expect(describeValue("urls", { value: "https://example.com/a" }).href).toBe("https://example.com/a");
  });
});

describe("a field's meaning", () => {
  test("comes in the order in which people look, with unknown fields last", () => {
    expect(inFieldOrder(["zodiacSigns", "userDefined", "phoneNumbers", "names"])).toEqual([
      "names",
      "phoneNumbers",
      "userDefined",
      "zodiacSigns",
    ]);
  });

  test("of a field that Google adds later is its own name in words", () => {
    expect(fieldMeaning("zodiacSigns").title).toBe("Zodiac signs");
    expect(wordsOfName("phoneticGivenName")).toBe("Phonetic given name");
    expect(fieldMeaning("constructor").title).toBe("Constructor");
  });
});
