import { keyHash } from "./key-hash.ts";
import type { MatchRecord } from "./match-record.ts";

/**
 * - `identity`: a record's own resourceName and each of its previous ones, within its account
 * - `email`: the normalized address of a personal mailbox
 * - `phone`: the E.164 number, with its extension where it has one
 * - `phone-digits`: at least seven digits of a number whose country is not known
 */
export type BlockingRule = "identity" | "email" | "phone" | "phone-digits";

/** A value that is worth looking up: records that share it become a candidate pair. */
export interface BlockingKey {
  readonly rule: BlockingRule;
  readonly value: string;
  /** What is stored and looked up; salted by the rule, so equal values of two rules do not meet. */
  readonly hash: bigint;
}

/** Fewer digits are extensions and short codes, which many people share. */
export const PHONE_DIGITS_MIN = 7;

/**
 * The selective keys of a record, each once, in the order of the record's values.
 *
 * A role mailbox and a bare name give none: nobody is found by them alone. Most contacts have one to four keys.
 */
export function blockingKeys(record: MatchRecord): readonly BlockingKey[] {
  const { accountId, resourceName, previousResourceNames, contact } = record;
  const keys = new Map<string, BlockingKey>();

  const add = (rule: BlockingRule, value: string): void => {
    const salted = `${rule}\n${value}`;
    if (!keys.has(salted)) keys.set(salted, { rule, value, hash: keyHash(salted) });
  };

  if (resourceName !== null) add("identity", `${accountId} ${resourceName}`);
  for (const previous of previousResourceNames) add("identity", `${accountId} ${previous}`);
  for (const email of contact.emails) if (!email.role) add("email", email.address);
  for (const phone of contact.phones) {
    if (phone.e164 !== null) add("phone", phoneIdentifier(phone.e164, phone.extension));
    else if (phone.digits.length >= PHONE_DIGITS_MIN) add("phone-digits", phone.digits);
  }
  return [...keys.values()];
}

/** One line of a switchboard is not another: a number counts together with its extension. */
export function phoneIdentifier(e164: string, extension: string | null): string {
  return extension === null ? e164 : `${e164};ext=${extension}`;
}
