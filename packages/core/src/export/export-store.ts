import type { ExportCheckpoint } from "./export-checkpoint.ts";
import type { PlannedAction } from "./export-plan.ts";
import type { ExportRecord, ExportRecordWrite } from "./export-record.ts";
import type { ExportReport } from "./export-report.ts";
import type { JournalWrite, WriteSettlement } from "./journal-write.ts";
import type { PendingRecord } from "./pending-record.ts";

/** The port to where records and the write journal are kept. */
export interface ExportStore {
  /** Reads, in a short transaction of its own, what a step needs before it calls Google. */
  read<T>(body: (tx: ExportReads) => Promise<T>): Promise<T>;
  /**
   * One of a step's transactions. The run's row is locked and its lease and fencing number are checked first: a worker
   * that lost the run gets KithError LEASE_LOST and writes nothing. All or nothing is stored.
   */
  step<T>(body: (tx: ExportTransaction) => Promise<T>): Promise<T>;
}

export interface ExportReads {
  /**
   * The records of the account for which `pendingIntent` says that there is something to write, in the order of their
   * ids, without those that have an open write and those that this run has given up. The store keeps each record's intent
   * beside it whenever it writes the record's sides, so that this looks at pending records only.
   */
  pending(window: PendingWindow): Promise<readonly PendingRecord[]>;
  /** Whole records of the account, tombstoned ones included; in any order, and without those that are not there. */
  records(recordIds: readonly string[]): Promise<readonly ExportRecord[]>;
  /** Records of the account under these resource names. */
  recordsNamed(resourceNames: readonly string[]): Promise<readonly ExportRecord[]>;
  /** Writes of the account that are `sent` or `unconfirmed`, of whatever run, in the order of their ids. */
  openWrites(query: OpenWritesQuery): Promise<readonly JournalWrite[]>;
  /** The open write of each of these records that has one. */
  openWritesOf(recordIds: readonly string[]): Promise<readonly JournalWrite[]>;
  openWriteSummary(): Promise<OpenWriteSummary>;
  /** Live records of the account that have a resource name. */
  personCount(): Promise<number>;
}

export interface PendingWindow {
  readonly after: string | null;
  readonly limit: number;
}

export interface OpenWritesQuery {
  readonly after: string | null;
  readonly limit: number;
}

export interface OpenWriteSummary {
  readonly count: number;
  /** When the oldest create that is open was sent; null when none is. */
  readonly oldestCreate: string | null;
}

export interface ExportTransaction extends ExportReads {
  /**
   * Adds writes that are about to be sent, with the worker's fencing number. No record has two open writes, and the
   * account has no other write that is `sent`: one call is in flight at a time.
   */
  journal(writes: readonly JournalWrite[]): Promise<void>;
  /** Moves writes on, each to a state that may follow its own. */
  settle(settlements: readonly WriteSettlement[]): Promise<void>;
  /**
   * Stores records. Where the effective fields or names change, the record's hash, keys, pairs and contact follow, as
   * after an edit; history and conflicts are written beside it.
   */
  put(writes: readonly ExportRecordWrite[]): Promise<void>;
  /** This run writes these records no more. */
  giveUp(recordIds: readonly string[]): Promise<void>;
  /** A dry run's plan. */
  stage(actions: readonly PlannedAction[]): Promise<void>;
  /** Moves the checkpoint, and with a report the counters and the event stream: the middle of a step reports nothing. */
  checkpoint(next: ExportCheckpoint, report: ExportReport | null): Promise<void>;
}
