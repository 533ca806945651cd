/** One field of a Person: which keys a client may send, and what is special about it. */
export interface FieldSchema {
  /** Keys accepted in a request; anything else is answered with "Cannot find field". */
  keys: readonly string[];
  /** Delivered by the server, ignored when sent. */
  outputKeys?: readonly string[];
  /** At most one value per source. */
  singleton?: true;
  /** Valid in `updatePersonFields`. */
  writable?: true;
  /** Not listed as a `personFields` path, though present in Person. */
  unlisted?: true;
}

const typedValue = { keys: ["type", "value"], outputKeys: ["formattedType"], writable: true } as const;
const plainValue = { keys: ["value"] } as const;

/** Every field of a People v1 Person, from Google's discovery document. */
const FIELD_SCHEMAS = {
  addresses: {
    keys: [
      "type",
      "formattedValue",
      "streetAddress",
      "extendedAddress",
      "poBox",
      "city",
      "region",
      "postalCode",
      "country",
      "countryCode",
    ],
    outputKeys: ["formattedType"],
    writable: true,
  },
  ageRanges: { keys: ["ageRange"] },
  biographies: { keys: ["value", "contentType"], singleton: true, writable: true },
  birthdays: { keys: ["date", "text"], singleton: true, writable: true },
  braggingRights: { ...plainValue, unlisted: true },
  calendarUrls: { keys: ["url", "type"], outputKeys: ["formattedType"], writable: true },
  clientData: { keys: ["key", "value"], writable: true },
  coverPhotos: { keys: ["url", "default"] },
  emailAddresses: { keys: ["type", "value", "displayName"], outputKeys: ["formattedType"], writable: true },
  events: { keys: ["date", "type"], outputKeys: ["formattedType"], writable: true },
  externalIds: typedValue,
  fileAses: { ...plainValue, unlisted: true },
  genders: {
    keys: ["value", "addressMeAs"],
    outputKeys: ["formattedValue"],
    singleton: true,
    writable: true,
  },
  imClients: {
    keys: ["username", "type", "protocol"],
    outputKeys: ["formattedType", "formattedProtocol"],
    writable: true,
  },
  interests: { ...plainValue, writable: true },
  locales: { ...plainValue, writable: true },
  locations: {
    keys: ["value", "type", "current", "buildingId", "floor", "floorSection", "deskCode"],
    writable: true,
  },
  memberships: {
    keys: ["contactGroupMembership"],
    outputKeys: ["domainMembership"],
    writable: true,
  },
  miscKeywords: typedValue,
  names: {
    keys: [
      "familyName",
      "givenName",
      "middleName",
      "honorificPrefix",
      "honorificSuffix",
      "phoneticFullName",
      "phoneticFamilyName",
      "phoneticGivenName",
      "phoneticMiddleName",
      "phoneticHonorificPrefix",
      "phoneticHonorificSuffix",
      "unstructuredName",
    ],
    outputKeys: ["displayName", "displayNameLastFirst"],
    singleton: true,
    writable: true,
  },
  nicknames: { keys: ["value", "type"], writable: true },
  occupations: { ...plainValue, writable: true },
  organizations: {
    keys: [
      "type",
      "startDate",
      "endDate",
      "current",
      "name",
      "phoneticName",
      "department",
      "title",
      "jobDescription",
      "symbol",
      "domain",
      "location",
      "costCenter",
      "fullTimeEquivalentMillipercent",
    ],
    outputKeys: ["formattedType"],
    writable: true,
  },
  phoneNumbers: { keys: ["value", "type"], outputKeys: ["canonicalForm", "formattedType"], writable: true },
  photos: { keys: ["url", "default"] },
  relations: { keys: ["person", "type"], outputKeys: ["formattedType"], writable: true },
  sipAddresses: typedValue,
  skills: plainValue,
  urls: typedValue,
  userDefined: { keys: ["key", "value"], writable: true },
} as const satisfies Record<string, FieldSchema>;

export type FieldName = keyof typeof FIELD_SCHEMAS;

export const FIELD_NAMES = Object.keys(FIELD_SCHEMAS) as FieldName[];

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELD_SCHEMAS, name);
}

export function fieldSchema(field: FieldName): FieldSchema {
  return FIELD_SCHEMAS[field];
}

/** Top-level keys of a Person that a request may carry but the server sets: output only. */
export const OUTPUT_ONLY_PERSON_KEYS: ReadonlySet<string> = new Set([
  "resourceName",
  "etag",
  "metadata",
  "ageRange",
  "braggingRights",
  "relationshipInterests",
  "relationshipStatuses",
  "residences",
  "taglines",
]);
