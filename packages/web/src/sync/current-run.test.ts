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
    training: null,
    totalProcessed: 100,
    totalAvailable: 300,
    lastSeq: 4,
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
  expect(run).toMatchObject({ totalProcessed: 200, status: "paused", lastSeq: 5 });
});

test("a row that holds all events wins: numbers never go back", () => {
  const ahead = row({ lastSeq: 6, totalProcessed: 300 });
  expect(currentRun(ahead, progress({ totalProcessed: 200 })).totalProcessed).toBe(300);
});

test("a final status is kept, whoever knows of it first", () => {
  const completed = row({ lastSeq: 6, status: "completed" });
  expect(currentRun(completed, progress({ status: "running" })).status).toBe("completed");
  expect(currentRun(row({}), progress({ status: "cancelled" })).status).toBe("cancelled");
});

test("a failed run that was resumed goes on, though its failure is the last event that was heard", () => {
  expect(currentRun(row({ lastSeq: 6, status: "queued" }), progress({ status: "failed" })).status).toBe(
    "queued",
  );
});

test("the stage is that of the step under way", () => {
  const inStage = (step: number) => ({ ...progress({}), stage: { step, stage: "match" as const } });
  expect(currentRun(row({ step: 1, stage: "checkpoint" }), inStage(1)).stage).toBe("match");
  expect(currentRun(row({ lastSeq: 6, step: 2, stage: "checkpoint" }), inStage(1)).stage).toBe("checkpoint");
  expect(currentRun(row({ lastSeq: 6, step: 2 }), inStage(2)).stage).toBe("match");
});

test("an estimate that was known is not lost to an event without one", () => {
  expect(currentRun(row({}), progress({ totalAvailable: null })).totalAvailable).toBe(300);
});
