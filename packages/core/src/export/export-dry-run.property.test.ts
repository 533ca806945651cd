import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CONFLICT_POLICIES } from "../merge/conflict-policy.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { planFingerprint, type PlannedAction } from "./export-plan.ts";
import { sideChange } from "./testing/export-command.ts";
import type { JournalRow } from "./testing/export-database.ts";
import { ExportWorld, QUIET_RUN } from "./testing/export-world.ts";
import { changeSide } from "./testing/side-change.ts";

const DRY = { ...QUIET_RUN, direction: "export", dryRun: true } as const;

/** An action as the journal would have it. */
function asWritten({ recordId, kind, mask, fields }: PlannedAction): unknown {
  const named = fields.map(({ field }) => field);
  const lists = (side: "before" | "after") => fields.map((change) => [change.field, change[side]]);
  if (kind === "update")
    return { recordId, kind, mask, named, before: lists("before"), after: lists("after") };
  return { recordId, kind, mask, fields: lists(kind === "create" ? "after" : "before") };
}

function asPlanned({ recordId, kind, mask, wanted, before }: JournalRow): unknown {
  const lists = (fields: typeof wanted, names = mask) => names.map((field) => [field, fields[field] ?? []]);
  if (kind === "update")
    return { recordId, kind, mask, named: mask, before: lists(before), after: lists(wanted) };
  const all = kind === "create" ? wanted : before;
  const names = (Object.keys(all) as (keyof typeof all)[]).sort();
  return { recordId, kind, mask, fields: lists(all, names) };
}

test("a dry run plans exactly what the real run then does on the same state, and touches nothing", async () => {
  let planned = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...CONFLICT_POLICIES),
      fc.array(sideChange, { minLength: 2, maxLength: 12, size: "max" }),
      fc.array(sideChange, { minLength: 1, maxLength: 12, size: "max" }),
      async (policy, before, since) => {
        const world = new ExportWorld({ policy, personsMax: 25_000, limitKnown: true });
        for (const change of before) changeSide(world, change);
        await world.run(QUIET_RUN);
        // Google stands still after the pull: what the real run reads there is what the dry run knows.
        for (const change of since) if (!change.kind.startsWith("google-")) changeSide(world, change);
        const state = world.database.state;
        await world.run(DRY);
        expect({ ...world.database.state, run: null }).toEqual({ ...state, run: null });
        const { staged } = world.database.run;
        const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

        const fingerprint = planFingerprint(staged);
        await world.run(DRY);
        expect(planFingerprint(world.database.run.staged.toReversed()), "the order does not matter").toBe(
          fingerprint,
        );

        await world.run({ ...QUIET_RUN, direction: "export" });
        const { runId, counters } = world.database.run;
        const written = world.database.journal.filter(
          (row) => row.runId === runId && row.reason !== "NOT_SENT",
        );
        expect(sorted(written.map(asPlanned))).toEqual(sorted(staged.map(asWritten)));
        expect(counters).toMatchObject({ failed: 0, unconfirmed: 0 });
        planned += staged.length;
      },
    ),
    searchRuns(150),
  );
  expect(planned).toBeGreaterThan(100);
});
