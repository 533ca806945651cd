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
 * Letters that names are written with; sequences that decode to anything else were meant as they stand, above all the
 * capitals of "KŘÍŽ" and "RENÉ’S".
 */
const PLAUSIBLE =
  /^[\u00a0-\u017f\u018f\u01a0-\u01b0\u0218-\u021b\u0259\u02bb-\u02bf\u0300-\u033f\u0386-\u03ce\u0400-\u045f\u0490-\u04bf\u04d8\u04d9\u04e8\u04e9\u0531-\u0587\u05d0-\u05f4\u0621-\u0652\u067e\u0686\u0698\u06a9\u06af\u06be\u06c1\u06c3\u06cc\u06d2\u0900-\u0e7f\u10a0-\u11ff\u1e00-\u1eff\u2010-\u2026\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\u{1f300}-\u{1faff}]$/u;

const MARKUP = /[&=%]/u;
const ESCAPED_BYTES = /(?:[=%][0-9a-f]{2}){2,}/giu;
const ENCODED_WORD = /=\?utf-8\?q\?([^?]*)\?=/giu;
const NUMBERED_ENTITY = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu;
const ACCENT_ENTITY = /&([a-z])(uml|acute|grave|circ|tilde|cedil|ring|caron);/giu;
const NAMED_ENTITY = /&([a-z]{2,6});/giu;
const ACCENTS: Readonly<Record<string, string>> = {
  uml: "\u0308",
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
  caron: "\u030c",
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  quot: '"',
  nbsp: " ",
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oslash: "ø",
  Oslash: "Ø",
  eth: "ð",
  thorn: "þ",
};

/** Text that was damaged twice ("ZoÃƒÂ«") needs two rounds, and more was never seen. */
const ROUNDS_MAX = 3;

/**
 * The text as it was meant: UTF-8 that was read in another encoding, and what HTML, quoted-printable and URLs make of
 * letters. Sound text comes back as it is. For comparing only.
 */
export function repairedText(text: string): string {
  let repaired = MARKUP.test(text) ? withoutMarkup(text) : text;
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

function withoutMarkup(text: string): string {
  return text
    .replace(ENCODED_WORD, (_, encoded: string) => encoded.replaceAll("_", " "))
    .replace(ESCAPED_BYTES, (run) => utf8Text(run.replaceAll("=", "%")) ?? run)
    .replace(NUMBERED_ENTITY, (entity, hex: string | undefined, decimal: string | undefined) =>
      letterOfCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), entity),
    )
    .replace(ACCENT_ENTITY, (entity, letter: string, accent: string) =>
      `${letter}${ACCENTS[accent.toLowerCase()] ?? entity}`.normalize("NFC"),
    )
    .replace(NAMED_ENTITY, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** Control characters and halves of surrogate pairs stay the entity that they were. */
function letterOfCode(code: number, entity: string): string {
  const isLetter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isLetter ? String.fromCodePoint(code) : entity;
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
      found += 1;
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
  return letter !== null && PLAUSIBLE.test(letter) ? letter : null;
}

function utf8Text(escaped: string): string | null {
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
