import type { Decision } from "./decision.ts";
import type { MatchRecord } from "./match-record.ts";
import type { ScoredPair } from "./scored-pair.ts";

/**
 * All that a page of records can touch, fetched by one port call: the records that share a selective blocking key with
 * the page, everything linked to those (or to the page's stored versions) by standing pairs or decisions, transitively,
 * and what is known of the keys. Matching over (page, neighborhood) then equals matching over everything.
 */
export interface Neighborhood {
  /** Stored records; a page record's own stored version is not among them. */
  readonly records: readonly NeighborRecord[];
  /** Standing pairs with both ends in `records` or in the page's stored versions. */
  readonly pairs: readonly ScoredPair[];
  /** Standing decisions with both ends likewise. */
  readonly decisions: readonly Decision[];
  /**
   * How many stored records hold a key, for every key of the page and of `records`; counted up to the model's cap + 1.
   * The page's own stored versions are not counted.
   */
  readonly keyHolders: ReadonlyMap<bigint, number>;
}

export interface NeighborRecord extends MatchRecord {
  /** The contact that the record belongs to now: the smallest record id of its cluster. */
  readonly contactId: string;
}
