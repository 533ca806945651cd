import type { NameParts } from "./name-parts.ts";
import { namePartsOf } from "./name-parts.ts";
import type { NameWord } from "./name-words.ts";
import { nameText } from "./name-words.ts";
import type { NormalizedName } from "./normalized-contact.ts";
import { isFamilyFirstScript, scriptsOf } from "./script.ts";
import type { WrittenName } from "./written-name.ts";

/**
 * All names that one `names` value holds: the name itself, its phonetic reading where that is in another spelling, and
 * nicknames in quotes ('Robert "Bob" Smith'). Empty where the value holds no letter.
 */
export function normalizedNames(written: WrittenName): NormalizedName[] {
  const main = namePartsOf(written);
  const names = main.words.length === 0 ? [] : [nameOf("name", main)];
  if (hasPhonetic(written)) {
    const phonetic = nameOf("name", namePartsOf(phoneticName(written)));
    if (phonetic.tokens.length > 0 && phonetic.native !== names[0]?.native) names.push(phonetic);
  }
  for (const nickname of main.nicknames) names.push(...normalizedNicknames(nickname));
  return names;
}

/** A value of `nicknames`; empty where it holds no letter. */
export function normalizedNicknames(text: string): NormalizedName[] {
  const words = nameText(text).pieces.flat();
  if (words.length === 0) return [];
  const parts: NameParts = { given: words, middle: [], family: [], words, suffixes: [], nicknames: [] };
  return [nameOf("nickname", parts)];
}

function nameOf(kind: NormalizedName["kind"], parts: NameParts): NormalizedName {
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
    scripts: scriptsOf(spaced),
    native: isUnspaced ? spaced.replaceAll(/[\s・·]/gu, "") : spaced,
  };
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
    honorificSuffix: "",
  };
}
