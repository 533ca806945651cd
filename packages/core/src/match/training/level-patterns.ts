/**
 * Which levels pairs of records reach, counted: pairs that agree in everything alike are one pattern. What training
 * and scoring need of millions of pairs fits into some thousand patterns.
 */
export interface LevelPatterns {
  /** The level's place in each comparison, by pattern. */
  readonly levels: readonly Uint8Array[];
  /** How many pairs show the pattern. */
  readonly counts: readonly number[];
}

/** Collects patterns pair by pair. */
export class PatternCounter implements LevelPatterns {
  readonly levels: Uint8Array[] = [];
  readonly counts: number[] = [];
  readonly #indexOf = new Map<number, number>();
  readonly #levelCounts: readonly number[];

  /** @param levelCounts How many levels each comparison has. Their product must stay below 2^53. */
  constructor(levelCounts: readonly number[]) {
    this.#levelCounts = levelCounts;
  }

  /** Counts a pair and gives its pattern's index. The array is read, not kept. */
  add(levels: Uint8Array): number {
    let code = 0;
    for (let index = 0; index < levels.length; index += 1) {
      code = code * (this.#levelCounts[index] ?? 1) + (levels[index] ?? 0);
    }
    const index = this.#indexOf.get(code) ?? this.levels.length;
    if (index === this.levels.length) {
      this.#indexOf.set(code, index);
      this.levels.push(levels.slice());
      this.counts.push(0);
    }
    this.counts[index] = (this.counts[index] ?? 0) + 1;
    return index;
  }
}
