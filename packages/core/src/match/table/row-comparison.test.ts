import { expect, test } from "vitest";

import { historical50k } from "../models/historical-50k-model.ts";
import { code, comparison, swappable, words } from "../models/table-comparisons.ts";
import { rowComparison } from "./row-comparison.ts";
import type { TableComparison } from "./table-model.ts";
import type { TableRow } from "./table.ts";
import { Table } from "./table.ts";

function levelOf(compared: TableComparison, a: TableRow, b: TableRow): string {
  const names = [compared.column, "other"];
  const { levelOf: placeOf } = rowComparison(compared, Table.of([a, b], names));
  expect(placeOf(1, 0)).toBe(placeOf(0, 1));
  return compared.levels[placeOf(0, 1)]?.level ?? "none";
}

const date = historical50k.comparisons.find(({ name }) => name === "dob") ?? code("dob", 1);
const postcode = historical50k.comparisons.find(({ name }) => name === "postcode_fake") ?? code("dob", 1);
const given = comparison("given", [{ level: "nickname", when: { kind: "nickname" } }]);

test.each([
  [words("name"), "", "smith", "unknown"],
  [words("name"), "Smith ", "smith", "equal"],
  [words("name"), "smith", "smiht", "close"],
  [words("name"), "smith", "smeeth", "similar"],
  [words("name"), "smith", "jones", "different"],
  [code("name", 2), "2119", "2119", "equal"],
  [code("name", 2), "2119", "2191", "one-edit"],
  [code("name", 2), "2119", "22019", "2-edits"],
  [code("name", 2), "2119", "3333", "different"],
  [date, "1630-08-01", "1630-08-11", "one-digit"],
  [date, "1630-08-01", "1630-12-25", "same-year"],
  [date, "1630-08-01", "1631-08-02", "two-digits"],
  [date, "1630-08-01", "1744-11-19", "different"],
  [postcode, "tq13 8df", "tq13 8hu", "same-district"],
  [postcode, "tq13 8df", "tq1 2aa", "same-area"],
  [postcode, "tq13 8df", "ex1 8df", "different"],
  [given, "bob", "robert", "nickname"],
  [given, "ted", "bob", "different"],
])("%o: %s and %s are %s", (...[compared, a, b, level]) => {
  const { column } = compared;
  expect(levelOf(compared, { [column]: a }, { [column]: b })).toBe(level);
});

test("values that stand in each other's columns are swapped", () => {
  const compared = swappable(words("name"), "other");
  const a = { name: "hamish", other: "medhurst" };
  expect(levelOf(compared, a, { name: "medhurst", other: "hamish" })).toBe("swapped");
  expect(levelOf(compared, a, { name: "medhurst", other: "jones" })).toBe("different");
  expect(levelOf(compared, a, { name: "medhurst" })).toBe("different");
});
