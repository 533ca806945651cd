import { writableFields } from "../../contact/writable-fields.ts";
import { KithError } from "../../error/kith-error.ts";
import { SimulatedCrash } from "../../sync/testing/port-calls.ts";
import { idSequence } from "../../sync/testing/import-scene.ts";
import { NO_EXPORT_COUNTS } from "../export-counters.ts";
import { startExport } from "../export-checkpoint.ts";
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions, type ExportPorts } from "../export-context.ts";
import { NO_CONSENT } from "../export-guard.ts";
import type { ExportOutcome } from "../export-report.ts";
import { EXPORT_RULES, type ExportRules } from "../export-rules.ts";
import { exportStep } from "../export-step.ts";
import { expectRunLaws, expectStepLaws } from "./export-laws.ts";
import type { ExportHistory, RunCommand, WorkerEvent } from "./export-command.ts";
import { ExportDatabase, type ExportState } from "./export-database.ts";
import { ExportWorker } from "./export-worker.ts";
import { MemoryExportStore } from "./memory-export-store.ts";
import { LEASE, ModelClock, PROPAGATION, REQUEST_TIMEOUT } from "./model-clock.ts";
import { ModelAccount } from "./model-account.ts";
import { modelPull } from "./model-pull.ts";
import { changeSide } from "./side-change.ts";
import { Truth } from "./truth.ts";
import { GUARD_LIMITS, type TwoSides } from "./two-sides.ts";
import { WorkerCalls } from "./worker-calls.ts";

/** What happened on the way of a search: without it, its laws say little. */
export type ExportEvents = Map<string, number>;

/** A wrong decision in the place of a right one. */
export interface Mutation {
  readonly rules?: Partial<ExportRules>;
  readonly options?: Partial<ExportOptions>;
  readonly ports?: (ports: ExportPorts, world: ExportWorld) => ExportPorts;
}

const LISTED_VALUES_MAX = 4;
const STEPS_MAX = 250;

/** A worker that has taken the run over. */
interface Worker {
  readonly store: MemoryExportStore;
  readonly google: ExportWorker;
  readonly calls: WorkerCalls<WorkerEvent>;
}

/** One account on both sides, and the runs between them. */
export class ExportWorld implements TwoSides {
  readonly clock = new ModelClock();
  readonly account = new ModelAccount(this.clock, LISTED_VALUES_MAX);
  readonly database = new ExportDatabase();
  readonly truth = new Truth();
  readonly events: ExportEvents;
  readonly policy: ExportHistory["policy"];
  readonly newId = idSequence();
  /** Writes that were sent, in all runs. */
  sent = 0;
  /** The calls of the worker that took a run over last. */
  lastCalls: WorkerCalls<WorkerEvent>["log"] = [];
  readonly #options: ExportOptions;
  readonly #mutation: Mutation;
  readonly #limitKnown: boolean;
  #runs = 0;
  #syncToken: string | null = null;
  #isDisturbed = false;
  #faults: RunCommand["faults"][number][] = [];

  constructor(
    { policy, personsMax, limitKnown }: Omit<ExportHistory, "commands">,
    { events = new Map(), mutation = {} }: { events?: ExportEvents; mutation?: Mutation } = {},
  ) {
    this.events = events;
    this.policy = policy;
    this.account.personsMax = personsMax;
    this.#mutation = mutation;
    this.#limitKnown = limitKnown;
    this.#options = {
      ...DEFAULT_EXPORT_OPTIONS,
      listedValuesMax: LISTED_VALUES_MAX,
      guardLimits: GUARD_LIMITS,
      defaultRegion: undefined,
      ...mutation.options,
    };
  }

  async carryOut(command: ExportHistory["commands"][number]): Promise<void> {
    switch (command.kind) {
      case "change":
        changeSide(this, command.change);
        return;
      case "wait":
        this.clock.advance(command.ms);
        return;
      case "lag":
        this.account.lag = command.ms;
        return;
      case "run":
        await this.run(command);
    }
  }

  /** A run to its end, whatever happens on the way; or until somebody says no. */
  async run(command: RunCommand): Promise<void> {
    const { database } = this;
    const listedUntil = command.direction === "both" ? await this.#pull(command.forceFull) : null;
    this.#runs += 1;
    this.#faults = [...command.faults];
    const { dryRun } = command;
    database.putRun({
      runId: `run-${String(this.#runs).padStart(4, "0")}`,
      dryRun,
      checkpoint: startExport({ dryRun, listedUntil }),
      counters: NO_EXPORT_COUNTS,
      consent: NO_CONSENT,
      isFirstSync: !database.journal.some(({ state }) => state === "confirmed"),
      fence: database.state.run?.fence ?? 0,
      leaseUntil: 0,
      givenUp: new Set(),
      failures: [],
      staged: [],
    });
    const before = database.state;
    const sentBefore = this.sent;
    await this.#finish(command, this.#takeOver(command));
    this.#noteRun(before, command);
    expectRunLaws(this, { before, command, sent: this.sent - sentBefore });
  }

  note(event: string, times = 1): void {
    if (times > 0) this.events.set(event, (this.events.get(event) ?? 0) + times);
  }

  async #pull(forceFull: boolean): Promise<string | null> {
    const { account, database, policy, newId, clock } = this;
    const syncToken = forceFull ? null : this.#syncToken;
    const shownUntil = this.#shownUntil();
    const options = { account, database, policy, newId, defaultRegion: undefined };
    this.#syncToken = await modelPull({ ...options, syncToken });
    clock.advance(100);
    return syncToken === null ? shownUntil : null;
  }

  async #finish(command: RunCommand, first: Worker): Promise<void> {
    const changes = [...command.between];
    let worker = first;
    for (let steps = 0; this.database.run.checkpoint.phase !== "done"; steps += 1) {
      if (steps > STEPS_MAX) throw new Error("The run does not come to an end.");
      const before = this.database.state;
      try {
        const outcome = await this.#step(worker, command);
        if (outcome.kind === "needs-confirmation") {
          this.note(`asked: ${outcome.reasons.join(", ")}`);
          if (!command.confirmed) return;
          this.#consent(outcome);
        }
        const change = changes.shift();
        if (change !== undefined) changeSide(this, change);
      } catch (error) {
        if (KithError.isInstance(error) && error.code === "CONTACT_LIMIT_EXCEEDED") {
          this.note("refused: too many contacts");
          return;
        }
        worker = this.#afterFailure(error, worker);
      }
      expectStepLaws(before, this.database.state);
      this.#noteSettled(before);
    }
  }

  async #step({ store, google }: Worker, command: RunCommand): Promise<ExportOutcome> {
    const { database, clock, policy } = this;
    this.#isDisturbed = false;
    google.beginStep();
    const { run } = database;
    const ports: ExportPorts = {
      source: google,
      writer: google,
      store,
      newId: this.newId,
      now: () => clock.now,
      shownUntil: () => this.#shownUntil(),
      maySend: () => clock.time + REQUEST_TIMEOUT <= store.leaseUntil,
      onStage: () => {},
    };
    return await exportStep({
      run: { ...run, policy },
      ports: this.#mutation.ports?.(ports, this) ?? ports,
      options: {
        ...this.#options,
        windowSize: command.windowSize,
        ...(this.#limitKnown ? { personsMax: this.account.personsMax } : {}),
      },
      rules: { ...EXPORT_RULES, ...this.#mutation.rules },
    });
  }

  #afterFailure(error: unknown, worker: Worker): Worker {
    if (error instanceof SimulatedCrash) {
      this.note("crashed");
      // A successor waits out the lease and one request.
      this.clock.advance(LEASE + REQUEST_TIMEOUT);
      return this.#takeOver();
    }
    if (!KithError.isInstance(error)) throw error;
    switch (error.code) {
      case "LEASE_LOST":
        this.note("lease lost");
        if (worker.store.holdsRun()) return worker;
        this.clock.advance(LEASE + REQUEST_TIMEOUT);
        return this.#takeOver();
      case "SOURCE_RATE_LIMITED":
        this.note("waited for quota");
        this.clock.advance(error.retryAfterMs ?? 0);
        return this.#takeOver();
      case "RECONNECT_NEEDED":
      case "SOURCE_UNAVAILABLE":
        this.note(error.code);
        return this.#takeOver();
      default:
        throw error;
    }
  }

  #takeOver(command?: RunCommand): Worker {
    const { database, clock, account } = this;
    const calls: WorkerCalls<WorkerEvent> = new WorkerCalls(command?.interruptions ?? [], (event) =>
      this.#happen(event, { calls, windowSize: command?.windowSize ?? 0 }),
    );
    this.lastCalls = calls.log;
    const { pendingIntent = EXPORT_RULES.pendingIntent } = this.#mutation.rules ?? {};
    const listedValuesMax = this.#options.listedValuesMax;
    const store = new MemoryExportStore({ database, clock, calls, listedValuesMax, pendingIntent });
    const google = new ExportWorker({
      account,
      database,
      calls,
      nextFault: () => this.#faults.shift() ?? null,
      holdsRun: () => store.holdsRun() && clock.time + REQUEST_TIMEOUT <= database.run.leaseUntil,
      isDisturbed: () => this.#isDisturbed,
      onLateUpdate: (person) => this.truth.forget(writableFields(person)),
      onSent: (kind, size) => {
        this.sent += 1;
        this.note(size > 1 ? `batch of ${kind}s` : `single ${kind}`);
      },
    });
    return { store, google, calls };
  }

  async #happen(
    event: WorkerEvent,
    { calls, windowSize }: { calls: WorkerCalls<WorkerEvent>; windowSize: number },
  ): Promise<void> {
    const at = calls.log.at(-1);
    switch (event.kind) {
      case "crash":
        calls.isDead = true;
        return;
      case "change":
        // Edits wait for the transaction that is open.
        if (at === "commit") return;
        this.#isDisturbed = true;
        changeSide(this, event.change);
        return;
      case "stall": {
        // Between its last look at the lease and the first byte nobody can stop a worker.
        if (at === "send") return;
        this.note("stalled");
        this.clock.advance(event.ms);
        const { run } = this.database;
        if (event.successor && this.clock.time >= run.leaseUntil + REQUEST_TIMEOUT && run.fence > 0) {
          this.note("taken over");
          const inFlight = this.account.inFlight;
          await this.#finish({ ...QUIET_RUN, windowSize }, this.#takeOver());
          this.account.inFlight = inFlight;
        }
        this.#isDisturbed = true;
      }
    }
  }

  #consent({ numbers }: Extract<ExportOutcome, { kind: "needs-confirmation" }>): void {
    const { deletions, uneditedUpdates } = numbers;
    const { database } = this;
    database.putRun({ ...database.run, consent: { deletions, uneditedUpdates, firstSync: true } });
  }

  /** The propagation time, and what may pass between the journal and the end of the request. */
  #shownUntil(): string {
    return this.clock.before(PROPAGATION + LEASE + REQUEST_TIMEOUT);
  }

  #noteSettled(before: ExportState): void {
    const { journal, run } = this.database.state;
    if (before.run?.checkpoint.phase !== "settle" || run?.dryRun === true) return;
    for (const [writeId, { kind, state }] of journal) {
      const was = before.journal.get(writeId)?.state;
      if (was !== state) this.note(`settled ${kind}: ${state}`);
    }
  }

  #noteRun(before: ExportState, command: RunCommand): void {
    const { run, state } = this.database;
    this.note(command.dryRun ? "dry run" : `run: ${command.direction}`);
    if (run.dryRun) return;
    this.note("exported", run.counters.exported);
    this.note("updated", run.counters.updated);
    this.note("deleted", run.counters.deleted);
    this.note("unconfirmed", run.counters.unconfirmed);
    for (const { code } of run.failures) this.note(`failed: ${code}`);
    for (const [writeId, row] of state.journal) {
      const was = before.journal.get(writeId);
      if (was?.state !== row.state && row.reason !== null)
        this.note(`${row.state} ${row.kind}: ${row.reason}`);
    }
    this.note("conflicts decided", state.decided.length - before.decided.length);
  }
}

export const QUIET_RUN: RunCommand = {
  kind: "run",
  direction: "both",
  forceFull: false,
  dryRun: false,
  confirmed: true,
  windowSize: 25_000,
  faults: [],
  interruptions: [],
  between: [],
};
