import { wordsOfName } from "./field-meaning.ts";

const COMPARISONS: Readonly<Record<string, string>> = {
  identity: "Google id",
  name: "Name",
  email: "E-mail",
  phone: "Phone",
  birthday: "Birthday",
};

const LEVELS: Readonly<Record<string, string>> = {
  "identity linked": "Google says that one had the other’s id before",
  "identity none": "Google links them in no way",
  "name exact": "The same name",
  "name compatible": "Names that can be one person’s",
  "name initial": "An initial that fits",
  "name partial": "Only a part of the name is there, and fits",
  "name absent": "One has no name",
  "name incomparable": "Names that cannot be compared",
  "name surname-differs": "Another surname",
  "name incompatible": "Names of different people",
  "email several": "Several addresses in common",
  "email one": "One address in common",
  "email none": "No address in common",
  "phone several": "Several numbers in common",
  "phone one": "One number in common",
  "phone digits": "The same digits, without a known country",
  "phone none": "No number in common",
  "birthday same": "The same birthday",
  "birthday same-day": "The same day, without a year on one side",
  "birthday unclear": "Perhaps the same: a placeholder, or day and month swapped",
  "birthday absent": "One has no birthday",
  "birthday different": "Different birthdays",
};

/** What was compared, in words; a comparison of a newer model is called by its own name. */
export function comparisonWords(comparison: string): string {
  return COMPARISONS[comparison] ?? spelledOut(comparison);
}

/** What the comparison found, in words. */
export function levelWords(comparison: string, level: string): string {
  return LEVELS[`${comparison} ${level}`] ?? spelledOut(level);
}

function spelledOut(name: string): string {
  return wordsOfName(name.replaceAll(/[-_]/gu, " "));
}
