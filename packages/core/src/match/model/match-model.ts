import type { BlockingRule } from "./blocking-rule.ts";

/**
 * A match model as a JSON document: which records are compared, how much each comparison level weighs, and where
 * joining, asking and keeping apart begin. Training makes another document with another version; nothing else in the
 * matcher holds a figure.
 *
 * A pair's match weight is log2 of the odds that both records are one person:
 *
 *     log2(prior / (1 - prior)) + log2(m / u) of each comparison's level, adjusted by how common the agreeing value is
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
  /** Two clusters of so many records or more are not brought together by one pair alone. */
  readonly bridgeSizeMin: number;
  /** Records that share a key of any rule are compared. */
  readonly blockingRules: readonly BlockingRule[];
  readonly comparisons: readonly ModelComparison[];
  /** How often values occur in the account that the model was trained on; the base tables know what is missing here. */
  readonly termFrequencies?: Readonly<Record<string, TermFrequencyTable>>;
}

export interface ModelComparison {
  /** Unique in the model; shown beside the weight. */
  readonly name: string;
  readonly compare: Comparator;
  /** In order: the first one that holds counts. */
  readonly levels: readonly ModelLevel[];
  readonly termFrequency?: TermFrequencyAdjustment;
}

/** A contact-card comparator looks at one aspect of the card; its levels are the closed list of its kind. */
export interface ContactComparator {
  readonly kind: ComparisonName;
}

export type Comparator = ContactComparator;

export type ModelLevel = WeighedLevel | NullLevel;

/** A level that says something: its weight is log2 of m / u, negative where it speaks against a match. */
export interface WeighedLevel extends LevelRules {
  /** Probability of the level among pairs of one person; over the weighed levels of a comparison it sums to 1. */
  readonly m: number;
  /** Probability of the level among pairs of two people; over the weighed levels of a comparison it sums to 1. */
  readonly u: number;
  readonly isNull?: never;
}

/** A level at which nothing can be said, because a value is missing: weight 0. */
export interface NullLevel extends LevelRules {
  readonly isNull: true;
  readonly m?: never;
  readonly u?: never;
}

interface LevelRules {
  readonly level: string;
  /** The level joins by itself, whatever the others say. */
  readonly decides?: "join";
  /** The most that a pair at this level can be, whatever its weight: evidence of one kind must not outvote another. */
  readonly atMost?: "ask" | "different";
  /** Two records at this level are never brought into one cluster by way of others. */
  readonly contradicts?: true;
  /** Training leaves m and u as they are: the level repeats what another comparison says, so counting would deceive. */
  readonly isFixed?: true;
  /** How much ground for a join the level gives; the grounds of a pair's levels add up. Left out: 0. */
  readonly grounds?: number;
  /** A pair at this level is joined only on so much ground, and asked about on less. Left out: 0. */
  readonly needs?: number;
}

/**
 * Agreement on a rare value says more than agreement on a common one. At `levels` the weight is moved by log2 of the
 * level's u over the frequency of the agreeing value, within `min` and `max`.
 */
export interface TermFrequencyAdjustment {
  readonly levels: readonly string[];
  /** In bits, at most 0. */
  readonly min: number;
  /** In bits, at least 0. */
  readonly max: number;
}

/** Counted values of one kind; what is not listed was met at most once or is left to the base tables. */
export interface TermFrequencyTable {
  /** How many records were counted. */
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** The levels of every comparison of contact cards, in order. A contact model has all of them. */
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
  /**
   * Personal mailboxes only. `similar`: one slip of the keyboard apart; `handle`: one local part, which is not made of
   * the name, at two domains; `spells-name`: a nameless card's address is made of the other's name; `local-part`: one
   * local part, made of the name, at two domains.
   */
  email: ["several", "one", "similar", "handle", "spells-name", "local-part", "absent", "different"],
  /**
   * `one`: a line that may be mobile or fixed, or a direct line by its extension; `extension`: one switchboard, with an
   * extension on one side only; `digits`: the same national number, without a country on one side; `local`: the same
   * last digits, without area; `similar`: two digits swapped.
   */
  phone: [
    "several",
    "mobile",
    "one",
    "fixed",
    "digits",
    "extension",
    "local",
    "similar",
    "absent",
    "different",
  ],
  /** `same-day`: without a year on one side; `swapped`: day and month; `unclear`: a placeholder (1 January). */
  birthday: ["same", "same-day", "swapped", "unclear", "absent", "different"],
  /** `similar`: one firm's name begins with the other's. */
  organization: ["name-and-title", "name", "similar", "absent", "different"],
  address: ["street", "city", "absent", "different"],
  /** `profile`: a person's page on a profile site; `page`: a page inside another site; home pages say nothing. */
  url: ["profile", "page", "absent", "different"],
} as const satisfies Record<string, readonly string[]>;

/** Levels of contact comparators at which there is nothing to compare. */
export const NULL_LEVELS: readonly string[] = ["absent", "incomparable", "unclear"];

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

/** In bits, before any adjustment by term frequency. */
export function levelWeight(level: ModelLevel): number {
  return level.isNull === true ? 0 : Math.log2(level.m / level.u);
}
