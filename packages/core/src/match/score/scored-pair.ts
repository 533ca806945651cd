/**
 * A candidate pair that the model would join or ask about, with its evidence. `recordA` < `recordB`.
 *
 * Whether the two are one contact is told by their contact ids, not by the verdict: a pair to join may be refused by a
 * decision, a contradiction with the rest of the cluster or a rival, and a pair to ask about may be joined by way of
 * others. So what is up for review is every standing pair, of either verdict, between two contacts that no decision
 * keeps apart.
 */
export interface ScoredPair {
  readonly recordA: string;
  readonly recordB: string;
  readonly verdict: "join" | "ask";
  /** log2 of the odds that both are the same person: prior weight plus the partial weights. */
  readonly matchWeight: number;
  readonly probability: number;
  readonly weights: readonly PartialWeight[];
  /** Version of the model that scored it. */
  readonly modelVersion: string;
}

/** One comparison's share of a match weight; negative when it speaks against. */
export interface PartialWeight {
  readonly comparison: string;
  readonly level: string;
  readonly partialWeight: number;
  /** The part of it that comes from how rare or common the agreeing value is; left out where that is nothing. */
  readonly termFrequency?: number;
}
