/**
 * A match model as a JSON document: how much each comparison level weighs, and where joining, asking and keeping apart
 * begin. Retraining makes another document with another version; nothing else in the matcher holds a figure.
 *
 * A pair's match weight is log2 of the odds that both records are one person:
 *
 *     log2(prior / (1 - prior)) + the match weight of each comparison's level
 */
export interface MatchModel {
  /** Stamped on every pair that it scored. */
  readonly version: string;
  /** Probability that two records taken at random are one person. */
  readonly priorMatchProbability: number;
  /** From this probability on a pair is joined, if no level forbids it. */
  readonly linkThreshold: number;
  /** From this probability on a person is asked. */
  readonly reviewThreshold: number;
  /** A blocking key that more records hold is crowded (a switchboard): it makes no candidate pairs. */
  readonly keyHoldersMax: number;
  /** Derived joins build no cluster of more records; a person's decisions may. */
  readonly clusterSizeMax: number;
  /**
   * A record that could join either of two people joins neither, if the better pair leads by less than this weight
   * ("J. Smith" between John and Jane).
   */
  readonly rivalMargin: number;
  readonly comparisons: readonly ModelComparison[];
}

export interface ModelComparison {
  readonly name: ComparisonName;
  /** One entry for every level of the comparison. */
  readonly levels: readonly ModelLevel[];
}

export interface ModelLevel {
  readonly level: string;
  /** log2 of the Bayes factor m / u; negative where the level speaks against a match. */
  readonly matchWeight: number;
  /** The level joins by itself, whatever the others say. */
  readonly decides?: "join";
  /** The most that a pair at this level can be, whatever its weight: evidence of one kind must not outvote another. */
  readonly atMost?: "ask" | "different";
  /** Two records at this level are never brought into one cluster by way of others. */
  readonly contradicts?: true;
}

/** The levels of every comparison, best first. A model weighs all of them. */
export const COMPARISON_LEVELS = {
  /** Google says that one person had the other's resourceName before. */
  identity: ["linked", "none"],
  name: [
    "exact",
    "compatible",
    "nickname",
    "reading",
    "initial",
    "partial",
    "absent",
    "incomparable",
    "surname-differs",
    "incompatible",
  ],
  email: ["several", "one", "none"],
  /** `digits`: the same digits without a known country. */
  phone: ["several", "one", "digits", "none"],
  /** `same-day`: without a year on one side; `unclear`: a placeholder (1 January), or day and month swapped. */
  birthday: ["same", "same-day", "unclear", "absent", "different"],
} as const satisfies Record<string, readonly string[]>;

export type ComparisonName = keyof typeof COMPARISON_LEVELS;

export type ComparisonLevel<Name extends ComparisonName> = (typeof COMPARISON_LEVELS)[Name][number];

/** log2 of the odds of a random pair. */
export function priorWeight(model: MatchModel): number {
  return Math.log2(model.priorMatchProbability / (1 - model.priorMatchProbability));
}

/** The probability that stands for a match weight. */
export function matchProbability(matchWeight: number): number {
  return 1 / (1 + 2 ** -matchWeight);
}
