const NOT_DIGIT = /\D+/gu;
/** An E.164 number has 15 digits at most; fewer than 11 are too few to hold a country code for sure. */
const MIN_DIGITS_WITH_COUNTRY_CODE = 11;
const MAX_DIGITS = 15;

/**
 * The ways to read one written number, most literal first; the first that a numbering plan calls valid is the number.
 *
 * libphonenumber reads the national format and the region's own international prefix. These are added because address
 * books outlive numbering plans: 00 under a region that dials 011, Mexico's mobile 1 and its 044/045 (dropped in 2019
 * and 2020), Argentina's 15 before a Buenos Aires mobile, Brazil's mobiles before their ninth digit (2012 to 2016), and
 * country codes written without "+".
 */
export function* phoneSpellings(number: string, region: string | undefined): Generator<string> {
  yield number;
  const digits = number.replace(NOT_DIGIT, "");
  if (digits.length < 7 || digits.length > MAX_DIGITS + 4) return;
  const international = internationalDigits(number, digits);
  if (international !== null) {
    yield `+${international}`;
    const current = currentPlanDigits(international);
    if (current !== null) yield `+${current}`;
    return;
  }
  if (region === undefined) return;
  const national = currentNationalDigits(digits, region);
  if (national !== null) yield national;
  if (digits.startsWith("0") || digits.length < MIN_DIGITS_WITH_COUNTRY_CODE) return;
  yield `+${digits}`;
  const current = currentPlanDigits(digits);
  if (current !== null) yield `+${current}`;
}

/** The digits from the country code on, where the number is written with an international prefix. */
function internationalDigits(number: string, digits: string): string | null {
  if (digits.startsWith("00")) return digits.slice(2);
  return number.startsWith("+") ? digits : null;
}

/** A number of an older plan, country code included, in the plan of today. */
function currentPlanDigits(digits: string): string | null {
  const mexican = /^521(\d{10})$/u.exec(digits);
  if (mexican !== null) return `52${mexican[1]}`;
  const argentine = /^54(?:9?11)?15(\d{8})$/u.exec(digits);
  if (argentine !== null) return `54911${argentine[1]}`;
  const brazilian = /^55(\d{2})([6-9]\d{7})$/u.exec(digits);
  return brazilian === null ? null : `55${brazilian[1]}9${brazilian[2]}`;
}

function currentNationalDigits(digits: string, region: string): string | null {
  switch (region) {
    case "MX": {
      const mobile = /^(?:04[45]|01|1)(\d{10})$/u.exec(digits);
      return mobile === null ? null : `+52${mobile[1]}`;
    }
    case "AR": {
      // Eight digits after the 15 are a subscriber of Buenos Aires; elsewhere the area cannot be told.
      const mobile = /^15(\d{8})$/u.exec(digits);
      return mobile === null ? null : `+54911${mobile[1]}`;
    }
    case "BR": {
      const mobile = /^0?(\d{2})([6-9]\d{7})$/u.exec(digits);
      return mobile === null ? null : `+55${mobile[1]}9${mobile[2]}`;
    }
    default:
      return null;
  }
}
