import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../../testing/search-runs.ts";
import { febrlC } from "../models/febrl-models.ts";
import { historical50k } from "../models/historical-50k-model.ts";
import { rowComparison } from "./row-comparison.ts";
import { Table } from "./table.ts";

test("every comparison is symmetric, and a row agrees with itself", () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "b", " ", "1"), maxLength: 9 }),
    fc.constant(""),
  );
  const columns = [...febrlC.comparisons, ...historical50k.comparisons].map(({ column }) => column);
  const row = fc.record(Object.fromEntries(columns.map((column) => [column, value])));
  fc.assert(
    fc.property(row, row, (a, b) => {
      const table = Table.of([a, b], columns);
      for (const compared of [...febrlC.comparisons, ...historical50k.comparisons]) {
        const { levelOf: placeOf } = rowComparison(compared, table);
        expect(placeOf(0, 1)).toBe(placeOf(1, 0));
        const kind = compared.levels[placeOf(0, 0)]?.when.kind;
        expect(kind).toBe(a[compared.column]?.trim() === "" ? "null" : "equal");
      }
    }),
    searchRuns(),
  );
});
