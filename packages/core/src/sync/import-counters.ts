/** What an import did, in records. Names are those of the outside. */
export interface ImportCounters {
  /** Persons brought in for the first time. */
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly deleted: number;
  /** Records joined to an already known contact. */
  readonly merged: number;
  /** Joined plus put up for review. */
  readonly duplicatesFound: number;
  readonly failed: number;
}

export const NO_IMPORT_COUNTS: ImportCounters = {
  imported: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  merged: 0,
  duplicatesFound: 0,
  failed: 0,
};

export function addCounters(a: ImportCounters, b: ImportCounters): ImportCounters {
  return {
    imported: a.imported + b.imported,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    deleted: a.deleted + b.deleted,
    merged: a.merged + b.merged,
    duplicatesFound: a.duplicatesFound + b.duplicatesFound,
    failed: a.failed + b.failed,
  };
}

/** How many persons these counters speak of: each is counted once, joined or not. */
export function settledCount({ imported, updated, unchanged, deleted, failed }: ImportCounters): number {
  return imported + updated + unchanged + deleted + failed;
}
