import { splitFullName } from "./full-name-split.ts";
import { generationOf, isCredential, isTitle } from "./name-titles.ts";
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
  readonly nicknames: readonly string[];
}

/**
 * The parts of a name as the person meant them. Google's own parts are believed, except that everything in one field
 * ("Smith, John" as a given name) is taken apart like a free-form name.
 */
export function namePartsOf(written: WrittenName): NameParts {
  const { givenName, middleName, familyName } = written;
  const only = onlyText([givenName, middleName, familyName]);
  if (only === "") return freeFormParts(written.unstructuredName, written);
  if (only !== null && !isOnlyFamilyName(written)) return freeFormParts(only, written);
  return structuredParts(written);
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
  const suffixes = suffixesOf(written.honorificSuffix);
  const kept = strippedOf([given, middle, family], suffixes);
  const [keptGiven = [], keptMiddle = [], keptFamily = []] = kept;
  const inOrder = isFamilyFirst(written)
    ? [...keptFamily, ...keptGiven, ...keptMiddle]
    : [...keptGiven, ...keptMiddle, ...keptFamily];
  return {
    given: keptGiven,
    middle: keptMiddle,
    family: keptFamily,
    words: inOrder,
    suffixes,
    nicknames: texts.flatMap((text) => text.nicknames),
  };
}

/** The free-form name tells the order; without it the script does. */
function isFamilyFirst({ givenName, familyName, unstructuredName }: WrittenName): boolean {
  if (familyName === "") return false;
  if (unstructuredName === "") return isFamilyFirstScript(familyName + givenName);
  return unstructuredName.startsWith(familyName) && !unstructuredName.startsWith(givenName);
}

function freeFormParts(text: string, written: WrittenName): NameParts {
  const read: NameText = nameText(text);
  const suffixes = suffixesOf(written.honorificSuffix);
  const pieces = withoutCredentialPieces(read.pieces, suffixes);
  const [first = [], second = [], ...others] = pieces;
  if (second.length > 0) {
    // "Family, Given Middle": what stands after further commas belongs behind.
    const [family = [], given = [], rest = []] = strippedOf([first, second, others.flat()], suffixes, true);
    const [firstGiven, ...middle] = given;
    return {
      given: firstGiven === undefined ? [] : [firstGiven],
      middle: [...middle, ...rest],
      family,
      words: [...family, ...given, ...rest],
      suffixes,
      nicknames: read.nicknames,
    };
  }
  const [words = []] = strippedOf([first], suffixes);
  return { ...splitFullName(words), words, suffixes, nicknames: read.nicknames };
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
  suffixes: string[],
  isReversed = false,
): readonly (readonly NameWord[])[] {
  let total = parts.reduce((count, part) => count + part.length, 0);
  const firstFilled = parts.findIndex((part) => part.length > 0);
  const lastFilled = parts.findLastIndex((part) => part.length > 0);
  return parts.map((part, index) => {
    let start = 0;
    let end = part.length;
    if (index === firstFilled || isReversed) {
      while (total > 1 && start < end && isTitleWord(part[start])) {
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
        else if (!isCredential(word.key, isDottedAbbreviation(word))) break;
        end -= 1;
        total -= 1;
      }
    }
    return start === 0 && end === part.length ? part : part.slice(start, end);
  });
}

function isTitleWord(word: NameWord | undefined): boolean {
  return word !== undefined && isTitle(word.key, word.hasDot);
}

/** "M.D." and "M. A.", which no name is written like; "D." alone is an initial. */
function isDottedAbbreviation(word: NameWord): boolean {
  return word.hasDot && word.tokens.length > 1;
}
