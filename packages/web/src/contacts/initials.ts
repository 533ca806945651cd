const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** One or two letters that stand for a name: of its first and last word; empty when the name has no letter. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,.()"'-]+/u).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => firstGrapheme(word ?? "").toLocaleUpperCase()).join("");
}

const HUES = ["kith", "blue", "grape", "orange", "indigo", "pink", "cyan", "green"] as const;

/** The same contact always has the same color. */
export function colorOf(id: string): string {
  let hash = 0;
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return HUES[hash % HUES.length] ?? HUES[0];
}

function firstGrapheme(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment;
  return "";
}
