import type { ContactFields } from "../contact/contact-fields.ts";

const CONJUNCTION = /[\s\p{L}](?:[&+]|\s(?:and|und|et|och|og|ja|en|e|y|i|a|и|і|és|ve))\s?(?=\s?\p{L})/iu;
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
    return (
      typeof text === "string" && (SIGN.test(text) || /\p{L}\s(?:and|und|et|och|og)\s\p{L}/iu.test(text))
    );
  });
}
