import type { NameToken } from "./name-token.ts";
import type { TokenRelation } from "./token-relation.ts";
import { tokenRelation } from "./token-relation.ts";

/** What aligning two names of one script word by word says; the levels are explained at `NameLevel`. */
export type AlignmentLevel = "compatible" | "initial" | "partial" | "surname-differs" | "incompatible";

interface AlignedPair {
  readonly a: NameToken;
  readonly b: NameToken;
  readonly relation: TokenRelation;
}

const RELATION_RANK: Readonly<Record<TokenRelation, number>> = {
  equal: 0,
  variant: 1,
  feminine: 2,
  typo: 3,
  "same-root": 4,
  initial: 5,
};

/**
 * Pairs the words of two names one to one, best relations first, and judges what is left over: a word missing on one
 * side is common (a middle name, a second surname), words left on both sides are a contradiction. Symmetric.
 */
export function alignNames(
  a: readonly NameToken[],
  b: readonly NameToken[],
  isCrossScript: boolean,
): AlignmentLevel {
  const aligned = alignedPairs(a, b, isCrossScript);
  const restA = a.filter((token) => !aligned.some((pair) => pair.a === token));
  const restB = b.filter((token) => !aligned.some((pair) => pair.b === token));
  if (restA.length > 0 && restB.length > 0) {
    const isSurnameOnly =
      restA.some(isPrimaryFamily) && restB.some(isPrimaryFamily) && aligned.some(isFullGivenName);
    return isSurnameOnly ? "surname-differs" : "incompatible";
  }
  if (!hasPrimaryNames(aligned)) return "partial";
  return completeness(aligned);
}

function alignedPairs(
  a: readonly NameToken[],
  b: readonly NameToken[],
  isCrossScript: boolean,
): readonly AlignedPair[] {
  const possible: (AlignedPair & { readonly rank: number })[] = [];
  for (const [indexA, tokenA] of a.entries()) {
    for (const [indexB, tokenB] of b.entries()) {
      const relation = tokenRelation(tokenA, tokenB, isCrossScript);
      if (relation === null) continue;
      // Within a relation, words in the same place first, then the earlier ones.
      const isSamePlace = tokenA.part === tokenB.part && tokenA.isPrimary === tokenB.isPrimary;
      const rank = RELATION_RANK[relation] * 1000 + (isSamePlace ? 0 : 500) + indexA + indexB;
      possible.push({ a: tokenA, b: tokenB, relation, rank });
    }
  }
  possible.sort((left, right) => left.rank - right.rank);
  const aligned: AlignedPair[] = [];
  for (const pair of possible) {
    if (aligned.every((taken) => taken.a !== pair.a && taken.b !== pair.b)) aligned.push(pair);
  }
  return aligned;
}

/** Whether first given name stands beside first given name and surname beside surname, in place or swapped. */
function hasPrimaryNames(aligned: readonly AlignedPair[]): boolean {
  const primary = aligned.filter(({ a, b }) => a.isPrimary && b.isPrimary);
  const inPlace = primary.filter(({ a, b }) => a.part === b.part);
  return inPlace.length === 2 || (inPlace.length === 0 && primary.length === 2);
}

/** Each doubt alone is what one person's cards differ by; two of them together are what couples and siblings share. */
function completeness(aligned: readonly AlignedPair[]): AlignmentLevel {
  const relations = aligned
    .filter(({ a, b, relation }) => relation !== "initial" || a.isPrimary || b.isPrimary)
    .map(({ relation }) => relation);
  const has = (wanted: TokenRelation): boolean => relations.includes(wanted);
  const doubts = relations.filter((relation) => relation !== "equal");
  if (has("same-root")) return "partial";
  if (has("initial")) return doubts.length === 1 ? "initial" : "partial";
  if (has("feminine")) return doubts.length === 1 ? "compatible" : "partial";
  return relations.filter((relation) => relation === "typo").length > 1 ? "partial" : "compatible";
}

function isPrimaryFamily(token: NameToken): boolean {
  return token.part === "family" && token.isPrimary;
}

function isFullGivenName({ a, b, relation }: AlignedPair): boolean {
  const isGiven = a.part === "given" && b.part === "given" && a.isPrimary && b.isPrimary;
  return isGiven && (relation === "equal" || relation === "variant") && !a.isInitial;
}
