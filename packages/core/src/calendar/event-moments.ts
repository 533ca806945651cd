import type { EventTimes } from "./calendar-event.ts";
import { startOfDay, type TimeRange } from "./day-range.ts";
import type { EventTime } from "./event-time.ts";

/** From when to when an event is for somebody in this zone: an all-day one from the first moment of its day there. */
export function momentsOf({ start, end }: EventTimes, timeZone: string): TimeRange {
  return { startMs: momentOf(start, timeZone), endMs: momentOf(end, timeZone) };
}

/** Whether some moment of the event is in the range. An event without length has the moment at which it is. */
export function overlaps(event: TimeRange, range: TimeRange): boolean {
  if (event.startMs >= range.endMs) return false;
  return event.endMs > range.startMs || (event.endMs === event.startMs && event.startMs >= range.startMs);
}

function momentOf(time: EventTime, timeZone: string): number {
  return time.kind === "day" ? startOfDay(time.day, timeZone) : time.epochMs;
}
