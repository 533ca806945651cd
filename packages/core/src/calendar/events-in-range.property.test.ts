import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { readCalendarEvent, type CalendarEvent } from "./calendar-event.ts";
import { timeRangeOf, type TimeRange } from "./day-range.ts";
import { eventSpan } from "./event-span.ts";
import { eventsInRange } from "./events-in-range.ts";
import { daysOfIsoWeek, isoWeekOf } from "./iso-week.ts";
import {
  expandByDays,
  momentOfWall,
  ruleText,
  wallOfMoment,
  weekday,
  type PlainRule,
} from "./testing/series-oracle.ts";

const MOST = 10_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Summer time, none, half an hour of it, a jump at midnight, and both ends of the world. */
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "UTC",
];
const zone = fc.constantFrom(...ZONES);
/** 2024 to 2028: every change of the clocks, and a February 29. */
const dayNumber = fc.integer({ min: Date.UTC(2024, 0, 1) / DAY_MS, max: Date.UTC(2028, 11, 31) / DAY_MS });

interface SeriesCase {
  readonly event: CalendarEvent;
  readonly rule: PlainRule;
  readonly startWall: number;
  readonly timeZone: string;
  readonly allDay: boolean;
}

const seriesCase: fc.Arbitrary<SeriesCase> = fc
  .record({
    day: dayNumber,
    // Clocks change at night.
    minute: fc.oneof(fc.integer({ min: 0, max: 24 * 60 - 1 }), fc.integer({ min: 0, max: 4 * 60 })),
    lengthMinutes: fc.oneof(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 5 * 24 * 60 })),
    timeZone: zone,
    allDay: fc.boolean(),
    frequency: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
    interval: fc.integer({ min: 1, max: 4 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
    end: fc.oneof(
      fc.record({ count: fc.integer({ min: 1, max: 40 }), untilDays: fc.constant(null) }),
      fc.record({ count: fc.constant(null), untilDays: fc.integer({ min: 0, max: 900 }) }),
      fc.constant({ count: null, untilDays: null }),
    ),
  })
  .map(({ day, minute, lengthMinutes, timeZone, allDay, frequency, interval, weekdays, end }) => {
    const startWall = day * DAY_MS + (allDay ? 0 : minute * MINUTE_MS);
    const rule = {
      frequency,
      interval,
      weekdays: [...new Set([...weekdays, weekday(startWall)])],
      count: end.count,
      until: end.untilDays === null ? null : startWall + end.untilDays * DAY_MS,
    } as const;
    const iso = (ms: number) => new Date(ms).toISOString();
    const start = momentOfWall(startWall, timeZone);
    const days = 1 + Math.floor(lengthMinutes / (24 * 60));
    const event = readCalendarEvent({
      id: "series",
      start: allDay ? { date: iso(startWall).slice(0, 10) } : { dateTime: iso(start), timeZone },
      end: allDay
        ? { date: iso(startWall + days * DAY_MS).slice(0, 10) }
        : { dateTime: iso(start + lengthMinutes * MINUTE_MS), timeZone },
      recurrence: [`RRULE:${ruleText(rule, allDay ? "UTC" : timeZone)}`],
    });
    if (event === null) throw new Error("The event has no id.");
    return { event, rule, startWall, timeZone, allDay };
  });

/** A week or so, not before the year in which the series may begin. */
const askedDays = fc
  .record({ day: dayNumber, days: fc.integer({ min: 1, max: 40 }) })
  .map(({ day, days }) => {
    const text = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);
    return { from: text(day), to: text(day + days - 1) };
  });

/** The moments at which the series begins, told by the oracle, for somebody in `viewer`. */
function startsUntil(
  { rule, startWall, timeZone, allDay }: SeriesCase,
  lastMs: number,
  viewer: string,
): number[] {
  const lastWall = lastMs + 2 * DAY_MS;
  return expandByDays(rule, startWall, lastWall).map((wall) =>
    momentOfWall(wall, allDay ? viewer : timeZone),
  );
}

test("a series has in a range the occurrences that counting its days gives, none missing and none twice", () => {
  fc.assert(
    fc.property(seriesCase, askedDays, zone, (series, days, viewer) => {
      fc.pre(isShown(series));
      const range = timeRangeOf(days, viewer);
      const { occurrences, incompleteSeries } = eventsInRange([series.event], {
        range,
        timeZone: viewer,
        most: MOST,
      });
      const inside = startsUntil(series, range.endMs, viewer).filter(
        (startMs) => startMs >= range.startMs && startMs < range.endMs,
      );
      const begun = occurrences
        .filter(({ startMs }) => startMs >= range.startMs)
        .map(({ startMs }) => startMs);
      expect(begun).toEqual(inside);
      expect(incompleteSeries).toEqual([]);
    }),
    searchRuns(400),
  );
});

test("the weeks of a year together have every occurrence of the year, each begun in exactly one week", () => {
  fc.assert(
    fc.property(
      fc.array(seriesCase, { minLength: 1, maxLength: 3 }),
      dayNumber,
      zone,
      (cases, day, viewer) => {
        const events = cases.map(({ event }, index) => ({ ...event, id: `series${index}` }));
        const first = isoWeekOf(new Date(day * DAY_MS).toISOString().slice(0, 10));
        const monday = Date.parse(daysOfIsoWeek(first).from);
        const weeks = Array.from({ length: 9 }, (_, index) =>
          daysOfIsoWeek(isoWeekOf(new Date(monday + index * 7 * DAY_MS).toISOString().slice(0, 10))),
        );
        const whole = timeRangeOf({ from: weeks[0]?.from ?? "", to: weeks.at(-1)?.to ?? "" }, viewer);
        const idsBegun = (range: TimeRange) =>
          eventsInRange(events, { range, timeZone: viewer, most: MOST })
            .occurrences.filter(({ startMs }) => startMs >= range.startMs)
            .map(({ eventId }) => eventId);
        const byWeek = weeks.flatMap((week) => idsBegun(timeRangeOf(week, viewer)));
        expect(byWeek).toEqual(idsBegun(whole));
        expect(new Set(byWeek).size).toBe(byWeek.length);
      },
    ),
    searchRuns(100),
  );
});

test("no occurrence is outside of its event's span, whatever zone one is in", () => {
  fc.assert(
    fc.property(seriesCase, askedDays, zone, (series, days, viewer) => {
      const span = eventSpan(series.event, viewer);
      const range = timeRangeOf(days, viewer);
      for (const { startMs, endMs } of eventsInRange([series.event], { range, timeZone: viewer, most: MOST })
        .occurrences) {
        expect(startMs).toBeGreaterThanOrEqual(span?.startMs ?? Number.POSITIVE_INFINITY);
        expect(endMs).toBeLessThanOrEqual(span?.endMs ?? Number.POSITIVE_INFINITY);
      }
    }),
    searchRuns(300),
  );
});

test("a series with COUNT or UNTIL has a span with an end, so that it is not read for ever", () => {
  fc.assert(
    fc.property(seriesCase, (series) => {
      const ends = series.rule.count !== null || series.rule.until !== null;
      expect(eventSpan(series.event, "UTC")?.endMs === null).toBe(!ends);
    }),
    searchRuns(200),
  );
});

test("whatever an event holds, reading and expanding it throws nothing", () => {
  const lines = fc.oneof(
    fc.string(),
    fc.string().map((text) => `RRULE:${text}`),
    fc
      .array(
        fc.constantFrom(
          "FREQ=DAILY",
          "COUNT=-1",
          "UNTIL=2",
          "BYDAY=XX",
          "INTERVAL=0",
          "BYHOUR=99",
          "WKST=MO",
        ),
      )
      .map((parts) => `RRULE:${parts.join(";")}`),
    fc.string().map((text) => `EXDATE;TZID=${text}:20270104T090000`),
  );
  const time = fc.oneof(
    fc.jsonValue(),
    fc.record({
      dateTime: fc.oneof(fc.string(), fc.constant("2027-01-04T09:00:00Z")),
      timeZone: fc.string(),
    }),
    fc.record({ date: fc.oneof(fc.string(), fc.constant("2027-01-04")) }),
  );
  const body = fc.record(
    {
      id: fc.string(),
      status: fc.string(),
      start: time,
      end: time,
      recurrence: fc.array(lines),
      originalStartTime: time,
    },
    { requiredKeys: ["id"] },
  );
  fc.assert(
    fc.property(fc.array(body, { maxLength: 4 }), (bodies) => {
      const events = bodies.flatMap((one) => readCalendarEvent(one) ?? []);
      const range = timeRangeOf({ from: "2027-01-01", to: "2027-01-31" }, "Europe/Berlin");
      for (const event of events) eventSpan(event, "Europe/Berlin");
      const { occurrences } = eventsInRange(events, { range, timeZone: "Europe/Berlin", most: MOST });
      expect(occurrences.every(({ startMs, endMs }) => startMs < range.endMs && endMs >= range.startMs)).toBe(
        true,
      );
    }),
    searchRuns(500),
  );
});

/** Google gives starts as moments: one that no clock shows is already moved, and with it every day of the series. */
function isShown({ startWall, timeZone, allDay }: SeriesCase): boolean {
  return allDay || wallOfMoment(momentOfWall(startWall, timeZone), timeZone) === startWall;
}
