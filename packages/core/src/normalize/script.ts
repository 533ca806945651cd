/** Unicode script names of the letters that occur in names; what is not listed is marked "Other". */
const SCRIPTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Han", /\p{Script=Han}/u],
  ["Hiragana", /\p{Script=Hiragana}/u],
  ["Katakana", /\p{Script=Katakana}/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Georgian", /\p{Script=Georgian}/u],
  ["Devanagari", /\p{Script=Devanagari}/u],
  ["Bengali", /\p{Script=Bengali}/u],
  ["Gurmukhi", /\p{Script=Gurmukhi}/u],
  ["Gujarati", /\p{Script=Gujarati}/u],
  ["Oriya", /\p{Script=Oriya}/u],
  ["Tamil", /\p{Script=Tamil}/u],
  ["Telugu", /\p{Script=Telugu}/u],
  ["Kannada", /\p{Script=Kannada}/u],
  ["Malayalam", /\p{Script=Malayalam}/u],
  ["Sinhala", /\p{Script=Sinhala}/u],
  ["Thai", /\p{Script=Thai}/u],
  ["Lao", /\p{Script=Lao}/u],
  ["Khmer", /\p{Script=Khmer}/u],
  ["Myanmar", /\p{Script=Myanmar}/u],
  ["Tibetan", /\p{Script=Tibetan}/u],
  ["Ethiopic", /\p{Script=Ethiopic}/u],
  ["Mongolian", /\p{Script=Mongolian}/u],
  ["Cherokee", /\p{Script=Cherokee}/u],
];

const ASCII_LETTER = /[A-Za-z]/u;
// eslint-disable-next-line no-control-regex -- U+0000 is where ASCII begins
const ASCII_ONLY = /^[\0-\x7f]*$/u;
const LETTER = /\p{L}/u;

/** Scripts whose letters do not tell their Latin spelling: Han has many readings, the others write few vowels. */
const WITHOUT_FAITHFUL_LATIN = /[\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Scripts of peoples who write the family name first and, in their own script, no space. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・·\s]+$/u;

/** The scripts of a text's letters by their Unicode names, in a fixed order. */
export function scriptsOf(text: string): readonly string[] {
  if (ASCII_ONLY.test(text)) return ASCII_LETTER.test(text) ? ["Latin"] : [];
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found |= scriptAt(text, at);
  const named = SCRIPTS.filter((_, index) => (found & (1 << index)) !== 0).map(([name]) => name);
  // "Other" says only that there are letters; a script says more.
  return named.length === 0 && (found & OTHER_SCRIPT) !== 0 ? ["Other"] : named;
}

/** Scripts as bits, in the order of the list; one more for letters of a script that is not in it, one for "looked at". */
const OTHER_SCRIPT = 1 << SCRIPTS.length;
const IS_KNOWN = 1 << (SCRIPTS.length + 1);

/** Asking every pattern about every character takes long: what they said of UTF-16's code units is kept. */
const scriptsOfUnit = new Int32Array(0x1_0000);

function scriptAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = scriptsOfUnit[unit] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
  const index = SCRIPTS.findIndex(([, pattern]) => pattern.test(character));
  const letter = LETTER.test(character) ? OTHER_SCRIPT : 0;
  const script = IS_KNOWN | (index < 0 ? letter : 1 << index);
  // The first half of a pair says nothing without the second, which by itself has no script.
  if (character.length === 1) scriptsOfUnit[unit] = script;
  return script;
}

export function isAscii(text: string): boolean {
  return ASCII_ONLY.test(text);
}

/** Whether a Latin spelling made letter by letter would be what people write. */
export function hasFaithfulLatin(text: string): boolean {
  return !WITHOUT_FAITHFUL_LATIN.test(text);
}

/** Whether the text is wholly in a script that writes the family name first (Chinese, Japanese, Korean). */
export function isFamilyFirstScript(text: string): boolean {
  return FAMILY_FIRST.test(text);
}
