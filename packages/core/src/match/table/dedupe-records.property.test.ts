import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../../testing/search-runs.ts";
import { dedupeRecords } from "./dedupe-records.ts";
import { PEOPLE_MODEL } from "./testing/people-model.ts";

test("whatever the rows hold, the answer is a partition", async () => {
  const value = fc.oneof(
    fc.constantFrom("", " ", "x", "\ud800", "\u0000", "ﬀ"),
    fc.string({ unit: "binary" }),
    fc.anything(),
  );
  const row = fc.dictionary(
    fc.constantFrom("given_name", "surname", "city", "phone", "born", "__proto__"),
    value,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (table) => {
      const { clusters } = await dedupeRecords(table, PEOPLE_MODEL);
      expect(clusters.flat().toSorted((a, b) => a - b)).toEqual(table.map((_, index) => index));
    }),
    searchRuns(100),
  );
});
