import type { ContactFields } from "../../contact/contact-fields.ts";
import { repairedText } from "../../normalize/damaged-text.ts";

/** A capital letter alone is a middle initial. */
const CONJUNCTION = /\p{L}\.?\s+(?:[Aa]nd|[Uu]nd|AND|UND|[Ee]t|og|och|ja|en|ve|és|e|y|i|a|и|і|та)\s+\p{L}/u;
const LONG_CONJUNCTION = /\p{L}\.?\s+(?:[Aa]nd|[Uu]nd|AND|UND|[Ee]t|og|och|и)\s+\p{L}/u;
const SIGN = /\p{L}\.?\s*[&+]\s*\p{L}/u;
/** Between two given names only: elsewhere a slash separates a firm or a note. */
const SLASH = /^\p{L}[\p{L}\p{M}.-]*\s*\/\s*\p{L}[\p{L}\p{M}.-]*$/u;
const HOUSEHOLD =
  /^(?:familie|family|famille|familia|famiglia|fam[ií]lia|fam\.?|rodina|rodzina|семья|сім['’]я|eheleute|the)\s+\p{L}+s?$|\s(?:family|familie|household)$/iu;

const NAMES_MAX = 8;
/** Most given names are one word, which is one person. */
const SEVERAL_WORDS = /[\s&+/]/u;

/**
 * Whether a card is for two people or more: "John & Jane" as given name, "Hans und Eva Meier" in one field, "Familie
 * Schneider". Read from the name as written: the sign is lost in normalizing, and "y" or "e" between two surnames (Ortega
 * y Gasset) joins nobody.
 */
export function isCoupleCard(fields: ContactFields): boolean {
  return (fields.names ?? []).slice(0, NAMES_MAX).some((name) => {
    const { givenName, familyName, unstructuredName } = name;
    if (isText(givenName)) {
      if (!SEVERAL_WORDS.test(givenName)) return false;
      const given = repairedText(givenName);
      if (SIGN.test(given) || SLASH.test(given)) return true;
      return isText(familyName) ? CONJUNCTION.test(given) : isOfSeveral(given);
    }
    const text = unstructuredName ?? familyName;
    return isText(text) && isOfSeveral(repairedText(text));
  });
}

function isOfSeveral(text: string): boolean {
  return SIGN.test(text) || LONG_CONJUNCTION.test(text) || HOUSEHOLD.test(text.trim());
}

/** Longer texts are notes. */
function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length < 200;
}
