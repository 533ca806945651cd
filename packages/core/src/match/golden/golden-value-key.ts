import { canonicalJson } from "../../contact/canonical-json.ts";
import type { ContactFieldName } from "../../contact/contact-fields.ts";
import type { PersonValue } from "../../contact/person.ts";
import { foldedText } from "../../normalize/folded-text.ts";
import { normalizedPhones } from "../../normalize/normalized-phones.ts";
import { normalizedUrl } from "../../normalize/normalized-url.ts";
import { phoneLine } from "../compare/phone-line.ts";

/**
 * What two values of a field have in common when they are one value in two spellings. Narrower than the forms for
 * matching, because one of the two is no longer shown: an address with a plus tag or other dots stays beside its kin.
 */
export function goldenValueKey(field: ContactFieldName, value: PersonValue, defaultRegion?: string): string {
  return keyOfText(field, value, defaultRegion) || canonicalJson(value);
}

function keyOfText(field: ContactFieldName, value: PersonValue, defaultRegion?: string): string {
  switch (field) {
    case "emailAddresses":
      return textOf(value, "value").trim().toLowerCase();
    case "phoneNumbers":
      return phoneKey(textOf(value, "value"), defaultRegion);
    case "urls":
    case "calendarUrls":
      return normalizedUrl(textOf(value, field === "urls" ? "value" : "url")) ?? "";
    case "nicknames":
    case "interests":
    case "occupations":
      return foldedText(textOf(value, "value"));
    case "organizations":
      return foldedParts(value, ["name", "department", "title"]);
    case "addresses":
      return foldedParts(
        value,
        typeof value["streetAddress"] === "string" ? ADDRESS_PARTS : ["formattedValue"],
      );
    default:
      return "";
  }
}

const ADDRESS_PARTS = ["streetAddress", "extendedAddress", "poBox", "city", "region", "postalCode"];

function phoneKey(text: string, defaultRegion?: string): string {
  const phones = normalizedPhones(text, defaultRegion);
  return phones.map((phone) => phoneLine({ ...phone, e164: phone.e164 ?? phone.digits })).join(" ");
}

/** Empty where all parts are, so that two values without text are compared as they are. */
function foldedParts(value: PersonValue, attributes: readonly string[]): string {
  const parts = attributes.map((attribute) => foldedText(textOf(value, attribute)));
  return parts.every((part) => part === "") ? "" : parts.join("|");
}

function textOf(value: PersonValue, attribute: string): string {
  const text = value[attribute];
  return typeof text === "string" ? text : "";
}
