import { KithError } from "../../error/kith-error.ts";
import { invariant } from "../../error/invariant.ts";
import { compareTexts } from "../../match/cluster/content-order.ts";
import { addExportCounters } from "../export-counters.ts";
import type { ExportRecord, ExportRecordWrite } from "../export-record.ts";
import type { ExportReads, ExportStore, ExportTransaction } from "../export-store.ts";
import type { JournalWrite, WriteReason, WriteSettlement } from "../journal-write.ts";
import type { PendingRecord } from "../pending-record.ts";
import { pendingIntent } from "../pending-intent.ts";
import { isOpen, mayFollow } from "../write-state.ts";
import {
  exportRecordOf,
  type ExportDatabase,
  type ExportRunRow,
  type ExportState,
  type JournalRow,
  type RecordRow,
} from "./export-database.ts";
import { LEASE, type ModelClock } from "./model-clock.ts";
import type { WorkerCalls } from "./worker-calls.ts";

export interface MemoryExportStoreOptions {
  readonly database: ExportDatabase;
  readonly clock: ModelClock;
  readonly calls: Pick<WorkerCalls<unknown>, "make">;
  readonly listedValuesMax: number;
  /** What is pending, where a test puts a wrong rule in its place. */
  readonly pendingIntent?: typeof pendingIntent;
}

/** Writes of a run that count against its attempts. */
const IN_VAIN: readonly (WriteReason | null)[] = ["STALE_ETAG", "NOT_FOUND", "NOT_DONE", "OVERTAKEN"];

/**
 * The reference implementation of `ExportStore`: transactional (a step works on a copy of the state, which is swapped in
 * at its end), fenced (making a store takes the run over), with the journal's constraints.
 */
export class MemoryExportStore implements ExportStore {
  readonly fence: number;
  /** As far as this worker knows, in milliseconds. */
  leaseUntil: number;
  readonly #options: MemoryExportStoreOptions;

  constructor(options: MemoryExportStoreOptions) {
    const { database, clock } = options;
    this.#options = options;
    this.fence = database.run.fence + 1;
    this.leaseUntil = clock.time + LEASE;
    database.putRun({ ...database.run, fence: this.fence, leaseUntil: this.leaseUntil });
  }

  async read<T>(body: (tx: ExportReads) => Promise<T>): Promise<T> {
    await this.#options.calls.make("read");
    return await body(new MemoryExportTransaction(this.#options));
  }

  async step<T>(body: (tx: ExportTransaction) => Promise<T>): Promise<T> {
    const { calls, database, clock } = this.#options;
    await calls.make("begin");
    if (!this.holdsRun()) throw leaseLost();
    const transaction = new MemoryExportTransaction(this.#options);
    const result = await body(transaction);
    await calls.make("commit");
    // Edits wait for the step's lock, so nothing was committed meanwhile that is overwritten here.
    if (!this.holdsRun()) throw leaseLost();
    this.leaseUntil = clock.time + LEASE;
    const run = { ...transaction.run, leaseUntil: this.leaseUntil };
    database.state = { ...transaction.state, run };
    await calls.make("committed");
    return result;
  }

  holdsRun(): boolean {
    const { database, clock } = this.#options;
    return database.run.fence === this.fence && clock.time < database.run.leaseUntil;
  }
}

function leaseLost(): KithError {
  return new KithError("LEASE_LOST", "Another worker has taken the run over.");
}

class MemoryExportTransaction implements ExportTransaction {
  state: ExportState;
  run: ExportRunRow;
  readonly #options: MemoryExportStoreOptions;

  constructor(options: MemoryExportStoreOptions) {
    this.#options = options;
    this.state = options.database.state;
    this.run = options.database.run;
  }

  async pending({ after, limit }: Parameters<ExportReads["pending"]>[0]): Promise<readonly PendingRecord[]> {
    const { listedValuesMax, pendingIntent: intentOf = pendingIntent } = this.#options;
    const open = new Set(this.#open().map(({ recordId }) => recordId));
    return this.#ordered()
      .filter(({ recordId }) => !open.has(recordId) && !this.run.givenUp.has(recordId))
      .filter(({ recordId }) => after === null || recordId > after)
      .flatMap((row) => {
        const intent = intentOf(exportRecordOf(this.state, row), listedValuesMax);
        if (intent === null) return [];
        const { editedAt } = row.sides;
        const isEdited =
          intent.kind !== "update" || intent.mask.some((field) => editedAt[field] !== undefined);
        return [{ recordId: row.recordId, intent, isEdited, attempts: this.#attempts(row.recordId) }];
      })
      .slice(0, limit);
  }

  async records(recordIds: readonly string[]): Promise<readonly ExportRecord[]> {
    return recordIds.flatMap((id) => {
      const row = this.state.records.get(id);
      return row === undefined ? [] : [exportRecordOf(this.state, row)];
    });
  }

  async recordsNamed(resourceNames: readonly string[]): Promise<readonly ExportRecord[]> {
    return this.#ordered()
      .filter(({ resourceName }) => resourceName !== null && resourceNames.includes(resourceName))
      .map((row) => exportRecordOf(this.state, row));
  }

  async openWrites({
    after,
    limit,
  }: Parameters<ExportReads["openWrites"]>[0]): Promise<readonly JournalWrite[]> {
    return this.#open()
      .filter(({ writeId }) => after === null || writeId > after)
      .slice(0, limit);
  }

  async openWritesOf(recordIds: readonly string[]): Promise<readonly JournalWrite[]> {
    return this.#open().filter(({ recordId }) => recordIds.includes(recordId));
  }

  async openWriteSummary(): ReturnType<ExportReads["openWriteSummary"]> {
    const open = this.#open();
    const creates = open.filter(({ kind }) => kind === "create").map(({ sentAt }) => sentAt);
    return { count: open.length, oldestCreate: creates.sort(compareTexts)[0] ?? null };
  }

  async personCount(): Promise<number> {
    return this.#ordered().filter((row) => !row.deleted && row.resourceName !== null).length;
  }

  async journal(writes: readonly JournalWrite[]): Promise<void> {
    const journal = new Map(this.state.journal);
    const { runId, fence } = this.run;
    if (writes.length > 0) {
      invariant(!this.#open().some(({ state }) => state === "sent"), "one call is in flight at a time");
    }
    for (const write of writes) {
      invariant(
        ![...journal.values()].some((row) => row.recordId === write.recordId && isOpen(row.state)),
        "no record has two open writes",
      );
      journal.set(write.writeId, { ...write, runId, fence });
    }
    this.state = { ...this.state, journal };
  }

  async settle(settlements: readonly WriteSettlement[]): Promise<void> {
    const journal = new Map(this.state.journal);
    for (const { writeId, state, reason } of settlements) {
      const row = journal.get(writeId);
      invariant(row !== undefined && mayFollow(row.state, state), "a write moves on as the table says");
      journal.set(writeId, { ...row, state, reason });
    }
    this.state = { ...this.state, journal };
  }

  async put(writes: readonly ExportRecordWrite[]): Promise<void> {
    const records = new Map(this.state.records);
    for (const { decided: _, remote, writtenAt, ...write } of writes) {
      const row = records.get(write.recordId);
      invariant(row !== undefined, "a record that is there is stored");
      records.set(write.recordId, {
        ...row,
        ...write,
        remote: write.sides.remote === null ? null : (remote ?? row.remote),
        writtenAt: writtenAt ?? row.writtenAt,
      });
    }
    const named = [...records.values()].filter(({ resourceName }) => resourceName !== null);
    const names = new Set(named.map(({ resourceName }) => resourceName));
    invariant(names.size === named.length, "an account has a resource name once");
    const decided = [...this.state.decided, ...writes.flatMap((write) => write.decided)];
    this.state = { ...this.state, records, decided };
  }

  async giveUp(recordIds: readonly string[]): Promise<void> {
    this.run = { ...this.run, givenUp: new Set([...this.run.givenUp, ...recordIds]) };
  }

  async stage(actions: ExportRunRow["staged"]): Promise<void> {
    this.run = { ...this.run, staged: [...this.run.staged, ...actions] };
  }

  async checkpoint(...[next, report]: Parameters<ExportTransaction["checkpoint"]>): Promise<void> {
    const { run } = this;
    this.run = {
      ...run,
      checkpoint: next,
      counters: report === null ? run.counters : addExportCounters(run.counters, report.counters),
      failures: [...run.failures, ...(report?.failures ?? [])],
    };
  }

  #ordered(): readonly RecordRow[] {
    return [...this.state.records.values()].sort((a, b) => compareTexts(a.recordId, b.recordId));
  }

  #open(): readonly JournalRow[] {
    return [...this.state.journal.values()]
      .filter(({ state }) => isOpen(state))
      .sort((a, b) => compareTexts(a.writeId, b.writeId));
  }

  #attempts(recordId: string): number {
    return [...this.state.journal.values()].filter(
      (row) => row.recordId === recordId && row.runId === this.run.runId && IN_VAIN.includes(row.reason),
    ).length;
  }
}
