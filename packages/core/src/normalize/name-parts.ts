import { splitFullName } from "./full-name-split.ts";
import { koreanSurname, splitKoreanName } from "./korean-names.ts";
import type { NameAsides } from "./name-asides.ts";
import { NO_ASIDES } from "./name-asides.ts";
import { generationOf, isCredential, isNote, isTitle } from "./name-titles.ts";
import type { NameText, NameWord } from "./name-words.ts";
import { nameText } from "./name-words.ts";
import { isFamilyFirstScript } from "./script.ts";
import type { WrittenName } from "./written-name.ts";

/** A name taken apart, titles and credentials left out. */
export interface NameParts {
  readonly given: readonly NameWord[];
  readonly middle: readonly NameWord[];
  readonly family: readonly NameWord[];
  /** All words in the order written. */
  readonly words: readonly NameWord[];
  readonly suffixes: readonly string[];
  /** Titles in front, folded and without dots. */
  readonly titles: readonly string[];
  readonly asides: NameAsides;
}

/** What is taken off a name while it is taken apart. */
interface TakenOff {
  readonly suffixes: string[];
  readonly titles: string[];
}

/**
 * The parts of a name as the person meant them. Google's own parts are believed, except that everything in one field
 * ("Smith, John" as a given name) is taken apart like a free-form name.
 */
export function namePartsOf(written: WrittenName): NameParts {
  const { givenName, middleName, familyName, unstructuredName } = written;
  const only = onlyText([givenName, middleName, familyName]);
  // One part beside a fuller free-form name ("Bob" and "Bob Lee") is not all there is.
  const isFuller =
    only !== null && unstructuredName.trim().length > only.length && unstructuredName.includes(only);
  if (isFuller) return withKoreanSurnames(freeFormParts(unstructuredName, written));
  if (only !== null && !isOnlyFamilyName(written)) {
    return withKoreanSurnames(freeFormParts(only, written));
  }
  return withKoreanSurnames(structuredParts(written));
}

const COMMA = /[,،]/u;

/** "" where all are empty, null where more than one is filled. */
function onlyText(texts: readonly string[]): string | null {
  const filled = texts.filter((text) => text !== "");
  return filled.length > 1 ? null : (filled[0] ?? "");
}

/** A family name alone, without a comma, is not a full name. */
function isOnlyFamilyName({ familyName }: WrittenName): boolean {
  return familyName !== "" && !COMMA.test(familyName);
}

function structuredParts(written: WrittenName): NameParts {
  const texts = [written.givenName, written.middleName, written.familyName].map(nameText);
  const [given = [], middle = [], family = []] = texts.map((text) => text.pieces.flat());
  const taken = takenOff(written);
  const kept = strippedOf([withoutGeneration(given, taken), middle, family], taken);
  const [keptGiven = [], keptMiddle = [], keptFamily = []] = kept;
  const inOrder = isFamilyFirst(written)
    ? [...keptFamily, ...keptGiven, ...keptMiddle]
    : [...keptGiven, ...keptMiddle, ...keptFamily];
  return {
    given: keptGiven,
    middle: keptMiddle,
    family: keptFamily,
    words: inOrder,
    ...taken,
    asides: joinedAsides(texts),
  };
}

const GENERATION_IN_GIVEN = new Set(["jr", "jnr", "sr", "snr", "ii", "iii"]);

/** "Ahmed Jr." as given name before a family name. */
function withoutGeneration(given: readonly NameWord[], { suffixes }: TakenOff): readonly NameWord[] {
  const last = given.at(-1);
  if (last === undefined || given.length < 2 || !GENERATION_IN_GIVEN.has(last.key)) return given;
  suffixes.push(generationOf(last.key, Infinity) ?? last.key);
  return given.slice(0, -1);
}

/** Chinese, Japanese and Korean script is written family name first, whatever a program made of it; else the free-form name tells. */
function isFamilyFirst({ givenName, familyName, unstructuredName }: WrittenName): boolean {
  if (familyName === "") return false;
  if (isFamilyFirstScript(familyName + givenName)) return true;
  return unstructuredName.startsWith(familyName) && !unstructuredName.startsWith(givenName);
}

function freeFormParts(text: string, written: WrittenName): NameParts {
  const read: NameText = nameText(text);
  const taken = takenOff(written);
  const asides = joinedAsides([read]);
  const pieces = withoutCredentialPieces(read.pieces, taken.suffixes);
  const [first = [], second = [], ...others] = pieces;
  if (second.length > 0) {
    // "Family, Given Middle": what stands after further commas belongs behind.
    const [family = [], given = [], rest = []] = strippedOf([first, second, others.flat()], taken, true);
    const [firstGiven, ...middle] = given;
    return {
      given: firstGiven === undefined ? [] : [firstGiven],
      middle: [...middle, ...rest],
      family,
      words: [...family, ...given, ...rest],
      ...taken,
      asides,
    };
  }
  const [kept = []] = strippedOf([first], taken);
  if (kept.length === 1 && kept[0] !== first[0]) {
    // "Mrs. Smith": what a title stands before, when it is one word, is the family name.
    return { given: [], middle: [], family: kept, words: kept, ...taken, asides };
  }
  const words = kept.length === 1 ? koreanWordsOf(kept) : kept;
  return { ...splitFullName(words), words, ...taken, asides };
}

/** A Korean full name written as one word, as the two that it is. */
function koreanWordsOf(words: readonly NameWord[]): readonly NameWord[] {
  const split = splitKoreanName(words[0]?.native ?? "");
  return split === null ? words : nameText(`${split.family} ${split.given}`).pieces.flat();
}

function withKoreanSurnames(parts: NameParts): NameParts {
  if (!parts.family.some((word) => koreanSurname(word.native) !== null)) return parts;
  const respelled = (word: NameWord): NameWord => {
    const surname = parts.family.includes(word) ? koreanSurname(word.native) : null;
    return surname === null ? word : { ...word, tokens: [surname] };
  };
  return { ...parts, family: parts.family.map(respelled), words: parts.words.map(respelled) };
}

/** Takes pieces like ", Jr." and ", MD" away and notes the generations they name. The first piece is always kept. */
function withoutCredentialPieces(
  pieces: NameText["pieces"],
  suffixes: string[],
): readonly (readonly NameWord[])[] {
  return pieces.filter((piece, index) => {
    if (index === 0) return true;
    const generations = piece.map((word) => generationOf(word.key, Infinity));
    const isSuffix = piece.every((word, at) => generations[at] !== null || isCredential(word.key, true));
    if (isSuffix) for (const generation of generations) if (generation !== null) suffixes.push(generation);
    return !isSuffix;
  });
}

function takenOff({ honorificPrefix, honorificSuffix }: WrittenName): TakenOff {
  const titles = honorificPrefix === "" ? [] : nameText(honorificPrefix).pieces.flat();
  return { suffixes: suffixesOf(honorificSuffix), titles: titles.map(({ key }) => key) };
}

function joinedAsides(texts: readonly NameText[]): NameAsides {
  const noted = texts.filter(
    ({ nicknames, birthNames, otherNames }) => nicknames.length + birthNames.length + otherNames.length > 0,
  );
  if (noted.length === 0) return NO_ASIDES;
  return {
    nicknames: noted.flatMap(({ nicknames }) => nicknames),
    birthNames: noted.flatMap(({ birthNames }) => birthNames),
    otherNames: noted.flatMap(({ otherNames }) => otherNames),
  };
}

function suffixesOf(honorificSuffix: string): string[] {
  if (honorificSuffix === "") return [];
  const words = nameText(honorificSuffix).pieces.flat();
  return words.map((word) => generationOf(word.key, Infinity)).filter((suffix) => suffix !== null);
}

/**
 * The parts without titles in front and without credentials and generations behind; the last word of all is kept, be
 * it what it may. In a reversed name ("Smith Jr., Dr. John") each part has its own front and end.
 */
function strippedOf(
  parts: readonly (readonly NameWord[])[],
  { suffixes, titles }: TakenOff,
  isReversed = false,
): readonly (readonly NameWord[])[] {
  const whole = parts.reduce((count, part) => count + part.length, 0);
  let total = whole;
  const firstFilled = parts.findIndex((part) => part.length > 0);
  const lastFilled = parts.findLastIndex((part) => part.length > 0);
  return parts.map((part, index) => {
    let start = 0;
    let end = part.length;
    let isAfterNote = false;
    if (index === firstFilled || isReversed) {
      while (total > 1 && start < end) {
        const isJoint = AND.has(part[start]?.key ?? "") && start > 0 && isTitleWord(part[start + 1], true);
        if (!isJoint && !isTitleWord(part[start], total < whole)) break;
        titles.push(part[start]?.key ?? "");
        start += 1;
        total -= 1;
      }
    }
    if (index === lastFilled || isReversed) {
      while (total > 1 && end - start > (parts.length > 1 && !isReversed ? 0 : 1)) {
        const word = part[end - 1];
        if (word === undefined) break;
        const generation = generationOf(word.key, total - 1);
        if (generation !== null) suffixes.unshift(generation);
        else if (isNote(word.key, isAfterNote)) isAfterNote = true;
        else if (!isCredential(word.key, isDottedAbbreviation(word))) break;
        end -= 1;
        total -= 1;
      }
    }
    return start === 0 && end === part.length ? part : part.slice(start, end);
  });
}

/** Between two titles: "Mr. and Mrs. Holt". */
const AND = new Set("and und et y e i och og en".split(" "));

function isTitleWord(word: NameWord | undefined, isAfterTitle: boolean): boolean {
  return word !== undefined && isTitle(word.key, word.hasDot, isAfterTitle);
}

/** "M.D." and "M. A.", which no name is written like; "D." alone is an initial. */
function isDottedAbbreviation(word: NameWord): boolean {
  return word.hasDot && word.tokens.length > 1;
}
