import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { countedNames } from "../frequency/counted-name.ts";
import { CONTACT_TERM_TABLES, SHARED_FROM, type ContactTermTable } from "../frequency/term-frequencies.ts";
import type { TermFrequencyTable } from "../model/match-model.ts";
import { contactTerms } from "./contact-terms.ts";

/** What the lookups need: a value met once is as good as unknown, an identifier of two names is an ordinary one. */
const COUNTS_MIN: Readonly<Record<ContactTermTable, number>> = {
  "given-name": 2,
  "family-name": 2,
  "full-name": SHARED_FROM,
  organization: 2,
  email: SHARED_FROM,
  phone: SHARED_FROM,
};

/** The term-frequency tables of an account; values in the order of the alphabet, so that equal accounts give equal text. */
export function countTerms(
  contacts: readonly NormalizedContact[],
): Readonly<Record<ContactTermTable, TermFrequencyTable>> {
  const counters = Object.fromEntries(
    CONTACT_TERM_TABLES.map((table) => [table, new Map<string, number>()]),
  ) as Record<ContactTermTable, Map<string, number>>;
  const users = { email: new Map<string, Set<string>>(), phone: new Map<string, Set<string>>() };
  for (const contact of contacts) {
    const terms = contactTerms(contact);
    for (const table of ["given-name", "family-name", "full-name", "organization"] as const) {
      const counter = counters[table];
      for (const value of terms[table]) counter.set(value, (counter.get(value) ?? 0) + 1);
    }
    const name = countedNames(contact)[0]?.full ?? "";
    for (const table of ["email", "phone"] as const) {
      for (const value of terms[table]) addUser(users[table], value, name);
    }
  }
  for (const table of ["email", "phone"] as const) {
    for (const [value, ofValue] of users[table]) counters[table].set(value, ofValue.size);
  }
  const tables = CONTACT_TERM_TABLES.map((table) => [
    table,
    { total: contacts.length, counts: listed(counters[table], COUNTS_MIN[table]) },
  ]);
  return Object.fromEntries(tables) as Record<ContactTermTable, TermFrequencyTable>;
}

function addUser(users: Map<string, Set<string>>, value: string, name: string): void {
  const ofValue = users.get(value) ?? new Set();
  ofValue.add(name);
  users.set(value, ofValue);
}

function listed(counter: ReadonlyMap<string, number>, min: number): Readonly<Record<string, number>> {
  const counts = [...counter].filter(([, count]) => count >= min);
  return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
