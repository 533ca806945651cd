import type { PersonValue } from "./person.ts";

/**
 * Every field of a Person that a client may write, under Google's own name, in the order of Google's reference.
 *
 * @see https://developers.google.com/people/api/rest/v1/people/updateContact
 */
export const CONTACT_FIELD_NAMES = [
  "addresses",
  "biographies",
  "birthdays",
  "calendarUrls",
  "clientData",
  "emailAddresses",
  "events",
  "externalIds",
  "genders",
  "imClients",
  "interests",
  "locales",
  "locations",
  "memberships",
  "miscKeywords",
  "names",
  "nicknames",
  "occupations",
  "organizations",
  "phoneNumbers",
  "relations",
  "sipAddresses",
  "urls",
  "userDefined",
] as const;

export type ContactFieldName = (typeof CONTACT_FIELD_NAMES)[number];

/** At most one value per contact source; a second one is refused by Google with a 400. */
export const SINGLETON_FIELD_NAMES = [
  "biographies",
  "birthdays",
  "genders",
  "names",
] as const satisfies readonly ContactFieldName[];

/**
 * The person's own values in the person's own spelling: only writable fields, only values whose source is CONTACT,
 * without Google's output-only attributes. This is what `base` and `local` hold and what the content hash covers.
 * A field without values is absent, never an empty list.
 */
export type ContactFields = { readonly [Name in ContactFieldName]?: readonly PersonValue[] };
