import type { NormalizedContact, NormalizedPhone } from "../../normalize/normalized-contact.ts";
import type { ComparisonLevel } from "../model/match-model.ts";
import { bestLevel } from "./best-level.ts";
import { PHONE_DIGITS_MIN, phoneLine } from "./phone-line.ts";

/** Of two numbers that are not one line, best first. */
const NUMBER_LEVELS = ["digits", "extension", "local", "similar", "different"] as const;

type NumberLevel = (typeof NUMBER_LEVELS)[number];
type PhoneLevel = ComparisonLevel<"phone">;

/** A national number has so many digits; fewer are a number inside an area. */
const NATIONAL_DIGITS_MIN = 9;

/** The best level over all pairs of numbers. */
export function comparePhones(a: NormalizedContact, b: NormalizedContact): PhoneLevel {
  if (a.phones.length === 0 || b.phones.length === 0) return "absent";
  const linesB = new Set(b.phones.map(phoneLine));
  const shared = new Map(
    a.phones.flatMap((phone) => {
      const line = phoneLine(phone);
      return line !== null && linesB.has(line) ? [[line, phone] as const] : [];
    }),
  );
  if (shared.size > 1) return "several";
  const [only] = shared.values();
  if (only !== undefined) return lineLevel(only);
  return bestLevel([a.phones, b.phones], NUMBER_LEVELS, numberLevel) ?? "different";
}

function lineLevel({ line, extension }: NormalizedPhone): "mobile" | "one" | "fixed" {
  if (line === "mobile") return "mobile";
  return line === "fixed" && extension === null ? "fixed" : "one";
}

function numberLevel(a: NormalizedPhone, b: NormalizedPhone): NumberLevel {
  if (a.e164 !== null && b.e164 !== null) {
    if (a.e164 !== b.e164) return isTransposed(a.e164, b.e164) ? "similar" : "different";
    // Two extensions of one switchboard are two desks.
    return a.extension === null || b.extension === null ? "extension" : "different";
  }
  if (a.extension !== null && b.extension !== null && a.extension !== b.extension) return "different";
  return byLastDigits(a, b);
}

/** At least one of the two has no known country: trunk prefixes, country and area codes may be missing in front. */
function byLastDigits(a: NormalizedPhone, b: NormalizedPhone): NumberLevel {
  const [digitsA, digitsB] = [bareDigits(a), bareDigits(b)];
  let common = 0;
  while (common < digitsA.length && digitsA.at(-1 - common) === digitsB.at(-1 - common)) common += 1;
  if (common < PHONE_DIGITS_MIN) return "different";
  if (common >= NATIONAL_DIGITS_MIN) return "digits";
  const isWhole = common === digitsA.length || common === digitsB.length;
  return isWhole || common > PHONE_DIGITS_MIN ? "local" : "different";
}

function bareDigits({ e164, digits }: NormalizedPhone): string {
  return (e164?.slice(1) ?? digits).replace(/^0+/u, "");
}

/** Two neighboring digits swapped, which are not the same. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return a[index] === b[index + 1] && a[index + 1] === b[index] && a.slice(index + 2) === b.slice(index + 2);
}
