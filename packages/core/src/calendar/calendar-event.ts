import { Temporal } from "temporal-polyfill";
import { dayAfter } from "./day-range.ts";
import { readEventTime, type EventTime } from "./event-time.ts";

/** What of a Google event decides when it is. */
export interface CalendarEvent {
  readonly id: string;
  /** Of an instance of a series: it does not take place. */
  readonly cancelled: boolean;
  /** Null where Google tells none that can be read: of a cancelled instance, for one. */
  readonly times: EventTimes | null;
  /** RRULE, RDATE, EXDATE, EXRULE lines of a series; empty otherwise. */
  readonly recurrence: readonly string[];
  /** For an exception, an instance that is not as its series has it: the series. */
  readonly recurringEventId: string | null;
  /** For an exception: when the series has it. */
  readonly originalStart: EventTime | null;
}

/** Two of one kind, the end not before the start. */
export interface EventTimes {
  readonly start: EventTime;
  readonly end: EventTime;
}

/** Reads an event as Google sends it; null where it has no usable id. */
export function readCalendarEvent(body: Readonly<Record<string, unknown>>): CalendarEvent | null {
  const { id, status, recurrence, recurringEventId, originalStartTime } = body;
  if (!isUsableId(id)) return null;
  return {
    id,
    cancelled: status === "cancelled",
    times: readTimes(body),
    recurrence: Array.isArray(recurrence) ? recurrence.filter((line) => typeof line === "string") : [],
    recurringEventId: isUsableId(recurringEventId) ? recurringEventId : null,
    originalStart: readEventTime(originalStartTime),
  };
}

/** Google's have 1024 characters at most; the database takes no U+0000. */
const USABLE_ID = /^[^\p{C}]{1,1024}$/u;

function isUsableId(id: unknown): id is string {
  return typeof id === "string" && USABLE_ID.test(id);
}

function readTimes(body: Readonly<Record<string, unknown>>): EventTimes | null {
  const start = readEventTime(body["start"]);
  if (start === null) return null;
  return { start, end: endAfter(start, readEventTime(body["end"])) };
}

/** A missing or impossible end: the end of the day, or the moment of the start. */
function endAfter(start: EventTime, end: EventTime | null): EventTime {
  if (start.kind === "day") {
    if (end?.kind === "day" && Temporal.PlainDate.compare(end.day, start.day) > 0) return end;
    return { kind: "day", day: dayAfter(start.day) };
  }
  return end?.kind === "moment" && end.epochMs >= start.epochMs ? end : start;
}
