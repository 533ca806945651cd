import type { LevelPatterns } from "./level-patterns.ts";

/**
 * All that training knows of the records: which levels pairs reach, counted. A pattern has the place of one level for
 * each comparison of the model, in the model's order.
 */
export interface TrainingCounts {
  readonly recordCount: number;
  /** Pairs that share a key, decided ones left out. All others are taken to be of two people. */
  readonly candidates: LevelPatterns;
  /** Pairs taken at random, or all there are: what two people look like. */
  readonly random: LevelPatterns;
  /** Pairs that a person joined, and pairs that a person kept apart. */
  readonly joined: LevelPatterns;
  readonly keptApart: LevelPatterns;
}
