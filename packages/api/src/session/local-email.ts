import { KithError } from "@kith/core";

/** Who signs in locally without saying who they are. */
export const DEFAULT_LOCAL_EMAIL = "you@localhost";

/** The longest address that SMTP can carry (RFC 5321, 4.5.3.1.3). */
const LENGTH_MAX = 254;

const EMAIL = /^[^\s@\p{Cc}\p{Cs}]+@[^\s@\p{Cc}\p{Cs}]+$/u;

/** The name of a local user: an address-like text, in lower case. A name only, nothing is ever sent to it. */
export function parseLocalEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (email.length <= LENGTH_MAX && EMAIL.test(email)) return email;
  throw new KithError("INPUT_INVALID", "email must be an e-mail address, such as name@example.com.");
}
