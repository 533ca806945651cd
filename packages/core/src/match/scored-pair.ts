/** A candidate pair that the model would join or ask about, with its evidence. `recordA` < `recordB`. */
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
}
