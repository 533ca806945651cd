import type { NormalizedName } from "../normalize/normalized-contact.ts";
import { isNoteWord, isParticle } from "./name-words.ts";

/** One word of a name in the place where it stands. */
export interface NameToken {
  readonly text: string;
  readonly part: "given" | "middle" | "family";
  /** The first given name or the first family name: the one that a shorter spelling keeps. */
  readonly isPrimary: boolean;
  readonly isInitial: boolean;
}

/** The words that tell people apart: without particles and notes, unless nothing else would be left. */
export function nameTokens(name: NormalizedName): readonly NameToken[] {
  const given = name.given.map((text) => ({ text, part: "given" as const }));
  const middle = name.middle.map((text) => ({ text, part: "middle" as const }));
  const family = name.family.map((text) => ({ text, part: "family" as const }));
  const parts = [...given, ...middle, ...family];
  const written = parts.length > 0 ? parts : name.tokens.map(freeFormToken);

  const withoutNotes = written.filter(({ text }) => !isNoteWord(text));
  const named = withoutNotes.length >= 2 ? withoutNotes : written;
  const kept = named.filter(
    (token, index) => index === 0 || !isParticle(token.text) || token.part === "given",
  );
  const hasFamily = (tokens: typeof kept): boolean => tokens.some(({ part }) => part === "family");
  const telling = hasFamily(kept) || !hasFamily(named) ? kept : named;

  const seen = new Set<string>();
  return telling.map(({ text, part }) => {
    const isPrimary = part !== "middle" && !seen.has(part);
    seen.add(part);
    return { text, part, isPrimary, isInitial: text.length === 1 };
  });
}

/** A name without parts: the first word is taken as given, the last as family name. */
function freeFormToken(
  text: string,
  index: number,
  tokens: readonly string[],
): { text: string; part: NameToken["part"] } {
  if (index === 0) return { text, part: "given" };
  return { text, part: index === tokens.length - 1 ? "family" : "middle" };
}
