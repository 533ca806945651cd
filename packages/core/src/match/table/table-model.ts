import type { ColumnTransform } from "./column-transform.ts";

/**
 * How to find out which rows of a table are one person, as a JSON document: author it, train it on rows, save it, load
 * it, score with it. Rows are plain objects; a missing, null or empty value is unknown and says nothing.
 *
 * A pair's match weight is log2 of the odds that both rows are one person:
 *
 *     log2(prior / (1 - prior)) + log2(m / u) of each comparison's level
 */
export interface TableModel {
  readonly kind: "table";
  readonly version: string;
  /** Each pair that shares a rule's key is compared, once. */
  readonly blockingRules: readonly TableBlockingRule[];
  /** A key that more rows share says too little to compare them all. */
  readonly blockSizeMax: number;
  readonly comparisons: readonly TableComparison[];
  /** From this probability on a pair may bring two clusters together. */
  readonly linkThreshold: number;
  /** The least that the pairs between two clusters must say on average, as a probability, for the two to be one. */
  readonly cohesionThreshold: number;
  /** From this probability on a pair that stays apart is worth a person's look. */
  readonly reviewThreshold: number;
  /** Clusters do not grow over this. */
  readonly clusterSizeMax: number;
  /** Probability that two rows taken at random are one person; absent until the model is trained. */
  readonly priorMatchProbability?: number;
}

/** Rows share a key when all its parts are known and equal. */
export interface TableBlockingRule {
  readonly name: string;
  readonly parts: readonly TableKeyPart[];
  /** The parts count in whatever columns they stand: given name and surname swapped are the same key. */
  readonly inAnyOrder?: true;
}

export interface TableKeyPart {
  readonly column: string;
  /** What of the value counts; all of it when left out. */
  readonly of?: ColumnTransform;
}

/** One thing that two rows are compared in. */
export interface TableComparison {
  readonly name: string;
  readonly column: string;
  /** Whether agreeing on a rare value says more than on a common one, by the counts of the rows at hand. */
  readonly termFrequency?: boolean;
  /** The first level whose condition holds counts. The first is the null level, the last is for everything else. */
  readonly levels: readonly TableLevel[];
}

export interface TableLevel {
  readonly level: string;
  readonly when: LevelCondition;
  /** Probability of the level among pairs of one person; absent on the null level, and until trained. */
  readonly m?: number;
  /** Probability of the level among pairs of two people. */
  readonly u?: number;
}

export type LevelCondition =
  /** One of the two values is unknown. Weighs nothing. */
  | { readonly kind: "null" }
  | { readonly kind: "equal" }
  /** One value is another spelling or the short form of the other given name (Bob and Robert). */
  | { readonly kind: "nickname" }
  | { readonly kind: "jaro-winkler"; readonly atLeast: number }
  /** Characters more, less, replaced, or swapped with their neighbor. */
  | { readonly kind: "edits"; readonly atMost: number }
  /** Values of one length that differ in few places: digits misread. */
  | { readonly kind: "replaced-characters"; readonly atMost: number }
  /** The same part of both values: the year of a date, the district of a post code. */
  | { readonly kind: "equal-part"; readonly of: ColumnTransform }
  /** This column's value stands in the other column of the other row, and the other way round. */
  | { readonly kind: "swapped-with"; readonly column: string }
  | { readonly kind: "else" };
