/** Case, accents, punctuation and spacing aside: what two spellings of one thing have in common. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * How alike two texts are to the eye, from 0 to 1: Dice's coefficient of the pairs of neighboring letters in their words.
 * It only lines values up on screen; whether two people are one is the matcher's business.
 */
export function textLikeness(a: string, b: string): number {
  const [one, other] = [foldText(a), foldText(b)];
  if (one === other) return one === "" ? 0 : 1;
  const left = bigrams(one);
  const right = bigrams(other);
  if (left.length + right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    counts.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

function bigrams(text: string): readonly string[] {
  return text.split(" ").flatMap((word) => {
    const letters = Array.from(word);
    return letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`);
  });
}

export interface TextParts {
  readonly before: string;
  /** What the other text has otherwise, or not at all; may be empty. */
  readonly differing: string;
  readonly after: string;
}

/** A text around the part in which it differs from another one. */
export function differingPart(text: string, other: string): TextParts {
  const [letters, others] = [graphemesOf(text), graphemesOf(other)];
  const shorter = Math.min(letters.length, others.length);
  let start = 0;
  while (start < shorter && letters[start] === others[start]) start += 1;
  let end = 0;
  while (end < shorter - start && letters.at(-1 - end) === others.at(-1 - end)) end += 1;
  return {
    before: letters.slice(0, start).join(""),
    differing: letters.slice(start, letters.length - end).join(""),
    after: letters.slice(letters.length - end).join(""),
  };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function graphemesOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
