type SpellingRules = readonly (readonly [pattern: RegExp, replacement: string])[];

/**
 * Spellings of one name inside the Latin alphabet: Smith and Smyth, Karl and Carl, Müller (folded to "muller") and
 * Mueller. Final -i, -ie and -y stay apart, because Terri and Terry, Toni and Tony may be a couple.
 */
const SPELLING_RULES: SpellingRules = [
  // The servant-of names of Arabic, whose article is written in every way: Abdul Rahman, Abdurrahman, Abdelrahman.
  [/^abd[aeiou]{1,2}([rsnzdt])\1(?=.{3})/u, "abd$1"],
  [/^abd[aeiou]{0,2}l[aeiou]?l?(?=.{3})/u, "abd"],
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
  [/dj/gu, "d"],
  [/ue/gu, "u"],
  [/oe/gu, "o"],
  [/ae(?!l$)/gu, "a"],
  [/aa/gu, "a"],
  [/(?<=[ea])y$/u, "i"],
  [/(?<=.)y(?=.)/gu, "i"],
  [/(?<=[aeo])h(?![aeiou])/gu, ""],
  [/(.)\1+/gu, "$1"],
];

/** Further spellings that differ by the romanization of another script: Yuliya, Iuliia and Julia. */
const ROMANIZATION_RULES: SpellingRules = [
  [/ee/gu, "i"],
  [/oo/gu, "u"],
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
  // Russian ё: Solovyov, Soloviov and Solovev, Artyom and Artem.
  [/[iyj]o/gu, "e"],
  [/[iyj]+(?=[aeou])/gu, ""],
  [/[iyj]+$/gu, "i"],
  [/[yj]/gu, "i"],
  [/ii+/gu, "i"],
  [/(.)\1+/gu, "$1"],
];

/** Ukrainian and Belarusian г, Russian г for a foreign h: Hrytsenko, Ibragim. Inside one script Holden is not Golden. */
const H_AS_G = /(?<![cgksptz])h(?=[aeiourly])/gu;

/** Consonants that scripts without faithful Latin spelling confuse, and none of the vowels. */
const SKELETON_RULES: SpellingRules = [
  [/ph/gu, "f"],
  [/tsch|sch|tch|sh|ch|cz|ts|tz|zh|c(?=[eiy])/gu, "s"],
  [/x/gu, "ks"],
  [/ng(?![aeiouy])/gu, "n"],
  [/(?<=[aeo])w(?![aeiouy])/gu, ""],
  [/[kqgc]h?/gu, "k"],
  [/[td]h?/gu, "t"],
  [/[pb]h?|[fvw]/gu, "p"],
  [/[zj]/gu, "s"],
  [/m/gu, "n"],
  [/r/gu, "l"],
  [/[aeiouyh]/gu, ""],
  [/(.)\1+/gu, "$1"],
];

/** Longer words are no names: the rules would spend milliseconds on a word of a thousand letters. */
const LETTERS_MAX = 40;

/** The word respelled so that the spellings of one name in the Latin alphabet are equal. */
export function soundOf(word: string): string {
  return respelled(word, SPELLING_RULES);
}

/** Whether two words of Latin letters are spellings of one name. */
export function isSpellingVariant(a: string, b: string): boolean {
  return a === b || (isComparable(a, b) && soundOf(a) === soundOf(b));
}

/** The word respelled so that its romanizations are equal; wider than `soundOf`. */
export function romanizedSoundOf(word: string): string {
  return respelled(word, ROMANIZATION_RULES);
}

/** As `romanizedSoundOf`, for a word of which the other spelling is in another script. */
export function foreignSoundOf(word: string): string {
  return romanizedSoundOf(word.replace(H_AS_G, "g"));
}

/** For two names of which one was written in another script; wider than `isSpellingVariant`. */
export function isRomanizationVariant(a: string, b: string): boolean {
  if (isSpellingVariant(a, b)) return true;
  return isComparable(a, b) && romanizedSoundOf(a) === romanizedSoundOf(b);
}

/** The consonants of a word by classes that sound alike; two words that share it may be one name. */
export function consonantSkeleton(word: string): string {
  return respelled(word, SKELETON_RULES);
}

/** Whether two words whose sounds are equal may still be one name: too short ones and known pairs are not. */
export function isComparable(a: string, b: string): boolean {
  return a.length > 2 && b.length > 2 && !DISTINCT.has(a < b ? `${a} ${b}` : `${b} ${a}`);
}

/** Names that the spelling rules make equal and that different people bear, mostly of different sex. */
const DISTINCT = new Set(
  "carol carroll|dana danna|daniele danielle|gabriele gabrielle|jana janna|joan joann|joan jon|joey joy|jona jonah|kim kym|love lowe|luella lula|major mayer|marian maryann|micah micha|michel mitchel|michel mitchell|michele michelle|nada nadia|nada nadja|noa noah|reece ritchie|rene renee|robin robyn|terri terry|toni tony".split(
    "|",
  ),
);

function respelled(word: string, rules: SpellingRules): string {
  if (word.length > LETTERS_MAX) return word;
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}
