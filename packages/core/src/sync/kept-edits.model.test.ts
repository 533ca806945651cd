import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalFields } from "../contact/canonical-fields.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { arbitraryContact, SMALL_MODEL } from "./testing/arbitrary-contact.ts";
import { carryOut, googleCommand } from "./testing/google-command.ts";
import { ImportScene } from "./testing/import-scene.ts";
import { KithEdits } from "./testing/kith-edits.ts";
import type { MemoryTables } from "./testing/memory-tables.ts";

/** Something happens in Google, a person types another name in Kith, or an import runs. */
const event = fc.oneof(
  { weight: 5, arbitrary: googleCommand.map((command) => ({ kind: "google" as const, command })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("typed" as const),
      at: fc.nat(20),
      name: fc.constantFrom("Ann Typed", "Typed Smith", "Bo"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("import" as const),
      pageSize: fc.constantFrom(1, 2, 100),
      forceFull: fc.boolean(),
    }),
  },
);

function namesIn({ records }: MemoryTables): ReadonlyMap<string, string> {
  return new Map(
    [...records].map(([id, { fields }]) => [id, canonicalFields({ names: fields.names ?? [] })]),
  );
}

test("where Kith is right, every name that was typed last is shown, and nobody who was edited is removed, whatever Google does", async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryContact, { minLength: 2, maxLength: 6 }),
      fc.array(event, { minLength: 4, maxLength: 14, size: "max" }),
      async (people, events) => {
        const scene = new ImportScene({ model: SMALL_MODEL });
        scene.policy = "kith";
        scene.google.pageLimit = 3;
        for (const fields of people) scene.google.create(fields);
        await scene.import();
        const typed = new Map<string, string>();
        for (const [index, one] of events.entries()) {
          if (one.kind === "google") carryOut(scene.google, one.command);
          else if (one.kind === "import") await scene.import({ ...one, confirmed: true });
          else {
            const now = scene.database.tables;
            const before = namesIn(now);
            const rows = [...now.records.values()];
            const row = rows[one.at % rows.length];
            if (row === undefined) continue;
            const fields = { names: [{ unstructuredName: one.name }] };
            const time = `2026-01-01T00:00:${String(10 + index)}.5Z`;
            await new KithEdits(now, SMALL_MODEL).edit(row, fields, time);
            for (const [id, names] of namesIn(now)) if (before.get(id) !== names) typed.set(id, names);
          }
        }
        scene.google.omit([]);
        await scene.import({ confirmed: true, forceFull: true });
        const shown = namesIn(scene.database.tables);
        for (const [id, names] of typed) {
          expect(shown.get(id)).toBe(names);
          expect(scene.database.tables.records.get(id)?.deleted).toBe(false);
          kept += 1;
        }
      },
    ),
    searchRuns(150),
  );
  expect(kept, "many names were typed").toBeGreaterThan(100);
});
