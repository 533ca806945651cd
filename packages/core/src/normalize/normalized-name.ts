import type { NameParts } from "./name-parts.ts";
import { namePartsOf } from "./name-parts.ts";
import { genderOfTitles } from "./name-titles.ts";
import type { NameWord } from "./name-words.ts";
import { nameText } from "./name-words.ts";
import { splitScripts } from "./name-scripts.ts";
import type { NormalizedName } from "./normalized-contact.ts";
import { isFamilyFirstScript, scriptsOf } from "./script.ts";
import { wholeWrittenName } from "./written-name.ts";
import type { WrittenName } from "./written-name.ts";

/**
 * All names that one `names` value holds: the name itself, the same name in a second script, its phonetic reading where
 * that is in another spelling, the name at birth, and nicknames in quotes ('Robert "Bob" Smith'). Empty where the value
 * holds no letter.
 */
export function normalizedNames(written: WrittenName): NormalizedName[] {
  const { name, otherName, nickname } = splitScripts(written);
  const main = namePartsOf(name);
  const names = main.words.length === 0 ? [] : [nameOf("name", main)];
  const add = (found: readonly NormalizedName[]): void => {
    for (const other of found) {
      const isNew = names.every(({ kind, native }) => kind !== other.kind || native !== other.native);
      if (other.tokens.length > 0 && isNew) names.push(other);
    }
  };
  if (otherName !== null) add([nameOf("name", namePartsOf(otherName))]);
  if (hasPhonetic(written)) add([nameOf("name", namePartsOf(phoneticName(written)))]);
  const { nicknames, birthNames, otherNames } = main.asides;
  for (const text of otherNames) add([nameOf("name", namePartsOf(wholeWrittenName(text)))]);
  for (const text of birthNames) add([nameOf("name", withFamily(main, text))]);
  for (const text of nickname === null ? nicknames : [...nicknames, nickname]) add(normalizedNicknames(text));
  return names;
}

/** A value of `nicknames`; empty where it holds no letter. */
export function normalizedNicknames(text: string): NormalizedName[] {
  const words = nameText(text).pieces.flat();
  return words.length === 0 ? [] : [nameOf("nickname", { ...NO_PARTS, given: words, words })];
}

const NO_PARTS: Omit<NameParts, "given" | "words" | "asides"> = {
  middle: [],
  family: [],
  suffixes: [],
  titles: [],
};

function nameOf(kind: NormalizedName["kind"], parts: Omit<NameParts, "asides">): NormalizedName {
  const natives = parts.words.map((word) => word.native);
  const spaced = natives.join(" ");
  const isUnspaced = isFamilyFirstScript(spaced);
  return {
    kind,
    given: tokensOf(parts.given),
    middle: tokensOf(parts.middle),
    family: tokensOf(parts.family),
    tokens: tokensOf(parts.words),
    suffixes: parts.suffixes,
    gender: parts.titles.length === 0 ? null : genderOfTitles(parts.titles),
    scripts: scriptsOf(spaced),
    native: isUnspaced ? spaced.replaceAll(/[\s・·]/gu, "") : spaced,
  };
}

function withFamily(parts: NameParts, text: string): NameParts {
  const family = nameText(text).pieces.flat();
  return { ...parts, family, words: [...parts.given, ...parts.middle, ...family] };
}

function tokensOf(words: readonly NameWord[]): readonly string[] {
  if (words.length === 1) return words[0]?.tokens ?? [];
  return words.flatMap((word) => word.tokens);
}

function hasPhonetic(written: WrittenName): boolean {
  return (
    written.phoneticGivenName !== "" ||
    written.phoneticFamilyName !== "" ||
    written.phoneticMiddleName !== "" ||
    written.phoneticFullName !== ""
  );
}

function phoneticName(written: WrittenName): WrittenName {
  return {
    ...written,
    givenName: written.phoneticGivenName,
    middleName: written.phoneticMiddleName,
    familyName: written.phoneticFamilyName,
    unstructuredName: written.phoneticFullName,
    honorificPrefix: "",
    honorificSuffix: "",
  };
}
