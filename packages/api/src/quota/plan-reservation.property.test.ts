import * as fc from "fast-check";
import { expect, test } from "vitest";
import { planReservation, type PlannedReservation, type QuotaSlot } from "./plan-reservation.ts";
import { searchRuns } from "../testing/search-runs.ts";

interface Grant {
  atMs: number;
  units: number;
}

/** The table's part: one slot per index. */
function createRing(): { slots(): QuotaSlot[]; keep(slot: QuotaSlot): void } {
  const byIndex = new Map<number, QuotaSlot>();
  return { slots: () => [...byIndex.values()], keep: (slot) => void byIndex.set(slot.index, slot) };
}

function grantedSlot(planned: PlannedReservation): QuotaSlot {
  if (planned.kind === "wait") throw new Error(`Not granted before ${planned.untilMs}.`);
  return planned.slot;
}

const START_MS = Date.UTC(2027, 0, 1);

const bucketArbitrary = fc.record({
  limit: fc.integer({ min: 10, max: 200 }),
  windowMs: fc.integer({ min: 1, max: 100_000 }),
});

const requestsArbitrary = fc.array(
  fc.record({
    afterPart: fc.double({ min: 0, max: 0.4, noNaN: true }),
    units: fc.integer({ min: 1, max: 10 }),
  }),
  { maxLength: 300 },
);

test("no stretch of the window's length ever holds more than the limit, wherever it begins", () => {
  fc.assert(
    fc.property(bucketArbitrary, requestsArbitrary, (bucket, requests) => {
      const ring = createRing();
      const grants: Grant[] = [];
      let nowMs = START_MS;
      for (const { afterPart, units } of requests) {
        nowMs += Math.floor(afterPart * afterPart * bucket.windowMs);
        const use = { slots: ring.slots(), blockedUntilMs: null };
        const planned = planReservation({ bucket, use, units, nowMs });
        if (planned.kind === "wait") continue;
        ring.keep(planned.slot);
        grants.push({ atMs: nowMs, units });
        const inWindow = grants.filter((grant) => grant.atMs > nowMs - bucket.windowMs);
        expect(inWindow.reduce((sum, grant) => sum + grant.units, 0)).toBeLessThanOrEqual(bucket.limit);
      }
    }),
    searchRuns(),
  );
});

test("whoever waits until the moment told is granted, and not a millisecond earlier", () => {
  fc.assert(
    fc.property(bucketArbitrary, requestsArbitrary, (bucket, requests) => {
      const ring = createRing();
      let nowMs = START_MS;
      for (const { afterPart, units } of requests) {
        nowMs += Math.floor(afterPart * afterPart * bucket.windowMs);
        const planAt = (atMs: number) =>
          planReservation({ bucket, use: { slots: ring.slots(), blockedUntilMs: null }, units, nowMs: atMs });
        const asked = planAt(nowMs);
        const grantedAtMs = asked.kind === "wait" ? asked.untilMs : nowMs;
        const justBefore = grantedAtMs > nowMs ? planAt(grantedAtMs - 1).kind : "wait";
        expect(justBefore).toBe("wait");
        nowMs = grantedAtMs;
        ring.keep(grantedSlot(planAt(nowMs)));
      }
    }),
    searchRuns(),
  );
});

test("a caller that always waits gets at least nine tenths of the limit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 1, max: 100 }), (limit, seconds) => {
      const windowMs = seconds * 1_000;
      const bucket = { limit, windowMs };
      const ring = createRing();
      let nowMs = START_MS;
      let granted = 0;
      const windows = 20;
      while (nowMs < START_MS + windows * windowMs) {
        const planned = planReservation({
          bucket,
          use: { slots: ring.slots(), blockedUntilMs: null },
          units: 1,
          nowMs,
        });
        if (planned.kind === "wait") nowMs = planned.untilMs;
        else {
          ring.keep(planned.slot);
          granted += 1;
        }
      }
      expect(granted).toBeGreaterThanOrEqual(0.9 * windows * limit);
    }),
    searchRuns(),
  );
});

test("a block is waited out in full, even when units are free", () => {
  const bucket = { limit: 90, windowMs: 60_000 };
  const use = { slots: [], blockedUntilMs: START_MS + 7_000 };
  expect(planReservation({ bucket, use, units: 1, nowMs: START_MS })).toEqual({
    kind: "wait",
    untilMs: START_MS + 7_000,
  });
  expect(planReservation({ bucket, use, units: 1, nowMs: START_MS + 7_000 }).kind).toBe("granted");
});

test("a clock that steps back still counts what was granted in its future", () => {
  const bucket = { limit: 10, windowMs: 60_000 };
  const empty = { slots: [], blockedUntilMs: null };
  const slot = grantedSlot(planReservation({ bucket, use: empty, units: 10, nowMs: START_MS }));
  const use = { slots: [slot], blockedUntilMs: null };
  expect(planReservation({ bucket, use, units: 1, nowMs: START_MS - 30_000 }).kind).toBe("wait");
});
