import type { CalendarEvent, CalendarEvents } from "@kith/sdk";

/** A day of the week that is shown, with everything that has a part of it. */
export interface WeekDay {
  /** "2027-01-04" */
  readonly day: string;
  /** All-day ones first, then in the order of their starts. */
  readonly events: readonly CalendarEvent[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function daysOfWeek({ from, to, timeZone, events }: CalendarEvents): readonly WeekDay[] {
  const spans = events.map((event) => ({ event, ...daysOf(event, timeZone) }));
  return daysBetween(from, to).map((day) => ({
    day,
    events: spans
      .filter(({ first, last }) => first <= day && day <= last)
      .map(({ event }) => event)
      .sort((a, b) => Number(b.allDay) - Number(a.allDay)),
  }));
}

/** "2027-01-04" where the moment is in this zone. */
export function dayIn(timeZone: string, atMs: number): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(atMs);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** The first and the last day of an event; one that ends at midnight has nothing of the day that begins then. */
function daysOf(event: CalendarEvent, timeZone: string): { first: string; last: string } {
  if (event.startDate !== null && event.endDate !== null) {
    return { first: event.startDate, last: dayBefore(event.endDate) };
  }
  const [startMs, endMs] = [Date.parse(event.startTime), Date.parse(event.endTime)];
  return { first: dayIn(timeZone, startMs), last: dayIn(timeZone, Math.max(startMs, endMs - 1)) };
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); isoDay(at) <= to; at += DAY_MS) days.push(isoDay(at));
  return days;
}

function dayBefore(day: string): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) - DAY_MS);
}

function isoDay(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
