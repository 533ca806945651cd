import type { CountryCode } from "libphonenumber-js/max";
import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";

import { isAscii } from "./script.ts";
import type { NormalizedPhone } from "./normalized-contact.ts";
import { phoneSpellings } from "./phone-spellings.ts";
import { phoneText } from "./phone-text.ts";

/** Longer texts are notes, not numbers; libphonenumber's own limit is 250. */
const MAX_LENGTH = 250;

/**
 * A phone number's comparable form, or null where the text holds no digit that could be dialed. `e164` is set for valid
 * numbers only: what a region merely makes possible (a 7-digit local number) keeps its digits and has no E.164.
 *
 * @param region Two-letter code of the country for numbers written without a country code; unknown codes count as none.
 */
export function normalizedPhone(text: string, region?: string): NormalizedPhone | null {
  if (text.length > MAX_LENGTH) return null;
  const country = supportedRegion(region);
  const { number, extension, digits } = phoneText(text);
  if (digits === "") return null;
  for (const spelling of phoneSpellings(number, country)) {
    // Without both, libphonenumber can only fail, by an error with a stack, which costs more than parsing does.
    if (country === undefined && !spelling.includes("+")) continue;
    const parsed = parsePhoneNumberFromString(spelling, {
      ...(country === undefined ? {} : { defaultCountry: country }),
      extract: false,
    });
    // A number of a known type is a valid one; isValid() would look the same tables up a second time.
    const type = parsed?.getType();
    if (parsed !== undefined && type !== undefined) {
      return {
        e164: parsed.number,
        extension: extension ?? parsed.ext ?? null,
        digits,
        line: lineOf(type),
      };
    }
  }
  return { e164: null, extension, digits, line: "unknown" };
}

function lineOf(type: string): NormalizedPhone["line"] {
  if (type === "MOBILE") return "mobile";
  if (type === "FIXED_LINE") return "fixed";
  return type === "FIXED_LINE_OR_MOBILE" ? "either" : "unknown";
}

function supportedRegion(region: string | undefined): CountryCode | undefined {
  if (typeof region !== "string" || region.length !== 2 || !isAscii(region)) return undefined;
  const code = region.toUpperCase();
  return isSupportedCountry(code) ? code : undefined;
}
