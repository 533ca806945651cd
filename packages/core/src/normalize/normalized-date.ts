import { isPlainObject } from "../contact/plain-object.ts";
import { foldedTokens } from "./folded-text.ts";
import { monthOf } from "./month-names.ts";
import type { NormalizedDate } from "./normalized-contact.ts";

const MAX_TEXT_LENGTH = 40;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Apple's address book writes dates without a year with this leap year. */
const NO_YEAR = 1604;

const ISO = /^(\d{4})([-./]?)(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/u;
const ISO_WITHOUT_YEAR = /^--(\d{2})-?(\d{2})$/u;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{4})?$/u;
const NUMERIC = /^(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{4})$/u;
const EAST_ASIAN = /^(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일號号]?$/u;
/** "de" and "of" between day and month, and ordinal endings. */
const FILLERS = new Set(["de", "del", "of", "the", "den", "di", "st", "nd", "rd", "th", "er", "g", "goda"]);
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|a|o|e)$/u;

/**
 * A birthday or other date. Google's `date` is believed first, then its free `text` where only one reading is possible:
 * 03/04/1990 has two and gives null, as do dates that the calendar does not have. 29 February needs no year.
 */
export function normalizedDate(date: unknown, text: string): NormalizedDate | null {
  return dateOfParts(date) ?? dateOfText(text.trim());
}

function dateOfParts(date: unknown): NormalizedDate | null {
  if (!isPlainObject(date)) return null;
  const { year = 0, month, day } = date;
  if (typeof month !== "number" || typeof day !== "number") return null;
  return calendarDate(typeof year === "number" ? year : 0, month, day);
}

/** Null for a day that no year, or not this year, has. */
function calendarDate(year: number, month: number, day: number): NormalizedDate | null {
  const isWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!isWhole || year < 0 || year > 9999 || day < 1) return null;
  if (day > (DAYS_IN_MONTH[month - 1] ?? 0)) return null;
  const known = year === 0 || year === NO_YEAR ? null : year;
  if (known !== null && month === 2 && day === 29 && !isLeapYear(known)) return null;
  return { year: known, month, day };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function dateOfText(text: string): NormalizedDate | null {
  if (text === "" || text.length > MAX_TEXT_LENGTH) return null;
  const plain = text.normalize("NFKC");
  const iso = ISO.exec(plain);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const yearless = ISO_WITHOUT_YEAR.exec(plain);
  if (yearless !== null) return calendarDate(0, Number(yearless[1]), Number(yearless[2]));
  const dotted = DOTTED.exec(plain);
  if (dotted !== null) {
    return calendarDate(Number(dotted[3] ?? 0), Number(dotted[2]), Number(dotted[1]));
  }
  const numeric = NUMERIC.exec(plain);
  if (numeric !== null) {
    return unambiguousDate(Number(numeric[3]), Number(numeric[1]), Number(numeric[2]));
  }
  const eastAsian = EAST_ASIAN.exec(plain);
  if (eastAsian !== null) {
    return calendarDate(Number(eastAsian[1] ?? 0), Number(eastAsian[2]), Number(eastAsian[3]));
  }
  return dateOfWords(plain);
}

/** Two numbers of which only one order is a date, or which are the same number. */
function unambiguousDate(year: number, first: number, second: number): NormalizedDate | null {
  if (first <= 12 && second <= 12 && first !== second) return null;
  return first > 12 ? calendarDate(year, second, first) : calendarDate(year, first, second);
}

/** "17 May 1990", "May 17, 1990", "17. Mai", "17 de mayo de 1990". */
function dateOfWords(text: string): NormalizedDate | null {
  let month: number | null = null;
  const numbers: string[] = [];
  for (const token of foldedTokens(text)) {
    const number = ORDINAL.exec(token)?.[1] ?? token;
    const named = monthOf(token);
    if (/^\d+$/u.test(number)) numbers.push(number);
    else if (named !== null && month === null) month = named;
    else if (!FILLERS.has(token)) return null;
  }
  const [first = "", second = ""] = numbers;
  if (month === null || numbers.length === 0 || numbers.length > 2) return null;
  if (numbers.length === 1) return first.length > 2 ? null : calendarDate(0, month, Number(first));
  if (second.length === 4 && first.length <= 2) return calendarDate(Number(second), month, Number(first));
  if (first.length === 4 && second.length <= 2) return calendarDate(Number(first), month, Number(second));
  return null;
}
