import { blockingKeys } from "../match/page/blocking-key.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import { matchPage, type MatchResult } from "../match/page/match-page.ts";
import type { MatchRecord } from "../match/match-record.ts";
import type {
  ImportTransaction,
  NeighborhoodSeeds,
  StoredNeighborhood,
  StoredRecord,
} from "./import-store.ts";
import type { Arrival } from "./page-intake.ts";
import { readNeighborhood, type Neighbor } from "./read-neighborhood.ts";
import type { SortedPage } from "./sorted-page.ts";

/** A page after the match stage. */
export interface MatchedPage {
  /** The page's records with new contents or names; `stored` is null for a new one. */
  readonly incoming: readonly IncomingRecord[];
  /** Stored records around the page, by id, the page's own stored versions included. */
  readonly neighbors: ReadonlyMap<string, Neighbor>;
  /** Pairs that stood before. */
  readonly standing: StoredNeighborhood["pairs"];
  readonly result: MatchResult;
  /** Where phone numbers without a country code are from. */
  readonly defaultRegion: string | undefined;
}

export interface IncomingRecord {
  readonly recordId: string;
  readonly arrival: Arrival;
  readonly stored: StoredRecord | null;
}

interface MatchInput {
  readonly accountId: string;
  readonly sorted: SortedPage;
  readonly newId: () => string;
  readonly options: { readonly model: MatchModel; readonly defaultRegion?: string | undefined };
}

/** Fetches the neighborhood of what changed, by one port call, and matches the page against it and itself. */
export async function matchArrivals(input: MatchInput, tx: ImportTransaction): Promise<MatchedPage> {
  const { sorted, options } = input;
  const incoming: IncomingRecord[] = [
    ...sorted.created.map((arrival) => ({ recordId: input.newId(), arrival, stored: null })),
    ...[...sorted.changed, ...sorted.renamed].map(({ arrival, stored }) => ({
      recordId: stored.recordId,
      arrival,
      stored,
    })),
  ];
  const page = incoming.map(({ recordId, arrival }): MatchRecord => ({
    id: recordId,
    accountId: input.accountId,
    resourceName: arrival.resourceName,
    previousResourceNames: arrival.previousResourceNames,
    contact: arrival.contact,
  }));
  const { blockingRules } = options.model;
  const keys = page.flatMap((record) => blockingKeys(record, blockingRules).map((key) => key.hash));
  const seeds: NeighborhoodSeeds = {
    pageRecordIds: incoming.flatMap(({ stored }) => stored?.recordId ?? []),
    otherRecordIds: [...sorted.refreshed.map(({ stored }) => stored), ...sorted.removed].map(
      (s) => s.recordId,
    ),
    keys: [...new Set(keys)],
  };
  const idle = page.length === 0 && seeds.otherRecordIds.length === 0;
  const found = idle ? NOTHING_AROUND : await tx.neighborhood(seeds);

  const own = new Set(incoming.map((record) => record.recordId));
  const { neighbors, neighborhood } = readNeighborhood(found, own, options.defaultRegion);
  const result = matchPage({ page, neighborhood }, options.model);
  return { incoming, neighbors, standing: found.pairs, result, defaultRegion: options.defaultRegion };
}

const NOTHING_AROUND: StoredNeighborhood = { rows: [], pairs: [], decisions: [], keyHolders: new Map() };
