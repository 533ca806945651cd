import type { Random } from "./random.ts";

/** A name as written at home, and in plain Latin letters for mailboxes. */
export interface NamePair {
  native: string;
  latin: string;
}

/** Names and numbers of one region. */
export interface Culture {
  id: string;
  /** ISO 3166 code. */
  region: string;
  country: string;
  given: readonly NamePair[];
  family: readonly NamePair[];
  /** How common it is in a sample. */
  weight: number;
  cities: readonly string[];
  /** Country calling code and the shape of a mobile number after it: digits stand, N is any digit. */
  callingCode: string;
  mobile: readonly string[];
  landline: readonly string[];
  /** Written before a number at home: 0, 8, or nothing. */
  trunk: string;
}

/** Reads a list of names: `Иван=Ivan Ольга=Olga`; without `=` the name is its own Latin form. */
export function parseNames(text: string): NamePair[] {
  return text
    .trim()
    .split(/\s+/u)
    .map((entry) => {
      const [written = "", latin] = entry.split("=");
      const native = written.replaceAll("_", " ");
      return { native, latin: latin ?? plainLatin(native) };
    });
}

/** Letters that do not decompose into a base letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  þ: "th",
  Þ: "Th",
  ð: "d",
  ı: "i",
};

/** A name as people type it into an address: ASCII letters. */
export function plainLatin(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? "");
}

export interface PhoneNumber {
  /** Digits after the country code. */
  national: string;
  international: string;
  /** As written at home. */
  local: string;
}

export function makePhone(
  culture: Culture,
  random: Random,
  kind: "mobile" | "landline" = "mobile",
): PhoneNumber {
  const pattern = random.pick(culture[kind]);
  const national = pattern
    .replaceAll("N", () => random.digits(1))
    .replaceAll("X", () => String(random.integer(2, 9)));
  const grouped = national.replaceAll(/(\d{3})(?=\d{3})/gu, "$1 ");
  return {
    national,
    international: `+${culture.callingCode} ${grouped}`,
    local: `${culture.trunk}${grouped}`,
  };
}
