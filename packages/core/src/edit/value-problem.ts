import type { ContactFieldName } from "../contact/contact-fields.ts";
import { isPlainObject, type PlainObject } from "../contact/plain-object.ts";
import { WRITABLE_ATTRIBUTES, type AttributeKind } from "../contact/writable-attributes.ts";

/**
 * What is wrong with a value that is to be written, as a sentence; null when nothing is.
 *
 * @param others - Attributes that the contact's values have though Kith does not know them.
 */
export function valueProblem(
  field: ContactFieldName,
  value: PlainObject,
  others: ReadonlySet<string>,
): string | null {
  const known = WRITABLE_ATTRIBUTES[field];
  for (const attribute of Object.keys(value)) {
    const kind = Object.hasOwn(known, attribute) ? known[attribute] : undefined;
    if (kind === undefined) {
      if (others.has(attribute)) continue;
      return `${field} has no attribute “${attribute}”. It has ${Object.keys(known).join(", ")}.`;
    }
    const problem = PROBLEM_OF[kind](value[attribute]);
    if (problem !== null) return `${field}.${attribute} ${problem}.`;
  }
  return isBlank(value) ? `A value of ${field} is empty. Fill it in, or leave it out.` : null;
}

const PROBLEM_OF: { readonly [Kind in AttributeKind]: (given: unknown) => string | null } = {
  text: (given) => (typeof given === "string" ? null : "must be a text"),
  "yes-no": (given) => (typeof given === "boolean" ? null : "must be true or false"),
  number: (given) =>
    typeof given === "number" && Number.isSafeInteger(given) ? null : "must be a whole number",
  date: (given) => (isDate(given) ? null : DATE_WANTED),
  group: (given) =>
    isPlainObject(given) && typeof given["contactGroupResourceName"] === "string"
      ? null
      : "must name a label by its contactGroupResourceName",
};

const DATE_WANTED =
  "must be a date of the calendar: { year, month, day } as numbers, without the year where it is not known";

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const PARTS = new Set(["year", "month", "day"]);

/** As Google takes one: a whole date, one without its year, or a year with or without its month. 0 is not known. */
function isDate(given: unknown): boolean {
  if (!isPlainObject(given) || !Object.keys(given).every((part) => PARTS.has(part))) return false;
  const [year, month, day] = ["year", "month", "day"].map((part) => given[part] ?? 0) as [
    unknown,
    unknown,
    unknown,
  ];
  if (!isWhole(year) || !isWhole(month) || !isWhole(day)) return false;
  if (year > 9999 || month > 12 || (month === 0 && day > 0) || (year === 0 && day === 0)) return false;
  if (day > (DAYS_IN_MONTH[month - 1] ?? 0)) return false;
  return !(month === 2 && day === 29 && year > 0 && !isLeapYear(year));
}

function isWhole(given: unknown): given is number {
  return typeof given === "number" && Number.isInteger(given) && given >= 0;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A label alone says nothing: somebody left a row of a form empty. */
function isBlank(value: PlainObject): boolean {
  return Object.entries(value).every(
    ([attribute, content]) => attribute === "type" || (typeof content === "string" && content.trim() === ""),
  );
}
