import type { ImportCheckpoint } from "../import-checkpoint.ts";
import { NO_IMPORT_COUNTS, type ImportCounters } from "../import-counters.ts";
import type { ListPage } from "../people-source.ts";
import type { StepReport } from "../step-report.ts";
import { copyOf, emptyTables, type MemoryTables } from "./memory-tables.ts";

/** What the next run of an account starts from. */
export interface AccountRow {
  readonly finish: StepReport["finish"];
  readonly fullSyncAt: string | null;
}

/** A run's row and its bookkeeping. */
export interface RunRow {
  readonly runId: string;
  readonly accountId: string;
  readonly dryRun: boolean;
  readonly checkpoint: ImportCheckpoint;
  readonly counters: ImportCounters;
  readonly processed: number;
  readonly reports: readonly StepReport[];
  readonly pageSize: number;
  readonly confirmedDeletions: number;
  /** The fencing number of who holds the run: every take-over raises it. */
  readonly fence: number;
  readonly seen: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
  readonly leftover: ListPage | null;
  /** A dry run's own tables: the real ones as they were when it began, with its staging laid over. */
  readonly staged: MemoryTables | null;
}

interface DatabaseState {
  readonly tables: MemoryTables;
  readonly accounts: ReadonlyMap<string, AccountRow>;
  readonly runs: ReadonlyMap<string, RunRow>;
}

/** A database in memory. `commit` replaces the whole state at once, so a transaction is all or nothing. */
export class MemoryDatabase {
  #state: DatabaseState = { tables: emptyTables(), accounts: new Map(), runs: new Map() };

  get tables(): MemoryTables {
    return this.#state.tables;
  }

  account(accountId: string): AccountRow {
    return this.#state.accounts.get(accountId) ?? { finish: null, fullSyncAt: null };
  }

  run(runId: string): RunRow {
    const run = this.#state.runs.get(runId);
    if (run === undefined) throw new Error(`There is no run ${runId}.`);
    return run;
  }

  begin(
    run: Pick<RunRow, "runId" | "accountId" | "dryRun" | "checkpoint" | "pageSize" | "confirmedDeletions">,
  ): RunRow {
    const row: RunRow = {
      ...run,
      counters: NO_IMPORT_COUNTS,
      processed: 0,
      reports: [],
      fence: 0,
      seen: new Set(),
      missing: new Set(),
      leftover: null,
      staged: run.dryRun ? copyOf(this.tables) : null,
    };
    this.commit({ run: row });
    return row;
  }

  commit({
    run,
    tables = this.#state.tables,
    account,
  }: {
    readonly run: RunRow;
    readonly tables?: MemoryTables;
    readonly account?: AccountRow | undefined;
  }): void {
    const { accounts, runs } = this.#state;
    this.#state = {
      tables,
      runs: new Map(runs).set(run.runId, run),
      accounts: account === undefined ? accounts : new Map(accounts).set(run.accountId, account),
    };
  }

  /** An independent database that stands where this one stands. */
  copy(): MemoryDatabase {
    const twin = new MemoryDatabase();
    twin.#state = { ...this.#state, tables: copyOf(this.#state.tables) };
    return twin;
  }
}
