import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { exportHistory } from "./testing/export-command.ts";
import { expectHistory } from "./testing/export-history.ts";
import { EXPORT_MUTANTS } from "./testing/export-mutants.ts";

/** As many histories as a search has to notice a wrong engine. */
const HISTORIES_MAX = 2000;

describe("the simulation notices when", () => {
  test.each(Object.entries(EXPORT_MUTANTS))("%s", async (_, mutation) => {
    const { seed } = searchRuns();
    const details = await fc.check(
      fc.asyncProperty(exportHistory, async (history) => {
        await expectHistory(history, { mutation });
      }),
      { seed, numRuns: HISTORIES_MAX, endOnFailure: true },
    );
    expect(details.failed, `${HISTORIES_MAX} histories from seed ${seed} did not notice`).toBe(true);
  });
});
