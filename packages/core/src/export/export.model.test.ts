import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { exportHistory } from "./testing/export-command.ts";
import type { ExportEvents } from "./testing/export-world.ts";
import { EXPORT_EVENTS } from "./testing/export-events.ts";
import { expectHistory } from "./testing/export-history.ts";

test("any sequence of edits on both sides, runs, crashes and lost answers ends with both sides equal, nobody lost and nobody doubled", async () => {
  const events: ExportEvents = new Map();
  await fc.assert(
    fc.asyncProperty(exportHistory, async (history) => {
      await expectHistory(history, { events });
    }),
    searchRuns(400),
  );
  // The law says little unless all of this happened on the way.
  expect(EXPORT_EVENTS.filter((event) => !events.has(event))).toEqual([]);
});
