import type { NormalizedContact, NormalizedDate } from "../normalize/normalized-contact.ts";
import { phoneIdentifier, PHONE_DIGITS_MIN } from "./blocking-key.ts";
import type { ComparisonLevel, ComparisonName } from "./match-model.ts";
import type { MatchRecord } from "./match-record.ts";
import { nameCompatibility } from "./name-compatibility.ts";

/** The level of every comparison for one pair of records. */
export type ComparisonVector = { readonly [Name in ComparisonName]: ComparisonLevel<Name> };

/** Compares two records in every respect that a model weighs. Symmetric; looks at nothing but the two records. */
export function compareRecords(a: MatchRecord, b: MatchRecord): ComparisonVector {
  return {
    identity: compareIdentity(a, b),
    name: nameCompatibility(a.contact, b.contact),
    email: compareEmails(a.contact, b.contact),
    phone: comparePhones(a.contact, b.contact),
    birthday: compareBirthdays(a.contact, b.contact),
  };
}

function compareIdentity(a: MatchRecord, b: MatchRecord): ComparisonLevel<"identity"> {
  if (a.accountId !== b.accountId) return "none";
  return isOrWas(a, b) || isOrWas(b, a) ? "linked" : "none";
}

function isOrWas(now: MatchRecord, before: MatchRecord): boolean {
  if (now.resourceName === null) return false;
  return now.resourceName === before.resourceName || before.previousResourceNames.includes(now.resourceName);
}

function compareEmails(a: NormalizedContact, b: NormalizedContact): ComparisonLevel<"email"> {
  const shared = sharedCount(personalAddresses(a), personalAddresses(b));
  if (shared === 0) return "none";
  return shared === 1 ? "one" : "several";
}

function personalAddresses(contact: NormalizedContact): readonly string[] {
  return contact.emails.filter(({ role }) => !role).map(({ address }) => address);
}

function comparePhones(a: NormalizedContact, b: NormalizedContact): ComparisonLevel<"phone"> {
  const shared = sharedCount(phoneNumbers(a), phoneNumbers(b));
  if (shared > 0) return shared === 1 ? "one" : "several";
  return sharedCount(unplacedDigits(a), unplacedDigits(b)) > 0 ? "digits" : "none";
}

function phoneNumbers(contact: NormalizedContact): readonly string[] {
  return contact.phones.flatMap(({ e164, extension }) =>
    e164 === null ? [] : [phoneIdentifier(e164, extension)],
  );
}

function unplacedDigits(contact: NormalizedContact): readonly string[] {
  return contact.phones.flatMap(({ e164, digits }) =>
    e164 === null && digits.length >= PHONE_DIGITS_MIN ? [digits] : [],
  );
}

function sharedCount(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const others = new Set(b);
  return new Set(a.filter((value) => others.has(value))).size;
}

/** The best level over all pairs of dates: a contact may hold one date twice, with and without its year. */
function compareBirthdays(a: NormalizedContact, b: NormalizedContact): ComparisonLevel<"birthday"> {
  const levels = a.birthdays.flatMap((dateA) => b.birthdays.map((dateB) => compareDates(dateA, dateB)));
  if (levels.length === 0) return "absent";
  return (["same", "same-day", "unclear"] as const).find((level) => levels.includes(level)) ?? "different";
}

function compareDates(a: NormalizedDate, b: NormalizedDate): "same" | "same-day" | "unclear" | "different" {
  if (isPlaceholder(a) || isPlaceholder(b)) return "unclear";
  const isSameDay = a.month === b.month && a.day === b.day;
  const isYearMissing = a.year === null || b.year === null;
  if (isSameDay && isYearMissing) return "same-day";
  if (isSameDay && a.year === b.year) return "same";
  const isSwapped = a.month === b.day && a.day === b.month && (isYearMissing || a.year === b.year);
  return isSwapped ? "unclear" : "different";
}

/** 1 January is what programs and people enter when they do not know. */
function isPlaceholder({ month, day }: NormalizedDate): boolean {
  return month === 1 && day === 1;
}
