import { sanitizedText } from "../contact/sanitized-text.ts";
import { normalizedEmail } from "../normalize/normalized-email.ts";

/**
 * What addresses are looked up by: each in lower case, and the mailbox behind it, so that an attendee is found whichever
 * way the address is written on a card. Keys, never values.
 */
export function emailKeys(addresses: readonly string[]): readonly string[] {
  const keys = addresses.flatMap((address) => {
    const written = sanitizedText(address).trim().toLowerCase();
    const mailbox = normalizedEmail(address)?.address;
    return [written, ...(mailbox === undefined ? [] : [mailbox])];
  });
  return [...new Set(keys)].filter((key) => key !== "");
}
