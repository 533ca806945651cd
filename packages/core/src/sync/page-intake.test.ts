import { describe, expect, test } from "vitest";
import type { Person } from "../contact/person.ts";
import { takeIn } from "./page-intake.ts";

const listed = (...people: readonly unknown[]) =>
  takeIn(
    people.map((person) => ({ person: person as Person, requested: null })),
    {},
  );

describe("a person without a usable resource name is left out and told, and the page goes on", () => {
  test.each([
    ["null", null],
    ["undefined", undefined],
    ["a text", "people/a"],
    ["no name", {}],
    ["an empty name", { resourceName: "" }],
    ["a number for a name", { resourceName: 7 }],
    ["a name with U+0000, which no database text holds", { resourceName: "people/\0" }],
    ["a name with half a surrogate pair", { resourceName: "people/\ud800" }],
  ])("%s", (_, person) => {
    const intake = listed(person, { resourceName: "people/b" });
    expect(intake.arrivals.map(({ resourceName }) => resourceName)).toEqual(["people/b"]);
    expect(intake.rejections).toMatchObject([{ code: "PERSON_WITHOUT_RESOURCE_NAME", failed: true }]);
    expect(intake.repetitions).toBe(0);
  });
});

describe("whatever else is malformed, the person is taken", () => {
  test.each([
    ["metadata", { metadata: null }],
    ["metadata of text", { metadata: "deleted" }],
    ["sources", { metadata: { sources: [null, 7, { type: "CONTACT", etag: 5, updateTime: 6 }] } }],
    ["former names", { metadata: { previousResourceNames: ["", 7, null, "people/a", "people/\0"] } }],
    ["fields", { names: "Ann", emailAddresses: [null, 7, { value: {} }], phoneNumbers: {} }],
  ])("%s", (_, more) => {
    const [arrival] = listed({ resourceName: "people/a", ...more }).arrivals;
    expect(arrival).toMatchObject({ resourceName: "people/a", previousResourceNames: [], etag: null });
    expect(JSON.parse(arrival?.remote ?? "")).toEqual({ resourceName: "people/a", ...more });
  });
});

test("of two entries under one name the last wins, with the former names of both, and one is a repetition", () => {
  const entry = (note: string, formerName: string) => ({
    resourceName: "people/a",
    note,
    metadata: { previousResourceNames: [formerName] },
  });
  const intake = listed(entry("first", "people/x"), entry("last", "people/y"));
  expect(intake).toMatchObject({
    arrivals: [{ previousResourceNames: ["people/x", "people/y"] }],
    repetitions: 1,
  });
  expect(intake.arrivals[0]?.remote).toContain("last");
});

test("a person and his tombstone on one page: the last counts", () => {
  const person = { resourceName: "people/a" };
  const tombstone = { resourceName: "people/a", metadata: { deleted: true } };
  expect(listed(person, tombstone)).toMatchObject({ arrivals: [], tombstones: [person], repetitions: 1 });
  expect(listed(tombstone, person)).toMatchObject({ arrivals: [person], tombstones: [], repetitions: 1 });
});

test("the name under which a person was asked for is a former one of his, but not part of the raw person", () => {
  const person = { resourceName: "people/new" };
  const [arrival] = takeIn([{ person, requested: "people/old" }], {}).arrivals;
  expect(arrival?.previousResourceNames).toEqual(["people/old"]);
  expect(arrival?.remote).toBe(JSON.stringify(person));
  expect(takeIn([{ person, requested: "people/new" }], {}).arrivals[0]?.previousResourceNames).toEqual([]);
});
