import type { ContactFieldName } from "./contact-fields.ts";

/** What an attribute holds. */
export type AttributeKind = "text" | "date" | "yes-no" | "number" | "group";

type Attributes = { readonly [attribute: string]: AttributeKind };

const TYPED = { type: "text", value: "text" } as const satisfies Attributes;
const PLAIN = { value: "text" } as const satisfies Attributes;

/**
 * Attributes that a client may write, per field. Google refuses a whole person for one attribute that it does not know.
 *
 * From Google's discovery document of People v1, without what it marks "Output only".
 *
 * @see https://people.googleapis.com/$discovery/rest?version=v1
 */
export const WRITABLE_ATTRIBUTES: { readonly [Name in ContactFieldName]: Attributes } = {
  addresses: {
    type: "text",
    formattedValue: "text",
    streetAddress: "text",
    extendedAddress: "text",
    poBox: "text",
    city: "text",
    region: "text",
    postalCode: "text",
    country: "text",
    countryCode: "text",
  },
  biographies: { value: "text", contentType: "text" },
  birthdays: { date: "date", text: "text" },
  calendarUrls: { type: "text", url: "text" },
  clientData: { key: "text", value: "text" },
  emailAddresses: { ...TYPED, displayName: "text" },
  events: { type: "text", date: "date" },
  externalIds: TYPED,
  genders: { value: "text", addressMeAs: "text" },
  imClients: { type: "text", username: "text", protocol: "text" },
  interests: PLAIN,
  locales: PLAIN,
  locations: {
    type: "text",
    value: "text",
    current: "yes-no",
    buildingId: "text",
    floor: "text",
    floorSection: "text",
    deskCode: "text",
  },
  memberships: { contactGroupMembership: "group" },
  miscKeywords: TYPED,
  names: {
    unstructuredName: "text",
    honorificPrefix: "text",
    givenName: "text",
    middleName: "text",
    familyName: "text",
    honorificSuffix: "text",
    phoneticFullName: "text",
    phoneticHonorificPrefix: "text",
    phoneticGivenName: "text",
    phoneticMiddleName: "text",
    phoneticFamilyName: "text",
    phoneticHonorificSuffix: "text",
  },
  nicknames: TYPED,
  occupations: PLAIN,
  organizations: {
    type: "text",
    name: "text",
    phoneticName: "text",
    department: "text",
    title: "text",
    jobDescription: "text",
    symbol: "text",
    domain: "text",
    location: "text",
    costCenter: "text",
    startDate: "date",
    endDate: "date",
    current: "yes-no",
    fullTimeEquivalentMillipercent: "number",
  },
  phoneNumbers: TYPED,
  relations: { type: "text", person: "text" },
  sipAddresses: TYPED,
  urls: TYPED,
  userDefined: { key: "text", value: "text" },
};
