import type { ContactFields } from "../contact/contact-fields.ts";
import type { PeopleSource } from "../sync/people-source.ts";

export interface CheckPorts {
  readonly source: PeopleSource;
  readonly records: CheckedRecords;
  /** Lets other work of the process go first; awaited between slices of long computations. */
  readonly giveWay: () => Promise<void>;
}

/** The port to the stored records of one account. */
export interface CheckedRecords {
  /** Those that have a resource name, tombstoned ones included; in any order. */
  all(): Promise<readonly CheckedRecord[]>;
  /** The writable fields of what was last seen in Google, by record id. */
  fields(recordIds: readonly string[]): Promise<ReadonlyMap<string, ContactFields>>;
}

export interface CheckedRecord {
  readonly recordId: string;
  readonly contactId: string;
  readonly resourceName: string;
  readonly previousResourceNames: readonly string[];
  readonly contentHash: string;
  readonly deleted: boolean;
}
