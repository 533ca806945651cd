import anyAscii from "any-ascii";

import { indicVowelsWritten } from "./indic-vowels.ts";
import { kanaRomanized } from "./kana.ts";
import { unmixedScripts } from "./lookalike-letters.ts";
import { hasFaithfulLatin, isAscii } from "./script.ts";

const APOSTROPHES = /['’‘‛ʼʻʹ′`´]/gu;
/** Hebrew abbreviations carry the sign inside: בע"מ, ד"ר. */
const GERSHAYIM = /(?<=\p{Script=Hebrew})["״](?=\p{Script=Hebrew})/gu;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/u;
const ASCII_SEPARATORS = /[^a-z0-9]+/u;
const MARKS = /\p{M}+/gu;
/** Soft hyphens, joiners, direction marks: no reader sees them, and copied names are full of them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * Letter groups whose usual Latin spelling is not the sum of their letters. Greek after ELOT 743, as passports have
 * it; Armenian ու is one vowel; Cyrillic as people spell their names (Maria, Dmitry, Maxim), not letter by letter.
 */
const LETTER_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/ου|ού/gu, "ou"],
  [/(?:αυ|αύ)(?=[αβγδεζηλιμνορυωάέήίόύώ])/gu, "av"],
  [/αυ|αύ/gu, "af"],
  [/(?:ευ|εύ)(?=[αβγδεζηλιμνορυωάέήίόύώ])/gu, "ev"],
  [/ευ|εύ/gu, "ef"],
  [/(?<![\p{L}\p{M}])μπ|μπ(?![\p{L}\p{M}])/gu, "b"],
  [/γγ/gu, "ng"],
  [/ու/gu, "u"],
  [/ւ/gu, "v"],
  [/ռ/gu, "r"],
  [/ия/gu, "ia"],
  [/[иы]й(?![\p{L}\p{M}])/gu, "y"],
  [/кс/gu, "x"],
  [/ъ(?=[еёюя])|ь/gu, ""],
  // Bulgarian, where it is a vowel.
  [/ъ/gu, "a"],
  // Azerbaijani: Əliyev is Aliyev abroad.
  [/ə/gu, "a"],
  // Thai and Lao write these vowels before the consonant they are spoken after.
  [/([เ-ไ])([ก-ฮ])/gu, "$2$1"],
  [/([ເ-ໄ])([ກ-ຮ])/gu, "$2$1"],
];
const WITH_LETTER_GROUPS =
  /[\p{Script=Greek}\p{Script=Armenian}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Lao}ə]/u;

/**
 * Case-folded NFC text: what two writings of one name share inside their script. Unlike `toLowerCase` it also makes ß
 * and ss, ς and σ, İ and i equal.
 */
export function caseFolded(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return unmixedScripts(text.replace(INVISIBLE, ""))
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replaceAll("i̇", "i")
    .normalize("NFC");
}

/**
 * The words of a text for comparing across spellings: case folded, without marks and punctuation, in Latin letters
 * where the script tells them. Han, Hebrew and Arabic words stay in their script. Apostrophes join (O'Brien is one
 * word), every other sign separates.
 */
export function foldedTokens(text: string): readonly string[] {
  return isAscii(text) ? asciiTokens(text.toLowerCase()) : tokensIn(caseFolded(text));
}

/** A word, case folded, with its tokens. */
export function foldedWord(word: string): { readonly folded: string; readonly tokens: readonly string[] } {
  const folded = caseFolded(word);
  return { folded, tokens: isAscii(word) ? asciiTokens(folded) : tokensIn(folded) };
}

function asciiTokens(folded: string): readonly string[] {
  return withoutEmpty(folded.replace(APOSTROPHES, "").split(ASCII_SEPARATORS));
}

/** Names, towns and firms repeat: within a card, which is folded for matching and for search, and between cards. */
const REMEMBERED_MAX = 20_000;
/** Longer texts are notes, and nobody writes one twice. */
const REMEMBERED_LENGTH_MAX = 40;

const remembered = new Map<string, readonly string[]>();

function tokensIn(folded: string): readonly string[] {
  if (folded.length > REMEMBERED_LENGTH_MAX) return tokensMade(folded);
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  const tokens = tokensMade(folded);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(folded, tokens);
  return tokens;
}

function tokensMade(folded: string): readonly string[] {
  const tokens: string[] = [];
  for (const word of joinedSigns(folded).split(SEPARATORS)) {
    if (word === "") continue;
    if (hasFaithfulLatin(word)) {
      const latin = romanized(word).toLowerCase().replace(APOSTROPHES, "");
      tokens.push(...withoutEmpty(latin.split(ASCII_SEPARATORS)));
    } else tokens.push(nativeFolded(word));
  }
  return tokens;
}

/** `foldedTokens` joined by spaces. */
export function foldedText(text: string): string {
  return foldedTokens(text).join(" ");
}

function joinedSigns(text: string): string {
  return text.replace(APOSTROPHES, "").replace(GERSHAYIM, "");
}

function romanized(word: string): string {
  let text = kanaRomanized(indicVowelsWritten(word));
  if (WITH_LETTER_GROUPS.test(text)) {
    for (const [pattern, latin] of LETTER_GROUPS) text = text.replace(pattern, latin);
  }
  return anyAscii(text);
}

/** Spellings that Arabic and Hebrew writers use for one another; vowel points and the tatweel are optional there. */
function nativeFolded(word: string): string {
  return word
    .normalize("NFD")
    .replace(MARKS, "")
    .normalize("NFC")
    .replace(/ـ/gu, "")
    .replace(/[ىیې]/gu, "ي")
    .replace(/[کڪ]/gu, "ك")
    .replace(/[ةۀەہھ]/gu, "ه")
    .replace(/ٱ/gu, "ا");
}

function withoutEmpty(tokens: readonly string[]): string[] {
  return tokens.filter((token) => token !== "");
}
