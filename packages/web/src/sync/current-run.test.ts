import type { RunView } from "@kith/sdk";
import { expect, test } from "vitest";
import { currentRun } from "./current-run.ts";
import { emptyProgress, type ProgressHead } from "./run-progress.ts";

const NONE = {
  imported: 0,
  exported: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  merged: 0,
  duplicatesFound: 0,
  failed: 0,
};

function row(change: Partial<RunView>): RunView {
  return {
    runId: "019a0000-0000-7000-8000-000000000001",
    direction: "import",
    origin: "background",
    status: "running",
    dryRun: false,
    forceFull: false,
    pageSize: 100,
    phase: "list",
    stage: null,
    step: 1,
    counters: NONE,
    llm: null,
    totalProcessed: 100,
    totalAvailable: 300,
    requested: null,
    waitingUntil: null,
    confirmation: null,
    error: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    startedAt: "2026-01-01T00:00:00.000Z",
    finishedAt: null,
    ...change,
  };
}

function progress(change: Partial<ProgressHead>) {
  const head: ProgressHead = {
    status: "running",
    totals: NONE,
    totalProcessed: 100,
    totalAvailable: 300,
    phase: "list",
    waitingUntil: null,
    confirmation: null,
    error: null,
    ...change,
  };
  return { ...emptyProgress(row({}).runId), lastSeq: 5, head };
}

test("without events a run is what its row says", () => {
  const run = row({});
  expect(currentRun(run, emptyProgress(run.runId))).toBe(run);
});

test("events that are ahead of the row win", () => {
  const run = currentRun(row({}), progress({ totalProcessed: 200, status: "paused" }));
  expect(run).toMatchObject({ totalProcessed: 200, status: "paused" });
});

test("a row that is ahead of the events wins: numbers never go back", () => {
  expect(currentRun(row({ totalProcessed: 300 }), progress({ totalProcessed: 200 })).totalProcessed).toBe(
    300,
  );
});

test("a final status is kept, whoever knows of it first", () => {
  expect(currentRun(row({ status: "completed" }), progress({ status: "running" })).status).toBe("completed");
  expect(currentRun(row({ totalProcessed: 300 }), progress({ status: "cancelled" })).status).toBe(
    "cancelled",
  );
});

test("an estimate that was known is not lost to an event without one", () => {
  expect(currentRun(row({}), progress({ totalAvailable: null })).totalAvailable).toBe(300);
});
