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

/** Measured at the moment of the last batch. */
function paceOf(run: Parameters<typeof measurePace>[0], batches: readonly Batch[]) {
  return measurePace(run, batches, Date.parse(batches.at(-1)?.at ?? new Date(0).toISOString()));
}

describe("the pace of a run", () => {
  test("is what was processed over the time that it took", () => {
    const pace = paceOf(LISTING, [batchAt(0, 0), batchAt(5, 500), batchAt(10, 1_000)]);
    expect(pace).toEqual({ perSecond: 100, remainingMs: 10_000 });
  });

  test("follows the last 30 seconds only", () => {
    const pace = paceOf(LISTING, [batchAt(0, 0), batchAt(100, 900), batchAt(110, 1_000)]);
    expect(pace?.perSecond).toBe(10);
  });

  test("is unknown with fewer than two batches, while nothing moves, and unless the run is running", () => {
    expect(paceOf(LISTING, [])).toBeNull();
    expect(paceOf(LISTING, [batchAt(0, 100)])).toBeNull();
    expect(paceOf(LISTING, [batchAt(0, 100), batchAt(5, 100)])).toBeNull();
    expect(paceOf({ ...LISTING, status: "paused" }, [batchAt(0, 0), batchAt(5, 500)])).toBeNull();
  });

  test("is unknown when no batch has come for a while", () => {
    const batches = [batchAt(0, 0), batchAt(5, 500)];
    const at = (seconds: number) => Date.UTC(2026, 0, 1, 0, 0, seconds);
    expect(measurePace(LISTING, batches, at(36))).not.toBeNull();
    expect(measurePace(LISTING, batches, at(38))).toBeNull();
  });

  test("promises no end without an estimate, or after the listing", () => {
    const batches = [batchAt(0, 0), batchAt(5, 500)];
    expect(paceOf({ ...LISTING, totalAvailable: null }, batches)?.remainingMs).toBeNull();
    expect(paceOf({ ...LISTING, phase: "verify-missing" }, batches)?.remainingMs).toBeNull();
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
