import { Temporal } from "temporal-polyfill";

/** Days "YYYY-MM-DD", both of them included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Moments in epoch milliseconds: from `startMs` on, up to but without `endMs`. */
export interface TimeRange {
  readonly startMs: number;
  readonly endMs: number;
}

const DAY = /^(\d{4})-\d{2}-\d{2}$/;
/** What a person may ask for. Far outside of it calendars, time zones and the database's times each have an end of their own. */
const YEAR_MIN = 1900;
const YEAR_MAX = 2199;

/** Whether the text is a day that there is, in the years 1900 to 2199. */
export function isDay(text: string): boolean {
  const year = Number(DAY.exec(text)?.[1] ?? Number.NaN);
  if (!(year >= YEAR_MIN && year <= YEAR_MAX)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** Zones that were asked about, since every event names its own twice; as many as there are names, and some spellings. */
const knownZones = new Set<string>();
const KNOWN_ZONES_MAX = 1_000;

/** Whether the text is a time zone's IANA name, such as Europe/Berlin. An offset such as +02:00 is none: it knows no summer. */
export function isTimeZone(text: string): boolean {
  if (knownZones.has(text)) return true;
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.PlainDate.from("2000-01-01").toZonedDateTime(text);
    if (knownZones.size < KNOWN_ZONES_MAX) knownZones.add(text);
    return true;
  } catch {
    return false;
  }
}

/** How many days the range has; less than one where it ends before it begins. */
export function daysIn({ from, to }: DayRange): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days + 1;
}

/** The day at a moment. */
export function dayAt(epochMs: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** From the first moment of the first day to the last moment of the last one: 23 or 25 hours where clocks change. */
export function timeRangeOf({ from, to }: DayRange, timeZone: string): TimeRange {
  return { startMs: startOfDay(from, timeZone), endMs: startOfDay(dayAfter(to), timeZone) };
}

/** Not always midnight: in some zones clocks jump over it. */
export function startOfDay(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
