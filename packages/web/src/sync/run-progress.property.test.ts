import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { applyEvents, emptyProgress, mergeProgress } from "./run-progress.ts";
import { RUN, WHOLE_RUN } from "./testing/run-events.ts";

test("a run's events give the same however often and in whichever order they come", () => {
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
    searchRuns(),
  );
});

test("what two tabs know, merged, is what one tab would know that heard everything", () => {
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
    searchRuns(),
  );
});
