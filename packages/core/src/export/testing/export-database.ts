import { compareTexts } from "../../match/cluster/content-order.ts";
import type { DecidedConflict } from "../../merge/merge-conflict.ts";
import type { RecordSides } from "../../merge/record-sides.ts";
import type { ExportCheckpoint } from "../export-checkpoint.ts";
import type { ExportCounters } from "../export-counters.ts";
import type { GuardConsent } from "../export-guard.ts";
import type { PlannedAction } from "../export-plan.ts";
import type { ContactSiblings, ExportRecord } from "../export-record.ts";
import type { ExportFailure } from "../export-report.ts";
import type { JournalWrite } from "../journal-write.ts";
import { isOpen } from "../write-state.ts";

/** A source record as it is stored. */
export interface RecordRow {
  readonly recordId: string;
  readonly contactId: string;
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  readonly etag: string | null;
  readonly remote: string | null;
  readonly sides: RecordSides;
  readonly deleted: boolean;
  readonly writtenAt: string | null;
}

export interface JournalRow extends JournalWrite {
  readonly runId: string;
  readonly fence: number;
}

export interface ExportRunRow {
  readonly runId: string;
  readonly dryRun: boolean;
  readonly checkpoint: ExportCheckpoint;
  readonly counters: ExportCounters;
  readonly consent: GuardConsent;
  readonly isFirstSync: boolean;
  readonly fence: number;
  /** Milliseconds. */
  readonly leaseUntil: number;
  readonly givenUp: ReadonlySet<string>;
  readonly failures: readonly ExportFailure[];
  readonly staged: readonly PlannedAction[];
}

export interface ExportState {
  readonly records: ReadonlyMap<string, RecordRow>;
  readonly journal: ReadonlyMap<string, JournalRow>;
  readonly decided: readonly DecidedConflict[];
  readonly run: ExportRunRow | null;
}

/** A database in memory. Its state is replaced as a whole, so a transaction is all or nothing. */
export class ExportDatabase {
  state: ExportState = { records: new Map(), journal: new Map(), decided: [], run: null };

  get run(): ExportRunRow {
    if (this.state.run === null) throw new Error("No run has begun.");
    return this.state.run;
  }

  get records(): readonly RecordRow[] {
    return [...this.state.records.values()].sort((a, b) => compareTexts(a.recordId, b.recordId));
  }

  get journal(): readonly JournalRow[] {
    return [...this.state.journal.values()].sort((a, b) => compareTexts(a.writeId, b.writeId));
  }

  putRecord(row: RecordRow): void {
    this.state = { ...this.state, records: new Map(this.state.records).set(row.recordId, row) };
  }

  putRun(run: ExportRunRow): void {
    this.state = { ...this.state, run };
  }

  /** The live record of a resource name. */
  named(resourceName: string): RecordRow | undefined {
    return this.records.find((row) => row.resourceName === resourceName && !row.deleted);
  }
}

export function exportRecordOf(state: ExportState, row: RecordRow): ExportRecord {
  // Looked up only where somebody asks.
  return {
    ...row,
    get siblings() {
      return siblingsOf(state, row);
    },
  };
}

/** A removed record shows nothing any more, though its person may still be in Google. */
function siblingsOf({ records, journal }: ExportState, { contactId }: RecordRow): ContactSiblings {
  const live = [...records.values()].filter(
    (row) => row.contactId === contactId && !row.deleted && row.sides.removedAt === null,
  );
  const open = new Set(
    [...journal.values()]
      .filter(({ kind, state }) => kind === "create" && isOpen(state))
      .map((write) => write.recordId),
  );
  const born = live.filter((row) => row.resourceName === null);
  return {
    hasPerson: live.some((row) => row.resourceName !== null),
    hasOpenCreate: live.some((row) => open.has(row.recordId)),
    firstBornId: born.map((row) => row.recordId).sort(compareTexts)[0] ?? null,
  };
}
