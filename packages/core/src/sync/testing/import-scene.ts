import type { Person } from "../../contact/person.ts";
import type { ConflictPolicy } from "../../merge/conflict-policy.ts";
import type { MatchModel } from "../../match/model/match-model.ts";
import { models } from "../../match/models/models.ts";
import { DEFAULT_DELETION_LIMITS, type DeletionLimits } from "../deletion-guard.ts";
import { startImport } from "../import-checkpoint.ts";
import type { ImportPlan } from "../import-plan.ts";
import { importStep } from "../import-step.ts";
import { PageAhead } from "../page-ahead.ts";
import type { ListPageRequest, PeopleSource } from "../people-source.ts";
import { PreparedContacts } from "../prepared-contacts.ts";
import type { Stage } from "../stage.ts";
import type { StepOutcome } from "../step-report.ts";
import { MemoryDatabase, type RunRow } from "./memory-database.ts";
import type { MemoryTables } from "./memory-tables.ts";
import { MemoryStore } from "./memory-store.ts";
import { ModelGoogle } from "./model-google.ts";
import { PortCalls, type CrashPoint } from "./port-calls.ts";

export interface RunRequest {
  readonly pageSize?: number;
  readonly forceFull?: boolean;
  readonly dryRun?: boolean;
  /** Whether a person says yes beforehand, to any number. */
  readonly confirmed?: boolean;
  readonly daysSinceFullSync?: number;
  /** Whether the workers of the run read the next page while a step is being stored. */
  readonly ahead?: boolean;
}

export interface SceneOptions {
  readonly database?: MemoryDatabase;
  readonly google?: ModelGoogle;
  readonly accountId?: string;
  /** Takes the place of `google` where a test needs an answer that Google's model does not give. */
  readonly source?: PeopleSource;
  readonly refuses?: (remote: string) => boolean;
  readonly onApply?: (plan: ImportPlan, before: MemoryTables) => void;
  readonly model?: MatchModel;
  readonly newId?: () => string;
  readonly deletionLimits?: DeletionLimits;
  readonly defaultRegion?: string;
}

/** So few that records are forgotten and read again. */
const PREPARED_MAX = 5;

/** After everything that is ever written. */
export const ALL_SHOWN = "2099-01-01T00:00:00Z";

/** Ascending ids, as UUIDv7 are. */
export function idSequence(prefix = "id"): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${String(count).padStart(6, "0")}`;
  };
}

/** One account with its Google, a database, and the runs between them. */
export class ImportScene {
  readonly google: ModelGoogle;
  readonly database: MemoryDatabase;
  readonly accountId: string;
  readonly model: MatchModel;
  readonly newId: () => string;
  /** The store of the worker that worked last: it knows what was written. */
  store: MemoryStore | null = null;
  calls = new PortCalls();
  /** Whether the workers of the run read the next page while a step is being stored. */
  readsAhead = false;
  /** Who is right where both sides changed the same. */
  policy: ConflictPolicy = "newest";
  /** Until when listings show what Kith has written. */
  shownUntil = ALL_SHOWN;
  /** The stages that steps have told of, one after the other. */
  readonly stages: Stage[] = [];
  /** How often a page was asked for while the step before it was at work. */
  askedAhead = 0;
  readonly #options: SceneOptions;
  #runs = 0;
  #ahead: PageAhead | null = null;
  #prepared: PreparedContacts | null = null;

  constructor(options: SceneOptions = {}) {
    this.#options = options;
    this.google = options.google ?? new ModelGoogle();
    this.database = options.database ?? new MemoryDatabase();
    this.accountId = options.accountId ?? "account";
    this.model = options.model ?? models.contacts;
    this.newId = options.newId ?? idSequence();
  }

  /** Whether the store cannot take a person as he is. */
  isRefused(person: Person | null): boolean {
    return this.#options.refuses?.(JSON.stringify(person)) ?? false;
  }

  /** The run's row as it stands. */
  get run(): RunRow {
    return this.database.run(this.#runId);
  }

  start({
    pageSize = 100,
    forceFull = false,
    dryRun = false,
    confirmed = false,
    ahead = false,
    ...more
  }: RunRequest = {}): void {
    const { finish, fullSyncAt } = this.database.account(this.accountId);
    this.#runs += 1;
    this.store = null;
    this.readsAhead = ahead;
    const checkpoint = startImport({
      syncToken: finish?.syncToken ?? null,
      syncTokenPageSize: finish?.pageSize ?? null,
      sameParameters: true,
      fullSyncAt,
      forceFull,
      pageSize,
      now: this.#now(),
      daysSinceFullSync: fullSyncAt === null ? null : (more.daysSinceFullSync ?? 0),
    });
    const { accountId } = this;
    const confirmedDeletions = confirmed ? Number.POSITIVE_INFINITY : 0;
    this.database.begin({
      runId: this.#runId,
      accountId,
      dryRun,
      checkpoint,
      pageSize,
      confirmedDeletions,
    });
  }

  /** Begins the next run of an account that another scene has worked on. */
  startAgain(earlier: ImportScene, request: RunRequest): void {
    this.#runs = earlier.#runs;
    this.start(request);
  }

  /** Says yes to what the guard has asked. */
  confirm(confirmedDeletions: number): void {
    this.database.commit({ run: { ...this.run, confirmedDeletions } });
  }

  /** Has a new worker take the run over. */
  takeOver(crashAt: CrashPoint | null = null): MemoryStore {
    this.calls = new PortCalls(crashAt);
    this.#ahead = this.readsAhead ? new PageAhead() : null;
    this.#prepared = this.readsAhead ? new PreparedContacts(PREPARED_MAX) : null;
    const { database, calls, model } = this;
    this.store = new MemoryStore({
      database,
      calls,
      model,
      runId: this.#runId,
      refuses: this.#options.refuses,
      onApply: this.#options.onApply,
    });
    return this.store;
  }

  async step(store: MemoryStore = this.store ?? this.takeOver()): Promise<StepOutcome> {
    const { run, calls } = this;
    const ahead = this.#ahead;
    const source = this.#options.source ?? this.google;
    const countAhead = ({ pageToken }: ListPageRequest): void => {
      const { checkpoint } = run;
      const isNext = checkpoint.phase === "list" && pageToken !== checkpoint.pageToken;
      if (ahead !== null && isNext && pageToken !== null) this.askedAhead += 1;
    };
    return await importStep({
      run: {
        accountId: run.accountId,
        checkpoint: run.checkpoint,
        pageSize: run.pageSize,
        confirmedDeletions: run.confirmedDeletions,
        dryRun: run.dryRun,
        deletedBefore: run.counters.deleted,
        policy: this.policy,
      },
      ports: {
        store,
        source: {
          async listPage(request) {
            calls.make("listPage");
            countAhead(request);
            return await source.listPage(request);
          },
          async getPeople(names) {
            calls.make("getPeople");
            return await source.getPeople(names);
          },
        },
        newId: this.newId,
        now: () => this.#now(),
        shownUntil: () => this.shownUntil,
        onStage: (stage) => this.stages.push(stage),
        giveWay: () => Promise.resolve(),
      },
      ahead,
      prepared: this.#prepared,
      options: {
        model: this.model,
        deletionLimits: this.#options.deletionLimits ?? DEFAULT_DELETION_LIMITS,
        defaultRegion: this.#options.defaultRegion,
      },
    });
  }

  /** Steps until the run is done or the guard asks. */
  async finish(): Promise<StepOutcome> {
    this.takeOver();
    for (;;) {
      const outcome = await this.step();
      if (outcome.kind === "needs-confirmation" || outcome.done) return outcome;
    }
  }

  /** A whole run, with everything propagated before it. */
  async import(request: RunRequest = {}): Promise<StepOutcome> {
    this.google.propagate();
    this.shownUntil = ALL_SHOWN;
    this.start(request);
    return await this.finish();
  }

  get #runId(): string {
    return `${this.accountId}-run-${this.#runs}`;
  }

  #now(): string {
    return `2026-02-01T00:00:00.${String(this.#runs).padStart(3, "0")}Z`;
  }
}
