import { describe, expect, test } from "vitest";
import type { Person } from "../contact/person.ts";
import { models } from "../match/models/models.ts";
import { contentKeys } from "../match/page/record-keys.ts";
import { takeIn, type PulledPerson } from "./page-intake.ts";

const taken = (people: readonly PulledPerson[]) => takeIn(people, {}, () => Promise.resolve());
const listed = (...people: readonly unknown[]) =>
  taken(people.map((person) => ({ person: person as Person, requested: null })));

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
  ])("%s", async (_, person) => {
    const intake = await listed(person, { resourceName: "people/b" });
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
  ])("%s", async (_, more) => {
    const {
      arrivals: [arrival],
    } = await listed({ resourceName: "people/a", ...more });
    expect(arrival).toMatchObject({ resourceName: "people/a", previousResourceNames: [], etag: null });
    expect(JSON.parse(arrival?.remote ?? "")).toEqual({ resourceName: "people/a", ...more });
  });
});

test("of two entries under one name the last wins, with the former names of both, and one is a repetition", async () => {
  const entry = (note: string, formerName: string) => ({
    resourceName: "people/a",
    note,
    metadata: { previousResourceNames: [formerName] },
  });
  const intake = await listed(entry("first", "people/x"), entry("last", "people/y"));
  expect(intake).toMatchObject({
    arrivals: [{ previousResourceNames: ["people/x", "people/y"] }],
    repetitions: 1,
  });
  expect(intake.arrivals[0]?.remote).toContain("last");
});

test("of a tombstone and a person the former names of both count, whichever comes last", async () => {
  const tombstone = {
    resourceName: "people/a",
    metadata: { deleted: true, previousResourceNames: ["people/x"] },
  };
  const person = { resourceName: "people/a", metadata: { previousResourceNames: ["people/y"] } };
  const [arrival] = (await listed(tombstone, person)).arrivals;
  expect(arrival?.previousResourceNames).toEqual(["people/x", "people/y"]);
  const [gone] = (await listed(person, tombstone)).tombstones;
  expect(gone?.previousResourceNames).toEqual(["people/y", "people/x"]);
});

test("numbers without a country code are read as those of the default region, if there is one", async () => {
  const person = { resourceName: "people/a", phoneNumbers: [{ value: "030 901820" }] };
  const numbers = await Promise.all(
    [{ defaultRegion: "DE" }, { defaultRegion: undefined }].map(async (options) => {
      const intake = await takeIn([{ person, requested: null }], options, () => Promise.resolve());
      return intake.arrivals[0]?.contact.phones[0]?.e164;
    }),
  );
  expect(numbers).toEqual(["+4930901820", null]);
});

test("others go first after every 16 persons, and after every 8 that are prepared, too", async () => {
  const people = Array.from({ length: 33 }, (_, at) => ({
    person: { resourceName: `people/${at}` },
    requested: null,
  }));
  let times = 0;
  await takeIn(people, {}, async () => void (times += 1));
  expect(times).toBe(3);
  times = 0;
  await takeIn(people, { prepareFor: models.contacts }, async () => void (times += 1));
  expect(times).toBe(5);
});

test("a person and his tombstone on one page: the last counts", async () => {
  const person = { resourceName: "people/a" };
  const tombstone = { resourceName: "people/a", metadata: { deleted: true } };
  expect(await listed(person, tombstone)).toMatchObject({
    arrivals: [],
    tombstones: [person],
    repetitions: 1,
  });
  expect(await listed(tombstone, person)).toMatchObject({
    arrivals: [person],
    tombstones: [],
    repetitions: 1,
  });
});

test("the name under which a person was asked for is a former one of his, but not part of the raw person", async () => {
  const person = { resourceName: "people/new" };
  const {
    arrivals: [arrival],
  } = await taken([{ person, requested: "people/old" }]);
  expect(arrival?.previousResourceNames).toEqual(["people/old"]);
  expect(arrival?.remote).toBe(JSON.stringify(person));
  const {
    arrivals: [same],
  } = await taken([{ person, requested: "people/new" }]);
  expect(same?.previousResourceNames).toEqual([]);
});

test("a long page gives way to others again and again, and is taken in whole and in order", async () => {
  let waits = 0;
  const names = Array.from({ length: 100 }, (_, index) => `people/${index}`);
  const people = names.map((resourceName) => ({ person: { resourceName }, requested: null }));
  const intake = await takeIn(people, {}, async () => void (waits += 1));
  expect(intake.arrivals.map(({ resourceName }) => resourceName)).toEqual(names);
  expect(waits).toBeGreaterThan(5);
});

test("what is made ahead for a page of new contacts changes nothing of what is asked for later", async () => {
  const person: Person = {
    resourceName: "people/a",
    names: [{ givenName: "Ada", familyName: "Lee" }],
    phoneNumbers: [{ value: "030 901820" }],
  };
  const people = [{ person, requested: null }];
  const defaultRegion = "DE";
  const { blockingRules } = models.contacts;
  const giveWay = (): Promise<void> => Promise.resolve();
  const ahead = await takeIn(people, { defaultRegion, prepareFor: models.contacts }, giveWay);
  const later = await takeIn(people, { defaultRegion }, giveWay);
  const keysOf = ({ arrivals }: typeof ahead): readonly (readonly bigint[])[] =>
    arrivals.map(({ contact }) => contentKeys(contact, blockingRules));
  expect(keysOf(ahead)[0]?.length).toBeGreaterThan(2);
  expect(keysOf(ahead)).toEqual(keysOf(later));
  expect(ahead.arrivals.map(({ alone }) => alone())).toEqual(later.arrivals.map(({ alone }) => alone()));
  expect(later.arrivals[0]?.alone()).toMatchObject({ summary: { displayName: "Ada Lee" }, photoUrl: null });
});
