import type { BlockingRule, ContactBlockingRuleKind } from "../model/blocking-rule.ts";
import { handleOf, spelledWords } from "../compare/email-handle.ts";
import { isPlaceholder } from "../compare/compare-birthdays.ts";
import { personalEmails } from "../compare/compare-emails.ts";
import { PHONE_DIGITS_MIN, phoneLine } from "../compare/phone-line.ts";
import { profileOf } from "../compare/profile-url.ts";
import { compareTexts } from "../cluster/content-order.ts";
import { keyHash } from "./key-hash.ts";
import type { MatchRecord } from "../match-record.ts";
import { blockedNames, givenSounds, wordSound } from "../names/name-sound.ts";

/** A value that is worth looking up: records that share it become a candidate pair. */
export interface BlockingKey {
  readonly rule: ContactBlockingRuleKind;
  readonly value: string;
  /** What is stored and looked up; salted by the rule, so equal values of two rules do not meet. */
  readonly hash: bigint;
}

/** The keys of a record by the model's rules, each once. A role mailbox and a lone word of a name give none. */
export function blockingKeys(record: MatchRecord, rules: readonly BlockingRule[]): readonly BlockingKey[] {
  const keys = new Map<string, BlockingKey>();
  for (const { kind } of rules) {
    for (const value of capped(VALUES[kind](record))) {
      const salted = salt(kind, value);
      if (!keys.has(salted)) keys.set(salted, { rule: kind, value, hash: keyHash(salted) });
    }
  }
  return [...keys.values()];
}

/** Their hashes alone, each once: what a page of contacts asks for. */
export function blockingHashes(record: MatchRecord, rules: readonly BlockingRule[]): readonly bigint[] {
  const hashes: bigint[] = [];
  for (const { kind } of rules) {
    for (const value of capped(VALUES[kind](record))) {
      const hash = keyHash(salt(kind, value));
      if (!hashes.includes(hash)) hashes.push(hash);
    }
  }
  return hashes;
}

function salt(kind: ContactBlockingRuleKind, value: string): string {
  return `${kind}\n${value}`;
}

/** A card with more values of one kind is a list of something. */
const VALUES_MAX = 50;

/** The same ones in whatever order the card has them. */
function capped(values: readonly string[]): readonly string[] {
  return values.length <= VALUES_MAX ? values : values.toSorted(compareTexts).slice(0, VALUES_MAX);
}

type Values = (record: MatchRecord) => readonly string[];

const VALUES: Readonly<Record<ContactBlockingRuleKind, Values>> = {
  identity: ({ accountId, resourceName, previousResourceNames }) => {
    const own = resourceName === null ? [] : [resourceName];
    return [...own, ...previousResourceNames].map((name) => `${accountId} ${name}`);
  },
  email: ({ contact }) => personalEmails(contact).map(({ address }) => address),
  "email-local-part": ({ contact }) =>
    personalEmails(contact).flatMap(({ localPart }) => handleOf(localPart) ?? []),
  phone: ({ contact }) => contact.phones.flatMap((phone) => phoneLine(phone) ?? []),
  "phone-digits": ({ contact }) =>
    contact.phones
      .map(({ e164, digits }) => e164 ?? digits)
      .filter((digits) => digits.length >= PHONE_DIGITS_MIN)
      .map((digits) => digits.slice(-PHONE_DIGITS_MIN)),
  "full-name": ({ contact }) => {
    const names = blockedNames(contact).filter(({ words }) => words.length > 0);
    if (contact.names.length > 0) return names.map(({ words }) => sorted(words));
    return personalEmails(contact).flatMap(({ localPart }) => {
      const words = spelledWords(localPart);
      return words === null ? [] : [sorted(words)];
    });
  },
  "name-sound": ({ contact }) =>
    blockedNames(contact).flatMap(({ given, families }) =>
      given === null
        ? []
        : givenSounds(given).flatMap((first) => families.map((family) => `${first} ${wordSound(family)}`)),
    ),
  "name-birthday": ({ contact }) => {
    const days = contact.birthdays.filter((date) => !isPlaceholder(date));
    return blockedNames(contact).flatMap(({ given }) =>
      given === null
        ? []
        : givenSounds(given).flatMap((first) => days.map(({ month, day }) => `${first} ${month}-${day}`)),
    );
  },
  "name-organization": ({ contact }) => {
    const firms = contact.organizations.map(({ name }) => name).filter((name) => name !== "");
    return blockedNames(contact).flatMap(({ families }) =>
      families.slice(0, 1).flatMap((family) => firms.map((firm) => `${wordSound(family)} ${firm}`)),
    );
  },
  profile: ({ contact }) => contact.urls.flatMap((url) => profileOf(url) ?? []),
};

function sorted(words: readonly string[]): string {
  return words.toSorted().join(" ");
}
