import type { ContactFields } from "../../contact/contact-fields.ts";
import { normalizeContact } from "../../normalize/normalize-contact.ts";
import type { MatchRecord } from "../match-record.ts";
import { card } from "./card.ts";

/** A record for tests, of a contact in one line (see `card`) or of plain fields. */
export function matchRecord(
  id: string,
  contact: string | ContactFields,
  given: Partial<Pick<MatchRecord, "accountId" | "resourceName" | "previousResourceNames">> = {},
): MatchRecord {
  return {
    id,
    accountId: "account",
    resourceName: `people/${id}`,
    previousResourceNames: [],
    ...given,
    contact: normalizeContact(typeof contact === "string" ? card(contact) : contact),
  };
}
