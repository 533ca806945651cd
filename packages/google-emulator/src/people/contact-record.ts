import type { FieldValues } from "./person.ts";

/** A contact's content at one point; never changed after it is made, so rendered JSON can be kept beside it. */
export interface PersonVersion {
  /** Order of changes within the account; "last modified" of the listing. */
  seq: number;
  /** Changes with the content; etags are made from it. */
  revision: number;
  updatedAt: number;
  /** Before this, listings with sync tokens still show the version before. */
  visibleAt: number;
  deleted: boolean;
  contact: FieldValues;
  profile?: { id: string; values: FieldValues };
  previousResourceNames?: string[];
  photo?: { id: string; isDefault: boolean };
}

/** A contact of an account with the versions that some request may still see, oldest first. */
export interface ContactRecord {
  resourceName: string;
  /** Id of the CONTACT source: the number of the resource name in hexadecimal, kept when the name changes. */
  sourceId: string;
  /** The human being this card is about (truth map). */
  entity: string;
  versions: [PersonVersion, ...PersonVersion[]];
  /** Left out of listings, though get finds it: reported by several clients. */
  hiddenFromLists?: boolean;
}

export function currentVersion(record: ContactRecord): PersonVersion {
  return record.versions[record.versions.length - 1] ?? record.versions[0];
}

/** The version a sync request sees, undefined while the contact's creation has not propagated. */
export function visibleVersion(record: ContactRecord, now: number): PersonVersion | undefined {
  return record.versions.findLast((version) => version.visibleAt <= now);
}

/** Drops the versions nobody can see any more. */
export function pruneVersions(record: ContactRecord, now: number): void {
  const visible = record.versions.findLastIndex((version) => version.visibleAt <= now);
  if (visible > 0) record.versions.splice(0, visible);
}
