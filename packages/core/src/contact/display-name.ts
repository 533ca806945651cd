import type { ContactFieldName, ContactFields } from "./contact-fields.ts";
import { isPlainObject } from "./plain-object.ts";
import { sanitizedText } from "./sanitized-text.ts";

/** Long enough for every name; a list does not show more, and a derived column need not hold a novel. */
const MAX_LENGTH = 500;
const WHITE_SPACE = /\s+/gu;
const NAME_PARTS = ["honorificPrefix", "givenName", "middleName", "familyName", "honorificSuffix"];
/** Chinese, Japanese and Korean script: the family name first, and no spaces. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・]+$/u;

/**
 * What to show as the contact's name: the name's parts, else the free-form name, else the first nickname, organization,
 * e-mail address or phone number, else null. Google's own `displayName` is output-only and not part of the fields.
 *
 * The text is storable in PostgreSQL, on one line and at most 500 characters long.
 */
export function displayNameOf(fields: ContactFields): string | null {
  return (
    firstOf(fields, "names", fullName) ??
    firstOf(fields, "nicknames", (value) => textOf(value, "value")) ??
    firstOf(fields, "organizations", (value) => textOf(value, "name")) ??
    firstOf(fields, "emailAddresses", (value) => textOf(value, "value")) ??
    firstOf(fields, "phoneNumbers", (value) => textOf(value, "value"))
  );
}

function firstOf(
  fields: ContactFields,
  name: ContactFieldName,
  textIn: (value: unknown) => string,
): string | null {
  for (const value of fields[name] ?? []) {
    const text = textIn(value);
    if (text !== "") return text;
  }
  return null;
}

function fullName(value: unknown): string {
  const given = textOf(value, "givenName");
  const family = textOf(value, "familyName");
  if (given !== "" && family !== "" && FAMILY_FIRST.test(family + given)) {
    return shortened(
      `${textOf(value, "honorificPrefix")}${family}${given}${textOf(value, "honorificSuffix")}`,
    );
  }
  const parts = NAME_PARTS.map((part) => textOf(value, part)).filter((part) => part !== "");
  return parts.length === 0 ? textOf(value, "unstructuredName") : shortened(parts.join(" "));
}

function textOf(value: unknown, attribute: string): string {
  const text = isPlainObject(value) ? value[attribute] : undefined;
  return typeof text === "string" ? shortened(text) : "";
}

function shortened(text: string): string {
  const start = text.length > MAX_LENGTH * 2 ? text.slice(0, MAX_LENGTH * 2) : text;
  const line = sanitizedText(start).replace(WHITE_SPACE, " ").trim();
  return line.length > MAX_LENGTH ? line.slice(0, MAX_LENGTH).toWellFormed() : line;
}
