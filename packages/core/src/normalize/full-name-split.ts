import type { NameWord } from "./name-words.ts";
import { isFamilyFirstScript } from "./script.ts";

/** Words that belong to the family name they stand before; in several of these languages in pairs ("van der", "de la"). */
const PARTICLES = new Set(
  (
    "van von der den de het ten ter te vom zu zum zur af av da das do dos di del della dello dei degli des du la le " +
    "las los el al ul bin ben ibn bint abu abd st san santa saint mac mc o ap y e i und zu vande vander auf op 't"
  ).split(" "),
);

/** The parts that a free-form name most likely has. */
export interface FullNameSplit {
  readonly given: readonly NameWord[];
  readonly middle: readonly NameWord[];
  readonly family: readonly NameWord[];
}

/**
 * Splits "Given Middle Family". One word alone counts as a given name, except in Chinese, Japanese and Korean script,
 * where it may be either or both and both stay empty. In those scripts the first of several words is the family name.
 */
export function splitFullName(words: readonly NameWord[]): FullNameSplit {
  const [first, ...others] = words;
  if (first === undefined) return { given: [], middle: [], family: [] };
  if (isFamilyFirstScript(words.map((word) => word.native).join(""))) {
    return others.length === 0
      ? { given: [], middle: [], family: [] }
      : { given: others, middle: [], family: [first] };
  }
  if (others.length === 0) return { given: [first], middle: [], family: [] };
  let familyStart = words.length - 1;
  while (familyStart > 1 && PARTICLES.has(words[familyStart - 1]?.key ?? "")) familyStart -= 1;
  return {
    given: [first],
    middle: words.slice(1, familyStart),
    family: words.slice(familyStart),
  };
}
