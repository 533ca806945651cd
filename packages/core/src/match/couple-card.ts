import type { ContactFields } from "../contact/contact-fields.ts";

/** A capital letter alone is a middle initial. */
const CONJUNCTION = /\p{L}\s+(?:[Aa]nd|[Uu]nd|AND|UND|[Ee]t|og|och|ja|en|ve|és|e|y|i|a|и|і)\s+\p{L}/u;
const LONG_CONJUNCTION = /\p{L}\s+(?:[Aa]nd|[Uu]nd|AND|UND|[Ee]t|og|och)\s+\p{L}/u;
const SIGN = /\p{L}\s*[&+]\s*\p{L}/u;

/**
 * Whether a card is for two people: "John & Jane" as given name, "Hans und Eva Meier" in one field. Read from the name
 * as written: the sign is lost in normalizing, and "y" or "e" between two surnames (Ortega y Gasset) joins nobody.
 */
export function isCoupleCard(fields: ContactFields): boolean {
  return (fields.names ?? []).some((name) => {
    const { givenName, familyName, unstructuredName } = name;
    if (typeof givenName === "string" && givenName !== "") {
      return SIGN.test(givenName) || CONJUNCTION.test(givenName);
    }
    const text = unstructuredName ?? familyName;
    return typeof text === "string" && (SIGN.test(text) || LONG_CONJUNCTION.test(text));
  });
}
