import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { phoneLine } from "../compare/phone-line.ts";
import type { ComparisonName, MatchModel, TermFrequencyTable } from "../model/match-model.ts";
import { baseFamilyNameFrequency, baseGivenNameFrequency } from "./base-name-frequency.ts";
import type { CountedName } from "./counted-name.ts";
import { countedNames } from "./counted-name.ts";

/**
 * The tables that a trained contact model holds. `given-name`, `family-name`, `full-name` and `organization` count the
 * records with a value, `email` and `phone` how many different names use one.
 */
export const CONTACT_TERM_TABLES = [
  "given-name",
  "family-name",
  "full-name",
  "organization",
  "email",
  "phone",
] as const;

export type ContactTermTable = (typeof CONTACT_TERM_TABLES)[number];

/** The base tables weigh as much as so many records of the account. */
const BASE_RECORDS = 200;
/** Unknown firms: the chance that two cards that name a firm name the same one. */
const BASE_ORGANIZATION_FREQUENCY = 0.01;
/** Given name and surname come from one language: together they are more common than their product says. */
const ONE_LANGUAGE = 4;
/** A value counts as shared, and a full name as more than one person's, from so many on. */
export const SHARED_FROM = 3;

/** Looks up how common the value is on which two contacts agree: the chance that another record has it. */
export class TermFrequencies {
  readonly #tables: Partial<Record<ContactTermTable, ReadonlyMap<string, number>>>;
  readonly #totals: Partial<Record<ContactTermTable, number>>;

  constructor({ termFrequencies = {} }: Pick<MatchModel, "termFrequencies">) {
    const entries = CONTACT_TERM_TABLES.flatMap((name) => {
      const table: TermFrequencyTable | undefined = termFrequencies[name];
      return table === undefined ? [] : [[name, table] as const];
    });
    this.#tables = Object.fromEntries(
      entries.map(([name, { counts }]) => [name, new Map(Object.entries(counts))]),
    );
    this.#totals = Object.fromEntries(entries.map(([name, { total }]) => [name, total]));
  }

  /** Of the value that makes the level of a comparison; null where nothing is known of it. Symmetric. */
  of(comparison: ComparisonName, a: NormalizedContact, b: NormalizedContact): number | null {
    switch (comparison) {
      case "name":
        return greatest([...countedNames(a), ...countedNames(b)].map((name) => this.#nameFrequency(name)));
      case "organization":
        return greatest(
          sharedTexts(organizationsOf(a), organizationsOf(b)).map((firm) => this.#firmFrequency(firm)),
        );
      case "email": {
        const shared = sharedTexts(addressesOf(a), addressesOf(b));
        if (shared.length > 0) return this.#leastShared("email", shared);
        return a.names.length > 0 && b.names.length > 0 ? null : this.of("name", a, b);
      }
      case "phone":
        return this.#leastShared("phone", sharedTexts(linesOf(a), linesOf(b)));
      default:
        return null;
    }
  }

  #nameFrequency({ given, family, full }: CountedName): number {
    const product =
      ONE_LANGUAGE *
      (given === null ? 1 : this.#smoothed("given-name", given, baseGivenNameFrequency(given))) *
      (family === null ? 1 : this.#smoothed("family-name", family, baseFamilyNameFrequency(family)));
    const bearers = this.#count("full-name", full);
    if (bearers < SHARED_FROM) return product;
    return Math.max(product, (bearers - 1) / this.#population("full-name"));
  }

  #firmFrequency(firm: string): number {
    return this.#smoothed("organization", firm, BASE_ORGANIZATION_FREQUENCY);
  }

  /** A value that only one of two sharers knows is the better evidence. Null where no value is known to be shared. */
  #leastShared(table: "email" | "phone", values: readonly string[]): number | null {
    const names = values.map((value) => this.#count(table, value));
    const least = Math.min(...names);
    return names.length === 0 || least < SHARED_FROM ? null : (least - 1) / this.#population(table);
  }

  #smoothed(table: ContactTermTable, value: string, base: number): number {
    const others = Math.max(0, this.#count(table, value) - 1);
    return (others + BASE_RECORDS * base) / this.#population(table);
  }

  #count(table: ContactTermTable, value: string): number {
    return this.#tables[table]?.get(value) ?? 0;
  }

  #population(table: ContactTermTable): number {
    return (this.#totals[table] ?? 0) + BASE_RECORDS;
  }
}

export function addressesOf({ emails }: NormalizedContact): readonly string[] {
  return emails.filter(({ role }) => !role).map(({ address }) => address);
}

export function linesOf({ phones }: NormalizedContact): readonly string[] {
  return phones.flatMap((phone) => phoneLine(phone) ?? []);
}

export function organizationsOf({ organizations }: NormalizedContact): readonly string[] {
  return organizations.map(({ name }) => name).filter((name) => name !== "");
}

function sharedTexts(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.filter((value) => b.includes(value));
}

function greatest(frequencies: readonly number[]): number | null {
  return frequencies.length === 0 ? null : Math.max(...frequencies);
}
