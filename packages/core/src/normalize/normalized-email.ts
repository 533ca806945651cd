import type { EmailProvider } from "./email-providers.ts";
import { emailProviderOf } from "./email-providers.ts";
import { foldedText } from "./folded-text.ts";
import type { NormalizedEmail } from "./normalized-contact.ts";
import { isRoleLocalPart } from "./role-local-parts.ts";
import { isAscii } from "./script.ts";
import { unicodeDomain } from "./unicode-domain.ts";

/** RFC 5321: 64 octets, an @, 255 octets. */
const MAX_LENGTH = 320;
const MAX_LOCAL_PART_LENGTH = 64;
// Not one of the signs that need quotes in RFC 5322; letters of any script (RFC 6531).
const LOCAL_PART = /^[^\s"(),:;<>@[\\\]\p{C}]+$/u;
const DOMAIN = /^(?:[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;
const ASCII_ADDRESS =
  /^([\w!#$%&'*/=?^`{|}~.+-]{1,64})@((?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9])$/u;
const ANGLE_BRACKETS = /<([^<>]*)>\s*$/u;
const MAILTO = /^mailto:/iu;
// Zero-width signs and no-break spaces come along from web pages.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const ENCLOSING = /^[\s'"`,;]+|[\s'"`,;.]+$/gu;

/**
 * The mailbox behind an address as written, or null where the text is not a deliverable address. "Ada <ada@x.org>" and
 * "mailto:ada@x.org" are read too. Dots and tags are left out only where the provider ignores them.
 */
export function normalizedEmail(text: string): NormalizedEmail | null {
  const parts = addressParts(text);
  if (parts === null) return null;
  const { localPart, domain } = parts;
  const provider = emailProviderOf(domain);
  const mailbox = provider === null ? localPart : mailboxOf(localPart, provider);
  const canonicalDomain = provider?.canonicalDomain ?? domain;
  return {
    address: `${mailbox}@${canonicalDomain}`,
    localPart: mailbox,
    domain: canonicalDomain,
    role: isRoleLocalPart(isAscii(localPart) ? localPart : foldedText(localPart)),
  };
}

function addressParts(text: string): { localPart: string; domain: string } | null {
  if (text.length > MAX_LENGTH * 2) return null;
  const plain = ASCII_ADDRESS.exec(text.toLowerCase());
  if (plain !== null && !text.includes("xn--") && isDotAtom(plain[1] ?? "")) {
    return { localPart: plain[1] ?? "", domain: plain[2] ?? "" };
  }
  const bare = text.normalize("NFKC").replace(INVISIBLE, "");
  const address = (ANGLE_BRACKETS.exec(bare)?.[1] ?? bare).trim().replace(MAILTO, "").replace(ENCLOSING, "");
  const at = address.lastIndexOf("@");
  if (at <= 0 || address.length > MAX_LENGTH) return null;
  const localPart = address
    .slice(0, at)
    .toLowerCase()
    .normalize("NFC")
    .replace(/^"(.*)"$/u, "$1");
  const domain = unicodeDomain(address.slice(at + 1));
  if (!LOCAL_PART.test(localPart) || localPart.length > MAX_LOCAL_PART_LENGTH) return null;
  if (!isDotAtom(localPart) || !DOMAIN.test(domain)) return null;
  return { localPart, domain };
}

function isDotAtom(localPart: string): boolean {
  return !localPart.startsWith(".") && !localPart.endsWith(".") && !localPart.includes("..");
}

function mailboxOf(localPart: string, provider: EmailProvider): string {
  const separator = provider.tagSeparator === null ? -1 : localPart.indexOf(provider.tagSeparator);
  const untagged = separator > 0 ? localPart.slice(0, separator) : localPart;
  const mailbox = provider.ignoredSigns === null ? untagged : untagged.replace(provider.ignoredSigns, "");
  return mailbox === "" ? localPart : mailbox;
}
