import { streetWord } from "./address-words.ts";
import { countryCodeOf } from "./country-names.ts";
import { foldedText, foldedTokens } from "./folded-text.ts";
import type { NormalizedAddress } from "./normalized-contact.ts";

/** The attributes of one `addresses` value that make keys; all of them text, "" where absent. */
export interface WrittenAddress {
  readonly poBox: string;
  readonly streetAddress: string;
  readonly extendedAddress: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly country: string;
  readonly countryCode: string;
  readonly formattedValue: string;
}

const COUNTRY_CODE = /^[a-z]{2}$/u;
const US_ZIP_PLUS_4 = /^(\d{5})\d{4}$/u;

/**
 * An address by its folded parts. An address that is only a free-form text goes wholly into `street`, so that its words
 * can be compared at all. Null where it holds no letter or digit.
 */
export function normalizedAddress(written: WrittenAddress): NormalizedAddress | null {
  const streetText = [written.streetAddress, written.extendedAddress].filter((text) => text !== "");
  if (written.poBox !== "") streetText.push(`po box ${written.poBox}`);
  const hasParts = streetText.length > 0 || written.city !== "" || written.postalCode !== "";
  const street = streetOf(hasParts ? streetText.join(" ") : written.formattedValue);
  const countryCode = countryOf(written);
  const address: NormalizedAddress = {
    street,
    city: foldedText(written.city),
    region: foldedText(written.region),
    postalCode: postalCodeOf(written.postalCode, countryCode),
    countryCode,
  };
  return Object.values(address).every((part) => part === "") ? null : address;
}

function streetOf(text: string): string {
  return foldedTokens(text).map(streetWord).join(" ");
}

function postalCodeOf(text: string, countryCode: string): string {
  const code = foldedTokens(text).join("");
  return countryCode === "us" ? code.replace(US_ZIP_PLUS_4, "$1") : code;
}

function countryOf({ country, countryCode }: WrittenAddress): string {
  const code = countryCode.trim().toLowerCase();
  if (COUNTRY_CODE.test(code)) return code;
  return countryCodeOf(foldedText(country));
}
