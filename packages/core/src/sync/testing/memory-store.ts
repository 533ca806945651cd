import { compareTimes } from "../../contact/time-order.ts";
import { KithError } from "../../error/kith-error.ts";
import type { MatchModel } from "../../match/model/match-model.ts";
import type { ImportCheckpoint } from "../import-checkpoint.ts";
import { addCounters } from "../import-counters.ts";
import type { ImportPlan } from "../import-plan.ts";
import type {
  ApplyOutcome,
  ImportReads,
  ImportStore,
  ImportTransaction,
  SeenRecord,
} from "../import-store.ts";
import type { StepReport } from "../step-report.ts";
import type { AccountRow, MemoryDatabase, RunRow } from "./memory-database.ts";
import { neighborhoodOf } from "./memory-neighborhood.ts";
import {
  applyPlan,
  contentsOf,
  copyOf,
  writeCount,
  type MemoryTables,
  type RecordRow,
} from "./memory-tables.ts";
import type { PortCall, PortCalls } from "./port-calls.ts";

export interface MemoryStoreOptions {
  readonly database: MemoryDatabase;
  readonly runId: string;
  readonly model: MatchModel;
  readonly calls: PortCalls;
  /** Whether the database cannot take a record, by its raw Person. */
  readonly refuses?: ((remote: string) => boolean) | undefined;
  /** Told of every plan as it is applied. */
  readonly onApply?: ((plan: ImportPlan, before: MemoryTables) => void) | undefined;
}

/**
 * The reference implementation of `ImportStore`: transactional (a step works on copies and swaps them in at its end),
 * fenced (making a store takes the run over; an older store can no longer write), with a dry run's staging.
 */
export class MemoryStore implements ImportStore {
  /** How many rows each applied plan wrote. */
  readonly writes: number[] = [];
  readonly #options: MemoryStoreOptions;
  readonly #fence: number;

  constructor(options: MemoryStoreOptions) {
    const { database, runId } = options;
    this.#options = options;
    this.#fence = database.run(runId).fence + 1;
    database.commit({ run: { ...database.run(runId), fence: this.#fence } });
  }

  async read<T>(body: (tx: ImportReads) => Promise<T>): Promise<T> {
    this.#options.calls.make("read");
    return await body(this.#begin().reads());
  }

  async step<T>(body: (tx: ImportTransaction) => Promise<T>): Promise<T> {
    const { calls, database } = this.#options;
    calls.make("begin");
    const transaction = this.#begin();
    if (transaction.run.fence !== this.#fence) throw leaseLost();
    const result = await body(transaction);
    calls.make("commit");
    database.commit(transaction.changes());
    this.writes.push(...transaction.writes);
    calls.make("committed");
    return result;
  }

  #begin(): MemoryTransaction {
    return new MemoryTransaction(this.#options);
  }
}

function leaseLost(): KithError {
  return new KithError("LEASE_LOST", "Another worker has taken the run over.");
}

class MemoryTransaction implements ImportTransaction {
  readonly writes: number[] = [];
  run: RunRow;
  readonly #options: MemoryStoreOptions;
  readonly #tables: MemoryTables;
  #account: AccountRow | undefined;

  constructor(options: MemoryStoreOptions) {
    const { database, runId } = options;
    this.#options = options;
    this.run = database.run(runId);
    this.#tables = copyOf(this.run.staged ?? database.tables);
  }

  /** The same reads without the writes: what is called outside a step's transaction. */
  reads(): ImportReads {
    return this;
  }

  changes(): Parameters<MemoryDatabase["commit"]>[0] {
    if (this.run.dryRun) return { run: { ...this.run, staged: this.#tables } };
    return { run: this.run, tables: this.#tables, account: this.#account };
  }

  async leftover(): ReturnType<ImportReads["leftover"]> {
    this.#call("leftover");
    return this.run.leftover;
  }

  async unseen(after: string | null, limit: number): Promise<readonly SeenRecord[]> {
    this.#call("unseen");
    const { seen } = this.run;
    return this.#inGoogle()
      .filter(({ recordId }) => !seen.has(recordId) && (after === null || recordId > after))
      .slice(0, limit);
  }

  async missing(limit: number): Promise<readonly SeenRecord[]> {
    this.#call("missing");
    return this.#missing().slice(0, limit);
  }

  async missingCount(): Promise<number> {
    this.#call("missingCount");
    return this.#missing().length;
  }

  async stored(resourceNames: readonly string[]): ReturnType<ImportTransaction["stored"]> {
    this.#call("stored");
    const names = new Set(resourceNames);
    return this.#ofAccount().filter((row) => row.resourceName !== null && names.has(row.resourceName));
  }

  async marked(recordIds: readonly string[]): ReturnType<ImportTransaction["marked"]> {
    this.#call("marked");
    return this.#ofAccount().filter((row) => recordIds.includes(row.recordId));
  }

  async lastWrittenAt(): ReturnType<ImportReads["lastWrittenAt"]> {
    this.#call("lastWrittenAt");
    const times = this.#ofAccount().map((row) => row.writtenAt);
    return times.toSorted(compareTimes).at(-1) ?? null;
  }

  async lagging(resourceNames: readonly string[], since: string): ReturnType<ImportReads["lagging"]> {
    this.#call("lagging");
    const written = this.#ofAccount().filter((row) => compareTimes(row.writtenAt, since) > 0);
    const names = new Set(written.flatMap((row) => [row.resourceName, ...row.previousResourceNames]));
    return resourceNames.filter((name) => names.has(name));
  }

  async neighborhood(
    seeds: Parameters<ImportTransaction["neighborhood"]>[0],
  ): ReturnType<ImportTransaction["neighborhood"]> {
    this.#call("neighborhood");
    return neighborhoodOf(this.#tables, seeds, this.#options.model.keyHoldersMax);
  }

  async contents(recordIds: readonly string[]): ReturnType<ImportTransaction["contents"]> {
    this.#call("contents");
    return contentsOf(this.#tables, recordIds);
  }

  async liveRecordCount(): Promise<number> {
    this.#call("liveRecordCount");
    return this.#live().length;
  }

  async apply(plan: ImportPlan): Promise<ApplyOutcome> {
    this.#call("apply");
    const { refuses = () => false } = this.#options;
    const records = [...plan.create, ...plan.update, ...plan.rename, ...plan.refresh]
      .filter(({ remote }) => remote !== null && refuses(remote))
      .map(({ resourceName }) => ({ resourceName, reason: "54000" }));
    if (records.length > 0) return { kind: "refused", records };
    this.#options.onApply?.(plan, this.#tables);
    applyPlan(this.#tables, this.run.accountId, plan);
    this.#tables.failures.push(...plan.rejections);
    this.writes.push(writeCount(plan));
    return { kind: "applied" };
  }

  async markSeen(recordIds: readonly string[]): Promise<void> {
    this.#call("markSeen");
    this.run = { ...this.run, seen: new Set([...this.run.seen, ...recordIds]) };
  }

  async forgetSeen(): Promise<void> {
    this.#call("forgetSeen");
    this.run = { ...this.run, seen: new Set(), missing: new Set() };
  }

  async markMissing(recordIds: readonly string[]): Promise<void> {
    this.#call("markMissing");
    this.run = { ...this.run, missing: new Set([...this.run.missing, ...recordIds]) };
  }

  async keepLeftover(page: RunRow["leftover"]): Promise<void> {
    this.#call("keepLeftover");
    this.run = { ...this.run, leftover: page };
  }

  async checkpoint(next: ImportCheckpoint, report: StepReport): Promise<void> {
    this.#call("checkpoint");
    const { run } = this;
    this.run = {
      ...run,
      checkpoint: next,
      counters: addCounters(run.counters, report.counters),
      processed: run.processed + report.processed,
      reports: [...run.reports, report],
    };
    const { finish } = report;
    if (run.dryRun || finish === null) return;
    const { fullSyncAt } = this.#options.database.account(run.accountId);
    this.#account = { finish, fullSyncAt: finish.epochStartedAt ?? fullSyncAt };
  }

  #call(name: PortCall): void {
    this.#options.calls.make(name);
  }

  #ofAccount(): readonly RecordRow[] {
    return [...this.#tables.records.values()].filter((row) => row.accountId === this.run.accountId);
  }

  #live(): readonly RecordRow[] {
    return this.#ofAccount()
      .filter((row) => !row.deleted)
      .sort((a, b) => (a.recordId < b.recordId ? -1 : 1));
  }

  /** Those whom Google is known to have, or was when it was last asked. */
  #inGoogle(): readonly (RecordRow & SeenRecord)[] {
    return this.#live().flatMap((row) => {
      const { resourceName, pending } = row;
      return resourceName === null || (pending?.goneAt ?? null) !== null ? [] : [{ ...row, resourceName }];
    });
  }

  #missing(): readonly (RecordRow & SeenRecord)[] {
    return this.#inGoogle().filter((row) => this.run.missing.has(row.recordId));
  }
}
