import { expect, test } from "vitest";
import { formatAgo, formatClock, formatDuration } from "./time-format.ts";

const NOW = Date.UTC(2026, 0, 10, 12);

test("durations are as exact as a person cares for", () => {
  expect([40, 840, 42_700, 185_000, 3_720_000].map(formatDuration)).toEqual([
    "40 ms",
    `${(0.8).toLocaleString()} s`,
    "42 s",
    "3 min 05 s",
    "1 h 02 min",
  ]);
});

test("clocks count in whole seconds and never below zero", () => {
  expect([-5, 7_900, 750_000, 3_723_000].map(formatClock)).toEqual(["0:00", "0:07", "12:30", "1:02:03"]);
});

test("a moment that is ahead of this computer's clock reads as now", () => {
  expect(formatAgo(new Date(NOW + 60_000).toISOString(), NOW)).toBe("just now");
});

test("a moment is told in the largest unit that fits", () => {
  const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
  const ago = (ms: number) => formatAgo(new Date(NOW - ms).toISOString(), NOW);
  expect(ago(5 * 60_000)).toBe(relative.format(-5, "minute"));
  expect(ago(3 * 3_600_000)).toBe(relative.format(-3, "hour"));
  expect(ago(2 * 86_400_000)).toBe(relative.format(-2, "day"));
});
