import type { ProgressEvent, RunCountersView, RunView } from "@kith/sdk";

export const RUN = "019a0000-0000-7000-8000-000000000001";

export function counters(imported: number, failed = 0): RunCountersView {
  return {
    imported,
    exported: 0,
    updated: 0,
    unchanged: 0,
    deleted: 0,
    merged: 0,
    duplicatesFound: 0,
    failed,
  };
}

function stamp(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();
}

export function status(seq: number, value: RunView["status"], totalProcessed = 0): ProgressEvent {
  return {
    kind: "run-status",
    seq,
    runId: RUN,
    at: stamp(seq),
    status: value,
    totals: counters(totalProcessed),
    totalProcessed,
    totalAvailable: 300,
    llm: null,
    waitingUntil: value === "waiting-quota" ? stamp(seq + 60) : null,
    confirmation: null,
    error: null,
  };
}

export function step(seq: number, index: number): ProgressEvent {
  return {
    kind: "step-completed",
    seq,
    runId: RUN,
    at: stamp(seq),
    step: index,
    phase: "list",
    counters: counters(100),
    totals: counters((index + 1) * 100),
    totalProcessed: (index + 1) * 100,
    totalAvailable: 300,
    llm: null,
    durationMs: 900,
  };
}

export function stage(index: number, name: NonNullable<RunView["stage"]>): ProgressEvent {
  return { kind: "stage-entered", seq: null, runId: RUN, at: stamp(index), step: index, stage: name };
}

/** Three batches with a wait between them, as their events tell it. */
export const WHOLE_RUN = [
  status(1, "queued"),
  status(2, "running"),
  step(3, 0),
  status(4, "waiting-quota", 100),
  status(5, "running", 100),
  step(6, 1),
  step(7, 2),
  status(8, "completed", 300),
];
