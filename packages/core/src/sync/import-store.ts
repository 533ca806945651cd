import type { ChosenFields } from "../match/golden/chosen-fields.ts";
import type { ScoredPair } from "../match/score/scored-pair.ts";
import type { Decision } from "../match/cluster/decision.ts";
import type { PendingSides } from "../merge/record-sides.ts";
import type { ImportCheckpoint } from "./import-checkpoint.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { ListPage } from "./people-source.ts";
import type { StepReport } from "./step-report.ts";

/** The port to where records are kept. A dry run gets one that writes to its staging only. */
export interface ImportStore {
  /** Reads, in a short transaction of its own, what a step needs before it calls Google. */
  read<T>(body: (tx: ImportReads) => Promise<T>): Promise<T>;
  /**
   * The step's one transaction. The run's row is locked and its lease and fencing number are checked first: a worker
   * that lost the run gets KithError LEASE_LOST and writes nothing. All or nothing is stored.
   */
  step<T>(body: (tx: ImportTransaction) => Promise<T>): Promise<T>;
}

export interface ImportReads {
  /** The part of a pulled page that an earlier, smaller step has left. */
  leftover(): Promise<ListPage | null>;
  /**
   * Which of these names are those, or former ones, of records about which something was written into Google after this
   * time (ISO 8601 in UTC): listings may not show it yet.
   */
  lagging(resourceNames: readonly string[], since: string): Promise<readonly string[]>;
  /** When something was last written into this account, ISO 8601 in UTC; null where nothing ever was. */
  lastWrittenAt(): Promise<string | null>;
  /**
   * Live records of the account that this epoch has not listed, in the order of their ids: of those that Google is known
   * to have.
   */
  unseen(after: string | null, limit: number): Promise<readonly SeenRecord[]>;
  /**
   * Live records that Google confirmed to be gone, in the order of their ids; a dry run no longer sees what it removed.
   * Without those whose edit stands against it: they wait for a person, or are to be created anew.
   */
  missing(limit: number): Promise<readonly SeenRecord[]>;
  missingCount(): Promise<number>;
  /** What is stored under these resource names, tombstoned records included. */
  stored(resourceNames: readonly string[]): Promise<readonly StoredRecord[]>;
  /** Records of the account by their ids, in any state: those whose markers persons carry. */
  marked(recordIds: readonly string[]): Promise<readonly StoredRecord[]>;
}

export interface ImportTransaction extends ImportReads {
  /** The one call that brings the neighborhood: see `Neighborhood` for what it must hold. */
  neighborhood(seeds: NeighborhoodSeeds): Promise<StoredNeighborhood>;
  /** What stored records hold, by record id: of those that a step has to read. */
  contents(recordIds: readonly string[]): Promise<ReadonlyMap<string, StoredContents>>;
  liveRecordCount(): Promise<number>;
  /** All of the plan or nothing: when the database cannot take some records, it names them and has written none. */
  apply(plan: ImportPlan): Promise<ApplyOutcome>;
  /** Records of this epoch's step as seen. */
  markSeen(recordIds: readonly string[]): Promise<void>;
  /** Forgets what a listing that was begun anew had seen. */
  forgetSeen(): Promise<void>;
  markMissing(recordIds: readonly string[]): Promise<void>;
  keepLeftover(page: ListPage | null): Promise<void>;
  /** Moves the checkpoint, the counters and the event stream, and at the end of the run stores its sync token. */
  checkpoint(next: ImportCheckpoint, report: StepReport): Promise<void>;
}

/** Where a neighborhood is looked for. */
export interface NeighborhoodSeeds {
  /** Stored records that the page gives new contents: their old keys are touched, too, and they count as no holders. */
  readonly pageRecordIds: readonly string[];
  /** Stored records that keep their contents but whose contact is summed up anew. */
  readonly otherRecordIds: readonly string[];
  /** Blocking keys of the page's new contents. */
  readonly keys: readonly bigint[];
}

export type ApplyOutcome =
  | { readonly kind: "applied" }
  | { readonly kind: "refused"; readonly records: readonly RefusedRecord[] };

/** A record that the database cannot take as it is. */
export interface RefusedRecord {
  /** Null for one that is not in Google any more. */
  readonly resourceName: string | null;
  /** The database's code for it; no data. */
  readonly reason: string;
}

export interface SeenRecord {
  readonly recordId: string;
  readonly resourceName: string;
}

/** What is compared with an arriving person to see whether anything changed. */
export interface StoredRecord {
  readonly recordId: string;
  readonly contactId: string;
  /** Null for one that is not in Google, or not yet. */
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  readonly etag: string | null;
  /** Of what Google has; of a record that is not in Google, of what Kith wants. */
  readonly contentHash: string;
  readonly deleted: boolean;
  /** Null where nothing is pending. */
  readonly pending: PendingSides | null;
}

/** What a record holds, as JSON texts. */
export interface StoredContents {
  /** The raw Person; null for a record that is not in Google. */
  readonly remote: string | null;
  /** The fields as Kith wants them; null where no edit is pending. */
  readonly local: string | null;
}

/** A stored record around a page. Its contents are read for themselves, since most neighbors are known already. */
export interface NeighborRow {
  readonly recordId: string;
  readonly contactId: string;
  readonly accountId: string;
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  readonly etag: string | null;
  readonly contentHash: string;
  /** Whether it holds an edit: what is matched is then not what the hash is of. */
  readonly isEdited: boolean;
  /** It shows nothing: removed on both sides, or in Kith and soon in Google. */
  readonly deleted: boolean;
  /** Its blocking keys as stored. */
  readonly keys: readonly bigint[];
  /** What a person chose of it to be the contact's; null where nothing. */
  readonly chosen: ChosenFields | null;
}

export interface StoredNeighborhood {
  /** The closure, the stored versions of the seeds included. */
  readonly rows: readonly NeighborRow[];
  readonly pairs: readonly ScoredPair[];
  readonly decisions: readonly Decision[];
  readonly keyHolders: ReadonlyMap<bigint, number>;
}
