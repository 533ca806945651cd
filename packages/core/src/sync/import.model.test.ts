import * as fc from "fast-check";
import { expect, test } from "vitest";
import { importCommands } from "./testing/import-command.ts";
import { expectStill } from "./testing/import-laws.ts";
import { EVENTS, ImportWorld, type ImportEvents } from "./testing/import-world.ts";
import { searchRuns } from "../testing/search-runs.ts";

test("any sequence of changes, runs, crashes and refusals ends in Google's state, nobody lost and nobody doubled", async () => {
  const events: ImportEvents = new Map();
  await fc.assert(
    fc.asyncProperty(importCommands, async (steps) => {
      const world = new ImportWorld(events);
      for (const step of steps) {
        if (step.kind === "change") world.change(step);
        else if (step.kind === "decide") await world.decide(step);
        else if (step.kind === "edit") await world.edit(step);
        else if (step.kind === "push") world.push(step);
        else if (step.kind === "policy") world.setPolicy(step);
        else await world.run(step);
      }
      await world.settle();
      for (const scene of world.accounts) {
        await expectStill(scene, {});
        await expectStill(scene, { forceFull: true, pageSize: 3 });
      }
    }),
    searchRuns(150),
  );
  // The law says little unless all of this happened on the way.
  expect(EVENTS.filter((event) => !events.has(event))).toEqual([]);
});
