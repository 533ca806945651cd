import anyAscii from "any-ascii";

import type { AlignmentLevel } from "./name-alignment.ts";
import { alignNames } from "./name-alignment.ts";
import type { ComparedName, NameFeatures } from "./name-features.ts";
import type { NameToken } from "./name-token.ts";
import { nicknameRelation } from "./nicknames/nickname-index.ts";
import { chineseSurname } from "./readings/chinese-surnames.ts";
import { isConsonantSpelling, isKanaReading, readingAgreement } from "./readings/native-reading.ts";
import { knownSpellings } from "./readings/semitic-names.ts";

type ScriptLevel = AlignmentLevel | "incomparable";

/** A name with the other names of its contact. */
export interface NameOf {
  readonly name: ComparedName;
  readonly of: NameFeatures;
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Little Ming, old Wang: what Chinese put before a name among friends. */
const FAMILIAR = /^[小阿老]/u;

/** Two names of which at least one is in a script without regular Latin spelling. Never "incompatible" across scripts. */
export function levelAcrossScripts(a: NameOf, b: NameOf): ScriptLevel {
  const [native, latin] = a.name.native.length > 0 || isEastAsian(a.name) ? [a, b] : [b, a];
  if (isEastAsian(native.name)) {
    // A name in kana is in Latin letters by now, and is a reading of the kanji.
    if (latin.name.native.length > 0 || latin.name.latin.length === 0) return "incomparable";
    return eastAsianLevel(native, latin.name);
  }
  if (latin.name.native.length > 0) {
    return scriptOf(native.name) === scriptOf(latin.name)
      ? alignNames(native.name.native, latin.name.native, "latin")
      : "incomparable";
  }
  return consonantLevel(native.name.native, latin.name.latin);
}

/** Two names in Han script. Characters that sound alike are a slip of the input method, or another person. */
export function levelInHan(a: ComparedName, b: ComparedName): ScriptLevel {
  const [one, other] = [a.written, b.written];
  if (one === other) return "compatible";
  if (KANA.test(one) || KANA.test(other)) return isKanaReading(one, other) ? "reading" : "incomparable";
  const surname = chineseSurname(one);
  const isPart =
    one.endsWith(other) || other.endsWith(one) || one === chineseSurname(other) || other === surname;
  if (isPart) return "partial";
  if (mandarin(one) === mandarin(other)) return "partial";
  if (surname !== chineseSurname(other)) return "incompatible";
  return familiar(one.slice(surname.length)) === familiar(other.slice(surname.length))
    ? "partial"
    : "incompatible";
}

function eastAsianLevel({ name, of }: NameOf, latin: ComparedName): ScriptLevel {
  const words = latin.latin.map(({ text }) => text);
  const signs = name.written.replaceAll(" ", "");
  const agreement = readingAgreement(signs, words);
  // The middle name that programs of other countries ask for is no part of the name.
  const isShorter =
    name.hasMiddle && [1, 2].some((left) => readingAgreement(signs.slice(0, -left), words) === "whole");
  switch (isShorter ? "whole" : agreement) {
    case "whole":
      return latin.isFull ? "reading" : "partial";
    case "surname":
      // The given name that foreigners use is on the card: 王小明, called David.
      return words.some((word) => of.nicknames.has(word)) ? "reading" : "partial";
    case "none":
      return "incomparable";
  }
}

/** Words of Hebrew or Arabic script beside Latin ones, in any order; the vowels are not compared. */
function consonantLevel(native: readonly NameToken[], latin: readonly NameToken[]): ScriptLevel {
  const words = joinedPrefixes(native.map(({ text }) => text));
  const free = latin.map(({ text }) => text);
  let agreed = 0;
  for (const word of words) {
    const index = free.findIndex((candidate) => isWordSpelling(word, candidate));
    if (index < 0) continue;
    free.splice(index, 1);
    agreed += 1;
  }
  if (agreed < words.length && free.length > 0) {
    // Words that are written together in one script and apart in the other: عبد الرحمن is Abdulrahman.
    const isWhole =
      words.length !== latin.length &&
      isConsonantSpelling(words.join(""), latin.map(({ text }) => text).join(""));
    return isWhole && native.length > 1 ? "reading" : "incomparable";
  }
  if (agreed === 0) return "incomparable";
  return agreed > 1 ? "reading" : "partial";
}

/** With the article or without it, as Latin spellings please, or by a short form: אברהם is Avi. */
function isWordSpelling(word: string, latin: string): boolean {
  if (isConsonantSpelling(word, latin)) return true;
  const bare = word.replace(/^(?:ال|אל)(?=.{2})/u, "");
  if (bare !== word && isConsonantSpelling(bare, latin)) return true;
  return knownSpellings(word).some((spelling) => nicknameRelation(spelling, latin) === "short-form");
}

/** عبد is no name without the word behind it. */
function joinedPrefixes(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    if (SERVANT.has(word) && index + 1 < words.length) return [];
    const before = words[index - 1];
    return before !== undefined && SERVANT.has(before) ? [`${before}${word}`] : [word];
  });
}

const SERVANT = new Set(["عبد", "עבד"]);

function isEastAsian({ written }: ComparedName): boolean {
  return EAST_ASIAN.test(written.replaceAll(" ", ""));
}

function scriptOf({ scripts }: ComparedName): string {
  return scripts.includes("Arabic") ? "Arabic" : scripts;
}

function mandarin(name: string): string {
  return Array.from(name, (character) => anyAscii(character).toLowerCase()).join(" ");
}

/** A given name without what makes it familiar: 娜娜 is 娜, 小明 is 明. */
function familiar(given: string): string {
  const [first = "", ...others] = Array.from(given.replace(FAMILIAR, ""));
  return others.join("") === first ? first : `${first}${others.join("")}`;
}
