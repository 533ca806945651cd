import type { PersonValue } from "../../contact/person.ts";
import type { ContactFieldName } from "../../contact/contact-fields.ts";
import { isFamilyFirstScript } from "../../normalize/script.ts";
import type { GoldenRecord } from "./golden-record.ts";

/** What a row of the contact list shows. */
export interface ContactSummary {
  /** The name as people write it; without one a nickname, an organization, an address or a number; else "". */
  readonly displayName: string;
  readonly emailAddresses: readonly string[];
  readonly phoneNumbers: readonly string[];
  readonly organizations: readonly { readonly name: string | null; readonly title: string | null }[];
}

/** Sums up a golden record; empty texts are left out. */
export function contactSummary(golden: GoldenRecord): ContactSummary {
  const emailAddresses = textsIn(golden, "emailAddresses");
  const phoneNumbers = textsIn(golden, "phoneNumbers");
  const organizations = valuesIn(golden, "organizations")
    .map((value) => ({ name: textOf(value, "name") || null, title: textOf(value, "title") || null }))
    .filter(({ name, title }) => name !== null || title !== null);
  const names = [
    ...valuesIn(golden, "names").map(writtenName),
    ...textsIn(golden, "nicknames"),
    ...organizations.map(({ name, title }) => name ?? title ?? ""),
    ...emailAddresses,
    ...phoneNumbers,
  ];
  const displayName = names.find((name) => name !== "") ?? "";
  return { displayName, emailAddresses, phoneNumbers, organizations };
}

/** The free-form name keeps the order that the person chose, but only the parts are certain to be up to date. */
function writtenName(name: PersonValue): string {
  const freeForm = textOf(name, "unstructuredName");
  const given = textOf(name, "givenName");
  const family = textOf(name, "familyName");
  if (given === "" && family === "" && textOf(name, "middleName") === "") return freeForm;
  if (freeForm !== "" && freeForm.includes(given) && freeForm.includes(family)) return freeForm;
  if (isFamilyFirstScript(`${family}${given}`)) return `${family}${given}`;
  const parts = ["honorificPrefix", "givenName", "middleName", "familyName", "honorificSuffix"];
  return parts
    .map((part) => textOf(name, part))
    .filter((part) => part !== "")
    .join(" ");
}

function textsIn(golden: GoldenRecord, field: ContactFieldName): readonly string[] {
  return valuesIn(golden, field)
    .map((value) => textOf(value, "value"))
    .filter((text) => text !== "");
}

function valuesIn(golden: GoldenRecord, field: ContactFieldName): readonly PersonValue[] {
  return (golden.fields[field] ?? []).map(({ value }) => value);
}

function textOf(value: PersonValue, attribute: string): string {
  const text = value[attribute];
  return typeof text === "string" ? text.trim() : "";
}
