import type { ContactFieldName } from "./contact-fields.ts";

/**
 * Attributes that Google writes and no client can, per field; a dot leads into a nested object. `metadata` is output
 * in every field and not repeated here.
 *
 * From Google's discovery document of People v1 (each of these is marked "Output only" there). Not in the list though
 * they look derived, because the same document lets clients write them: `addresses[].formattedValue` ("if this is not
 * set by the user it will be automatically constructed"), `birthdays[].text`, `emailAddresses[].displayName` (the name
 * written beside the address), `names[].unstructuredName`, and the phonetic parts of a name.
 *
 * @see https://people.googleapis.com/$discovery/rest?version=v1
 */
export const OUTPUT_ONLY_ATTRIBUTES: {
  readonly [Name in ContactFieldName]: readonly string[];
} = {
  addresses: ["formattedType"],
  biographies: [],
  birthdays: [],
  calendarUrls: ["formattedType"],
  clientData: [],
  emailAddresses: ["formattedType"],
  events: ["formattedType"],
  externalIds: ["formattedType"],
  genders: ["formattedValue"],
  imClients: ["formattedType", "formattedProtocol"],
  interests: [],
  locales: [],
  locations: [],
  memberships: ["domainMembership", "contactGroupMembership.contactGroupId"],
  miscKeywords: ["formattedType"],
  names: ["displayName", "displayNameLastFirst"],
  nicknames: [],
  occupations: [],
  organizations: ["formattedType"],
  phoneNumbers: ["formattedType", "canonicalForm"],
  relations: ["formattedType"],
  sipAddresses: ["formattedType"],
  urls: ["formattedType"],
  userDefined: [],
};
