import { expect, test } from "vitest";

import { blockingKeys } from "./blocking-key.ts";
import { keyHash } from "./key-hash.ts";
import { matchRecord } from "./testing/match-record.ts";

const unlinked = { resourceName: null };
const valuesOf = (record: Parameters<typeof blockingKeys>[0]): string[] =>
  blockingKeys(record).map(({ rule, value }) => `${rule} ${value}`);

test("personal addresses and valid numbers are keys, in their comparable form and once", () => {
  const record = matchRecord(
    "1",
    "Ann/Lee | Ann.Lee@Gmail.com | annlee+x@googlemail.com | +44 20 7946 0958 | +44 (0)20 7946 0958",
    unlinked,
  );
  expect(valuesOf(record)).toEqual(["email annlee@gmail.com", "phone +442079460958"]);
});

test("role mailboxes, bare names, organizations and short numbers give no key", () => {
  expect(blockingKeys(matchRecord("1", "Ann/Lee | info@acme.example | 110 | org:Acme", unlinked))).toEqual(
    [],
  );
});

test("a line of a switchboard is a key with its extension, so it never meets the switchboard or another line", () => {
  const keys = ["+1 202 555 0143", "+1 202 555 0143 ext 12", "+1 202 555 0143 ext 98"].map((phone) =>
    valuesOf(matchRecord("1", `| ${phone}`, unlinked)),
  );
  expect(keys).toEqual([
    ["phone +12025550143"],
    ["phone +12025550143;ext=12"],
    ["phone +12025550143;ext=98"],
  ]);
});

test("a number without a known country is a key by its digits, from seven digits on", () => {
  expect(valuesOf(matchRecord("1", "| 555 0143 | 55 01 43", unlinked))).toEqual(["phone-digits 5550143"]);
});

test("resource names, present and previous, are keys within their account", () => {
  const given = { resourceName: "people/c1", previousResourceNames: ["people/c0"], accountId: "home" };
  expect(valuesOf(matchRecord("1", "Ann/Lee", given))).toEqual([
    "identity home people/c1",
    "identity home people/c0",
  ]);
});

test("the hash is salted by the rule, so equal values of two rules do not meet", () => {
  const [key] = blockingKeys(matchRecord("1", "| ann@lee.example", unlinked));
  expect(key?.hash).toBe(keyHash("email\nann@lee.example"));
  expect(key?.hash).not.toBe(keyHash("phone\nann@lee.example"));
});
