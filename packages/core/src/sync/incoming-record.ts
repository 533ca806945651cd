import { contactSourceUpdateTime } from "../contact/person-source.ts";
import type { Person } from "../contact/person.ts";
import { mergeArrival } from "../merge/merge-arrival.ts";
import type { DecidedConflict } from "../merge/merge-conflict.ts";
import type { MergeOptions } from "../merge/merge-fields.ts";
import { pendingPart, type PendingSides } from "../merge/record-sides.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";
import type { NormalizedContact } from "../normalize/normalized-contact.ts";
import type { ContactSum } from "./contact-sum.ts";
import type { StoredRecord } from "./import-store.ts";
import type { Arrival } from "./page-intake.ts";
import type { ArrivalOfStored } from "./sorted-page.ts";

/** A record that is given new contents or names, as it will be. */
export interface IncomingRecord {
  readonly recordId: string;
  readonly accountId: string;
  /** As it is stored; null for a new one. */
  readonly stored: StoredRecord | null;
  /** Null for a record that is not in Google, or not yet. */
  readonly google: GoogleSide | null;
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  /** What is shown and matched. */
  readonly contact: NormalizedContact;
  readonly pending: PendingSides | null;
  /** For the history. */
  readonly decided: readonly DecidedConflict[];
}

export interface GoogleSide {
  readonly person: Person;
  readonly etag: string | null;
  /** The raw Person as JSON text. */
  readonly remote: string;
  readonly contentHash: string;
  /** What the contact is that has nothing but this; null where it is not known. */
  readonly alone: (() => ContactSum) | null;
}

export function arrivedRecord(
  arrival: Arrival,
  { recordId, accountId }: Pick<IncomingRecord, "recordId" | "accountId">,
): IncomingRecord {
  const { resourceName, previousResourceNames, contact, person, etag, remote, alone } = arrival;
  return {
    recordId,
    accountId,
    stored: null,
    google: { person, etag, remote, contentHash: contact.contentHash, alone },
    resourceName,
    previousResourceNames,
    contact,
    pending: null,
    decided: [],
  };
}

export interface ArrivalMerging extends MergeOptions {
  readonly accountId: string;
}

/**
 * Somebody with new contents. What was edited in Kith is merged with them, also where he was thought to be gone: nothing
 * depends on whether Google tells a person's new name or his old one's removal first.
 */
export function changedRecord({ arrival, stored }: ArrivalOfStored, options: ArrivalMerging): IncomingRecord {
  const { pending, recordId, resourceName } = stored;
  const plain = { ...arrivedRecord(arrival, { recordId, accountId: options.accountId }), stored };
  if (pending === null) return plain;
  const { fields } = arrival.contact;
  const updateTime = contactSourceUpdateTime(arrival.person);
  // Only whether there was a remote side counts: it is what arrived from now on.
  const sides = { ...pending, remote: resourceName === null ? null : fields };
  const { sides: merged, decided } = mergeArrival(sides, { fields, updateTime }, options);
  return { ...withPending(plain, pendingPart(merged), options), decided };
}

/** Somebody with other names and the same contents: an edit stands as it is. */
export function renamedRecord({ arrival, stored }: ArrivalOfStored, options: ArrivalMerging): IncomingRecord {
  const { recordId, pending } = stored;
  const plain = { ...arrivedRecord(arrival, { recordId, accountId: options.accountId }), stored };
  return withPending(plain, pending, options);
}

/** A record without its person, whose name is a former one. */
export function bornAnewRecord(
  stored: StoredRecord,
  { pending, decided }: Pick<IncomingRecord, "pending" | "decided">,
  { accountId, defaultRegion }: Pick<ArrivalMerging, "accountId" | "defaultRegion">,
): IncomingRecord {
  const { recordId, resourceName } = stored;
  const formerly = resourceName === null ? [] : [resourceName];
  return {
    recordId,
    accountId,
    stored,
    google: null,
    resourceName: null,
    previousResourceNames: [...new Set([...stored.previousResourceNames, ...formerly])],
    contact: normalizeContact(pending?.local ?? {}, { defaultRegion }),
    pending,
    decided,
  };
}

function withPending(
  record: IncomingRecord,
  pending: PendingSides | null,
  { defaultRegion }: Pick<ArrivalMerging, "defaultRegion">,
): IncomingRecord {
  const local = pending?.local ?? null;
  return local === null
    ? { ...record, pending }
    : { ...record, pending, contact: normalizeContact(local, { defaultRegion }) };
}
