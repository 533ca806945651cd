import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";

/**
 * A contact beside its canonical forms. The forms are keys for comparing only: they are never stored as the contact's
 * values, never hashed into its content, and never sent to Google.
 */
export interface NormalizedContact {
  readonly fields: ContactFields;
  /** SHA-256 (hex) over the canonical JSON of `fields`: equal for equal values, whatever their order. */
  readonly contentHash: string;
  readonly names: readonly NormalizedName[];
  readonly emails: readonly NormalizedEmail[];
  readonly phones: readonly NormalizedPhone[];
  readonly addresses: readonly NormalizedAddress[];
  readonly organizations: readonly NormalizedOrganization[];
  readonly birthdays: readonly NormalizedDate[];
  readonly urls: readonly string[];
  /** Values that could not be normalized. They are kept in `fields` as they are. */
  readonly problems: readonly NormalizationProblem[];
}

/** Tokens are folded: lower case, transliterated to Latin where that is faithful, without marks and punctuation. */
export interface NormalizedName {
  readonly kind: "name" | "nickname";
  readonly given: readonly string[];
  readonly middle: readonly string[];
  readonly family: readonly string[];
  /** Every token of the name, titles and suffixes left out, in the order written. */
  readonly tokens: readonly string[];
  /** Generation suffixes ("jr", "sr", "ii", …): evidence of their own, Jr against Sr speaks against a match. */
  readonly suffixes: readonly string[];
  /** What a title in front says: Mr. A. Hughes and Mrs. A. Hughes are two people. */
  readonly gender: "female" | "male" | null;
  /** The scripts of the name as written (Unicode script names), before transliteration. */
  readonly scripts: readonly string[];
  /** The name as written, case-folded and NFC, for comparing inside one script. */
  readonly native: string;
}

export interface NormalizedEmail {
  /** The address to compare by: lower case, provider rules applied (Gmail dots, plus tags, googlemail.com). */
  readonly address: string;
  readonly localPart: string;
  readonly domain: string;
  /** A role or no-reply mailbox (info@, sales@, noreply@): never evidence that two records are one person. */
  readonly role: boolean;
}

export interface NormalizedPhone {
  /** E.164 when the number is valid, else null. */
  readonly e164: string | null;
  readonly extension: string | null;
  /** The digits as written, for numbers that are not valid and for comparing last digits. */
  readonly digits: string;
  readonly line: "mobile" | "fixed" | "either" | "unknown";
}

export interface NormalizedAddress {
  /** Folded tokens of street, city, region, postal code and country code; empty strings where absent. */
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly countryCode: string;
}

export interface NormalizedOrganization {
  /** Folded, legal forms ("ltd", "gmbh", …) left out. */
  readonly name: string;
  readonly title: string;
}

export interface NormalizedDate {
  /** Null when the person gave none (Google's year 0). */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export interface NormalizationProblem {
  readonly field: ContactFieldName;
  /** Index of the value inside the field of `fields`. */
  readonly index: number;
  readonly code:
    | "EMAIL_INVALID"
    | "PHONE_INVALID"
    | "DATE_INVALID"
    | "TEXT_MALFORMED"
    | "TEXT_TOO_LONG"
    | "URL_INVALID";
  /** A sentence for the person, which does not repeat the value. */
  readonly sentence: string;
}
