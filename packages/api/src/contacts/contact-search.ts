import { foldedText } from "@kith/core";

/** The words of a search as the search column has them: folded, so that case and accents do not matter. */
export function searchWords(q: string): readonly string[] {
  return foldedText(q)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** A word as a LIKE pattern that finds it anywhere; its own wildcards are letters like others. */
export function containsPattern(word: string): string {
  return `%${word.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
}
