import { describe, expect, test } from "vitest";
import { applyEvents, emptyProgress } from "./run-progress.ts";
import { counters, RUN, stage, status, step, WHOLE_RUN } from "./testing/run-events.ts";

describe("a run's events, folded", () => {
  test("applied in order give its newest status, totals and every batch", () => {
    const progress = applyEvents(emptyProgress(RUN), WHOLE_RUN);
    expect(progress.lastSeq).toBe(8);
    expect(progress.head).toMatchObject({ status: "completed", totalProcessed: 300, totals: counters(300) });
    expect(progress.batches.map((batch) => batch.totalProcessed)).toEqual([100, 200, 300]);
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
