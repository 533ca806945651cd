import { Temporal } from "temporal-polyfill";
import { isTimeZone } from "./day-range.ts";

/** When an event begins or ends. */
export type EventTime =
  /** Of an all-day event: a day, wherever one is. An end is the day after the last one. */
  | { readonly kind: "day"; readonly day: string }
  /** `timeZone` is the one that the event is repeated in; null where Google names none, or one that nobody knows. */
  | { readonly kind: "moment"; readonly epochMs: number; readonly timeZone: string | null };

/** Years with four digits, as RFC 3339 has them; there is no year 0. */
const DAY_TEXT = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const MOMENT_TEXT = /^(?!0000)\d{4}-\d{2}-\d{2}[Tt]/;
const WITH_OFFSET = /([Zz]|[+-]\d{2}:?\d{2})$/;

/** Reads Google's `{ date }` or `{ dateTime, timeZone }`; null for what is neither. */
export function readEventTime(value: unknown): EventTime | null {
  if (typeof value !== "object" || value === null) return null;
  const { date, dateTime, timeZone } = value as Readonly<Record<string, unknown>>;
  try {
    if (typeof dateTime === "string" && MOMENT_TEXT.test(dateTime)) {
      const zone = typeof timeZone === "string" && isTimeZone(timeZone) ? timeZone : null;
      return { kind: "moment", epochMs: momentOf(dateTime, zone), timeZone: zone };
    }
    if (typeof date === "string" && DAY_TEXT.test(date)) {
      return { kind: "day", day: Temporal.PlainDate.from(date, { overflow: "reject" }).toString() };
    }
  } catch {
    // A day or an hour that there is not.
  }
  return null;
}

function momentOf(text: string, timeZone: string | null): number {
  if (WITH_OFFSET.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone ?? "UTC").epochMilliseconds;
}

/** Names the time: two that mean the same have the same. */
export function timeKey(time: EventTime): string {
  return time.kind === "day" ? time.day : String(time.epochMs);
}

/** "2027-01-04T09:00:00" in Greenwich. */
export function isoSecond(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ smallestUnit: "second" }).slice(0, -1);
}
