import type { PersonValue } from "../../contact/person.ts";
import { compareTimes } from "../../contact/time-order.ts";
import { compareTexts } from "../cluster/content-order.ts";
import type { GoldenSource } from "./golden-source.ts";

/**
 * Sorts the records of a contact, the primary one first: the fullest name (given and family name, then the number of
 * words that are not initials, then upper and lower case as names are written), then the most recent update, then the
 * smallest id.
 */
export function rankedRecords(records: readonly GoldenSource[]): readonly GoldenSource[] {
  const rated = records.map((record) => ({ record, name: nameRating(record) }));
  return rated
    .sort((a, b) => {
      for (const [index, rating] of a.name.entries()) {
        const difference = (b.name[index] ?? 0) - rating;
        if (difference !== 0) return difference;
      }
      return compareTimes(b.record.updateTime, a.record.updateTime) || compareTexts(a.record.id, b.record.id);
    })
    .map(({ record }) => record);
}

function nameRating({ fields }: GoldenSource): readonly number[] {
  const name = fields.names?.[0];
  if (name === undefined) return [0, 0, 0];
  const parts = ["givenName", "middleName", "familyName"].map((attribute) => words(name, attribute));
  const [given = [], , family = []] = parts;
  const structured = parts.flat();
  const all = structured.length > 0 ? structured : words(name, "unstructuredName");
  const hasBoth = structured.length > 0 ? given.length > 0 && family.length > 0 : all.length > 1;
  const fullWords = all.filter((word) => /\p{L}.*\p{L}|\p{Lo}/u.test(word));
  const isMixedCase = all.some((word) => word !== word.toLowerCase() && word !== word.toUpperCase());
  return [(all.length > 0 ? 1 : 0) + (hasBoth ? 1 : 0), fullWords.length, isMixedCase ? 1 : 0];
}

function words(name: PersonValue, attribute: string): readonly string[] {
  const text = name[attribute];
  return typeof text === "string" ? text.split(/\s+/u).filter((word) => word !== "") : [];
}
