import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { countedNames } from "../frequency/counted-name.ts";
import {
  addressesOf,
  CONTACT_TERM_TABLES,
  type ContactTermTable,
  linesOf,
  organizationsOf,
  SHARED_FROM,
} from "../frequency/term-frequencies.ts";
import type { TermFrequencyTable } from "../model/match-model.ts";

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
    const names = countedNames(contact);
    countOnce(
      counters["given-name"],
      names.map(({ given }) => given),
    );
    countOnce(
      counters["family-name"],
      names.map(({ family }) => family),
    );
    countOnce(
      counters["full-name"],
      names.map(({ full }) => full),
    );
    countOnce(counters.organization, organizationsOf(contact));
    const name = names[0]?.full ?? "";
    for (const address of addressesOf(contact)) addUser(users.email, address, name);
    for (const line of linesOf(contact)) addUser(users.phone, line, name);
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

function countOnce(counter: Map<string, number>, values: readonly (string | null)[]): void {
  for (const value of new Set(values)) {
    if (value !== null && value !== "") counter.set(value, (counter.get(value) ?? 0) + 1);
  }
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
