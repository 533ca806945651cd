import { expect, test } from "vitest";
import { newEpoch, startImport, type ImportStart } from "./import-checkpoint.ts";

const KNOWN: ImportStart = {
  syncToken: "token",
  syncTokenPageSize: 250,
  sameParameters: true,
  fullSyncAt: "2026-01-01T00:00:00Z",
  forceFull: false,
  pageSize: 20,
  now: "2026-01-02T00:00:00Z",
  daysSinceFullSync: 1,
};
const DELTA = { kind: "delta", pageSize: 250, syncToken: "token" };
const EPOCH = { kind: "epoch", pageSize: 100, startedAt: KNOWN.now };

test.each<[string, Partial<ImportStart>, object]>([
  ["a sync token", {}, DELTA],
  ["a sync token of today", { daysSinceFullSync: 0 }, DELTA],
  ["a sync token of 5.99 days", { daysSinceFullSync: 5.99 }, DELTA],
  ["a sync token of 6 days, which is renewed before Google forgets it", { daysSinceFullSync: 6 }, EPOCH],
  ["no sync token", { syncToken: null }, EPOCH],
  ["other fields or sources than the token's", { sameParameters: false }, EPOCH],
  ["a token of unknown page size", { syncTokenPageSize: null }, EPOCH],
  ["a token without a known full listing", { fullSyncAt: null, daysSinceFullSync: null }, EPOCH],
  ["a wish for everything", { forceFull: true }, EPOCH],
])("with %s an import begins with the right listing", (_, given, listing) => {
  expect(startImport({ ...KNOWN, ...given })).toEqual({
    phase: "list",
    listing,
    pageToken: null,
    restarts: 0,
  });
});

test.each([
  [1, 100],
  [100, 100],
  [101, 101],
  [1000, 1000],
])("steps of %i list in pages of %i", (pageSize, listed) => {
  expect(newEpoch(pageSize, KNOWN.now)).toMatchObject({ pageSize: listed });
});
