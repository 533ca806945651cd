import type { StoredRecord } from "./import-store.ts";
import type { Arrival, PageIntake } from "./page-intake.ts";

/** What a page means for the records that are stored: the comparison that decides, before any matching. */
export interface SortedPage {
  readonly created: readonly Arrival[];
  readonly changed: readonly { readonly arrival: Arrival; readonly stored: StoredRecord }[];
  /** Same contents; the etag or the resource name moved. */
  readonly refreshed: readonly { readonly arrival: Arrival; readonly stored: StoredRecord }[];
  readonly unchanged: readonly StoredRecord[];
  readonly removed: readonly StoredRecord[];
}

/**
 * Tells by resource name, then by an earlier resource name, which record an arrival is; then by content hash whether it
 * changed. The etag alone proves nothing: it moves without a change, and a delta names contacts that did not change.
 */
export function sortPage(intake: PageIntake, stored: readonly StoredRecord[]): SortedPage {
  const byName = new Map(stored.map((record) => [record.resourceName, record]));
  const claimed = new Set<string>();
  const created: Arrival[] = [];
  const changed: { arrival: Arrival; stored: StoredRecord }[] = [];
  const refreshed: { arrival: Arrival; stored: StoredRecord }[] = [];
  const unchanged: StoredRecord[] = [];
  const found = new Map<Arrival, StoredRecord>();

  // By today's name first, so that an earlier name never takes the record of somebody who is on the page himself.
  for (const arrival of intake.arrivals) {
    const record = byName.get(arrival.resourceName);
    if (record === undefined) continue;
    found.set(arrival, record);
    claimed.add(record.recordId);
  }
  for (const arrival of intake.arrivals) {
    if (found.has(arrival)) continue;
    const record = arrival.previousResourceNames
      .map((name) => byName.get(name))
      .find((candidate) => candidate !== undefined && !claimed.has(candidate.recordId));
    if (record === undefined) continue;
    found.set(arrival, record);
    claimed.add(record.recordId);
  }

  for (const arrival of intake.arrivals) {
    const record = found.get(arrival);
    if (record === undefined) created.push(arrival);
    else if (record.deleted || record.contentHash !== arrival.contact.contentHash)
      changed.push({ arrival, stored: record });
    else if (record.etag !== arrival.etag || record.resourceName !== arrival.resourceName)
      refreshed.push({ arrival, stored: record });
    else unchanged.push(record);
  }
  const removed = intake.tombstones
    .map((name) => byName.get(name))
    .filter((record) => record !== undefined)
    .filter((record) => !record.deleted && !claimed.has(record.recordId));
  return { created, changed, refreshed, unchanged, removed };
}
