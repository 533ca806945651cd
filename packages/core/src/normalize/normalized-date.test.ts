import { describe, expect, test } from "vitest";

import { normalizedDate } from "./normalized-date.ts";

const written = (text: string): string => {
  const date = normalizedDate(undefined, text);
  return date === null ? "none" : `${date.year ?? "?"}-${date.month}-${date.day}`;
};

describe("Google's structured date", () => {
  test.each([
    [
      { year: 1990, month: 5, day: 17 },
      { year: 1990, month: 5, day: 17 },
    ],
    [
      { year: 0, month: 5, day: 17 },
      { year: null, month: 5, day: 17 },
    ],
    [
      { month: 5, day: 17 },
      { year: null, month: 5, day: 17 },
    ],
    [
      { year: 1604, month: 5, day: 17 },
      { year: null, month: 5, day: 17 },
    ],
    [
      { month: 2, day: 29 },
      { year: null, month: 2, day: 29 },
    ],
    [
      { year: 2000, month: 2, day: 29 },
      { year: 2000, month: 2, day: 29 },
    ],
  ])("%o", (date, expected) => {
    expect(normalizedDate(date, "")).toEqual(expected);
  });

  test.each([
    { year: 1990 },
    { year: 1990, month: 5 },
    { year: 1990, month: 5, day: 0 },
    { year: 1990, month: 13, day: 1 },
    { year: 1990, month: 4, day: 31 },
    { year: 1900, month: 2, day: 29 },
    { year: -5, month: 2, day: 2 },
    { year: 1990.5, month: 2, day: 2 },
    { year: 1990, month: "5", day: 17 },
    { month: Number.NaN, day: 17 },
    "1990-05-17",
    null,
    [],
  ])("%o is no day of the calendar", (date) => {
    expect(normalizedDate(date, "")).toBeNull();
  });

  test("wins over the text, and the text stands in for it", () => {
    expect(normalizedDate({ month: 5, day: 17 }, "1990-01-01")).toMatchObject({ month: 5 });
    expect(normalizedDate({ year: 1990 }, "17 May 1990")).toMatchObject({ month: 5, day: 17 });
  });
});

describe("a text with one reading", () => {
  test.each([
    "1990-05-17",
    "1990/5/17",
    "19900517",
    "1990-05-17T00:00:00Z",
    "17.05.1990",
    "17. 5. 1990",
    "17/05/1990",
    "05/17/1990",
    "May 17, 1990",
    "17 May 1990",
    "17th of May 1990",
    "17. Mai 1990",
    "17 mai 1990",
    "17 de mayo de 1990",
    "17 maggio 1990",
    "17 maja 1990",
    "17 мая 1990 г.",
    "1990年5月17日",
    "1990년 5월 17일",
  ])("%s", (text) => {
    expect(written(text)).toBe("1990-5-17");
  });

  test.each(["--05-17", "--0517", "17.5.", "May 17", "17. Mai", "5月17日"])("%s has no year", (text) => {
    expect(written(text)).toBe("?-5-17");
  });

  test("a day and a month that are the same number can be read one way only", () => {
    expect(written("05/05/1990")).toBe("1990-5-5");
  });
});

test.each(["", "05/04/1990", "17/05/90", "spring", "1990", "May 1990", "31 April 1990", "17 May May 1990"])(
  "%o is not read",
  (text) => {
    expect(written(text)).toBe("none");
  },
);
