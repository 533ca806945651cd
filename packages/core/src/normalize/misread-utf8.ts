/**
 * What an encoding makes of the bytes 0x80 to 0xff. UTF-8 read in one of them is the usual damage of contacts that went
 * through an old phone or a CSV file: "JÃ¶rg" (Windows-1252), "LĂˇszlĂł" (1250), "РњРёС€Р°" (1251), "M√ºller" (Macintosh).
 */
const WINDOWS_1252 = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${latin1Letters()}`;
const WINDOWS_1250 =
  "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż" +
  "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";
const WINDOWS_1251 =
  "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
  "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";
const MACINTOSH =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
  "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

interface Encoding {
  readonly bytes: ReadonlyMap<string, number>;
  /** What the first byte of a letter looks like: without one there is nothing to do. */
  readonly lead: RegExp;
  /** How many letters must come out, and whether all of them must, before the text is believed to be damaged. */
  readonly lettersMin: number;
  readonly isWhole: boolean;
}

const ENCODINGS: readonly Encoding[] = [
  encoding(WINDOWS_1252, /[Â-ô]/u),
  encoding(WINDOWS_1250, /[ĂÄĹĆÇÎĐŃ]/u),
  encoding(MACINTOSH, /[√ƒ≈]/u),
  // "Рё" and "Сі" are in sound Cyrillic words too, so here the whole text must be damaged.
  { ...encoding(WINDOWS_1251, /[РС]/u), lettersMin: 3, isWhole: true },
];

/**
 * Blocks of letters that names are written with, as code points; sequences that decode to anything else were meant as
 * they stand, above all the capitals of "KŘÍŽ" and "RENÉ’S".
 */
const PLAUSIBLE = ranges(
  "a0-17f 18f 1a0-1b0 218-21b 259 2bb-2bf 300-33f 386-3ce 400-45f 490-4bf 4d8 4d9 4e8 4e9 531-587 5d0-5f4 " +
    "621-652 67e 686 698 6a9 6af 6be 6c1 6c3 6cc 6d2 900-e7f 10a0-11ff 1e00-1eff 2010-2026 3040-30ff " +
    "4e00-9fff ac00-d7a3 1f300-1faff",
);

const SOFT_HYPHEN = "\u00ad";
/** The first sign of í, the commonest letter that ends in a soft hyphen; behind others (Å, Ø) it may be meant. */
const BEFORE_SOFT_HYPHEN = new Set("ÃĂ");

/** Every damaged letter is two signs beyond ASCII at least. */
const SUSPECT = /[^\p{ASCII}]{2}/u;
/** Text that was damaged twice ("ZoÃƒÂ«") needs two rounds, and more was never seen. */
const ROUNDS_MAX = 3;

/** The text as it was before its UTF-8 was read in another encoding. Sound text comes back as it is. */
export function withoutMisreading(text: string): string {
  if (!SUSPECT.test(text)) return text;
  let repaired = text;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const before = repaired;
    for (const candidate of ENCODINGS) {
      repaired = candidate.lead.test(repaired) ? decoded(repaired, candidate) : repaired;
      if (repaired !== before) break;
    }
    if (repaired === before) return repaired;
  }
  return repaired;
}

function decoded(text: string, { bytes, lettersMin, isWhole }: Encoding): string {
  let result = "";
  let found = 0;
  let left = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const byte = bytes.get(letter);
    const length = byte === undefined ? 0 : followersOf(byte);
    const meant = length === 0 ? null : letterAt(text, at, { bytes, length });
    if (meant === null) {
      result += letter;
      if (byte !== undefined) left += 1;
    } else {
      result += meant;
      if (text.charAt(at + length) !== SOFT_HYPHEN || BEFORE_SOFT_HYPHEN.has(letter)) found += 1;
      at += length;
    }
  }
  return found >= lettersMin && (!isWhole || left === 0) ? result : text;
}

/** How many bytes follow a letter's first one in UTF-8; 0 where the byte is none. */
function followersOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

function letterAt(
  text: string,
  at: number,
  { bytes, length }: { bytes: ReadonlyMap<string, number>; length: number },
): string | null {
  let escaped = "";
  for (let index = at; index <= at + length; index += 1) {
    const byte = bytes.get(text.charAt(index));
    if (byte === undefined || (index > at && byte > 0xbf)) return null;
    escaped += `%${byte.toString(16)}`;
  }
  const letter = utf8Text(escaped);
  return letter !== null && isPlausible(letter) ? letter : null;
}

function isPlausible(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return PLAUSIBLE.some(([from, to]) => from <= code && code <= to);
}

/** Code points in hexadecimal, "a0-17f 18f". */
function ranges(text: string): readonly (readonly [from: number, to: number])[] {
  return text.split(" ").map((range) => {
    const [from = "", to = from] = range.split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/** Percent-escaped bytes as the text that they are in UTF-8; null where they are none. */
export function utf8Text(escaped: string): string | null {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}

function encoding(letters: string, lead: RegExp): Encoding {
  const bytes = new Map<string, number>();
  for (let index = 0; index < letters.length; index += 1) bytes.set(letters.charAt(index), 0x80 + index);
  // Programs that mean Windows-1252 and say Latin-1 leave the control characters as they are.
  for (let code = 0x80; code < 0xa0; code += 1) {
    const control = String.fromCharCode(code);
    if (!bytes.has(control)) bytes.set(control, code);
  }
  return { bytes, lead, lettersMin: 1, isWhole: false };
}

function latin1Letters(): string {
  return Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index)).join("");
}
