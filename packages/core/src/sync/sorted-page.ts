import type { StoredRecord } from "./import-store.ts";
import { identifiedRecords } from "./identified-records.ts";
import type { Arrival, PageIntake, PersonNames } from "./page-intake.ts";

/** What a page means for the records that are stored: the comparison that decides, before any matching. */
export interface SortedPage {
  readonly created: readonly Arrival[];
  readonly changed: readonly ArrivalOfStored[];
  /** Same contents under another resource name, or with another former name: its identity keys change. */
  readonly renamed: readonly ArrivalOfStored[];
  /** Same contents and names; the etag moved. */
  readonly refreshed: readonly ArrivalOfStored[];
  readonly unchanged: readonly StoredRecord[];
  readonly removed: readonly StoredRecord[];
  /** When Google removed them, by record id, where it said so. */
  readonly removedTimes: ReadonlyMap<string, string>;
  /** Live records of persons who are there but could not be taken: they stay as they are. */
  readonly kept: readonly StoredRecord[];
  /** Persons on the page who mean nothing for any record: tombstones of nobody, and repetitions. */
  readonly idle: number;
}

export interface ArrivalOfStored {
  /** With all former names that were ever told of the person: full listings tell none. */
  readonly arrival: Arrival;
  readonly stored: StoredRecord;
}

/**
 * Tells by resource name, then by Kith's marker, then by a former resource name, which record an arrival is; then by
 * content hash whether it changed. The etag alone proves nothing: it moves without a change, and a delta names contacts that did not change.
 *
 * A name that Google calls a former one names nobody any more. So a record that is still stored under it, beside one
 * under today's name, is removed like a tombstone's; the identity keys keep both in one contact.
 */
export function sortPage(
  intake: PageIntake,
  stored: readonly StoredRecord[],
  marked: readonly StoredRecord[] = [],
): SortedPage {
  const byName = new Map(stored.map((record) => [record.resourceName, record]));
  const recordOf = identifiedRecords(intake.arrivals, { byName, marked });
  const created: Arrival[] = [];
  const changed: ArrivalOfStored[] = [];
  const renamed: ArrivalOfStored[] = [];
  const refreshed: ArrivalOfStored[] = [];
  const unchanged: StoredRecord[] = [];
  for (const arrival of intake.arrivals) {
    const record = recordOf.get(arrival);
    if (record === undefined) {
      created.push(arrival);
      continue;
    }
    const names = formerNames(arrival, record);
    const pair = { arrival: { ...arrival, previousResourceNames: names }, stored: record };
    if (isChanged(record, arrival)) changed.push(pair);
    else if (
      record.resourceName !== arrival.resourceName ||
      names.length > record.previousResourceNames.length
    )
      renamed.push(pair);
    else if (record.etag !== arrival.etag) refreshed.push(pair);
    else unchanged.push(record);
  }

  const present = new Set([...recordOf.values()].map((record) => record.recordId));
  const liveUnder = (names: readonly string[]): readonly StoredRecord[] => {
    const records = names.flatMap((name) => byName.get(name) ?? []);
    return [...new Set(records)].filter((record) => !record.deleted && !present.has(record.recordId));
  };
  const kept = liveUnder(intake.setAside.flatMap(namesOf));
  const formerly = intake.arrivals.flatMap((arrival) => arrival.previousResourceNames);
  const gone = liveUnder([...intake.tombstones.flatMap(namesOf), ...formerly]);
  const removed = gone.filter((record) => !kept.includes(record));
  const times = new Map(
    intake.tombstones.flatMap((tombstone) => namesOf(tombstone).map((name) => [name, tombstone.updateTime])),
  );
  const removedTimes = removed.flatMap(({ recordId, resourceName }) => {
    const time = times.get(resourceName ?? "") ?? null;
    return time === null ? [] : [[recordId, time] as const];
  });
  const removedNames = new Set(removed.map((record) => record.resourceName));
  const idleTombstones = intake.tombstones.filter(
    (tombstone) => !namesOf(tombstone).some((name) => removedNames.has(name)),
  );
  return {
    created,
    changed,
    renamed,
    refreshed,
    unchanged,
    removed,
    removedTimes: new Map(removedTimes),
    kept,
    idle: intake.repetitions + idleTombstones.length,
  };
}

/** The name of today and the former ones. */
export function namesOf({ resourceName, previousResourceNames }: PersonNames): readonly string[] {
  return [resourceName, ...previousResourceNames];
}

/** Who was removed, born in Kith, or thought to be gone is so no more, whatever his contents. */
function isChanged(record: StoredRecord, arrival: Arrival): boolean {
  const isBack = record.deleted || record.resourceName === null || (record.pending?.goneAt ?? null) !== null;
  return isBack || record.contentHash !== arrival.contact.contentHash;
}

function formerNames(arrival: Arrival, stored: StoredRecord): readonly string[] {
  const names = new Set([...stored.previousResourceNames, ...arrival.previousResourceNames]);
  // He may have a former name back: a name of today is no former one.
  names.delete(arrival.resourceName);
  return [...names];
}
