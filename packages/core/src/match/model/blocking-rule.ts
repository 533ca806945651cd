/**
 * What makes a blocking key of a contact card:
 *
 * - `identity`: a record's own resourceName and each of its previous ones, within its account
 * - `email`: the normalized address of a personal mailbox
 * - `email-local-part`: a distinctive local part, dots and the like left out, whatever the domain
 * - `phone`: the E.164 number, with its extension where it has one
 * - `phone-digits`: the last seven digits, so that numbers without a known country or without extension meet
 * - `full-name`: all words of a name, sorted; of a nameless card the words of its address
 * - `name-sound`: given name (by the name that a nickname stands for) and surname, both by sound
 * - `name-birthday`: given name by sound, with day and month
 * - `name-organization`: surname by sound, with the firm
 * - `profile`: a person's page on a profile site
 */
export const CONTACT_BLOCKING_RULES = [
  "identity",
  "email",
  "email-local-part",
  "phone",
  "phone-digits",
  "full-name",
  "name-sound",
  "name-birthday",
  "name-organization",
  "profile",
] as const;

export type ContactBlockingRuleKind = (typeof CONTACT_BLOCKING_RULES)[number];

export interface ContactBlockingRule {
  readonly kind: ContactBlockingRuleKind;
}

export type BlockingRule = ContactBlockingRule;
