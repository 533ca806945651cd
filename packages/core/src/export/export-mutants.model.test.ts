import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { exportHistory } from "./testing/export-command.ts";
import { expectHistory } from "./testing/export-history.ts";
import { EXPORT_MUTANTS } from "./testing/export-mutants.ts";

/** As many histories as a search has to notice a wrong engine. */
const HISTORIES_MAX = 2000;

test.each(Object.entries(EXPORT_MUTANTS))("a wrong engine is noticed: %s", async (_, mutation) => {
  const { seed } = searchRuns();
  const { failed } = await fc.check(
    fc.asyncProperty(exportHistory, async (history) => {
      await expectHistory(history, { mutation });
    }),
    // The first failure is enough; making it small would take most of the time.
    { seed, numRuns: HISTORIES_MAX, endOnFailure: true },
  );
  expect(failed, `${HISTORIES_MAX} histories from seed ${seed} did not notice`).toBe(true);
});
