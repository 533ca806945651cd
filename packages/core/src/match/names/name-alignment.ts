import type { AlignedPair, Pairing } from "./name-pairing.ts";
import { pairTokens } from "./name-pairing.ts";
import type { NameToken } from "./name-token.ts";
import { swappedTokens } from "./name-token.ts";
import { nicknameRelation } from "./nicknames/nickname-index.ts";
import type { SpellingRange, TokenRelation } from "./token-relation.ts";
import { isOfBothSexes } from "./token-relation.ts";

/** What aligning two names word by word says; the levels are explained at `NameLevel`. */
export type AlignmentLevel =
  | "compatible"
  | "nickname"
  | "reading"
  | "initial"
  | "partial"
  | "surname-differs"
  | "incompatible";

/** Best first, as in `NameLevel`. */
const LEVELS: readonly AlignmentLevel[] = [
  "compatible",
  "nickname",
  "reading",
  "initial",
  "partial",
  "surname-differs",
  "incompatible",
];

/**
 * Judges two names by their words: a word missing on one side is common (a middle name, a second surname), words left on
 * both sides are a contradiction. Names are read in both orders where one word stands in the other's place. Symmetric.
 */
export function alignNames(
  a: readonly NameToken[],
  b: readonly NameToken[],
  range: SpellingRange,
): AlignmentLevel {
  const pairing = pairTokens(a, b, range);
  const level = levelOf(pairing);
  if (level === "compatible" || !pairing.aligned.some(isCrossed)) return level;
  // Which of the two is read in the other order makes no difference for two words, and may for more.
  const swapped = [
    levelOf(pairTokens(a, swappedTokens(b), range)),
    levelOf(pairTokens(swappedTokens(a), b, range)),
  ];
  return LEVELS.find((candidate) => candidate === level || swapped.includes(candidate)) ?? level;
}

/** A given name stands beside a surname. */
function isCrossed({ a, b }: AlignedPair): boolean {
  return (a.part === "given" && b.part === "family") || (a.part === "family" && b.part === "given");
}

function levelOf({ aligned, restA, restB }: Pairing): AlignmentLevel {
  if (restA.length > 0 && restB.length > 0 && !isOfOtherParts(restA, restB)) {
    return differing({ aligned, restA, restB });
  }
  const isComplete = restA.length === 0 && restB.length === 0;
  if (isComplete && aligned.length > 1 && aligned.every(isSameWord)) return "compatible";
  if (!hasGivenName(aligned, restA, restB) || !aligned.some(isFamilyName)) return "partial";
  return isOnlyPrefix(aligned, [...restA, ...restB]) ? "partial" : completeness(aligned);
}

/** A further given name on one side and a further surname on the other: Rosa María Quintero and Rosa Quintero Vélez. */
function isOfOtherParts(a: readonly NameToken[], b: readonly NameToken[]): boolean {
  const isGiven = ({ part, isPrimary }: NameToken): boolean => part !== "family" && !isPrimary;
  const isFurther = ({ part, isPrimary }: NameToken): boolean => part === "family" && !isPrimary;
  return (a.every(isGiven) && b.every(isFurther)) || (b.every(isGiven) && a.every(isFurther));
}

/** Words are left on both sides: the surname alone, or more. */
function differing({ aligned, restA, restB }: Pairing): AlignmentLevel {
  const given = aligned.find(isFullGivenName);
  if (given === undefined || isFamilyFirst(given, [...restA, ...restB])) return "incompatible";
  const isOtherSurname =
    (restA.some(isPrimaryFamily) && restB.some(isPrimaryFamily)) ||
    [...restA, ...restB].every(({ part }) => part === "family");
  return isOtherSurname ? "surname-differs" : "incompatible";
}

/** Family names that hardly anybody bears as a given name, of peoples who write them first. */
const FAMILY_FIRST_SURNAMES = new Set(
  (
    "nguyen tran pham huynh hoang phan dang bui duong wang zhang liu chen yang huang zhao zhou xu guo gao luo zheng liang " +
    "xie deng feng cao zeng peng xiao cai pan yuan dong jiang park choi jung kang cho yoon jang lim kwon hwang ahn sato suzuki " +
    "takahashi tanaka ito watanabe yamamoto nakamura kobayashi kato nagy kovacs szabo horvath toth kiss molnar farkas"
  ).split(" "),
);

/** What looks like one given name before two surnames is a family name before two given ones: Nagy István, Nagy Péter. */
function isFamilyFirst({ a }: AlignedPair, rest: readonly NameToken[]): boolean {
  if (FAMILY_FIRST_SURNAMES.has(a.text)) return true;
  return (
    a.word.givenName === null && rest.every(({ word, isInitial }) => word.givenName !== null && !isInitial)
  );
}

/**
 * Whether the given name stands beside the given name. The fuller name's first one must be among them: Robert Smith is
 * hardly John Robert Smith; only Vietnamese names are called by their last word.
 */
function hasGivenName(
  aligned: readonly AlignedPair[],
  restA: readonly NameToken[],
  restB: readonly NameToken[],
): boolean {
  return aligned.some(({ a, b }) => {
    if (a.part !== "given" || b.part !== "given") return false;
    if (a.isPrimary && b.isPrimary) return true;
    if (restA.length + restB.length === 0) return a.isPrimary || b.isPrimary;
    const [fuller, rest] = restA.length > 0 ? [a, restA] : [b, restB];
    return fuller.isPrimary || aligned.some(isVietnameseSurname) || rest.some(isPrefixedName);
  });
}

/** Mohammed before another given name is what brothers share: Mohammed Ali Khan is Ali Khan, and hardly Mohammed Khan. */
function isPrefixedName({ text, part, isPrimary, word }: NameToken): boolean {
  if (part !== "given" || !isPrimary || word.givenName === null) return false;
  const relation = nicknameRelation(text, "mohammed");
  return relation === "same-name" || text === "md" || text === "mohd" || text === "muh";
}

function isOnlyPrefix(aligned: readonly AlignedPair[], rest: readonly NameToken[]): boolean {
  return (
    rest.some(({ part, isInitial }) => part !== "family" && !isInitial) &&
    aligned.some(({ a, b }) => isPrefixedName(a) && isPrefixedName(b)) &&
    aligned.every(({ a, b }) => a.part === "family" || b.part === "family" || a.isPrimary)
  );
}

/** Surname beside surname; a middle word may be the first of two surnames: Carmen Ruiz and Carmen Ruiz Ortega. */
function isFamilyName({ a, b }: AlignedPair): boolean {
  if (a.part === "family") return b.part === "family" || b.part === "middle";
  return b.part === "family" && a.part === "middle";
}

const VIETNAMESE_SURNAMES = new Set(
  "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh mai truong".split(" "),
);

function isVietnameseSurname({ a, b }: AlignedPair): boolean {
  return a.part === "family" && b.part === "family" && VIETNAMESE_SURNAMES.has(a.text);
}

/** Each doubt alone is what one person's cards differ by; two of them together are what couples and siblings share. */
function completeness(aligned: readonly AlignedPair[]): AlignmentLevel {
  const telling = aligned.filter(
    ({ a, b, relation }) => relation !== "initial" || a.isPrimary || b.isPrimary,
  );
  const doubts = telling.filter((pair) => !isSameWord(pair) && pair.relation !== "reading");
  const has = (wanted: TokenRelation): boolean => telling.some(({ relation }) => relation === wanted);
  if (has("doubtful") || doubts.length > 1) return "partial";
  if (
    has("feminine") &&
    telling.some(({ a, b }) => a.part === "given" && isOfBothSexes(a) && isOfBothSexes(b))
  ) {
    return "partial";
  }
  if (has("initial")) return "initial";
  if (has("reading")) return "reading";
  return has("nickname") ? "nickname" : "compatible";
}

function isSameWord({ relation }: AlignedPair): boolean {
  return relation === "equal" || relation === "variant";
}

function isPrimaryFamily(token: NameToken): boolean {
  return token.part === "family" && token.isPrimary;
}

function isFullGivenName({ a, b, relation }: AlignedPair): boolean {
  const isGiven = a.part === "given" && b.part === "given" && a.isPrimary && b.isPrimary;
  return isGiven && (isSameWord({ a, b, relation }) || relation === "nickname") && !a.isInitial;
}
