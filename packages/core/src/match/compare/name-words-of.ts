import type { NormalizedContact } from "../../normalize/normalized-contact.ts";

/** All words of a contact's names and nicknames, folded. */
export function nameWords(contact: NormalizedContact): readonly string[] {
  return contact.names.flatMap(({ tokens }) => tokens);
}
