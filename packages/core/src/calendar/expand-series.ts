import type { CalendarEvent, EventTimes } from "./calendar-event.ts";
import type { TimeRange } from "./day-range.ts";
import { timeKey, type EventTime } from "./event-time.ts";
import { momentsOf, overlaps } from "./event-moments.ts";
import { readRecurrence, type SeriesZone } from "./recurrence-lines.ts";
import { ruleOccurrences, type RuleSeries, type WallRange } from "./rule-occurrences.ts";
import { momentAt, wallAt, wallDay, wallOfDay, type WallMs } from "./wall-clock.ts";

export interface ExpandOptions {
  readonly range: TimeRange;
  /** The zone in which all-day events begin and end, and that of a series which names none. */
  readonly timeZone: string;
  /** When exceptions of the series were to be; they stand for themselves. */
  readonly exceptions: readonly EventTime[];
}

export interface ExpandedSeries {
  readonly occurrences: readonly EventTimes[];
  /** False where part of the series could not be read: its first occurrence is there, others may be missing. */
  readonly complete: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The occurrences of a series that overlap the range, in order; an infinite one is never expanded beyond it. */
export function expandSeries(
  series: CalendarEvent & { times: EventTimes },
  options: ExpandOptions,
): ExpandedSeries {
  const { start, end } = series.times;
  const zone = zoneOf(start, options.timeZone);
  const first = atOf(start);
  const length = atOf(end) - first;
  const lines = readRecurrence(series.recurrence, zone);
  const window = windowOf(options.range, length);
  const expand = (rules: readonly string[], withStart: boolean): (readonly number[] | null)[] => {
    const begin: RuleSeries = { start: toWall(first, zone), zone, withStart };
    return rules.map(
      (rule) => ruleOccurrences(rule, begin, window)?.map((wall) => fromWall(wall, zone)) ?? null,
    );
  };

  const expanded = expand(lines.rules, true);
  const excluded = expand(lines.excludedRules, false);
  const without = new Set([...lines.excludedDates, ...excluded.flatMap((dates) => dates ?? [])]);
  const days = new Set(lines.excludedDays);
  const exceptions = new Set(options.exceptions.map(timeKey));
  const found = new Set([first, ...lines.dates, ...expanded.flatMap((dates) => dates ?? [])]);
  const occurrences = [...found]
    .sort((a, b) => a - b)
    .filter((at) => !without.has(at) && !days.has(wallDay(toWall(at, zone))))
    .map((at) => ({ start: timeAt(at, start), end: timeAt(at + length, end) }))
    .filter((times) => !isException(times.start, { exceptions, zone, options }))
    .filter((times) => overlaps(momentsOf(times, options.timeZone), options.range));
  return { occurrences, complete: !lines.unread && ![...expanded, ...excluded].includes(null) };
}

/** An all-day series has none. */
export function zoneOf(start: EventTime, fallback: string): SeriesZone {
  return start.kind === "day" ? null : (start.timeZone ?? fallback);
}

/** A moment, or the midnight of a day in Greenwich: what a series is counted in. */
export function atOf(time: EventTime): number {
  return time.kind === "day" ? wallOfDay(time.day) : time.epochMs;
}

export function toWall(at: number, zone: SeriesZone): WallMs {
  return zone === null ? at : wallAt(at, zone);
}

function fromWall(wall: WallMs, zone: SeriesZone): number {
  return zone === null ? wall : momentAt(wall, zone);
}

function timeAt(at: number, like: EventTime): EventTime {
  return like.kind === "day" ? { kind: "day", day: wallDay(at) } : { ...like, epochMs: at };
}

/** Wide enough for every zone, and for clocks that change; what is too much is left out afterwards. */
function windowOf({ startMs, endMs }: TimeRange, length: number): WallRange {
  return { from: startMs - length - DAY_MS, to: endMs + DAY_MS };
}

/**
 * Whether an exception was to be at this time. One that was made when the series was all-day, or was not, is told by its
 * day.
 */
function isException(
  start: EventTime,
  {
    exceptions,
    zone,
    options,
  }: { exceptions: ReadonlySet<string>; zone: SeriesZone; options: ExpandOptions },
): boolean {
  if (exceptions.has(timeKey(start))) return true;
  if (start.kind === "moment") return exceptions.has(wallDay(toWall(start.epochMs, zone)));
  return options.exceptions.some(
    (time) =>
      time.kind === "moment" &&
      wallDay(wallAt(time.epochMs, time.timeZone ?? options.timeZone)) === start.day,
  );
}
