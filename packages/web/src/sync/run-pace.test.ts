import { describe, expect, test } from "vitest";
import type { Batch } from "./run-progress.ts";
import { measurePace, shareDone } from "./run-pace.ts";

const LISTING = { status: "running", phase: "list", totalProcessed: 1_000, totalAvailable: 2_000 } as const;

function batchAt(seconds: number, totalProcessed: number): Batch {
  return {
    seq: seconds + 1,
    step: seconds,
    nextPhase: "list",
    counters: {
      imported: 0,
      exported: 0,
      updated: 0,
      unchanged: 0,
      deleted: 0,
      merged: 0,
      duplicatesFound: 0,
      failed: 0,
    },
    durationMs: 1_000,
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString(),
    totalProcessed,
  };
}

describe("the pace of a run", () => {
  test("is what was processed over the time that it took", () => {
    const pace = measurePace(LISTING, [batchAt(0, 0), batchAt(5, 500), batchAt(10, 1_000)]);
    expect(pace).toEqual({ perSecond: 100, remainingMs: 10_000 });
  });

  test("follows the last 30 seconds only", () => {
    const pace = measurePace(LISTING, [batchAt(0, 0), batchAt(100, 900), batchAt(110, 1_000)]);
    expect(pace?.perSecond).toBe(10);
  });

  test("is unknown with fewer than two batches, while nothing moves, and unless the run is running", () => {
    expect(measurePace(LISTING, [])).toBeNull();
    expect(measurePace(LISTING, [batchAt(0, 100)])).toBeNull();
    expect(measurePace(LISTING, [batchAt(0, 100), batchAt(5, 100)])).toBeNull();
    expect(measurePace({ ...LISTING, status: "paused" }, [batchAt(0, 0), batchAt(5, 500)])).toBeNull();
  });

  test("promises no end without an estimate, or after the listing", () => {
    const batches = [batchAt(0, 0), batchAt(5, 500)];
    expect(measurePace({ ...LISTING, totalAvailable: null }, batches)?.remainingMs).toBeNull();
    expect(measurePace({ ...LISTING, phase: "verify-missing" }, batches)?.remainingMs).toBeNull();
  });
});

describe("the share that is done", () => {
  test("is unknown before Google's estimate", () => {
    expect(shareDone({ ...LISTING, totalAvailable: null })).toBeNull();
  });

  test("is never more than the whole, since the estimate is only one", () => {
    expect(shareDone({ ...LISTING, totalProcessed: 2_100 })).toBe(1);
    expect(shareDone(LISTING)).toBe(0.5);
  });
});
