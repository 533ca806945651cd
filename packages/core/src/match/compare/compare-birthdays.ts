import type { NormalizedContact, NormalizedDate } from "../../normalize/normalized-contact.ts";
import type { ComparisonLevel } from "../model/match-model.ts";
import { bestLevel } from "./best-level.ts";

const DATE_LEVELS = ["same", "same-day", "swapped", "unclear", "different"] as const;

type DateLevel = (typeof DATE_LEVELS)[number];

/** The best level over all pairs of dates: a contact may hold one date twice, with and without its year. */
export function compareBirthdays(a: NormalizedContact, b: NormalizedContact): ComparisonLevel<"birthday"> {
  return bestLevel([a.birthdays, b.birthdays], DATE_LEVELS, compareDates) ?? "absent";
}

function compareDates(a: NormalizedDate, b: NormalizedDate): DateLevel {
  if (isPlaceholder(a) || isPlaceholder(b)) return "unclear";
  const isSameDay = a.month === b.month && a.day === b.day;
  const isYearMissing = a.year === null || b.year === null;
  if (isSameDay && isYearMissing) return "same-day";
  if (isSameDay && a.year === b.year) return "same";
  const isSwapped = a.month === b.day && a.day === b.month && (isYearMissing || a.year === b.year);
  return isSwapped ? "swapped" : "different";
}

/** 1 January is what programs and people enter when they do not know. */
export function isPlaceholder({ month, day }: NormalizedDate): boolean {
  return month === 1 && day === 1;
}
