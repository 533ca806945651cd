import type { ScoredPair } from "../match/score/scored-pair.ts";
import type { Decision } from "../match/cluster/decision.ts";
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
  /** Live records of the account that this epoch has not listed, in the order of their ids. */
  unseen(after: string | null, limit: number): Promise<readonly SeenRecord[]>;
  /** Live records that Google confirmed to be gone, in the order of their ids; a dry run no longer sees what it removed. */
  missing(limit: number): Promise<readonly SeenRecord[]>;
  missingCount(): Promise<number>;
  /** What is stored under these resource names, tombstoned records included. */
  stored(resourceNames: readonly string[]): Promise<readonly StoredRecord[]>;
}

export interface ImportTransaction extends ImportReads {
  /** The one call that brings the neighborhood: see `Neighborhood` for what it must hold. */
  neighborhood(seeds: NeighborhoodSeeds): Promise<StoredNeighborhood>;
  /** The raw Persons of stored records as JSON texts, by record id: of those whom a step has to read. */
  remotes(recordIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
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
  readonly resourceName: string;
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
  readonly resourceName: string;
  readonly previousResourceNames: readonly string[];
  readonly etag: string | null;
  readonly contentHash: string;
  readonly deleted: boolean;
}

/** A stored record around a page. Its raw Person is read for itself, since most neighbors are known already. */
export interface NeighborRow {
  readonly recordId: string;
  readonly contactId: string;
  readonly accountId: string;
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  readonly etag: string | null;
  readonly contentHash: string;
  readonly deleted: boolean;
  /** Its blocking keys as stored. */
  readonly keys: readonly bigint[];
}

export interface StoredNeighborhood {
  /** The closure, the stored versions of the seeds included. */
  readonly rows: readonly NeighborRow[];
  readonly pairs: readonly ScoredPair[];
  readonly decisions: readonly Decision[];
  readonly keyHolders: ReadonlyMap<bigint, number>;
}
