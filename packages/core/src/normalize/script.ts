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
  const scripts = new Set<string>();
  for (const character of text) scripts.add(scriptOf(character));
  scripts.delete(NO_SCRIPT);
  if (scripts.size < 2) return [...scripts];
  // "Other" says only that there are letters; a script says more.
  return NAMES.filter((name) => scripts.has(name));
}

const NO_SCRIPT = "";
const OTHER_SCRIPT = "Other";
const NAMES = SCRIPTS.map(([name]) => name);

/** The letters of an address book are few, and asking every pattern about each of them takes long. */
const scriptOfCharacter = new Map<string, string>();
const CHARACTERS_KEPT_MAX = 20_000;

function scriptOf(character: string): string {
  const known = scriptOfCharacter.get(character);
  if (known !== undefined) return known;
  const named = SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0];
  const script = named ?? (LETTER.test(character) ? OTHER_SCRIPT : NO_SCRIPT);
  if (scriptOfCharacter.size >= CHARACTERS_KEPT_MAX) scriptOfCharacter.clear();
  scriptOfCharacter.set(character, script);
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
