import {
  contactSourceEtag,
  contactSourceUpdateTime,
  previousResourceNames,
} from "../contact/person-source.ts";
import type { Person } from "../contact/person.ts";
import { writableFields } from "../contact/writable-fields.ts";
import type { ConflictPolicy } from "../merge/conflict-policy.ts";
import { mergeArrival, type MergedArrival } from "../merge/merge-arrival.ts";
import { bornSides, mergeTombstone } from "../merge/merge-tombstone.ts";
import type { RecordSides } from "../merge/record-sides.ts";
import type { ExportRecord, ExportRecordWrite } from "./export-record.ts";

export interface ArrivalOptions {
  readonly policy: ConflictPolicy;
  readonly defaultRegion: string | undefined;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** What is stored of a record whose person was read in Google. */
export function arrivedRecord(
  record: ExportRecord,
  person: Person,
  options: ArrivalOptions,
): ExportRecordWrite {
  const arrival = { fields: writableFields(person), updateTime: contactSourceUpdateTime(person) };
  return storedArrival(record, person, mergeArrival(record.sides, arrival, options));
}

/** Under the name that the person has now. */
export function storedArrival(
  record: ExportRecord,
  person: Person,
  { sides, decided }: MergedArrival,
): ExportRecordWrite {
  const resourceName = person.resourceName ?? record.resourceName;
  const formerly = [
    ...record.previousResourceNames,
    ...previousResourceNames(person),
    ...(record.resourceName === null ? [] : [record.resourceName]),
  ];
  return {
    recordId: record.recordId,
    resourceName,
    previousResourceNames: [...new Set(formerly)].filter((name) => name !== resourceName),
    etag: contactSourceEtag(person),
    remote: JSON.stringify(person),
    sides,
    deleted: false,
    writtenAt: null,
    decided,
  };
}

/** What is stored of a record whose person is not in Google any more, by whoever's hand. */
export function departedRecord(record: ExportRecord, options: ArrivalOptions): ExportRecordWrite {
  const { recordId } = record;
  // What was edited before it was removed is kept for bringing it back: it is no edit against the removal.
  if (record.deleted) return keptAs(record, record.sides);
  const outcome = mergeTombstone(
    record.sides,
    { updateTime: null, now: options.now },
    { ...options, recordId },
  );
  if (outcome.kind === "born-anew") return { ...bornAnew(record, outcome.sides), decided: outcome.decided };
  const { sides } = outcome;
  const decided = outcome.kind === "deleted" ? outcome.decided : [];
  return { ...keptAs(record, sides), deleted: outcome.kind === "deleted", decided };
}

/** A deletion that Kith wanted is done. Who was brought back meanwhile is made anew. */
export function deletedRecord(record: ExportRecord, options: ArrivalOptions): ExportRecordWrite {
  if (record.deleted || record.sides.removedAt !== null) return departedRecord(record, options);
  return bornAnew(record, bornSides(record.sides, record.recordId));
}

/** The record as it is, under other sides. */
export function keptAs(record: ExportRecord, sides: RecordSides): ExportRecordWrite {
  const { recordId, resourceName, previousResourceNames, etag, deleted } = record;
  return {
    recordId,
    resourceName,
    previousResourceNames,
    etag,
    remote: null,
    sides,
    deleted,
    writtenAt: null,
    decided: [],
  };
}

/** Without its person, whose name is a former one. */
function bornAnew(record: ExportRecord, sides: RecordSides): ExportRecordWrite {
  const { previousResourceNames, resourceName } = record;
  const formerly = resourceName === null ? [] : [resourceName];
  return {
    ...keptAs(record, sides),
    resourceName: null,
    previousResourceNames: [...new Set([...previousResourceNames, ...formerly])],
    etag: null,
  };
}
