import type { EventTime, StoredEvent } from "./calendar-book.ts";
import { startOf } from "./filter-events.ts";

/** A series without an end is expanded this far; Google goes on for years. */
const MOST_INSTANCES = 60;
/** From one February 29 to the next there are 8 years at most. */
const LONGEST_GAP = 8;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Rule {
  frequency: string;
  interval: number;
  count: number;
  until: number;
}

/**
 * The instances of a series (RRULE with FREQ, INTERVAL, COUNT and UNTIL); a single event is its own only
 * instance. Instances that were changed or cancelled one by one stand for themselves.
 */
export function expandRecurrence(stored: StoredEvent, all: readonly StoredEvent[]): StoredEvent[] {
  const { event } = stored;
  const text = event.recurrence?.find((line) => line.startsWith("RRULE:"));
  if (text === undefined || event.status === "cancelled" || event.start === undefined) return [stored];
  const rule = parseRule(text.slice("RRULE:".length));
  const length = startOf(event.end) - startOf(event.start);
  const exceptions = new Set(
    all.filter((other) => other.event.recurringEventId === event.id).map((other) => other.event.id),
  );
  const instances: StoredEvent[] = [];
  const starts = startsOf(startOf(event.start), rule);
  for (const [index, start] of starts.entries()) {
    const id = `${event.id}_${instanceSuffix(start, event.start)}`;
    if (exceptions.has(id)) continue;
    const { recurrence: _series, ...single } = event;
    const startTime = writeTime(start, event.start);
    instances.push({
      ...stored,
      // Places of their own just before the series', so that a page can end between two instances.
      seq: stored.seq - (MOST_INSTANCES - 1 - index) / 1000,
      event: {
        ...single,
        id,
        recurringEventId: event.id,
        originalStartTime: startTime,
        start: startTime,
        end: writeTime(start + length, event.end ?? event.start),
      },
    });
  }
  return instances;
}

function parseRule(text: string): Rule {
  const parts = new Map(
    text.split(";").map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name, value] as const;
    }),
  );
  const until = parts.get("UNTIL")?.replace(/^(\d{4})(\d{2})(\d{2}).*$/u, "$1-$2-$3T23:59:59Z");
  return {
    frequency: parts.get("FREQ") ?? "DAILY",
    interval: Number(parts.get("INTERVAL") ?? "1"),
    count: Math.min(Number(parts.get("COUNT") ?? String(MOST_INSTANCES)), MOST_INSTANCES),
    until: until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until),
  };
}

/** Epoch ms of every instance; a month without the 31st, and a year without February 29, has none. */
function startsOf(first: number, rule: Rule): number[] {
  const starts: number[] = [];
  for (let step = 0; starts.length < rule.count && step < rule.count * LONGEST_GAP; step += 1) {
    const start = shift(first, rule, step);
    if (start > rule.until) break;
    if (isDayOfRule(start, first, rule)) starts.push(start);
  }
  return starts;
}

function isDayOfRule(start: number, first: number, { frequency }: Rule): boolean {
  if (frequency === "DAILY" || frequency === "WEEKLY") return true;
  return new Date(start).getUTCDate() === new Date(first).getUTCDate();
}

function shift(first: number, rule: Rule, step: number): number {
  const steps = step * rule.interval;
  if (rule.frequency === "DAILY") return first + steps * DAY_MS;
  if (rule.frequency === "WEEKLY") return first + steps * 7 * DAY_MS;
  const date = new Date(first);
  if (rule.frequency === "MONTHLY") date.setUTCMonth(date.getUTCMonth() + steps);
  else date.setUTCFullYear(date.getUTCFullYear() + steps);
  return date.getTime();
}

function writeTime(time: number, like: EventTime): EventTime {
  const iso = new Date(time).toISOString();
  if (like.date !== undefined) return { date: iso.slice(0, 10) };
  return {
    dateTime: `${iso.slice(0, 19)}Z`,
    ...(like.timeZone === undefined ? {} : { timeZone: like.timeZone }),
  };
}

function instanceSuffix(start: number, like: EventTime): string {
  const digits = new Date(start).toISOString().replaceAll(/[-:]/gu, "");
  return like.date === undefined ? `${digits.slice(0, 15)}Z` : digits.slice(0, 8);
}
