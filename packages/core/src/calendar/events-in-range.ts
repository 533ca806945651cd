import type { CalendarEvent, EventTimes } from "./calendar-event.ts";
import type { TimeRange } from "./day-range.ts";
import { momentsOf, overlaps } from "./event-moments.ts";
import { isoSecond, type EventTime } from "./event-time.ts";
import { expandSeries } from "./expand-series.ts";

/** An event as it takes place once. */
export interface Occurrence extends TimeRange {
  /** Google's own id of it: of an occurrence of a series that of the series with its start. */
  readonly eventId: string;
  /** The event to read everything else from: the series, an exception of it, or itself. */
  readonly sourceId: string;
  readonly recurringEventId: string | null;
  readonly times: EventTimes;
}

export interface EventsInRange {
  /** In the order of their starts; each once. */
  readonly occurrences: readonly Occurrence[];
  /** Series that could not be read in full: occurrences of them may be missing. */
  readonly incompleteSeries: readonly string[];
  /** Whether there are more than `most`, and looking for them was given up. */
  readonly tooMany: boolean;
}

export interface EventsInRangeOptions {
  readonly range: TimeRange;
  readonly timeZone: string;
  /** How many occurrences are wanted at most. */
  readonly most: number;
}

/**
 * What takes place in a range of time, for somebody in this zone.
 *
 * @param events singles, series, and all exceptions of these series, wherever they were moved to
 */
export function eventsInRange(
  events: readonly CalendarEvent[],
  { range, timeZone, most }: EventsInRangeOptions,
): EventsInRange {
  const exceptionsOf = Map.groupBy(
    events.filter(({ originalStart }) => originalStart !== null),
    ({ recurringEventId }) => recurringEventId,
  );
  const incompleteSeries: string[] = [];
  const occurrences: Occurrence[] = [];
  for (const event of events) {
    const { id, times, cancelled, recurrence } = event;
    if (occurrences.length > most) return { occurrences, incompleteSeries, tooMany: true };
    if (times === null || cancelled) continue;
    if (recurrence.length === 0) {
      const moments = momentsOf(times, timeZone);
      if (!overlaps(moments, range)) continue;
      const { recurringEventId } = event;
      occurrences.push({ eventId: id, sourceId: id, recurringEventId, times, ...moments });
      continue;
    }
    const exceptions = (exceptionsOf.get(id) ?? []).flatMap(({ originalStart }) => originalStart ?? []);
    const expanded = expandSeries({ ...event, times }, { range, timeZone, exceptions });
    if (!expanded.complete) incompleteSeries.push(id);
    for (const one of expanded.occurrences) {
      const eventId = `${id}_${instanceSuffix(one.start)}`;
      const moments = momentsOf(one, timeZone);
      occurrences.push({ eventId, sourceId: id, recurringEventId: id, times: one, ...moments });
    }
  }
  return { occurrences: occurrences.sort(byStart), incompleteSeries, tooMany: occurrences.length > most };
}

/** As Google makes it: the start in Greenwich, or the day. */
function instanceSuffix(start: EventTime): string {
  if (start.kind === "day") return start.day.replaceAll("-", "");
  return `${isoSecond(start.epochMs).replaceAll(/[-:]/g, "")}Z`;
}

function byStart(a: Occurrence, b: Occurrence): number {
  return a.startMs - b.startMs || b.endMs - a.endMs || (a.eventId < b.eventId ? -1 : 1);
}
