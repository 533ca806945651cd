import type { NormalizedName } from "../../normalize/normalized-contact.ts";
import { tellingWords } from "./name-notes.ts";
import { isParticle } from "./name-particles.ts";
import type { NameWordFeatures } from "./name-word-features.ts";
import { nameWordFeatures } from "./name-word-features.ts";

export type NamePart = "given" | "middle" | "family";

/** One word of a name in the place where it stands. */
export interface NameToken {
  readonly text: string;
  readonly part: NamePart;
  /** The first given name or the first family name: the one that a shorter spelling keeps. */
  readonly isPrimary: boolean;
  readonly isInitial: boolean;
  readonly word: NameWordFeatures;
}

/** A word before its place among the others is known. */
export interface PlacedWord {
  readonly text: string;
  readonly part: NamePart;
}

/** Longer names are notes or attacks; aligning takes the square of this. */
const TOKENS_MAX = 10;

/**
 * The words that tell people apart: without particles and notes, unless nothing else would be left.
 *
 * @param organizations Words of the contact's own firms, which people put behind a name.
 */
export function nameTokens(name: NormalizedName, organizations: ReadonlySet<string>): readonly NameToken[] {
  const placed = [
    ...placedWords(name.given, "given"),
    ...placedWords(name.middle, "middle"),
    ...placedWords(name.family, "family"),
  ];
  const written = placed.length > 0 ? placed : name.tokens.map(freeFormWord);
  const named = tellingWords(written, organizations);
  const kept = named.filter(({ text, part }, index) => {
    if (index === 0 || !isParticle(text)) return true;
    // Abd el-Rahman is one name, and every other particle among given names may be one (Ben, Van).
    return part === "given" && named[index - 1]?.text !== "abd";
  });
  // "van den Heuvel" stays a family name when it is all particles.
  const telling = hasFamily(kept) || !hasFamily(named) ? kept : named;
  return tokensOf(telling.length > TOKENS_MAX ? telling.slice(0, TOKENS_MAX) : telling);
}

/** The tokens as of a name that was written in the other order: what was read as given is the family name. */
export function swappedTokens(tokens: readonly NameToken[]): readonly NameToken[] {
  return withPrimary(
    tokens.map((token) => ({ ...token, part: token.part === "given" ? "family" : "given" })),
  );
}

/** Two neighboring tokens written as one word. */
export function gluedTokens(tokens: readonly NameToken[], index: number): readonly NameToken[] {
  const first = tokens[index];
  const second = tokens[index + 1];
  if (first === undefined || second === undefined) return tokens;
  const isFamily = first.part === "family" || second.part === "family";
  const glued = tokenOf({ text: `${first.text}${second.text}`, part: isFamily ? "family" : first.part });
  return withPrimary([...tokens.slice(0, index), glued, ...tokens.slice(index + 2)]);
}

function tokensOf(words: readonly PlacedWord[]): readonly NameToken[] {
  return withPrimary(words.map(tokenOf));
}

function tokenOf({ text, part }: PlacedWord): NameToken {
  return {
    text,
    part,
    isPrimary: false,
    isInitial: text.length === 1,
    word: nameWordFeatures(text),
  };
}

function withPrimary(tokens: readonly NameToken[]): readonly NameToken[] {
  const seen = new Set<NamePart>(["middle"]);
  return tokens.map((token) => {
    const isPrimary = !seen.has(token.part);
    seen.add(token.part);
    return token.isPrimary === isPrimary ? token : { ...token, isPrimary };
  });
}

function placedWords(words: readonly string[], part: NamePart): readonly PlacedWord[] {
  return words.map((text) => ({ text, part }));
}

function hasFamily(words: readonly PlacedWord[]): boolean {
  return words.some(({ part }) => part === "family");
}

/** A name without parts: the first word is taken as given, the last as family name. */
function freeFormWord(text: string, index: number, words: readonly string[]): PlacedWord {
  if (index === 0) return { text, part: "given" };
  return { text, part: index === words.length - 1 ? "family" : "middle" };
}
