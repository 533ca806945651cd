/** Some signs in a row that are read together, with the Latin spellings of that reading; "" where they may be silent. */
export interface ReadingEdge {
  readonly length: number;
  readonly spellings: readonly string[];
}

/** A word in a script without regular Latin spelling: for each of its signs the readings that begin there. */
export type SpellingLattice = readonly (readonly ReadingEdge[])[];

/** Longer words are no names; bounds the work for hostile texts. */
const SIGNS_MAX = 24;
const LETTERS_MAX = 60;

/**
 * Whether a Latin word is one of the ways to spell the signs, all of them in order and nothing besides.
 *
 * @param isSilent Letters that the script does not write (vowels of Hebrew and Arabic) and that may stand anywhere.
 */
export function canSpell(
  lattice: SpellingLattice,
  latin: string,
  isSilent: (letter: string) => boolean = nothing,
): boolean {
  if (lattice.length === 0 || lattice.length > SIGNS_MAX || latin.length > LETTERS_MAX) return false;
  // reached[sign] holds how many letters may be spelled when the signs before it are.
  const reached: Set<number>[] = Array.from({ length: lattice.length + 1 }, () => new Set());
  reached[0]?.add(0);
  for (const [sign, edges] of lattice.entries()) {
    const positions = withSilent(reached[sign], latin, isSilent);
    for (const { length, spellings } of edges) {
      const target = reached[sign + length];
      if (target === undefined) continue;
      for (const position of positions) {
        for (const spelling of spellings) {
          if (latin.startsWith(spelling, position)) target.add(position + spelling.length);
        }
      }
    }
  }
  return withSilent(reached[lattice.length], latin, isSilent).has(latin.length);
}

function withSilent(
  positions: Set<number> | undefined,
  latin: string,
  isSilent: (letter: string) => boolean,
): ReadonlySet<number> {
  const all = new Set(positions);
  // A set is visited in the order of insertion, positions added meanwhile included.
  for (const position of all) {
    if (position < latin.length && isSilent(latin.charAt(position))) all.add(position + 1);
  }
  return all;
}

function nothing(): boolean {
  return false;
}
