import type { NormalizedPhone } from "./normalized-contact.ts";
import { normalizedPhone } from "./normalized-phone.ts";

/** Between numbers that were written into one field; " ::: " is what Google's own export puts there. */
const BETWEEN_NUMBERS = /\s*(?::::|[/|;,\n]|\s(?:or|oder|ou|o|und|and|y|et|e)\s)\s*/iu;
/** More than a person writes into one field; also bounds the work on a hostile text. */
const MAX_NUMBERS = 5;

/**
 * The numbers that one phone value holds: one as a rule, several where the text is several valid numbers. Empty where it
 * holds no digit to dial.
 */
export function normalizedPhones(text: string, region?: string): readonly NormalizedPhone[] {
  const whole = normalizedPhone(text, region);
  if (whole?.e164 != null) return [whole];
  const texts = text.split(BETWEEN_NUMBERS).filter((part) => part !== "");
  if (texts.length > 1 && texts.length <= MAX_NUMBERS) {
    const phones = texts.map((part) => normalizedPhone(part, region)).filter((phone) => phone !== null);
    const [first] = phones;
    if (first?.e164 != null && phones.length > 1) return phones.filter((phone) => phone.e164 !== null);
  }
  return whole === null ? [] : [whole];
}
