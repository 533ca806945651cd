/** Where an import stands. Moved only in the transaction that stores what came before it. */
export type ImportCheckpoint = ListCheckpoint | VerifyCheckpoint | DeleteCheckpoint | DoneCheckpoint;

/** Listing: the whole account (an epoch), or what changed since a sync token (a delta). */
export interface ListCheckpoint {
  readonly phase: "list";
  readonly listing: Listing;
  readonly pageToken: string | null;
  /** How often this run had to begin its listing anew, for refused page tokens. */
  readonly restarts: number;
}

/** Google wants the same parameters on every call of a listing, so they are fixed when it begins. */
export type Listing = EpochListing | DeltaListing;

export interface EpochListing {
  readonly kind: "epoch";
  readonly pageSize: number;
  readonly startedAt: string;
}

export interface DeltaListing {
  readonly kind: "delta";
  readonly pageSize: number;
  readonly syncToken: string;
}

/** After an epoch's last page: who was not listed is asked for by name, since absence is suspicion, not proof. */
export interface VerifyCheckpoint {
  readonly phase: "verify-missing";
  readonly listing: EpochListing;
  readonly nextSyncToken: string | null;
  /** Suspects up to this record id have been asked for. */
  readonly afterRecordId: string | null;
}

/** Google confirmed that some are gone; the guard has its say before the first of them is removed here. */
export interface DeleteCheckpoint {
  readonly phase: "delete-missing";
  readonly listing: EpochListing;
  readonly nextSyncToken: string | null;
}

export interface DoneCheckpoint {
  readonly phase: "done";
}

/** What a run finds when it begins. */
export interface ImportStart {
  readonly syncToken: string | null;
  /** The page size that the sync token was made with: its listing must go on with it. */
  readonly syncTokenPageSize: number | null;
  /** Whether the sync token was made with today's fields and sources. */
  readonly sameParameters: boolean;
  readonly fullSyncAt: string | null;
  readonly forceFull: boolean;
  readonly pageSize: number;
  readonly now: string;
  /** Whole days since `fullSyncAt`; sync tokens die 7 days after the full listing. */
  readonly daysSinceFullSync: number | null;
}

/** A token is renewed by a full listing before Google forgets it on day 7, since with it go the tombstones. */
const RENEW_AFTER_DAYS = 6;

/** Small steps still list in pages of this size: the rest of a page waits in the store, and saves calls. */
const LISTING_PAGE_SIZE_MIN = 100;

export function startImport(start: ImportStart): ListCheckpoint {
  const { syncToken, syncTokenPageSize, daysSinceFullSync } = start;
  const usable =
    syncToken !== null &&
    syncTokenPageSize !== null &&
    start.sameParameters &&
    !start.forceFull &&
    daysSinceFullSync !== null &&
    daysSinceFullSync < RENEW_AFTER_DAYS;
  const listing: Listing = usable
    ? { kind: "delta", pageSize: syncTokenPageSize, syncToken }
    : newEpoch(start.pageSize, start.now);
  return { phase: "list", listing, pageToken: null, restarts: 0 };
}

export function newEpoch(pageSize: number, now: string): EpochListing {
  return { kind: "epoch", pageSize: Math.max(pageSize, LISTING_PAGE_SIZE_MIN), startedAt: now };
}
