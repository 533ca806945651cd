import { expect, test } from "vitest";
import type { Person } from "../contact/person.ts";
import { agreedSides } from "../merge/record-sides.ts";
import { arrivedRecord, deletedRecord, departedRecord } from "./arrived-record.ts";
import type { ExportRecord } from "./export-record.ts";
import { namesOfOthers } from "./names-of-others.ts";

const fields = { nicknames: [{ value: "Ann" }] };
const arrival = { policy: "newest", defaultRegion: undefined, now: "2026-03-01T00:00:00Z" } as const;
const linked: ExportRecord = {
  recordId: "r1",
  resourceName: "people/c1",
  previousResourceNames: ["people/c0"],
  etag: "#1",
  sides: agreedSides(fields),
  deleted: false,
  siblings: { hasPerson: true, hasOpenCreate: false, firstBornId: null },
};

function personNamed(resourceName: string): Person {
  return { resourceName, metadata: { sources: [{ type: "CONTACT", id: "1", etag: "#2" }] }, ...fields };
}

test("a person who answers under another name keeps his record, and the former names are remembered", () => {
  expect(arrivedRecord(linked, personNamed("people/c2"), arrival)).toMatchObject({
    resourceName: "people/c2",
    previousResourceNames: ["people/c0", "people/c1"],
    etag: "#2",
    deleted: false,
  });
});

test("whom somebody brought back in Kith while his deletion was on its way is made anew", () => {
  expect(deletedRecord(linked, arrival)).toMatchObject({
    resourceName: null,
    previousResourceNames: ["people/c0", "people/c1"],
    deleted: false,
    sides: { remote: null, base: {}, local: fields },
  });
  const removed = {
    ...linked,
    sides: { ...linked.sides, base: fields, local: fields, removedAt: arrival.now },
  };
  expect(deletedRecord(removed, arrival)).toMatchObject({ resourceName: "people/c1", deleted: true });
});

test("a tombstoned record stays as it is when its person is found gone once more, whatever edits it keeps", () => {
  const sides = { ...linked.sides, base: fields, local: {}, editedAt: { nicknames: arrival.now } };
  const tombstone = { ...linked, sides, deleted: true };
  expect(departedRecord(tombstone, { ...arrival, policy: "kith" })).toMatchObject({ sides, deleted: true });
});

test("of records whose persons became one, or another record's, only one takes the name", async () => {
  const records = ["r1", "r2", "r3", "r4"].map((recordId, at) => ({
    ...linked,
    recordId,
    resourceName: `people/c${at + 1}`,
  }));
  const people = new Map([
    ["r1", personNamed("people/new")],
    ["r2", personNamed("people/new")],
    ["r3", personNamed("people/taken")],
    ["r4", personNamed("people/c4")],
  ]);
  const holder = { ...linked, recordId: "r9", resourceName: "people/taken" };
  const recordsNamed = async (names: readonly string[]) =>
    [holder].filter((one) => names.includes(one.resourceName));
  expect([...(await namesOfOthers({ recordsNamed }, { records, people }))]).toEqual(["r2", "r3"]);
});
