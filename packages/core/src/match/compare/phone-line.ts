import type { NormalizedPhone } from "../../normalize/normalized-contact.ts";

/** Fewer digits are extensions and short codes, which many people share. */
export const PHONE_DIGITS_MIN = 7;

/** What rings in one place: one line of a switchboard is not another. Null where the country is not known. */
export function phoneLine({ e164, extension }: NormalizedPhone): string | null {
  if (e164 === null) return null;
  return extension === null ? e164 : `${e164};ext=${extension}`;
}
