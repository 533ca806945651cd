import { markersOf } from "../contact/kith-marker.ts";
import type { StoredRecord } from "./import-store.ts";
import type { Arrival, PageIntake } from "./page-intake.ts";

interface KnownRecords {
  readonly byName: ReadonlyMap<string | null, StoredRecord>;
  /** Records whose markers arrivals carry. */
  readonly marked: readonly StoredRecord[];
}

/**
 * Which record each arrival is. By today's name first, so that neither a marker nor a former name takes the record of
 * somebody who is on the page himself; then by the marker of a record that has no person; then by a former name.
 *
 * Nobody is a marked record's person under a name that it had before: that is the person of before, whose removal the
 * listing does not show yet.
 */
export function identifiedRecords(
  arrivals: readonly Arrival[],
  { byName, marked }: KnownRecords,
): ReadonlyMap<Arrival, StoredRecord> {
  const found = new Map<Arrival, StoredRecord>();
  const claimed = new Set<string>();
  const claim = (arrival: Arrival, candidates: readonly (StoredRecord | undefined)[]): void => {
    if (found.has(arrival)) return;
    const record = candidates.find(
      (candidate) => candidate !== undefined && !claimed.has(candidate.recordId),
    );
    if (record === undefined) return;
    found.set(arrival, record);
    claimed.add(record.recordId);
  };
  const born = new Map(marked.filter(isBorn).map((record) => [record.recordId, record]));
  for (const arrival of arrivals) claim(arrival, [byName.get(arrival.resourceName)]);
  for (const arrival of arrivals) {
    const records = markersOf(arrival.contact.fields).map((id) => born.get(id));
    claim(
      arrival,
      records.filter((record) => record?.previousResourceNames.includes(arrival.resourceName) === false),
    );
  }
  for (const arrival of arrivals) {
    claim(
      arrival,
      arrival.previousResourceNames.map((name) => byName.get(name)),
    );
  }
  return found;
}

/** Markers that name a record which is not the arrival's own by its name. */
export function markersToLookUp(
  arrivals: PageIntake["arrivals"],
  stored: readonly StoredRecord[],
): readonly string[] {
  const known = new Map(stored.map((record) => [record.resourceName, record.recordId]));
  const markers = arrivals.flatMap(({ resourceName, contact }) =>
    known.has(resourceName) ? [] : markersOf(contact.fields),
  );
  return [...new Set(markers)];
}

function isBorn({ resourceName, deleted }: StoredRecord): boolean {
  return resourceName === null && !deleted;
}
