import type { ContactFields } from "../contact/contact-fields.ts";
import { previousResourceNames } from "../contact/person-source.ts";
import type { Person } from "../contact/person.ts";
import type { NormalizeOptions } from "../normalize/normalize-contact.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";
import type { MatchRecord } from "./match-record.ts";

/** A record for matching outside a store, where all contacts are of one account. */
export function matchRecordOf(
  person: Person | ContactFields,
  id: string,
  { defaultRegion }: NormalizeOptions,
): MatchRecord {
  const resourceName = "resourceName" in person ? person.resourceName : undefined;
  return {
    id,
    accountId: "",
    resourceName: typeof resourceName === "string" ? resourceName : null,
    previousResourceNames: "metadata" in person ? previousResourceNames(person) : [],
    contact: normalizeContact(person, { defaultRegion }),
  };
}
