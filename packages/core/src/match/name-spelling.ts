/**
 * Spellings of one name inside the Latin alphabet: Smith and Smyth, Karl and Carl, Müller (folded to "muller") and
 * Mueller. Final -i, -ie and -y stay apart, because Terri and Terry, Toni and Tony may be a couple.
 */
const SPELLING_RULES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/gu, "ch"],
  [/sch/gu, "sh"],
  [/ph/gu, "f"],
  [/ck/gu, "k"],
  [/c(?![hieyz])/gu, "k"],
  [/x/gu, "ks"],
  [/w/gu, "v"],
  [/th(?=.{2})/gu, "t"],
  [/dt$/u, "t"],
  [/tz/gu, "z"],
  [/ue/gu, "u"],
  [/oe/gu, "o"],
  [/ae(?!l$)/gu, "a"],
  [/(?<=[ea])y$/u, "i"],
  [/(?<=.)y(?=.)/gu, "i"],
  [/(?<=[aeo])h(?![aeiou])/gu, ""],
  [/(.)\1+/gu, "$1"],
];

/** Further spellings that differ by the romanization of another script: Yuliya, Iuliia and Julia. */
const ROMANIZATION_RULES: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/gu, "s"],
  [/zh|dzh|dj/gu, "j"],
  [/kh|ch(?=r)/gu, "h"],
  [/ts|tz|tch|ch|cz/gu, "c"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/gh/gu, "g"],
  [/ks|x/gu, "k"],
  [/k?h(?=$|[^aeiou])/gu, ""],
  [/[cq](?=[aour]|$)/gu, "k"],
  [/ou/gu, "u"],
  [/[wv]|ff?$/gu, "v"],
  [/[iyj]+(?=[aeou])/gu, ""],
  [/[iyj]+$/gu, "i"],
  [/[yj]/gu, "i"],
  [/ii+/gu, "i"],
  [/(.)\1+/gu, "$1"],
];

export function isSpellingVariant(a: string, b: string): boolean {
  if (soundOf(a[0]) !== soundOf(b[0])) return false;
  return spelledAlike(a, b, SPELLING_RULES);
}

/** For two names of which one was written in another script; wider than `isSpellingVariant`. */
export function isRomanizationVariant(a: string, b: string): boolean {
  return spelledAlike(a, b, SPELLING_RULES) || spelledAlike(a, b, ROMANIZATION_RULES);
}

/** Feminine forms of Slavic and Baltic surnames: Ivanov and Ivanova, Novák and Nováková, Kowalski and Kowalska. */
export function isFeminineForm(a: string, b: string): boolean {
  return isFeminineOf(a, b) || isFeminineOf(b, a);
}

function isFeminineOf(feminine: string, masculine: string): boolean {
  if (masculine.length < 4 || !feminine.endsWith("a")) return false;
  if (/(?:ov|ev|in|yn)$/u.test(masculine)) return feminine === `${masculine}a`;
  if (/(?:sk|ck|dzk)(?:[iy]|iy|ij|yy)$/u.test(masculine)) {
    return feminine.replace(/(?:a|aia|aya|aja)$/u, "") === masculine.replace(/[iyj]+$/u, "");
  }
  // Czech and Slovak: Novák, Nováková; Marek, Marková.
  return feminine === `${masculine}ova` || feminine === `${masculine.replace(/e([lkc])$/u, "$1")}ova`;
}

/** First letters that a spelling rule may exchange; the others must be equal, which saves most pairs the rules. */
const INITIAL_SOUNDS: Readonly<Record<string, string>> = { c: "k", t: "k", x: "k", p: "f", w: "v" };

function soundOf(letter = ""): string {
  return INITIAL_SOUNDS[letter] ?? letter;
}

/** Names that the spelling rules make equal and that different people bear, mostly of different sex. */
const DISTINCT = new Set(["daniele danielle", "gabriele gabrielle", "michele michelle", "carol carroll"]);

function spelledAlike(a: string, b: string, rules: readonly (readonly [RegExp, string])[]): boolean {
  if (a === b) return true;
  if (a.length < 3 || b.length < 3 || DISTINCT.has(a < b ? `${a} ${b}` : `${b} ${a}`)) return false;
  return respelled(a, rules) === respelled(b, rules);
}

function respelled(token: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), token);
}
