import { expect, test } from "vitest";
import { weekShift } from "./week-shift.ts";

test.each([
  ["2027-01-04", 0, "2027-W01"],
  ["2027-01-04", -1, "2026-W53"],
  ["2026-12-28", 1, "2027-W01"],
  ["2025-12-31", 0, "2026-W01"],
  ["2027-06-16", 1, "2027-W25"],
])("from %s, %i weeks on is %s", (day, weeks, week) => {
  expect(weekShift(day, weeks)).toBe(week);
});
