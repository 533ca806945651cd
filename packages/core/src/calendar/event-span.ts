import type { CalendarEvent } from "./calendar-event.ts";
import { atOf, toWall, zoneOf } from "./expand-series.ts";
import { readRecurrence, untilOf } from "./recurrence-lines.ts";
import { ruleOccurrences, type RuleSeries } from "./rule-occurrences.ts";

/** Whatever zone it is looked at in, no moment of the event is before `startMs` or after `endMs`; null = it has no end. */
export interface EventSpan {
  readonly startMs: number;
  readonly endMs: number | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Clocks differ by 14 hours from Greenwich at most, and change by 2 at most. */
const MARGIN_MS = DAY_MS;

/** The years 1 to 9999, with room for the margins: what Google's times can be. */
const FIRST_MS = -62_135_510_400_000;
const LAST_MS = 253_402_128_000_000;

/**
 * Where to look for the event; null for one that has no time. It is kept beside the event, so that only those of a
 * range are read; it is never too narrow.
 *
 * @param timeZone for a series that names none
 */
export function eventSpan(event: CalendarEvent, timeZone: string): EventSpan | null {
  if (event.times === null) return null;
  const { start, end } = event.times;
  const first = atOf(start);
  const length = atOf(end) - first;
  if (event.recurrence.length === 0) return bounded(first, first + length);
  const zone = zoneOf(start, timeZone);
  const { rules, dates, unread } = readRecurrence(event.recurrence, zone);
  const lasts = rules.map((rule) => lastOf(rule, { start: toWall(first, zone), zone, withStart: true }));
  const from = dates.reduce((earliest, date) => Math.min(earliest, date), first);
  if (unread || lasts.includes(null)) return { startMs: bounded(from, from).startMs, endMs: null };
  const last = [...lasts.map((wall) => wall ?? first), ...dates].reduce((a, b) => Math.max(a, b), first);
  return bounded(from, last + length);
}

function bounded(from: number, to: number): { startMs: number; endMs: number } {
  return { startMs: Math.max(FIRST_MS, from - MARGIN_MS), endMs: Math.min(LAST_MS, to + MARGIN_MS) };
}

/** The last occurrence, or a time after it; null where there is none or the rule does not tell. */
function lastOf(rule: string, series: RuleSeries): number | null {
  const until = untilOf(rule, series.zone);
  if (until === "unread") return null;
  if (until !== null) return until;
  if (!/(?:^|;)COUNT=/i.test(rule)) return null;
  return ruleOccurrences(rule, series, { from: series.start, to: LAST_MS })?.at(-1) ?? null;
}
