import { describe, expect, test } from "vitest";
import { readCalendarEvent, type CalendarEvent } from "./calendar-event.ts";
import { timeRangeOf } from "./day-range.ts";
import { eventsInRange } from "./events-in-range.ts";

const BERLIN = "Europe/Berlin";
const MOST = 10_000;

function event(body: Readonly<Record<string, unknown>>): CalendarEvent {
  const read = readCalendarEvent({ id: "e", status: "confirmed", ...body });
  if (read === null) throw new Error("The event has no id.");
  return read;
}

function timed(start: string, end: string, more: Readonly<Record<string, unknown>> = {}): CalendarEvent {
  const zoned = (dateTime: string) => ({ dateTime, timeZone: BERLIN });
  return event({ start: zoned(start), end: zoned(end), ...more });
}

/** Nine to ten in Berlin from 2027-01-04, a Monday. */
function series(rule: string, ...lines: readonly string[]): CalendarEvent {
  return timed("2027-01-04T09:00:00+01:00", "2027-01-04T10:00:00+01:00", {
    recurrence: [`RRULE:${rule}`, ...lines],
  });
}

function exception(originalStart: object, more: Readonly<Record<string, unknown>>): CalendarEvent {
  return event({ id: "x", recurringEventId: "e", originalStartTime: originalStart, ...more });
}

/** The starts in "first day/last day", as a clock of the zone shows them. */
function show(events: readonly CalendarEvent[], days: string, timeZone: string = BERLIN): string[] {
  const [from = "", to = ""] = days.split("/");
  const { occurrences } = eventsInRange(events, {
    range: timeRangeOf({ from, to }, timeZone),
    timeZone,
    most: MOST,
  });
  return occurrences.map(({ startMs }) =>
    new Date(startMs).toLocaleString("sv", { timeZone, dateStyle: "short", timeStyle: "short" }),
  );
}

describe("a series", () => {
  test("has its hour by the clock of its zone, before and after clocks change", () => {
    const shown = show([series("FREQ=DAILY")], "2027-03-27/2027-03-29");
    expect(shown).toEqual(["2027-03-27 09:00", "2027-03-28 09:00", "2027-03-29 09:00"]);
    expect(show([series("FREQ=DAILY")], "2027-10-30/2027-11-01")).toHaveLength(3);
  });

  test("keeps the hour of its own zone where somebody is elsewhere", () => {
    const shown = show([series("FREQ=WEEKLY")], "2027-03-15/2027-04-05", "America/New_York");
    // New York is in summer two weeks before Berlin.
    expect(shown).toEqual(["2027-03-15 04:00", "2027-03-22 04:00", "2027-03-29 03:00", "2027-04-05 03:00"]);
  });

  test("is not missed in the hour that clocks jump over, and not doubled in the hour that they show twice", () => {
    const night = timed("2027-01-04T02:30:00+01:00", "2027-01-04T02:45:00+01:00", {
      recurrence: ["RRULE:FREQ=DAILY"],
    });
    expect(show([night], "2027-03-27/2027-03-29")).toEqual([
      "2027-03-27 02:30",
      "2027-03-28 03:30",
      "2027-03-29 02:30",
    ]);
    expect(show([night], "2027-10-31/2027-10-31")).toEqual(["2027-10-31 02:30"]);
  });

  test("without an end is shown ten years later, and ends with COUNT and UNTIL, the last one included", () => {
    expect(show([series("FREQ=WEEKLY;BYDAY=MO,WE")], "2037-01-05/2037-01-11")).toHaveLength(2);
    expect(show([series("FREQ=DAILY;COUNT=3")], "2027-01-01/2027-01-31")).toHaveLength(3);
    expect(show([series("FREQ=DAILY;UNTIL=20270106T080000Z")], "2027-01-01/2027-01-31")).toHaveLength(3);
    expect(show([series("FREQ=DAILY;UNTIL=20270106T075959Z")], "2027-01-01/2027-01-31")).toHaveLength(2);
    expect(show([series("FREQ=DAILY;UNTIL=20270106")], "2027-01-01/2027-01-31")).toHaveLength(3);
  });

  test("begins on its first day even where its rule would not", () => {
    const shown = show([series("FREQ=WEEKLY;BYDAY=WE")], "2027-01-04/2027-01-10");
    expect(shown).toEqual(["2027-01-04 09:00", "2027-01-06 09:00"]);
  });

  test("leaves out what EXDATE and EXRULE name, however they name it, and takes in what RDATE adds", () => {
    const excluded = series(
      "FREQ=DAILY;COUNT=7",
      "EXDATE;TZID=Europe/Berlin:20270105T090000",
      "EXDATE:20270106T080000Z,20270107T080000Z",
      "EXDATE;VALUE=DATE:20270108",
      "EXDATE;TZID=America/New_York:20270109T030000",
    );
    expect(show([excluded], "2027-01-04/2027-01-31")).toEqual(["2027-01-04 09:00", "2027-01-10 09:00"]);
    const more = series("FREQ=DAILY;COUNT=1", "RDATE;TZID=Europe/Berlin:20270120T150000,20270121T150000");
    expect(show([more], "2027-01-18/2027-01-24")).toEqual(["2027-01-20 15:00", "2027-01-21 15:00"]);
    const weekdays = series("FREQ=DAILY;COUNT=7", "EXRULE:FREQ=WEEKLY;BYDAY=SA,SU");
    expect(show([weekdays], "2027-01-04/2027-01-10")).toHaveLength(5);
  });

  test("that cannot be read is told, and its first occurrence is there", () => {
    for (const rule of [
      "FREQ=SOMETIMES",
      "FREQ=DAILY;UNTIL=soon",
      "FREQ=SECONDLY",
      "FREQ=DAILY;COUNT=999999999",
    ]) {
      const range = timeRangeOf({ from: "2027-01-04", to: "2027-12-31" }, BERLIN);
      const found = eventsInRange([series(rule)], { range, timeZone: BERLIN, most: MOST });
      expect([found.occurrences.length, found.incompleteSeries]).toEqual([1, ["e"]]);
    }
  });

  test("that means to keep a machine busy is refused at once", () => {
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => index).join(",");
    const rule = `FREQ=DAILY;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=${numbers(60)}`;
    expect(show([series(rule)], "2027-01-04/2027-12-31")).toHaveLength(1);
    expect(show([series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")], "2028-01-01/2028-12-31")).toEqual([]);
  });
});

describe("an exception", () => {
  const original = { dateTime: "2027-01-06T09:00:00+01:00", timeZone: BERLIN };
  const daily = series("FREQ=DAILY;COUNT=7");

  test("that was moved is where it was moved to, and nowhere else", () => {
    const moved = exception(original, {
      start: { dateTime: "2027-01-20T15:00:00+01:00" },
      end: { dateTime: "2027-01-20T16:00:00+01:00" },
    });
    expect(show([daily, moved], "2027-01-04/2027-01-10")).toHaveLength(6);
    expect(show([daily, moved], "2027-01-18/2027-01-24")).toEqual(["2027-01-20 15:00"]);
  });

  test("that was cancelled does not take place", () => {
    const cancelled = exception(original, { status: "cancelled" });
    expect(show([daily, cancelled], "2027-01-04/2027-01-10")).not.toContain("2027-01-06 09:00");
    expect(show([daily, cancelled], "2027-01-04/2027-01-10")).toHaveLength(6);
  });

  test("told by the moment in another zone, or by its day alone, is the same occurrence", () => {
    const inUtc = exception({ dateTime: "2027-01-06T08:00:00Z" }, { status: "cancelled" });
    const byDay = exception({ date: "2027-01-06" }, { status: "cancelled" });
    for (const one of [inUtc, byDay]) {
      expect(show([daily, one], "2027-01-04/2027-01-10")).not.toContain("2027-01-06 09:00");
    }
  });

  test("of a series that one is not invited to stands for itself", () => {
    const alone = exception(original, { start: original, end: { dateTime: "2027-01-06T10:00:00+01:00" } });
    expect(show([alone], "2027-01-04/2027-01-10")).toEqual(["2027-01-06 09:00"]);
  });
});

describe("an all-day event", () => {
  const holiday = event({ start: { date: "2027-01-10" }, end: { date: "2027-01-12" } });

  test("is on its days wherever one is, and in each week that it touches", () => {
    for (const timeZone of [BERLIN, "Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      expect(show([holiday], "2027-01-04/2027-01-10", timeZone)).toEqual(["2027-01-10 00:00"]);
      expect(show([holiday], "2027-01-11/2027-01-17", timeZone)).toEqual(["2027-01-10 00:00"]);
      expect(show([holiday], "2027-01-12/2027-01-17", timeZone)).toEqual([]);
      expect(show([holiday], "2027-01-03/2027-01-09", timeZone)).toEqual([]);
    }
  });

  test("that is repeated is so by days", () => {
    const birthday = event({
      start: { date: "2024-02-29" },
      end: { date: "2024-03-01" },
      recurrence: ["RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20320229"],
    });
    expect(show([birthday], "2028-01-01/2028-12-31", "Asia/Tokyo")).toEqual(["2028-02-29 00:00"]);
    expect(show([birthday], "2032-01-01/2032-12-31", "Asia/Tokyo")).toEqual([]);
    const until = event({ ...BASE_DAYS, recurrence: ["RRULE:FREQ=DAILY;UNTIL=20270106"] });
    expect(show([until], "2027-01-01/2027-01-31", "Pacific/Pago_Pago")).toHaveLength(3);
  });
});

const BASE_DAYS = { start: { date: "2027-01-04" }, end: { date: "2027-01-05" } };

test("an event that began before the range and goes on in it is shown; one that ends as the range begins is not", () => {
  const long = timed("2027-01-03T20:00:00+01:00", "2027-01-05T08:00:00+01:00");
  expect(show([long], "2027-01-04/2027-01-10")).toHaveLength(1);
  const until = timed("2027-01-03T20:00:00+01:00", "2027-01-04T00:00:00+01:00");
  expect(show([until], "2027-01-04/2027-01-10")).toEqual([]);
  const moment = timed("2027-01-04T00:00:00+01:00", "2027-01-04T00:00:00+01:00");
  expect(show([moment], "2027-01-04/2027-01-10")).toHaveLength(1);
});

test("occurrences have the ids that Google gives them", () => {
  const range = timeRangeOf({ from: "2027-01-04", to: "2027-01-05" }, BERLIN);
  const days = event({ ...BASE_DAYS, id: "d", recurrence: ["RRULE:FREQ=DAILY"] });
  const { occurrences } = eventsInRange([series("FREQ=DAILY"), days], {
    range,
    timeZone: BERLIN,
    most: MOST,
  });
  expect(occurrences.map(({ eventId }) => eventId)).toEqual([
    "d_20270104",
    "e_20270104T080000Z",
    "d_20270105",
    "e_20270105T080000Z",
  ]);
});

test("an event without readable times is nowhere, and hinders none", () => {
  const odd = [
    {},
    { start: {} },
    { start: { date: "2027-02-30" } },
    { start: { dateTime: "soon" } },
    { start: 7 },
  ];
  expect(show([...odd.map(event), series("FREQ=DAILY;COUNT=1")], "2027-01-04/2027-01-10")).toHaveLength(1);
});

test("more events than are wanted are told, and series after that are not even expanded", () => {
  const range = timeRangeOf({ from: "2027-01-04", to: "2027-12-31" }, BERLIN);
  const hourly = Array.from({ length: 1_000 }, (_, index) => ({ ...series("FREQ=HOURLY"), id: `e${index}` }));
  const found = eventsInRange(hourly, { range, timeZone: BERLIN, most: 100 });
  expect(found.tooMany).toBe(true);
  expect(found.occurrences.length).toBeLessThan(9_000);
  const few = eventsInRange([series("FREQ=DAILY;COUNT=100")], { range, timeZone: BERLIN, most: 100 });
  expect([few.tooMany, few.occurrences.length]).toEqual([false, 100]);
});
