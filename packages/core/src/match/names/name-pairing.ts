import { isRomanizationVariant, soundOf } from "./name-spelling.ts";
import type { NameToken } from "./name-token.ts";
import { gluedTokens } from "./name-token.ts";
import type { SpellingRange, TokenRelation } from "./token-relation.ts";
import { tokenRelation } from "./token-relation.ts";

export interface AlignedPair {
  readonly a: NameToken;
  readonly b: NameToken;
  readonly relation: TokenRelation;
}

/** The words of two names one to one, and what is left over on either side. */
export interface Pairing {
  readonly aligned: readonly AlignedPair[];
  readonly restA: readonly NameToken[];
  readonly restB: readonly NameToken[];
}

const RELATION_RANK: Readonly<Record<TokenRelation, number>> = {
  equal: 0,
  variant: 1,
  nickname: 2,
  feminine: 3,
  typo: 4,
  reading: 5,
  doubtful: 6,
  initial: 7,
};

/**
 * Pairs the words of two names one to one, best relations first. Where words are left on both sides, they may be the same
 * ones written together (Min Jun and Minjun), with an article, or as initials (JP). Symmetric.
 */
export function pairTokens(a: readonly NameToken[], b: readonly NameToken[], range: SpellingRange): Pairing {
  const pairing = bestPairing(a, b, range);
  if (pairing.restA.length === 0 || pairing.restB.length === 0) return pairing;
  return gluedPairing(a, b, range) ?? expandedPairing(pairing) ?? withoutPrefixes(pairing) ?? pairing;
}

function bestPairing(a: readonly NameToken[], b: readonly NameToken[], range: SpellingRange): Pairing {
  const possible: (AlignedPair & { readonly rank: number })[] = [];
  for (const [indexA, tokenA] of a.entries()) {
    for (const [indexB, tokenB] of b.entries()) {
      const relation = tokenRelation(tokenA, tokenB, range);
      if (relation === null) continue;
      // Within a relation, words in the same place first, then the earlier ones.
      const isSamePlace = tokenA.part === tokenB.part && tokenA.isPrimary === tokenB.isPrimary;
      const rank = RELATION_RANK[relation] * 1000 + (isSamePlace ? 0 : 500) + indexA + indexB;
      possible.push({ a: tokenA, b: tokenB, relation, rank });
    }
  }
  if (possible.length > 1) possible.sort((left, right) => left.rank - right.rank);
  const aligned: AlignedPair[] = [];
  for (const pair of possible) {
    if (aligned.every((taken) => taken.a !== pair.a && taken.b !== pair.b)) aligned.push(pair);
  }
  return {
    aligned,
    restA: a.length === aligned.length ? [] : a.filter((token) => !aligned.some((pair) => pair.a === token)),
    restB: b.length === aligned.length ? [] : b.filter((token) => !aligned.some((pair) => pair.b === token)),
  };
}

/** Two neighboring words of the one name that are one word of the other, written together. */
function gluedPairing(
  a: readonly NameToken[],
  b: readonly NameToken[],
  range: SpellingRange,
): Pairing | null {
  const inA = gluedTo(a, b);
  if (inA !== null) return pairTokens(inA, b, range);
  const inB = gluedTo(b, a);
  return inB === null ? null : pairTokens(a, inB, range);
}

function gluedTo(tokens: readonly NameToken[], others: readonly NameToken[]): readonly NameToken[] | null {
  for (let index = 0; index + 1 < tokens.length; index += 1) {
    const first = tokens[index]?.text ?? "";
    const second = tokens[index + 1]?.text ?? "";
    for (const { text, word } of others) {
      // Most pairs of words end here, at their first letters or lengths.
      if (text.charCodeAt(0) !== first.charCodeAt(0)) continue;
      const difference = text.length - first.length - second.length;
      if (difference < -2 || difference > 2) continue;
      const glued = `${first}${second}`;
      const isSame = text === glued || (text.length > 3 && word.sound === soundOf(glued));
      if (isSame) return gluedTokens(tokens, index);
    }
  }
  return null;
}

/** Initials in one word: "JP Delacroix" and "Jean-Pierre Delacroix". */
function expandedPairing({ aligned, restA, restB }: Pairing): Pairing | null {
  const found = expansion(restA, restB) ?? expansion(restB, restA);
  if (found === null) return null;
  const pairs = found.expanded.map((token): AlignedPair => ({
    a: found.initials,
    b: token,
    relation: "initial",
  }));
  const isLeft = restA.includes(found.initials);
  const first = pairs.slice(0, 1).map((pair) => (isLeft ? pair : { ...pair, a: pair.b, b: pair.a }));
  const used = new Set([found.initials, ...found.expanded]);
  return {
    aligned: [...aligned, ...first],
    restA: restA.filter((token) => !used.has(token)),
    restB: restB.filter((token) => !used.has(token)),
  };
}

function expansion(
  initialsIn: readonly NameToken[],
  names: readonly NameToken[],
): { readonly initials: NameToken; readonly expanded: readonly NameToken[] } | null {
  const initials = initialsIn.find(({ word, part }) => part === "given" && word.isInitials);
  if (initials === undefined) return null;
  const given = names.filter(({ part }) => part !== "family").slice(0, initials.text.length);
  const isSpelled =
    given.length === initials.text.length &&
    given.every(({ text }, index) => text[0] === initials.text[index]);
  return isSpelled ? { initials, expanded: given } : null;
}

/** Surnames among the rest that are one word when the particles glued to them are left out. */
function withoutPrefixes({ aligned, restA, restB }: Pairing): Pairing | null {
  for (const a of restA) {
    const b = restB.find((other) => isOnePrefixedSurname(a, other));
    if (b === undefined) continue;
    return {
      aligned: [...aligned, { a, b, relation: "variant" }],
      restA: restA.filter((token) => token !== a),
      restB: restB.filter((token) => token !== b),
    };
  }
  return null;
}

function isOnePrefixedSurname(a: NameToken, b: NameToken): boolean {
  if (a.part === "given" || b.part === "given" || a.isInitial || b.isInitial) return false;
  const bareA = a.word.bare;
  const bareB = b.word.bare;
  if (bareA === a.text && bareB === b.text) return false;
  // A surname with an article may be from another script, spelled in either way.
  return (
    isRomanizationVariant(bareA, b.text) ||
    isRomanizationVariant(a.text, bareB) ||
    isRomanizationVariant(bareA, bareB)
  );
}
