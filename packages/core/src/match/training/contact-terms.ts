import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { countedNames } from "../frequency/counted-name.ts";
import {
  addressesOf,
  linesOf,
  organizationsOf,
  type ContactTermTable,
} from "../frequency/term-frequencies.ts";

/** The values of a contact that term-frequency tables count, each once. */
export type ContactTerms = Readonly<Record<ContactTermTable, ReadonlySet<string>>>;

export function contactTerms(contact: NormalizedContact): ContactTerms {
  const names = countedNames(contact);
  return {
    "given-name": termSet(names.map(({ given }) => given)),
    "family-name": termSet(names.map(({ family }) => family)),
    "full-name": termSet(names.map(({ full }) => full)),
    organization: termSet(organizationsOf(contact)),
    email: termSet(addressesOf(contact)),
    phone: termSet(linesOf(contact)),
  };
}

function termSet(values: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(values.flatMap((value) => (value === null || value === "" ? [] : [value])));
}
