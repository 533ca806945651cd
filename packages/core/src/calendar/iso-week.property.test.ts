import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { daysOfIsoWeek, formatIsoWeek, isoWeekOf, parseIsoWeek } from "./iso-week.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Counted by the Thursday, without a library. */
function countedWeek(dayMs: number): { year: number; week: number } {
  const weekday = (new Date(dayMs).getUTCDay() + 6) % 7;
  const thursday = new Date(dayMs + (3 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1 };
}

const anyDay = fc.integer({ min: Date.UTC(1900, 0, 1) / DAY_MS, max: Date.UTC(2199, 11, 31) / DAY_MS });

test("the ISO week of every day is that of counting by its Thursday", () => {
  fc.assert(
    fc.property(anyDay, (dayNumber) => {
      const dayMs = dayNumber * DAY_MS;
      const day = new Date(dayMs).toISOString().slice(0, 10);
      expect(isoWeekOf(day)).toEqual(countedWeek(dayMs));
    }),
    searchRuns(2_000),
  );
});

test("a day is in the days of its week, which are seven from a Monday on, and both spellings name it", () => {
  fc.assert(
    fc.property(anyDay, (dayNumber) => {
      const day = new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
      const week = isoWeekOf(day);
      const { from, to } = daysOfIsoWeek(week);
      expect(from <= day && day <= to).toBe(true);
      expect(new Date(from).getUTCDay()).toBe(1);
      expect(Date.parse(to) - Date.parse(from)).toBe(6 * DAY_MS);
      const text = formatIsoWeek(week);
      expect([parseIsoWeek(text), parseIsoWeek(text.replace("W", ""))]).toEqual([week, week]);
    }),
    searchRuns(500),
  );
});
