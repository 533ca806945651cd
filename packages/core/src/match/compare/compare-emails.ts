import type { NormalizedContact, NormalizedEmail } from "../../normalize/normalized-contact.ts";
import type { ComparisonLevel } from "../model/match-model.ts";
import { oneLetterApart } from "../names/one-letter-apart.ts";
import { bestLevel } from "./best-level.ts";
import { handleOf, isMadeOf, spelledWords } from "./email-handle.ts";
import { sharedCount } from "./shared-count.ts";
import { nameWords } from "./name-words-of.ts";

const ADDRESS_LEVELS = ["similar", "handle", "local-part", "different"] as const;

type AddressLevel = (typeof ADDRESS_LEVELS)[number];
type EmailLevel = ComparisonLevel<"email">;

/** Shorter local parts and domains are one letter from too many others. */
const TYPO_LENGTH_MIN = 5;

/** The best level over all pairs of addresses. Role and no-reply mailboxes are no evidence: many people read them. */
export function compareEmails(a: NormalizedContact, b: NormalizedContact): EmailLevel {
  const emailsA = personalEmails(a);
  const emailsB = personalEmails(b);
  const shared = sharedCount(emailsA.map(addressOf), emailsB.map(addressOf));
  if (shared > 0) return shared === 1 ? "one" : "several";
  if (emailsA.length === 0 && emailsB.length === 0) return "absent";
  if (spellsName(a, emailsA, b) || spellsName(b, emailsB, a)) return "spells-name";
  const words = [...nameWords(a), ...nameWords(b)];
  return (
    bestLevel([emailsA, emailsB], ADDRESS_LEVELS, (one, other) => addressLevel(one, other, words)) ?? "absent"
  );
}

/** Of two addresses that are not one mailbox. */
function addressLevel(one: NormalizedEmail, other: NormalizedEmail, words: readonly string[]): AddressLevel {
  if (isSlip(one, other)) return "similar";
  const handle = handleOf(one.localPart);
  if (one.domain === other.domain || handle === null || handle !== handleOf(other.localPart))
    return "different";
  return isMadeOf(one.localPart, words) && isMadeOf(other.localPart, words) ? "local-part" : "handle";
}

export function personalEmails(contact: NormalizedContact): readonly NormalizedEmail[] {
  return contact.emails.filter(({ role }) => !role);
}

function addressOf({ address }: NormalizedEmail): string {
  return address;
}

/** Whether the addresses of a card without a name are made of the other card's name ("ada.quist@x.org"). */
function spellsName(
  nameless: NormalizedContact,
  emails: readonly NormalizedEmail[],
  named: NormalizedContact,
): boolean {
  if (nameless.names.length > 0 || named.names.length === 0 || emails.length === 0) return false;
  return emails.some(({ localPart }) => {
    const spelled = spelledWords(localPart);
    return named.names.some(({ tokens }) => {
      return spelled !== null && spelled.length === tokens.length && spelled.every((w) => tokens.includes(w));
    });
  });
}

/**
 * One slip of the keyboard: in the domain beside the same local part, in the local part at the same domain, or a dot or
 * hyphen more or less where the provider counts them. A digit is no slip: anna1@ and anna2@ are two people.
 */
function isSlip(one: NormalizedEmail, other: NormalizedEmail): boolean {
  if (one.localPart === other.localPart) return isTypo(one.domain, other.domain);
  if (one.domain !== other.domain) return false;
  const [a, b] = [handleOf(one.localPart), handleOf(other.localPart)];
  return (a !== null && a === b) || isTypo(one.localPart, other.localPart);
}

function isTypo(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < TYPO_LENGTH_MIN) return false;
  const edit = oneLetterApart(a, b);
  if (edit === null || edit.index === 0) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return !/\d/u.test(`${short[edit.index] ?? ""}${long[edit.index] ?? ""}`);
}
