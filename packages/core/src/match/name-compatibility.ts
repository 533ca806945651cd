import type { NormalizedContact, NormalizedName } from "../normalize/normalized-contact.ts";
import { isCoupleCard } from "./couple-card.ts";
import { alignNames } from "./name-alignment.ts";
import type { NameToken } from "./name-token.ts";
import type { ComparisonLevel } from "./match-model.ts";
import { COMPARISON_LEVELS } from "./match-model.ts";
import { nameTokens } from "./name-token.ts";
import { isOnlyLabels } from "./name-words.ts";
import { generationsDiffer, onlyOneIsJunior } from "./name-generation.ts";

/**
 * How the names of two contacts stand to each other, best first:
 *
 * - `exact`: the same full name
 * - `compatible`: what one person's cards differ by: a nickname, the order, a missing middle name or second surname,
 *   particles, spelling and transliteration, one letter of a long rare word
 * - `initial`: as compatible, with only an initial of one name ("J. Smith")
 * - `partial`: one name alone against a full one, a couple's card, Jr against none: neither speaks for nor against
 * - `absent`: one side has no name
 * - `incomparable`: written in scripts of which neither is read in the other
 * - `surname-differs`: the same given name with another surname
 * - `incompatible`: names of two people
 */
export type NameLevel = ComparisonLevel<"name">;

const NAME_LEVELS: readonly NameLevel[] = COMPARISON_LEVELS.name;

/** The best level over all pairs of the two contacts' names, nicknames included. Symmetric. */
export function nameCompatibility(a: NormalizedContact, b: NormalizedContact): NameLevel {
  const namesA = namesToCompare(a.names);
  const namesB = namesToCompare(b.names);
  if (namesA.length === 0 || namesB.length === 0) return "absent";
  let best: NameLevel = "incompatible";
  for (const nameA of namesA) {
    for (const nameB of namesB) {
      // Two people of one surname may well have one nickname (Smithy), so it is only asked of the other's real name.
      if (!nameA.isAlias || !nameB.isAlias) best = better(best, nameLevel(nameA, nameB));
    }
  }
  return isCoupleCard(a.fields) === isCoupleCard(b.fields) ? best : atMost(best, "partial");
}

function better(a: NameLevel, b: NameLevel): NameLevel {
  return NAME_LEVELS.indexOf(a) <= NAME_LEVELS.indexOf(b) ? a : b;
}

function atMost(level: NameLevel, limit: NameLevel): NameLevel {
  return NAME_LEVELS.indexOf(level) >= NAME_LEVELS.indexOf(limit) ? level : limit;
}

interface ComparedName extends NormalizedName {
  /** The given name is a nickname put in its place, so the name is nobody's exact name. */
  readonly isAlias: boolean;
}

/** The names, and each of them with a nickname as its given name; a nickname alone counts as the name. */
function namesToCompare(names: readonly NormalizedName[]): readonly ComparedName[] {
  const named = names.filter((name) => name.tokens.length > 0 && !isOnlyLabels(name.tokens));
  const full = named.filter(({ kind }) => kind === "name").map((name) => ({ ...name, isAlias: false }));
  const nicknames = named.filter(({ kind }) => kind === "nickname");
  if (full.length === 0) return nicknames.map((name) => ({ ...name, isAlias: false }));
  const aliases = full.flatMap((name) => nicknames.map((nickname) => aliasOf(name, nickname)));
  return [...full, ...aliases];
}

function aliasOf(name: NormalizedName, nickname: NormalizedName): ComparedName {
  const isFullName = nickname.tokens.length > 1;
  const family = isFullName ? nickname.family : name.family;
  const tokens = isFullName ? nickname.tokens : [...nickname.tokens, ...family];
  const given = isFullName ? nickname.given : nickname.tokens;
  return { ...nickname, given, middle: [], family, tokens, suffixes: name.suffixes, isAlias: true };
}

function nameLevel(a: ComparedName, b: ComparedName): NameLevel {
  if (generationsDiffer(a.suffixes, b.suffixes)) return "incompatible";
  const level = levelByWords(a, b);
  return onlyOneIsJunior(a.suffixes, b.suffixes) ? atMost(level, "partial") : level;
}

function levelByWords(a: ComparedName, b: ComparedName): NameLevel {
  if (sameWords(a.tokens, b.tokens) || a.native === b.native) return levelOfEqual(a, b);
  const tokensA = nameTokens(a);
  const tokensB = nameTokens(b);
  if (joined(a.tokens) === joined(b.tokens) || joined(textsOf(tokensA)) === joined(textsOf(tokensB))) {
    return a.tokens.length === 1 && b.tokens.length === 1 ? "partial" : "compatible";
  }
  return levelByScript(a, b, [tokensA, tokensB]);
}

function levelOfEqual(a: ComparedName, b: ComparedName): NameLevel {
  // Equal readings of unequal characters: Chinese and Japanese homophones, or two spellings of one name.
  const isSameScript = a.scripts.join() === b.scripts.join();
  if (isSameScript && a.scripts.includes("Han") && joined(a.native) !== joined(b.native))
    return "incomparable";
  if (a.tokens.every((token) => token.length === 1 && isLatin(token))) return "partial";
  const isFull = a.tokens.length > 1 || (a.scripts.includes("Han") && a.native.length > 1);
  if (isFull) return a.isAlias || b.isAlias ? "compatible" : "exact";
  // A lone given name tells little, a lone surname is the whole family's.
  return a.given.length > 0 && b.given.length > 0 ? "compatible" : "partial";
}

/** Scripts whose Latin spelling is regular enough to say that two names differ. */
const ROMANIZABLE = new Set(["Latin", "Cyrillic", "Greek", "Armenian", "Georgian"]);

type TokenLists = readonly [readonly NameToken[], readonly NameToken[]];

/** Latin words are compared with Latin words, native ones (Han, Arabic, Hebrew) with native ones. */
function levelByScript(a: ComparedName, b: ComparedName, [tokensA, tokensB]: TokenLists): NameLevel {
  const latinA = tokensA.filter(({ text }) => isLatin(text));
  const latinB = tokensB.filter(({ text }) => isLatin(text));
  const nativeA = tokensA.filter(({ text }) => !isLatin(text));
  const nativeB = tokensB.filter(({ text }) => !isLatin(text));
  if (nativeA.length > 0 && nativeB.length > 0) return nativeLevel(nativeA, nativeB);
  if (latinA.length === 0 || latinB.length === 0) return "incomparable";
  const isCrossScript = a.scripts.join() !== b.scripts.join();
  const level = alignNames(latinA, latinB, isCrossScript);
  const isDoubtful = level === "incompatible" || level === "surname-differs";
  if (!isCrossScript || !isDoubtful) return level;
  if (![...a.scripts, ...b.scripts].every((script) => ROMANIZABLE.has(script))) return "incomparable";
  // A name translated rather than spelled (Pyotr and Peter) keeps its other half.
  return sharesWord(latinA, latinB) ? "incomparable" : "incompatible";
}

function nativeLevel(a: readonly NameToken[], b: readonly NameToken[]): NameLevel {
  const textA = joined(textsOf(a));
  const textB = joined(textsOf(b));
  if (textA === textB) return "compatible";
  if (scriptClass(textA) !== scriptClass(textB)) return "incomparable";
  // Words of Han are not separated by spaces, so only the whole name can be compared.
  return scriptClass(textA) === "Han" ? "incompatible" : alignNames(a, b, false);
}

function sharesWord(a: readonly NameToken[], b: readonly NameToken[]): boolean {
  return (
    alignNames(a, b, true) === "surname-differs" || a.some((one) => b.some((other) => alike(one, other)))
  );
}

function alike(a: NameToken, b: NameToken): boolean {
  return !a.isInitial && !b.isInitial && alignNames([a], [b], true) !== "incompatible";
}

function textsOf(tokens: readonly NameToken[]): readonly string[] {
  return tokens.map(({ text }) => text);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function joined(words: readonly string[] | string): string {
  return typeof words === "string" ? words.replaceAll(/\s/gu, "") : words.join("");
}

function isLatin(token: string): boolean {
  return /^[a-z0-9]/u.test(token);
}

function scriptClass(text: string): "Han" | "Arabic" | "Hebrew" | "other" {
  if (/\p{Script=Han}/u.test(text)) return "Han";
  if (/\p{Script=Arabic}/u.test(text)) return "Arabic";
  return /\p{Script=Hebrew}/u.test(text) ? "Hebrew" : "other";
}
