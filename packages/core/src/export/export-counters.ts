/** What an export did, in records. Names are those of the outside. */
export interface ExportCounters {
  /** Persons made in Google. */
  readonly exported: number;
  readonly updated: number;
  readonly deleted: number;
  /** Records that could not be written in this run; the next one tries again. */
  readonly failed: number;
  /** Writes whose outcome is still not known at the run's end. */
  readonly unconfirmed: number;
}

export const NO_EXPORT_COUNTS: ExportCounters = {
  exported: 0,
  updated: 0,
  deleted: 0,
  failed: 0,
  unconfirmed: 0,
};

export function addExportCounters(a: ExportCounters, b: ExportCounters): ExportCounters {
  return {
    exported: a.exported + b.exported,
    updated: a.updated + b.updated,
    deleted: a.deleted + b.deleted,
    failed: a.failed + b.failed,
    unconfirmed: a.unconfirmed + b.unconfirmed,
  };
}

/** How many records these counters speak of. */
export function exportedCount({ exported, updated, deleted, failed, unconfirmed }: ExportCounters): number {
  return exported + updated + deleted + failed + unconfirmed;
}
