import { expect, test } from "vitest";

import { blockingKeys } from "./blocking-key.ts";
import type { ContactBlockingRuleKind } from "../model/blocking-rule.ts";
import { keyHash } from "./key-hash.ts";
import type { MatchRecord } from "../match-record.ts";
import { models } from "../models/models.ts";
import { matchRecord } from "../testing/match-record.ts";

const unlinked = { resourceName: null };
const recordOf = (card: string): MatchRecord => matchRecord("1", card, unlinked);
const valuesOf = (rule: ContactBlockingRuleKind, record: MatchRecord): string[] =>
  blockingKeys(record, [{ kind: rule }]).map(({ value }) => value);
const meet = (rule: ContactBlockingRuleKind, a: string, b: string): boolean =>
  valuesOf(rule, recordOf(a)).some((value) => valuesOf(rule, recordOf(b)).includes(value));

test("personal addresses and valid numbers are keys, in their comparable form and once", () => {
  const record = recordOf(
    "Ann/Lee | Ann.Lee@Gmail.com | annlee+x@googlemail.com | +44 20 7946 0958 | +44 (0)20 7946 0958",
  );
  expect(valuesOf("email", record)).toEqual(["annlee@gmail.com"]);
  expect(valuesOf("phone", record)).toEqual(["+442079460958"]);
});

test("role mailboxes, lone names, labels and short numbers give no key", () => {
  for (const card of ["Ann/ | info@acme.example | 110 | org:Acme", "Mom | 110", ""]) {
    expect(blockingKeys(recordOf(card), models.contacts.blockingRules), `of ${card}`).toEqual([]);
  }
});

test("a line of a switchboard is a key with its extension, and meets the switchboard by its last digits", () => {
  const lines = ["+1 202 555 0143", "+1 202 555 0143 ext 12", "+1 202 555 0143 ext 98"];
  expect(lines.map((phone) => valuesOf("phone", recordOf(`| ${phone}`)))).toEqual([
    ["+12025550143"],
    ["+12025550143;ext=12"],
    ["+12025550143;ext=98"],
  ]);
  expect(new Set(lines.flatMap((phone) => valuesOf("phone-digits", recordOf(`| ${phone}`))))).toEqual(
    new Set(["5550143"]),
  );
});

test("the last seven digits bring a number without a known country to its full form, fewer bring nobody", () => {
  expect(valuesOf("phone-digits", recordOf("| 555 0143 | 55 01 43"))).toEqual(["5550143"]);
  expect(meet("phone-digits", "| 8 912 345-67-89", "| +7 912 345-67-89")).toBe(true);
});

test("a local part that many people have is no key; dots and the like do not count", () => {
  expect(valuesOf("email-local-part", recordOf("| paul@a.example | kim1@b.example"))).toEqual([]);
  expect(meet("email-local-part", "| una.marsh77@gmx.net", "| una-marsh77@firm.example")).toBe(true);
});

test("a full name is found in any order, and by an address that spells it on a card without a name", () => {
  expect(meet("full-name", "Wei/Chen", "Chen/Wei")).toBe(true);
  expect(meet("full-name", "Ada/Quist", "| ada.quist@post.example")).toBe(true);
  expect(valuesOf("full-name", recordOf("Bo/Day | ada.quist@post.example"))).toEqual(["bo day"]);
  expect(valuesOf("full-name", recordOf("Ann/"))).toEqual([]);
});

test.each([
  ["a nickname", "Robert/Fairweather", "Bob/Fairweather"],
  ["a nickname of two names", "Ted/Marsh", "Theodore/Marsh"],
  ["another spelling", "Karl/Schmidt", "Carl/Schmitt"],
  ["a middle name", "Ann/Lee | middle:Mary", "Ann/Lee"],
  ["a dropped second surname", "Carmen/Ruiz Ortega", "Carmen/Ruiz"],
  ["a dropped first surname", "João/Pereira da Silva", "João/Silva"],
  ["another script", "Юлия/Щербакова", "Yuliya/Shcherbakova"],
])("by sound a name is found with %s", (_what, a, b) => {
  expect(meet("name-sound", a, b)).toBe(true);
});

test("a given name is found with its birthday under another surname, a placeholder finds nobody", () => {
  expect(meet("name-birthday", "Anna/Keller | born:1980-05-07", "Anna/Vogel | born:05-07")).toBe(true);
  expect(valuesOf("name-birthday", recordOf("Anna/Keller | born:1980-01-01"))).toEqual([]);
});

test("an initial is found by surname and firm", () => {
  expect(meet("name-organization", "J./Hartley | org:Acme Ltd", "John/Hartley | org:ACME")).toBe(true);
  expect(meet("name-organization", "J./Hartley | org:Acme Ltd", "John/Hartley | org:Nordbau")).toBe(false);
});

test("a page on a profile site is a key, home pages and company pages are none", () => {
  expect(
    meet("profile", "| url:https://www.linkedin.com/in/ada-quist/", "| url:linkedin.com/in/Ada-Quist"),
  ).toBe(true);
  for (const url of ["https://facebook.com", "linkedin.com/company/acme", "https://acme.example/about"]) {
    expect(valuesOf("profile", recordOf(`| url:${url}`)), `of ${url}`).toEqual([]);
  }
});

test("resource names, present and previous, are keys within their account", () => {
  const given = { resourceName: "people/c1", previousResourceNames: ["people/c0"], accountId: "home" };
  expect(valuesOf("identity", matchRecord("1", "Ann/Lee", given))).toEqual([
    "home people/c1",
    "home people/c0",
  ]);
});

test("the hash is salted by the rule, so equal values of two rules do not meet", () => {
  const [key] = blockingKeys(recordOf("| ann@lee.example"), [{ kind: "email" }]);
  expect(key?.hash).toBe(keyHash("email\nann@lee.example"));
  expect(key?.hash).not.toBe(keyHash("phone\nann@lee.example"));
});

test("a card with ten thousand numbers has keys for some of them, the same ones in any order", () => {
  const phones = Array.from({ length: 10_000 }, (_, index) => ({ value: `+4930${1_000_000 + index}` }));
  const one = matchRecord("1", { phoneNumbers: phones }, unlinked);
  const other = matchRecord("2", { phoneNumbers: phones.toReversed() }, unlinked);
  const keys = valuesOf("phone", one);
  expect(keys.length).toBeLessThanOrEqual(50);
  expect(keys.toSorted()).toEqual(valuesOf("phone", other).toSorted());
});
