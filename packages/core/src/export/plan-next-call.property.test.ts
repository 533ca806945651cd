import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactFieldName } from "../contact/contact-fields.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { BATCH_SIZE_MAX, BATCH_SIZE_MIN, callCost, fewestCalls } from "./call-size.ts";
import type { PendingIntent, PendingRecord } from "./pending-record.ts";
import { planNextCall, type PlannedCall } from "./plan-next-call.ts";

const MASKS: readonly (readonly ContactFieldName[])[] = [
  ["names"],
  ["phoneNumbers"],
  ["emailAddresses", "phoneNumbers"],
];
const intents: readonly PendingIntent[] = [
  { kind: "create" },
  { kind: "delete" },
  ...MASKS.map((mask) => ({ kind: "update" as const, mask, readsWhole: false })),
];

/** As many records of each intent, their ids all mixed. */
const groups = fc.tuple(
  ...intents.map(() =>
    fc.oneof(fc.nat(12), fc.constantFrom(199, 200, 201, 205, 206, 410, 499, 500, 509, 510)),
  ),
);

function pendingOf(counts: readonly number[]): readonly PendingRecord[] {
  const records = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, nth) => ({ at, key: (nth * 7919 + at) % 10_007 })),
  );
  return records
    .sort((a, b) => a.key - b.key)
    .map(({ at }, index) => ({
      recordId: `r${String(index).padStart(6, "0")}`,
      intent: intents[at] ?? { kind: "create" },
      attempts: 0,
      isEdited: true,
    }));
}

/** All calls until nothing is left. */
function drain(pending: readonly PendingRecord[]): readonly PlannedCall[] {
  const calls: PlannedCall[] = [];
  let left = pending;
  for (let call = planNextCall(left); call !== null; call = planNextCall(left)) {
    calls.push(call);
    const done = new Set(call.recordIds);
    left = left.filter(({ recordId }) => !done.has(recordId));
  }
  return calls;
}

test("the calls are the fewest that quota allows, and every record is in one of them under its own mask", () => {
  fc.assert(
    fc.property(groups, (counts) => {
      const pending = pendingOf(counts);
      const calls = drain(pending);
      const fewest = counts.map((count, at) => fewestCalls(intents[at]?.kind ?? "create", count));
      const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
      expect(calls.length).toBe(sum(fewest.map((one) => one.calls)));
      expect(sum(calls.map(({ kind, recordIds }) => callCost(kind, recordIds.length).criticalWrites))).toBe(
        sum(fewest.map((one) => one.criticalWrites)),
      );
      const written = calls.flatMap(({ recordIds }) => recordIds);
      expect(written.length).toBe(pending.length);
      expect(new Set(written).size).toBe(pending.length);
      const intentOf = new Map(pending.map(({ recordId, intent }) => [recordId, intent]));
      for (const { kind, mask, recordIds } of calls) {
        const size = recordIds.length;
        expect(size === 1 || (size >= BATCH_SIZE_MIN[kind] && size <= BATCH_SIZE_MAX[kind])).toBe(true);
        for (const id of recordIds) {
          const intent = intentOf.get(id);
          expect({ kind: intent?.kind, mask: intent?.kind === "update" ? intent.mask : [] }).toEqual({
            kind,
            mask,
          });
        }
      }
    }),
    searchRuns(60),
  );
});

test("no other way to divide records into calls takes fewer units of quota", () => {
  for (const kind of ["create", "update", "delete"] as const) {
    const best = [0];
    const batch = callCost(kind, 2).criticalWrites;
    for (let count = 1; count <= 1200; count += 1) {
      const single = (best[count - 1] ?? 0) + 1;
      const full = (best[Math.max(0, count - BATCH_SIZE_MAX[kind])] ?? 0) + batch;
      best.push(Math.min(single, full));
      expect(fewestCalls(kind, count).criticalWrites).toBe(best[count]);
    }
  }
});

test("the order of the window does not matter", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 97 }), (counts, step) => {
      const pending = pendingOf(counts);
      const shuffled = pending.toSorted(
        (a, b) => ((Number(a.recordId.slice(1)) * step) % 101) - ((Number(b.recordId.slice(1)) * step) % 101),
      );
      expect(planNextCall(shuffled)).toEqual(planNextCall(pending));
    }),
    searchRuns(40),
  );
});

test("a record whose write did not go through, or which must be read whole, goes in a call of its own", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.integer({ min: 1, max: 30 }), (others, odd) => {
      const pending = pendingOf([0, 0, others + odd]).map((record, at): PendingRecord => {
        if (at >= odd) return record;
        return at % 2 === 0
          ? { ...record, attempts: 1 }
          : { ...record, intent: { kind: "update", mask: ["names"], readsWhole: true } };
      });
      const isOdd = new Set(pending.slice(0, odd).map(({ recordId }) => recordId));
      for (const { recordIds } of drain(pending)) {
        expect(recordIds.length === 1 || !recordIds.some((id) => isOdd.has(id))).toBe(true);
      }
    }),
    searchRuns(),
  );
});
