import { expect, test } from "vitest";
import type { ContactFields } from "../contact/contact-fields.ts";
import { agreedSides, type RecordSides } from "../merge/record-sides.ts";
import type { ExportRecord } from "./export-record.ts";
import { pendingIntent } from "./pending-intent.ts";
import type { PendingIntent } from "./pending-record.ts";

const base: ContactFields = { nicknames: [{ value: "Old" }], urls: [{ value: "https://a.example" }] };
const local: ContactFields = { ...base, nicknames: [{ value: "New" }] };
const edited: RecordSides = { ...agreedSides(base), base, local };
const born: RecordSides = { ...agreedSides(null), base: {}, local };

function record(sides: RecordSides, more: Partial<ExportRecord> = {}): ExportRecord {
  const isBorn = sides.remote === null;
  return {
    recordId: "r2",
    resourceName: isBorn ? null : "people/c1",
    previousResourceNames: [],
    etag: isBorn ? null : "#1",
    sides,
    deleted: false,
    siblings: { hasPerson: !isBorn, hasOpenCreate: false, firstBornId: isBorn ? "r2" : null },
    ...more,
  };
}

const update: PendingIntent = { kind: "update", mask: ["nicknames"], readsWhole: false };
const CASES: readonly (readonly [string, ExportRecord, PendingIntent | null])[] = [
  ["a record on which both sides agree", record(agreedSides(base)), null],
  ["an edit: the fields that changed, and no others", record(edited), update],
  [
    "an open conflict is not pushed, other fields are",
    record({ ...edited, base: { ...base, urls: [{ value: "https://b.example" }] } }),
    update,
  ],
  [
    "a field in conflict alone",
    record({ ...edited, remote: { ...base, nicknames: [{ value: "Third" }] } }),
    null,
  ],
  ["a removal", record({ ...edited, removedAt: "2026-03-01T00:00:00Z" }), { kind: "delete" }],
  [
    "a removal of somebody who has changed in Google since",
    record({ ...edited, remote: {}, removedAt: "2026-03-01T00:00:00Z" }),
    null,
  ],
  [
    "an edit that stands against Google's deletion",
    record({ ...edited, goneAt: "2026-03-01T00:00:00Z" }),
    null,
  ],
  ["a tombstoned record", record(edited, { deleted: true }), null],
  ["a record born in Kith", record(born), { kind: "create" }],
  [
    "a born record whose contact is in Google",
    record(born, { siblings: { hasPerson: true, hasOpenCreate: false, firstBornId: "r2" } }),
    null,
  ],
  [
    "a born record, another one of its contact is the first",
    record(born, { siblings: { hasPerson: false, hasOpenCreate: false, firstBornId: "r1" } }),
    null,
  ],
  [
    "a born record, another one of its contact may be in Google",
    record(born, { siblings: { hasPerson: false, hasOpenCreate: true, firstBornId: "r2" } }),
    null,
  ],
  ["a born record that is removed", record({ ...born, removedAt: "2026-03-01T00:00:00Z" }), null],
  ["an edit of somebody without an etag", record(edited, { etag: null }), { ...update, readsWhole: true }],
];

test.each(CASES)("%s", (_, given, intent) => {
  expect(pendingIntent(given, 100)).toEqual(intent);
});

test("a field with as many values as a listing shows is read whole first", () => {
  const nicknames = Array.from({ length: 100 }, (_, at) => ({ value: `n${at}` }));
  const long: RecordSides = { ...edited, remote: { ...base, nicknames }, base: { ...base, nicknames } };
  expect(pendingIntent(record(long), 100)).toMatchObject({ readsWhole: true });
  expect(pendingIntent(record(long), 101)).toMatchObject({ readsWhole: false });
});
