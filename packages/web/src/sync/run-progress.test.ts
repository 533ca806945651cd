import type { ProgressEvent, RunCountersView, RunView } from "@kith/sdk";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEvents, emptyProgress, mergeProgress } from "./run-progress.ts";

const RUN = "019a0000-0000-7000-8000-000000000001";

function counters(imported: number, failed = 0): RunCountersView {
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

function status(seq: number, value: RunView["status"], totalProcessed = 0): ProgressEvent {
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

function step(seq: number, index: number): ProgressEvent {
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

function stage(index: number, name: NonNullable<RunView["stage"]>): ProgressEvent {
  return { kind: "stage-entered", seq: null, runId: RUN, at: stamp(index), step: index, stage: name };
}

const WHOLE_RUN = [
  status(1, "queued"),
  status(2, "running"),
  step(3, 0),
  status(4, "waiting-quota", 100),
  status(5, "running", 100),
  step(6, 1),
  step(7, 2),
  status(8, "completed", 300),
];

describe("a run's events, folded", () => {
  test("applied in order give its newest status, totals and every batch", () => {
    const progress = applyEvents(emptyProgress(RUN), WHOLE_RUN);
    expect(progress.lastSeq).toBe(8);
    expect(progress.head).toMatchObject({ status: "completed", totalProcessed: 300, totals: counters(300) });
    expect(progress.batches.map((batch) => batch.totalProcessed)).toEqual([100, 200, 300]);
  });

  test("give the same however often and in whichever order they come", () => {
    const expected = applyEvents(emptyProgress(RUN), WHOLE_RUN);
    const arrivals = fc
      .shuffledSubarray(WHOLE_RUN, { minLength: WHOLE_RUN.length })
      .chain((order) => fc.array(fc.constantFrom(...WHOLE_RUN)).map((again) => [...order, ...again]));
    fc.assert(
      fc.property(arrivals, (events) => {
        const progress = applyEvents(emptyProgress(RUN), events);
        expect(progress.lastSeq).toBe(expected.lastSeq);
        expect(progress.batches).toEqual(expected.batches);
        expect(progress.head).toMatchObject({ status: "completed", totalProcessed: 300 });
      }),
    );
  });

  test("change nothing, not even the object, when they are replayed", () => {
    const progress = applyEvents(emptyProgress(RUN), WHOLE_RUN);
    expect(applyEvents(progress, WHOLE_RUN)).toBe(progress);
  });

  test("of another run are none of its business", () => {
    const progress = emptyProgress(RUN);
    expect(applyEvents(progress, [{ ...step(1, 0), runId: "019a0000-0000-7000-8000-000000000002" }])).toBe(
      progress,
    );
  });

  test("end a wait as soon as a step is completed", () => {
    const waiting = applyEvents(emptyProgress(RUN), [status(1, "waiting-quota")]);
    expect(waiting.head?.waitingUntil).not.toBeNull();
    expect(applyEvents(waiting, [step(2, 0)]).head?.waitingUntil).toBeNull();
  });
});

describe("the stage of the running step", () => {
  const running = applyEvents(emptyProgress(RUN), [status(1, "running"), step(2, 0)]);

  test("is the one last entered", () => {
    const progress = applyEvents(running, [stage(1, "pull"), stage(1, "match")]);
    expect(progress.stage).toEqual({ step: 1, stage: "match" });
    expect(progress.lastSeq).toBe(2);
  });

  test("is forgotten when the step is completed, and when the run changes its status", () => {
    const inStage = applyEvents(running, [stage(1, "apply")]);
    expect(applyEvents(inStage, [step(3, 1)]).stage).toBeNull();
    expect(applyEvents(inStage, [status(3, "paused")]).stage).toBeNull();
  });

  test("does not go back to a step that is over", () => {
    expect(applyEvents(running, [stage(0, "checkpoint")])).toBe(running);
  });

  test("is the same object when nothing moved", () => {
    const inStage = applyEvents(running, [stage(1, "apply")]);
    expect(applyEvents(inStage, [stage(1, "apply")])).toBe(inStage);
  });
});

describe("what two tabs know, merged", () => {
  test("is what one tab would know that heard everything", () => {
    const whole = applyEvents(emptyProgress(RUN), WHOLE_RUN);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (heard) => {
        const one = applyEvents(
          emptyProgress(RUN),
          WHOLE_RUN.filter((_, index) => heard[index]),
        );
        const other = applyEvents(
          emptyProgress(RUN),
          WHOLE_RUN.filter((_, index) => !heard[index]),
        );
        const merged = mergeProgress(one, other);
        expect(merged.batches).toEqual(whole.batches);
        expect(merged.lastSeq).toBe(whole.lastSeq);
        expect(merged.head).toMatchObject({ status: "completed", totalProcessed: 300 });
      }),
    );
  });
});
