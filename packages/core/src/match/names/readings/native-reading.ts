import anyAscii from "any-ascii";

import { cantoneseSpellings } from "./cantonese-spellings.ts";
import { chineseSurname, surnameSpellings } from "./chinese-surnames.ts";
import { withoutHanVariants } from "./han-variants.ts";
import { hangulLattice } from "./hangul-spellings.ts";
import { hepburn, japaneseLattice, kanaLatin } from "./japanese-spellings.ts";
import { heteronymSpellings } from "./han-heteronyms.ts";
import { mandarinSpellings } from "./mandarin-spellings.ts";
import { isKnownSpelling } from "./semitic-names.ts";
import { isUnwrittenVowel, semiticLattice, writtenConsonants } from "./semitic-spellings.ts";
import type { SpellingLattice } from "./spelling-lattice.ts";
import { canSpell } from "./spelling-lattice.ts";

/**
 * What a name in Chinese, Japanese or Korean script and Latin words have in common: `whole` where the words spell all of
 * it, `surname` where one of them spells the family name at its beginning.
 */
export type ReadingAgreement = "whole" | "surname" | "none";

/** More words are no name; bounds the orders that are tried. */
const WORDS_MAX = 6;

/**
 * Whether Latin words are a reading of a name without spaces, in Mandarin, Cantonese, Japanese or Korean, the family name
 * first or last. One Latin word may be left over where three or more are there: the given name that foreigners use.
 *
 * @param name In Han, kana or Hangul, without spaces.
 * @param words Folded Latin words in the order written.
 */
export function readingAgreement(name: string, words: readonly string[]): ReadingAgreement {
  if (words.length === 0 || words.length > WORDS_MAX) return "none";
  const readers = readersOf(name);
  const spellings = ordersOf(words);
  if (readers.some((reader) => spellings.some((latin) => canSpell(reader.whole, reader.latin(latin))))) {
    return "whole";
  }
  const ends = [words[0] ?? "", words.at(-1) ?? ""];
  const isSurname = readers.some((reader) =>
    reader.surnames.some((lattice) => ends.some((word) => canSpell(lattice, reader.latin(word)))),
  );
  return isSurname ? "surname" : "none";
}

/** Whether a Latin word is a spelling of one word in Hebrew or Arabic script. Vowels are not compared. */
export function isConsonantSpelling(word: string, latin: string): boolean {
  const known = isKnownSpelling(word, latin);
  if (known !== null) return known;
  const lattice = semiticLattice(word);
  if (lattice === null || writtenConsonants(word) < 1) return false;
  return canSpell(lattice, latin, isUnwrittenVowel);
}

/** Whether two names, one of them with kana, are one: 渡辺まゆみ and 渡辺真由美. Both with Han variants folded. */
export function isKanaReading(a: string, b: string): boolean {
  const [signsA, signsB] = [Array.from(a), Array.from(b)];
  let shared = 0;
  while (shared < signsA.length && signsA[shared] === signsB[shared]) shared += 1;
  const [restA, restB] = [signsA.slice(shared).join(""), signsB.slice(shared).join("")];
  return isReadingOf(restA, restB) || isReadingOf(restB, restA);
}

function isReadingOf(kana: string, kanji: string): boolean {
  return KANA_ONLY.test(kana) && canSpell(japaneseLattice(kanji), hepburn(kanaLatin(kana)));
}

const KANA_ONLY = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

interface Reader {
  readonly whole: SpellingLattice;
  /** The first sign, or the first two where a family name can have two. */
  readonly surnames: readonly SpellingLattice[];
  readonly latin: (word: string) => string;
}

function readersOf(name: string): readonly Reader[] {
  const hangul = hangulLattice(name);
  if (hangul !== null) {
    return [{ whole: hangul, surnames: [hangul.slice(0, 1)], latin: asWritten }];
  }
  const folded = withoutHanVariants(name);
  const surname = chineseSurname(folded);
  const chinese = chineseLattice(folded, surname);
  const japanese = japaneseLattice(folded);
  return [
    { whole: chinese, surnames: [chinese.slice(0, Array.from(surname).length)], latin: asWritten },
    {
      whole: japanese,
      // Family names of one to three characters: 林, 山田, 長谷川.
      surnames: [1, 2, 3].map((length) => withinFirst(japanese, length)),
      latin: hepburn,
    },
  ];
}

/** The readings of the first signs, without those that reach beyond them. */
function withinFirst(lattice: SpellingLattice, count: number): SpellingLattice {
  if (lattice.length < count) return [];
  return lattice.slice(0, count).map((edges, index) => edges.filter(({ length }) => index + length <= count));
}

function chineseLattice(name: string, surname: string): SpellingLattice {
  const signs = Array.from(name);
  const surnameLength = Array.from(surname).length;
  return signs.map((sign, index) => {
    const edges = [{ length: 1, spellings: characterSpellings(sign) }];
    if (index === 0) edges.push({ length: surnameLength, spellings: surnameSpellings(surname) });
    return edges;
  });
}

function characterSpellings(sign: string): readonly string[] {
  const syllable = anyAscii(sign).toLowerCase();
  const mandarin = /^[a-z]+$/u.test(syllable) ? mandarinSpellings(syllable) : [];
  return [...mandarin, ...heteronymSpellings(sign), ...cantoneseSpellings(sign)];
}

/** The words as one, in every order that people write: the family name first or last, one given name left out. */
function ordersOf(words: readonly string[]): readonly string[] {
  const lists = [words];
  if (words.length > 2) for (const index of words.keys()) lists.push(words.toSpliced(index, 1));
  const orders = lists.flatMap((list) => {
    const [first = "", ...afterFirst] = list;
    const last = list.at(-1) ?? "";
    return [list.join(""), `${last}${list.slice(0, -1).join("")}`, `${afterFirst.join("")}${first}`];
  });
  return [...new Set(orders)];
}

function asWritten(word: string): string {
  return word;
}
