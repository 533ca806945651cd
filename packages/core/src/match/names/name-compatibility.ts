import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import type { ComparisonLevel } from "../model/match-model.ts";
import { COMPARISON_LEVELS } from "../model/match-model.ts";
import { alignNames } from "./name-alignment.ts";
import type { ComparedName, NameFeatures } from "./name-features.ts";
import { nameFeatures } from "./name-features.ts";
import { generationsDiffer, onlyOneIsJunior } from "./name-generation.ts";
import type { NameOf } from "./name-other-scripts.ts";
import type { NameToken } from "./name-token.ts";
import { levelAcrossScripts, levelInHan } from "./name-other-scripts.ts";

/**
 * How the names of two contacts stand to each other, best first:
 *
 * - `exact`: the same full name
 * - `compatible`: what one person's cards differ by: the order, a missing middle name or second surname, particles,
 *   spelling and transliteration, one letter of a longer word
 * - `nickname`: as compatible, with a short form of the given name
 * - `reading`: in two scripts of which the one does not tell the spelling in the other, and this is one of its readings
 *   (Han, Hebrew, Arabic, Thai)
 * - `initial`: as compatible, with only an initial of one name ("J. Smith")
 * - `partial`: one name alone against a full one, a couple's card, Jr against none, one letter of a given name, a name in
 *   two languages (Juan and John): neither speaks for nor against
 * - `absent`: one side has no name
 * - `incomparable`: written in scripts of which neither is read in the other
 * - `surname-differs`: the same given name with another surname
 * - `incompatible`: names of two people
 */
export type NameLevel = ComparisonLevel<"name">;

const NAME_LEVELS: readonly NameLevel[] = COMPARISON_LEVELS.name;
const RANK = new Map(NAME_LEVELS.map((level, index) => [level, index]));

/** The best level over all pairs of the two contacts' names, nicknames included. Symmetric. */
export function nameCompatibility(a: NormalizedContact, b: NormalizedContact): NameLevel {
  const featuresA = nameFeatures(a);
  const featuresB = nameFeatures(b);
  let best: NameLevel | null = null;
  let isIncomparable = false;
  for (const nameA of featuresA.names) {
    for (const nameB of featuresB.names) {
      // Two people of one surname may well have one nickname (Smithy), so it is only asked of the other's real name.
      if (nameA.isAlias && nameB.isAlias) continue;
      const level = levelOf({ name: nameA, of: featuresA }, { name: nameB, of: featuresB });
      if (level === "exact") return shared(level, featuresA, featuresB);
      // Names that cannot be compared say nothing beside those that can.
      if (level === "incomparable") isIncomparable = true;
      else if (level !== "absent") best = best === null ? level : better(best, level);
    }
  }
  return shared(best ?? (isIncomparable ? "incomparable" : "absent"), featuresA, featuresB);
}

/** A couple's card against one person's leaves open which of the two it is. */
function shared(level: NameLevel, a: NameFeatures, b: NameFeatures): NameLevel {
  if (a.isShared === b.isShared) return level;
  const [couple, person] = a.isShared ? [a, b] : [b, a];
  // "Ana & Luis" has no surname, and may still be Luis Romero.
  const isNamed = person.names.some(({ latin, native }) =>
    [...latin, ...native].some(
      ({ text, part, isPrimary }) => part === "given" && isPrimary && hasWord(couple, text),
    ),
  );
  return isNamed ? "partial" : atMost(level, "partial");
}

function hasWord({ names }: NameFeatures, word: string): boolean {
  return names.some(({ latin, native }) => [...latin, ...native].some(({ text }) => text === word));
}

function better(a: NameLevel, b: NameLevel): NameLevel {
  return rank(a) <= rank(b) ? a : b;
}

function atMost(level: NameLevel, limit: NameLevel): NameLevel {
  return rank(level) >= rank(limit) ? level : limit;
}

function rank(level: NameLevel): number {
  return RANK.get(level) ?? NAME_LEVELS.length;
}

/** Judged in one order whichever comes first, so that ties inside cannot make the two directions differ. */
function levelOf(one: NameOf, other: NameOf): NameLevel {
  const [a, b] = one.name.words <= other.name.words ? [one, other] : [other, one];
  if (a.name.kind !== "person" || b.name.kind !== "person") return levelOfOthers(a, b);
  if (generationsDiffer(a.name.suffixes, b.name.suffixes)) return "incompatible";
  const level = levelByWords(a, b);
  if (a.name.gender !== null && b.name.gender !== null && a.name.gender !== b.name.gender) {
    // Mr. A. Hughes and Mrs. A. Hughes; a full name may have got the wrong title.
    return level === "initial" || level === "partial" || a.name.isOnlyInitials || hasInitialGiven(a.name)
      ? "incompatible"
      : atMost(level, "partial");
  }
  return onlyOneIsJunior(a.name.suffixes, b.name.suffixes) ? atMost(level, "partial") : level;
}

function hasInitialGiven({ latin }: ComparedName): boolean {
  return latin.some(({ part, isPrimary, isInitial }) => part === "given" && isPrimary && isInitial);
}

/** Labels ("Mom") and firms: equal ones are one card twice, other ones name nobody, or nobody of the other's name. */
function levelOfOthers(a: NameOf, b: NameOf): NameLevel {
  if (a.name.kind === "label" || b.name.kind === "label") {
    return a.name.kind === b.name.kind && a.name.words === b.name.words ? "compatible" : "absent";
  }
  if (a.name.telling === b.name.telling) return "compatible";
  const [firm, person] = a.name.kind === "firm" ? [a, b] : [b, a];
  if (person.name.kind === "firm") return "incompatible";
  // The owner's name in the firm's, or the firm among the person's: either card may stand for the other.
  const isRelated = firm.name.latin.some(
    ({ text }) =>
      text.length > 2 &&
      (person.name.latin.some((token) => token.text === text) || person.of.organizations.has(text)),
  );
  return isRelated ? "partial" : "incompatible";
}

function levelByWords(a: NameOf, b: NameOf): NameLevel {
  const [nameA, nameB] = [a.name, b.name];
  if (nameA.words === nameB.words || nameA.written === nameB.written) return levelOfEqual(nameA, nameB);
  if (nameA.telling === nameB.telling) {
    return nameA.isFull || nameB.isFull ? "compatible" : levelOfEqual(nameA, nameB);
  }
  if (nameA.native.length > 0 || nameB.native.length > 0) {
    return nameA.hasHan && nameB.hasHan ? levelInHan(nameA, nameB) : levelAcrossScripts(a, b);
  }
  if (nameA.latin.length === 0 || nameB.latin.length === 0) return "incomparable";
  return levelInLatin(a, b);
}

function levelOfEqual(a: ComparedName, b: ComparedName): NameLevel {
  if (a.isOnlyInitials) return "partial";
  if (a.isFull) return a.isAlias || b.isAlias ? "compatible" : "exact";
  // A lone given name tells little, a lone surname is the whole family's.
  return a.isOnlyGiven && b.isOnlyGiven ? "compatible" : "partial";
}

/** Scripts whose Latin spelling is regular enough to say that two names differ. */
const ROMANIZABLE = new Set(["Latin", "Cyrillic", "Greek", "Armenian", "Georgian"]);
const SKELETON_LENGTH_MIN = 4;

function levelInLatin(a: NameOf, b: NameOf): NameLevel {
  if (a.name.scripts === b.name.scripts) {
    return alignNames(withoutFirm(a, b), withoutFirm(b, a), "latin");
  }
  const isRegular = `${a.name.scripts},${b.name.scripts}`
    .split(",")
    .every((script) => ROMANIZABLE.has(script));
  const level = alignNames(a.name.latin, b.name.latin, isRegular ? "romanized" : "irregular");
  if (isRegular) return level;
  const isByChance = level === "reading" && !hasLongSkeleton(a.name);
  if (!isByChance && rank(level) <= rank("reading")) return level;
  // Korean is spelled so freely that only its own syllables tell; no irregular spelling tells that two names differ.
  const other = levelAcrossScripts(a, b);
  if (other !== "incomparable") return other;
  return isByChance || level === "partial" || level === "initial" ? "partial" : "incomparable";
}

/** "John Nordbau" is John of Nordbau beside a John Hill who works there. */
function withoutFirm({ name }: NameOf, other: NameOf): readonly NameToken[] {
  const { organizations } = other.of;
  if (organizations.size === 0) return name.latin;
  const isFirmWord = ({ text, part }: NameToken): boolean =>
    part !== "given" && organizations.has(text) && other.name.latin.every((token) => token.text !== text);
  const kept = name.latin.filter((token) => !isFirmWord(token));
  return kept.length === 0 ? name.latin : kept;
}

/** Few consonants agree by chance. */
function hasLongSkeleton({ latin }: ComparedName): boolean {
  return latin.map(({ word }) => word.skeleton()).join("").length >= SKELETON_LENGTH_MIN;
}
