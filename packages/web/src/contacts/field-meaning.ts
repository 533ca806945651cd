interface FieldMeaning {
  readonly title: string;
  /** Said under the title where the title alone may be misread. */
  readonly meaning?: string;
  /** The attributes that make up the value's line, in order; the others are listed below it. */
  readonly line: readonly string[];
  readonly href?: "mailto:" | "tel:" | "url";
}

/** Google's fields in the order of a contact's page; what they mean is from the People API's reference. */
const MEANINGS: Readonly<Record<string, FieldMeaning>> = {
  names: {
    title: "Name",
    line: ["honorificPrefix", "givenName", "middleName", "familyName", "honorificSuffix"],
  },
  nicknames: { title: "Nickname", line: ["value"] },
  emailAddresses: { title: "E-mail", line: ["value"], href: "mailto:" },
  phoneNumbers: { title: "Phone", line: ["value"], href: "tel:" },
  addresses: { title: "Address", line: ["formattedValue"] },
  organizations: { title: "Work", line: ["title", "department", "name"] },
  occupations: { title: "Occupation", line: ["value"] },
  birthdays: { title: "Birthday", line: ["date"] },
  events: { title: "Important dates", line: ["date"] },
  relations: { title: "Related people", line: ["person"] },
  urls: { title: "Websites", line: ["value"], href: "url" },
  imClients: { title: "Chat", line: ["username"] },
  sipAddresses: { title: "Internet calls", meaning: "SIP addresses", line: ["value"] },
  biographies: { title: "Notes", line: ["value"] },
  memberships: { title: "Labels", meaning: "The groups it is in at Google", line: [] },
  userDefined: { title: "Custom fields", line: ["key", "value"] },
  genders: { title: "Gender", line: ["value"] },
  interests: { title: "Interests", line: ["value"] },
  skills: { title: "Skills", line: ["value"] },
  locales: { title: "Language and region", line: ["value"] },
  locations: { title: "Places", line: ["value"] },
  miscKeywords: { title: "Keywords", line: ["value"] },
  fileAses: { title: "Filed as", meaning: "The name it is sorted by", line: ["value"] },
  externalIds: { title: "External ids", meaning: "What other systems call it", line: ["value"] },
  calendarUrls: { title: "Calendars", line: ["url"], href: "url" },
  clientData: {
    title: "App data",
    meaning: "Stored by the apps that use this contact",
    line: ["key", "value"],
  },
  photos: { title: "Photo", line: ["url"], href: "url" },
  coverPhotos: { title: "Cover photo", line: ["url"], href: "url" },
  ageRanges: { title: "Age range", line: ["ageRange"] },
};

/** What a field of Google's means, in words; a field that Google adds later is called by its own name. */
export function fieldMeaning(field: string): FieldMeaning {
  return Object.hasOwn(MEANINGS, field) ? (MEANINGS[field] ?? unknown(field)) : unknown(field);
}

/** Fields in the order in which people look for them. */
export function inFieldOrder(fields: readonly string[]): string[] {
  const order = Object.keys(MEANINGS);
  const rank = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...fields].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** "phoneticGivenName" → "Phonetic given name". */
export function wordsOfName(name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/gu, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function unknown(field: string): FieldMeaning {
  return { title: wordsOfName(field), line: ["value"] };
}
