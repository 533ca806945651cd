import type { Decision } from "../cluster/decision.ts";
import type { MatchRecord } from "../match-record.ts";
import type { ScoredPair } from "../score/scored-pair.ts";

/**
 * All that a page of records can touch, fetched by one port call. Matching the page against it then equals matching
 * everything at once. What must be fetched, for a page and `keyHoldersMax` (the model's cap):
 *
 * 1. `touched`: the keys of the page's records as they come (`blockingKeys`), and the stored keys of the same records
 *    as they were (`previousKeys`). The second kind matters because a key that a record gives up may stop being crowded.
 * 2. `keyHolders`: how many stored records hold each touched key, page records not counted, counted up to the cap + 1.
 * 3. `seeds`: the page's records, and every stored record that holds a touched key of which at most the cap are held.
 *    A key that is crowded without the page stays crowded with it, so its holders are not needed.
 * 4. The closure of the seeds along standing pairs with the verdict "join" and along standing must-links, transitively.
 *    Not along pairs to ask about, and not along cannot-links: they never bring records together.
 *    `records` is that closure without the page's records.
 * 5. `pairs` and `decisions`: the standing ones with both ends in the closure, of any verdict and kind.
 * 6. `keyHolders` also for every key of `records`, page records not counted: it tells whether a pair loses its last key.
 *
 * More than that does no harm. The keys, pairs and decisions are those of one user; records of all the user's accounts
 * meet, and tombstoned records take part as long as their keys are stored.
 */
export interface Neighborhood {
  /** Stored records; a page record's own stored version is not among them. */
  readonly records: readonly NeighborRecord[];
  /** The stored keys of the page's records that are stored already, by record id. */
  readonly previousKeys: ReadonlyMap<string, readonly bigint[]>;
  readonly pairs: readonly ScoredPair[];
  readonly decisions: readonly Decision[];
  /** A key that is missing here is held by nobody outside the page. */
  readonly keyHolders: ReadonlyMap<bigint, number>;
}

export interface NeighborRecord extends MatchRecord {
  /** The contact that the record belongs to now: the smallest record id of its cluster. */
  readonly contactId: string;
  /** The keys as they are stored: what `keyHolders` counted, even if today's normalizer would make others. */
  readonly keys: readonly bigint[];
}

/** What is known before anything is stored. */
export const EMPTY_NEIGHBORHOOD: Neighborhood = {
  records: [],
  previousKeys: new Map(),
  pairs: [],
  decisions: [],
  keyHolders: new Map(),
};
