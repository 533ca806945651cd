import type { CalendarEvent, CalendarEvents } from "@kith/sdk";
import { expect, test } from "vitest";
import { dayIn, daysOfWeek } from "./days-of-week.ts";

const WEEK = { from: "2027-01-04", to: "2027-01-10", timeZone: "Europe/Berlin" };

function timed(eventId: string, startTime: string, endTime: string): CalendarEvent {
  return { eventId, startTime, endTime, allDay: false, startDate: null, endDate: null } as CalendarEvent;
}

function allDay(eventId: string, startDate: string, endDate: string): CalendarEvent {
  return { eventId, startTime: "", endTime: "", allDay: true, startDate, endDate } as CalendarEvent;
}

function shown(...events: readonly CalendarEvent[]): Record<string, string[]> {
  const days = daysOfWeek({ ...WEEK, events: [...events] } as CalendarEvents);
  return Object.fromEntries(days.map((one) => [one.day.slice(8), one.events.map(({ eventId }) => eventId)]));
}

test("a week has its seven days, from Monday on, with or without events", () => {
  expect(Object.keys(shown()).sort()).toEqual(["04", "05", "06", "07", "08", "09", "10"]);
});

test("an event is on each day that it has a part of, by the clock of the zone, and on no day that it ends with", () => {
  const late = timed("late", "2027-01-05T22:30:00Z", "2027-01-06T00:30:00Z");
  const toMidnight = timed("midnight", "2027-01-07T20:00:00Z", "2027-01-07T23:00:00Z");
  const moment = timed("moment", "2027-01-07T23:00:00Z", "2027-01-07T23:00:00Z");
  expect(shown(late, toMidnight, moment)).toMatchObject({
    "05": ["late"],
    "06": ["late"],
    "07": ["midnight"],
    "08": ["moment"],
  });
});

test("all-day events stand before the others, on their days and not on the day of their end", () => {
  const early = timed("early", "2027-01-05T06:00:00Z", "2027-01-05T07:00:00Z");
  const days = allDay("days", "2027-01-03", "2027-01-06");
  expect(shown(early, days)).toMatchObject({ "04": ["days"], "05": ["days", "early"], "06": [] });
});

test("a moment is on the day that clocks of the zone show", () => {
  expect(dayIn("Asia/Tokyo", Date.UTC(2027, 0, 4, 15))).toBe("2027-01-05");
  expect(dayIn("America/New_York", Date.UTC(2027, 0, 4, 4))).toBe("2027-01-03");
});
