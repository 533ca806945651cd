import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import { CONTACT_FIELD_NAMES } from "../contact/contact-fields.ts";
import { contentHash } from "../contact/content-hash.ts";
import type { Person, PersonValue } from "../contact/person.ts";
import { isPlainObject } from "../contact/plain-object.ts";
import { isStorableText } from "../contact/sanitized-text.ts";
import { writableFields } from "../contact/writable-fields.ts";
import { NormalizationProblems } from "./normalization-problems.ts";
import { normalizedAddress } from "./normalized-address.ts";
import type { NormalizedContact, NormalizedName } from "./normalized-contact.ts";
import { normalizedDate } from "./normalized-date.ts";
import { normalizedEmail } from "./normalized-email.ts";
import { normalizedNames, normalizedNicknames } from "./normalized-name.ts";
import { normalizedOrganization } from "./normalized-organization.ts";
import { normalizedPhones } from "./normalized-phones.ts";
import { normalizedUrl } from "./normalized-url.ts";
import { ValueReader } from "./value-reader.ts";
import { wholeWrittenName, writtenName } from "./written-name.ts";

export interface NormalizeOptions {
  /** Two-letter country code for phone numbers that are written without one. */
  readonly defaultRegion?: string | undefined;
  /** The content hash, where it is stored beside the contact: making it is a quarter of the work. */
  readonly contentHash?: string | undefined;
}

/**
 * A contact beside its canonical forms, which are keys for comparing only.
 *
 * Takes a Person from Google or plain fields. Total: whatever the input, nothing is thrown and no value is dropped from
 * `fields`; a value without a canonical form is named in `problems`. Canonical forms that occur twice are given once.
 */
export function normalizeContact(
  person: Person | ContactFields,
  options: NormalizeOptions = {},
): NormalizedContact {
  const fields = writableFields(person);
  const problems = new NormalizationProblems();
  reportMalformedTexts(fields, problems);
  const read = <Form>(field: ContactFieldName, formsOf: (value: ValueReader) => readonly Form[]): Form[] => {
    const values = fields[field];
    if (values === undefined) return [];
    return distinct(
      values.flatMap((value, index) => formsOf(new ValueReader(value, { field, index }, problems))),
    );
  };
  const names = [
    ...read("names", namesIn),
    ...read("nicknames", (value) => normalizedNicknames(value.text("value"))),
  ];
  return {
    fields,
    contentHash: options.contentHash ?? contentHash(fields),
    names: names.length > 0 ? names : read("emailAddresses", nameBesideAddress),
    emails: read("emailAddresses", (value) => {
      const text = value.text("value");
      return formOrProblem(value, normalizedEmail(text), "EMAIL_INVALID");
    }),
    phones: read("phoneNumbers", (value) => {
      const phones = normalizedPhones(value.text("value"), options.defaultRegion);
      if (phones.length === 0 || phones.some((phone) => phone.e164 === null)) {
        value.report("PHONE_INVALID");
      }
      return phones;
    }),
    addresses: read("addresses", (value) => present(normalizedAddress(addressIn(value)))),
    organizations: read("organizations", (value) =>
      present(normalizedOrganization(value.text("name"), value.text("title"))),
    ),
    birthdays: read("birthdays", (value) => {
      const date = normalizedDate(value.attribute("date"), value.text("text"));
      return formOrProblem(value, date, "DATE_INVALID");
    }),
    urls: read("urls", (value) => {
      return formOrProblem(value, normalizedUrl(value.text("value")), "URL_INVALID");
    }),
    problems: problems.toList(),
  };
}

function formOrProblem<Form>(
  value: ValueReader,
  form: Form | null,
  code: "EMAIL_INVALID" | "DATE_INVALID" | "URL_INVALID",
): readonly Form[] {
  if (form === null) value.report(code);
  return present(form);
}

function present<Form>(form: Form | null): readonly Form[] {
  return form === null ? [] : [form];
}

function distinct<Form>(forms: Form[]): Form[] {
  if (forms.length < 2) return forms;
  const byKey = new Map<string, Form>();
  for (const form of forms) {
    const key = JSON.stringify(form);
    if (!byKey.has(key)) byKey.set(key, form);
  }
  return [...byKey.values()];
}

function namesIn(value: ValueReader): readonly NormalizedName[] {
  const bare = value.bareText();
  if (bare !== "") return normalizedNames(wholeWrittenName(bare));
  return normalizedNames(writtenName((attribute) => value.text(attribute)));
}

/** The name that mail programs write beside an address, for a contact that has no name of its own. */
function nameBesideAddress(value: ValueReader): readonly NormalizedName[] {
  return normalizedNames(wholeWrittenName(value.text("displayName")));
}

function addressIn(value: ValueReader): Parameters<typeof normalizedAddress>[0] {
  return {
    poBox: value.text("poBox"),
    streetAddress: value.text("streetAddress"),
    extendedAddress: value.text("extendedAddress"),
    city: value.text("city"),
    region: value.text("region"),
    postalCode: value.text("postalCode"),
    country: value.text("country"),
    countryCode: value.text("countryCode"),
    formattedValue: value.text("formattedValue"),
  };
}

/** Attributes that hold text wherever Google's reference has them; another kind of value there is a caller's mistake. */
const TEXT_ATTRIBUTES = ["value", "givenName", "familyName", "middleName", "unstructuredName", "name"];

function reportMalformedTexts(fields: ContactFields, problems: NormalizationProblems): void {
  for (const field of CONTACT_FIELD_NAMES) {
    fields[field]?.forEach((value, index) => {
      if (isMalformed(value)) problems.add(field, index, "TEXT_MALFORMED");
    });
  }
}

function isMalformed(value: PersonValue): boolean {
  if (!isPlainObject(value)) return true;
  for (const key in value) {
    const attribute = value[key];
    if (typeof attribute === "string") {
      if (!isStorableText(attribute)) return true;
    } else if (attribute !== null && TEXT_ATTRIBUTES.includes(key)) return true;
  }
  return false;
}
