import { Temporal } from "temporal-polyfill";
import type { DayRange } from "./day-range.ts";

/** A week of ISO 8601: Monday to Sunday, counted in the year that its Thursday is in. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** "2025-W42", and "2025-42" as the predecessor wrote it. */
const IDENTIFIER = /^(\d{4})-W?(\d{2})$/i;

/** Null where the text names no week that there is: 2025 has no week 53. */
export function parseIsoWeek(text: string): IsoWeek | null {
  const [, year, week] = IDENTIFIER.exec(text.trim()) ?? [];
  if (year === undefined || week === undefined) return null;
  const named = { year: Number(year), week: Number(week) };
  return named.week >= 1 && named.week <= weeksIn(named.year) ? named : null;
}

export function formatIsoWeek({ year, week }: IsoWeek): string {
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
}

/** @param day "YYYY-MM-DD" */
export function isoWeekOf(day: string): IsoWeek {
  const date = Temporal.PlainDate.from(day);
  return { year: date.yearOfWeek ?? date.year, week: date.weekOfYear ?? 1 };
}

/** Monday and Sunday of the week. */
export function daysOfIsoWeek({ year, week }: IsoWeek): DayRange {
  const fourth = new Temporal.PlainDate(year, 1, 4);
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

/** December 28 is always in the last week of its year. */
function weeksIn(year: number): number {
  return new Temporal.PlainDate(year, 12, 28).weekOfYear ?? 52;
}
