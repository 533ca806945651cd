import type { SpellingLattice } from "./spelling-lattice.ts";

/**
 * How people spell the parts of Korean syllables in their own names: passports leave the choice, so 훈 is hoon, hun or
 * houn, and 경 is kyung as often as the official gyeong.
 */
const INITIALS = [
  "g k",
  "kk gg k g",
  "n",
  "d t",
  "tt dd t",
  "r l n y ",
  "m",
  "b p v",
  "pp bb p",
  "s sh",
  "ss s",
  "",
  "j ch z",
  "jj j ch",
  "ch",
  "k",
  "t",
  "p",
  "h",
];
const VOWELS = [
  "a ah",
  "ae ai e ay",
  "ya",
  "yae",
  "eo u o uh ou er au",
  "e ae eh",
  "yeo you yu yo yuh eo eu u",
  "ye yeh",
  "o oh",
  "wa",
  "wae oe",
  "oe oi oy we",
  "yo",
  "u oo woo ou w",
  "wo weo o",
  "we",
  "wi ui wee",
  "yu yoo you ew u",
  "eu u e ew",
  "ui eui ee i hee y",
  "i ee yi y e ie",
];
const FINALS = [
  "",
  "k g c",
  "k",
  "k",
  "n",
  "n",
  "n",
  "t d",
  "l r ll",
  "l",
  "m",
  "l",
  "l",
  "l",
  "l",
  "l",
  "m",
  "p b",
  "p",
  "t s",
  "t",
  "ng",
  "t",
  "t",
  "k",
  "t",
  "p",
  "t",
];
/** Family names that are spelled against every rule. */
const SURNAMES: Readonly<Record<string, string>> = {
  이: "lee yi rhee rhie ree li i yee",
  박: "park pak bak bark paik",
  임: "lim im rim yim leem",
  노: "noh roh no ro nho",
  유: "yoo yu you ryu ryoo lyu",
  류: "ryu yoo yu ryoo lyu you",
  양: "yang ryang",
  여: "yeo yuh lyeo",
  오: "oh o",
  우: "woo u wu",
  나: "na ra nah rah",
  라: "ra na rah",
  허: "heo hur huh her hu",
  구: "koo gu ku goo",
  주: "joo ju chu choo",
  최: "choi choe choy chey",
  정: "jung jeong chung jong cheong",
  조: "cho jo joh",
  안: "ahn an",
  신: "shin sin",
  심: "shim sim",
  곽: "kwak gwak kwag",
  권: "kwon gwon kweon",
  엄: "um eom uhm",
  서: "seo suh so sur",
};
const FIRST = 0xac00;
const LAST = 0xd7a3;

/** How a word in Hangul can be spelled; null where other signs are in it. */
export function hangulLattice(word: string): SpellingLattice | null {
  const lattice = Array.from(word, (syllable, index) => {
    const code = (syllable.codePointAt(0) ?? 0) - FIRST;
    if (code < 0 || code > LAST - FIRST) return null;
    const initials = INITIALS[Math.floor(code / (21 * 28))] ?? "";
    const vowels = VOWELS[Math.floor(code / 28) % 21] ?? "";
    const finals = FINALS[code % 28] ?? "";
    const spellings = combined(combined(initials, vowels.split(" ")).join(" "), finals.split(" "));
    const surname = index === 0 ? (SURNAMES[syllable]?.split(" ") ?? []) : [];
    return [{ length: 1, spellings: [...surname, ...spellings] }];
  });
  return lattice.every((edges) => edges !== null) ? lattice : null;
}

function combined(heads: string, tails: readonly string[]): readonly string[] {
  return heads.split(" ").flatMap((head) => tails.map((tail) => `${head}${tail}`));
}
