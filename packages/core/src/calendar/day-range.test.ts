import { expect, test } from "vitest";
import { daysIn, isDay, isTimeZone, timeRangeOf } from "./day-range.ts";

const HOUR_MS = 60 * 60 * 1000;

test.each([
  ["Europe/Berlin", "2027-03-28", 23],
  ["Europe/Berlin", "2027-10-31", 25],
  ["Europe/Berlin", "2027-06-15", 24],
  ["America/New_York", "2027-03-14", 23],
  // Half an hour, and a change at midnight: the day begins at one.
  ["Australia/Lord_Howe", "2027-04-04", 24.5],
  ["America/Sao_Paulo", "2018-11-04", 23],
  ["UTC", "2027-03-28", 24],
])("in %s, %s has %s hours", (timeZone, day, hours) => {
  const { startMs, endMs } = timeRangeOf({ from: day, to: day }, timeZone);
  expect((endMs - startMs) / HOUR_MS).toBe(hours);
});

test("a range begins and ends where the days of its zone do", () => {
  const { startMs, endMs } = timeRangeOf({ from: "2027-01-04", to: "2027-01-10" }, "Asia/Tokyo");
  expect(new Date(startMs).toISOString()).toBe("2027-01-03T15:00:00.000Z");
  expect(new Date(endMs).toISOString()).toBe("2027-01-10T15:00:00.000Z");
});

test.each([
  ["2027-02-28", true],
  ["2028-02-29", true],
  ["2027-02-29", false],
  ["2027-1-4", false],
  ["2027-01-04T00:00", false],
  ["1899-12-31", false],
  ["2200-01-01", false],
  ["", false],
])("%j is a day: %j", (text, is) => {
  expect(isDay(text)).toBe(is);
});

test.each([
  ["Europe/Berlin", true],
  ["UTC", true],
  ["America/Argentina/Buenos_Aires", true],
  ["+02:00", false],
  ["Mars/Olympus", false],
  ["W. Europe Standard Time", false],
  ["", false],
])("%j is a time zone: %j", (text, is) => {
  expect(isTimeZone(text)).toBe(is);
});

test("a range counts both of its days", () => {
  expect(daysIn({ from: "2027-01-04", to: "2027-01-10" })).toBe(7);
  expect(daysIn({ from: "2027-01-04", to: "2027-01-04" })).toBe(1);
  expect(daysIn({ from: "2027-01-04", to: "2027-01-02" })).toBeLessThan(1);
});
