import { expect, test } from "vitest";
import { daysOfIsoWeek, formatIsoWeek, isoWeekOf, parseIsoWeek } from "./iso-week.ts";

test.each([
  ["2025-W42", { year: 2025, week: 42 }],
  ["2025-42", { year: 2025, week: 42 }],
  [" 2026-w01 ", { year: 2026, week: 1 }],
  ["2026-W53", { year: 2026, week: 53 }],
])("%s names a week", (text, week) => {
  expect(parseIsoWeek(text)).toEqual(week);
});

test.each([
  "",
  "current",
  "2025-W53",
  "2025-W00",
  "2025-W99",
  "2025-W4",
  "25-W42",
  "2025-10-13",
  "2025-WXX",
  "NaN-WNaN",
])("%j names no week", (text) => {
  expect(parseIsoWeek(text)).toBeNull();
});

test("the last days of a year may be in the first week of the next, and the first days in the last week of the one before", () => {
  expect(formatIsoWeek(isoWeekOf("2025-12-31"))).toBe("2026-W01");
  expect(formatIsoWeek(isoWeekOf("2027-01-03"))).toBe("2026-W53");
  expect(daysOfIsoWeek({ year: 2026, week: 1 })).toEqual({ from: "2025-12-29", to: "2026-01-04" });
});
