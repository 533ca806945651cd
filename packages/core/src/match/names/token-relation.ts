import { LOST_LETTER } from "../../normalize/name-words.ts";
import { isFeminineForm } from "./feminine-forms.ts";
import { baseFamilyNameFrequency } from "../frequency/base-name-frequency.ts";
import { givenNameLikeness } from "./given-name-likeness.ts";
import { consonantSkeleton, isComparable } from "./name-spelling.ts";
import type { NameToken } from "./name-token.ts";
import { isSharedShortForm } from "./nicknames/nickname-index.ts";
import { oneLetterApart } from "./one-letter-apart.ts";

/**
 * How one word of a name can stand for another, best first:
 *
 * - `equal`, `variant`: the same word, or another spelling of it
 * - `nickname`: a short form of a given name
 * - `feminine`: the other sex's form of a surname
 * - `typo`: one letter of a longer word
 * - `reading`: the consonants of a word from a script that is not spelled regularly
 * - `doubtful`: what one person's cards may differ by, and two people's as well
 * - `initial`: the first letter
 */
export type TokenRelation =
  | "equal"
  | "variant"
  | "nickname"
  | "feminine"
  | "typo"
  | "reading"
  | "doubtful"
  | "initial";

/** Between which scripts two names are compared, and so which spellings may stand for each other. */
export type SpellingRange = "latin" | "romanized" | "irregular";

/** Below this a surname's typo is too often another surname (Berg and Borg), which is a doubt. */
const FAMILY_TYPO_LENGTH_MIN = 6;
const FAMILY_DOUBT_LENGTH_MIN = 4;
const TWO_TYPOS_LENGTH_MIN = 9;
const SKELETON_LENGTH_MIN = 2;
/** Of a surname that no table has. */
const UNLISTED_FREQUENCY = baseFamilyNameFrequency("");
const ROMANIZED_LENGTH_MIN = 5;

/**
 * The relation of two words of two names, null when neither can stand for the other. Between a given and a
 * family name only spelling relates them: swapped fields are a slip, swapped nicknames are not.
 */
export function tokenRelation(a: NameToken, b: NameToken, range: SpellingRange): TokenRelation | null {
  const isSwapped = (a.part === "family") !== (b.part === "family");
  if (a.isInitial || b.isInitial) return !isSwapped && a.text[0] === b.text[0] ? "initial" : null;
  if (a.text === b.text) return "equal";
  if (isVariant(a, b, range)) return "variant";
  if (isSwapped) return null;
  if (range === "irregular" && isSkeletonMatch(a, b)) return "reading";
  return a.part === "family" ? familyRelation(a.text, b.text) : givenNameLikeness(a, b);
}

/** Whether two words are spellings of one name, wherever they stand. */
function isVariant(a: NameToken, b: NameToken, range: SpellingRange): boolean {
  const isSame =
    a.word.sound === b.word.sound ||
    (range === "latin"
      ? isOftenRomanized(a, b) && a.word.romanized() === b.word.romanized()
      : a.word.foreign() === b.word.foreign());
  return isSame ? isComparable(a.text, b.text) : isLostLetterMatch(a.text, b.text);
}

function isFrequentFamilyName(word: string): boolean {
  return baseFamilyNameFrequency(word) > UNLISTED_FREQUENCY;
}

/** Two people with one given name and an identifier in common hardly ever differ by one letter of a long surname. */
function familyRelation(a: string, b: string): "feminine" | "typo" | "doubtful" | null {
  if (isFeminineForm(a, b)) return "feminine";
  const length = Math.min(a.length, b.length);
  if (length < FAMILY_DOUBT_LENGTH_MIN || Math.abs(a.length - b.length) > 2) return null;
  const edit = oneLetterApart(a, b);
  if (edit === null) return length >= TWO_TYPOS_LENGTH_MIN && isTwoLettersApart(a, b) ? "typo" : null;
  if (edit.index === 0) return null;
  // Johnson and Johnston, Wagner and Warner: names that people bear are hardly each other's typo.
  const [isNameA, isNameB] = [isFrequentFamilyName(a), isFrequentFamilyName(b)];
  if (isNameA && isNameB) return "doubtful";
  // Priec and Price: two letters that changed places in a name that many bear leave a word that nobody does.
  const isSlip = isNameA !== isNameB && edit.edit === "transposed";
  return length < FAMILY_TYPO_LENGTH_MIN && !isSlip ? "doubtful" : "typo";
}

/** Whether one letter more or less, or swapped, makes the words one letter apart: two slips in a long word. */
function isTwoLettersApart(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false;
  for (let index = 1; index < a.length; index += 1) {
    const without = a.slice(0, index) + a.slice(index + 1);
    if (without === b || oneLetterApart(without, b) !== null) return true;
  }
  return false;
}

function isSkeletonMatch(a: NameToken, b: NameToken): boolean {
  const [one, other] = [a.word.skeleton(), b.word.skeleton()];
  if (one.length < SKELETON_LENGTH_MIN) return false;
  return one === other || one === foreignSkeleton(b.text) || other === foreignSkeleton(a.text);
}

/** English "th" is s in Japanese and t everywhere else; "ch" is k in Michael and Christine. */
function foreignSkeleton(word: string): string {
  const spelled = word.replaceAll("th", "s").replaceAll("ch", "k");
  return spelled === word ? "" : consonantSkeleton(spelled);
}

/**
 * Two spellings in Latin letters may be romanizations of one name as well (Yevgeniy and Evgeny, Ivanoff and Ivanov), but
 * for short words and names of two people (Terri and Terry, Smith and Schmitt).
 */
function isOftenRomanized(a: NameToken, b: NameToken): boolean {
  if (a.text.length < ROMANIZED_LENGTH_MIN || b.text.length < ROMANIZED_LENGTH_MIN) return false;
  if (a.part === "family") return !isFrequentFamilyName(a.text) || !isFrequentFamilyName(b.text);
  return a.word.givenName === null || b.word.givenName === null;
}

/** A letter that an encoding lost matches up to two: M?ller may have been Müller or Mueller. */
function isLostLetterMatch(a: string, b: string): boolean {
  const [damaged, sound] = a.includes(LOST_LETTER) ? [a, b] : [b, a];
  if (!damaged.includes(LOST_LETTER) || damaged.length < 3 || damaged.length > 40) return false;
  const pieces = damaged.split(LOST_LETTER);
  if (pieces.join("").length < 2) return false;
  return matchesPieces(pieces, sound);
}

function matchesPieces(pieces: readonly string[], word: string): boolean {
  const [first = "", ...others] = pieces;
  if (!word.startsWith(first)) return false;
  const rest = word.slice(first.length);
  if (others.length === 0) return rest === "";
  const lettersMax = others.join("") === "" ? 1 : 2;
  return [0, 1, lettersMax].some((lost) => lost <= rest.length && matchesPieces(others, rest.slice(lost)));
}

/** Whether a given name says so little that a surname of the other sex makes it two people: Sasha Ivanov and Sasha Ivanova. */
export function isOfBothSexes(token: NameToken): boolean {
  return token.word.givenName !== null && isSharedShortForm(token.word.givenName);
}
