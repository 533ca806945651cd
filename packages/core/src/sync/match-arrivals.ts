import { recordKeys } from "../match/page/record-keys.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import { matchPage, type MatchResult } from "../match/page/match-page.ts";
import type { MatchRecord } from "../match/match-record.ts";
import type { IncomingRecord } from "./incoming-record.ts";
import type {
  ImportTransaction,
  NeighborRow,
  NeighborhoodSeeds,
  StoredNeighborhood,
} from "./import-store.ts";
import type { PreparedContacts } from "./prepared-contacts.ts";
import { readNeighborhood } from "./read-neighborhood.ts";

/** A page after the match stage. */
export interface MatchedPage {
  /** The page's records with new contents or names; `stored` is null for a new one. */
  readonly incoming: readonly IncomingRecord[];
  /** Stored records around the page, by id, the page's own stored versions included. */
  readonly neighbors: ReadonlyMap<string, NeighborRow>;
  /** Pairs that stood before. */
  readonly standing: StoredNeighborhood["pairs"];
  readonly result: MatchResult;
  /** Where phone numbers without a country code are from. */
  readonly defaultRegion: string | undefined;
}

interface MatchInput {
  readonly incoming: readonly IncomingRecord[];
  /** Stored records that keep their contents and names, and whose contacts are summed up anew. */
  readonly otherRecordIds: readonly string[];
  readonly options: { readonly model: MatchModel; readonly defaultRegion: string | undefined };
  /** What is known of neighbors from earlier steps; null where nothing is kept. */
  readonly prepared: PreparedContacts | null;
}

/** Fetches the neighborhood of what changed, by one port call, and matches the page against it and itself. */
export async function matchArrivals(
  input: MatchInput,
  tx: Pick<ImportTransaction, "neighborhood" | "contents">,
): Promise<MatchedPage> {
  const { incoming, otherRecordIds, options } = input;
  const page = incoming.map((record): MatchRecord => ({
    id: record.recordId,
    accountId: record.accountId,
    resourceName: record.resourceName,
    previousResourceNames: record.previousResourceNames,
    contact: record.contact,
  }));
  const { blockingRules } = options.model;
  const keys = page.flatMap((record) => recordKeys(record, blockingRules));
  const seeds: NeighborhoodSeeds = {
    pageRecordIds: incoming.flatMap(({ stored }) => stored?.recordId ?? []),
    otherRecordIds,
    keys: [...new Set(keys)],
  };
  const idle = page.length === 0 && seeds.otherRecordIds.length === 0;
  const found = idle ? NOTHING_AROUND : await tx.neighborhood(seeds);

  const own = new Set(incoming.map((record) => record.recordId));
  const { defaultRegion } = options;
  const neighborhood = await readNeighborhood(found, tx, { own, defaultRegion, prepared: input.prepared });
  const result = matchPage({ page, neighborhood }, options.model);
  for (const { recordId, google, pending, contact } of incoming) {
    // An edit is no part of the state by which a contact is found again.
    if (google === null || pending !== null) continue;
    const { etag, contentHash } = google;
    input.prepared?.keep({ recordId, contentHash, etag, defaultRegion }, contact);
  }
  const neighbors = new Map(found.rows.map((row) => [row.recordId, row]));
  return { incoming, neighbors, standing: found.pairs, result, defaultRegion };
}

const NOTHING_AROUND: StoredNeighborhood = { rows: [], pairs: [], decisions: [], keyHolders: new Map() };
