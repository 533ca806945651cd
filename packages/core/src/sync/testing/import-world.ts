import { SMALL_MODEL, UNSTORABLE } from "./arbitrary-contact.ts";
import { carryOut } from "./google-command.ts";
import type { ImportCommand } from "./import-command.ts";
import { expectDerived, expectMirror, rederive } from "./import-laws.ts";
import {
  expectCounted,
  expectNobodyPresentRemoved,
  expectSameTables,
  expectStepLaws,
  expectUntouched,
} from "./step-laws.ts";
import { editEventsOf } from "./edit-events.ts";
import { KithEdits } from "./kith-edits.ts";
import { pushWithoutAnswers } from "./kith-pushes.ts";
import { ALL_SHOWN, idSequence, ImportScene } from "./import-scene.ts";
import { MemoryDatabase, type RunRow } from "./memory-database.ts";
import { copyOf, type MemoryTables } from "./memory-tables.ts";
import { SimulatedCrash } from "./port-calls.ts";

/** Small, so that the guard asks about a few people. */
const LIMITS = { deletionsMax: 2, fractionMax: 0.2, fractionFrom: 2 };

/** What happened on the way of a search: without it, its laws say little. */
export type ImportEvents = Map<string, number>;

/** What must have happened at least once. */
export const EVENTS = [
  "crashed",
  "asked",
  "joined",
  "split",
  "renamed",
  "deleted",
  "revived",
  "refused by the store",
  "nameless",
  "read ahead",
  "rest of a page left",
  "dry run",
  "abandoned run",
  "full listing begun anew",
  "delta begun anew in its middle",
  "sync token expired",
  "verified",
  "removed in several steps",
  "edited in Kith",
  "created in Kith",
  "removed in Kith",
  "restored in Kith",
  "pushed",
  "linked by its marker",
  "merged with an edit",
  "decided by policy",
  "left to a person",
  "born anew",
  "removal taken back",
  "read again for lag",
] as const;
/** Before everything that is ever written. */
const NOTHING_SHOWN = "2025-01-01T00:00:00Z";

/** Between two of Google's versions. */
function timeOf(tick: number): string {
  const [minutes, seconds] = [Math.floor(tick / 60), tick % 60].map((part) => String(part).padStart(2, "0"));
  return `2026-01-01T00:${minutes}:${seconds}.5Z`;
}

type CommandOf<Kind extends ImportCommand["kind"]> = Extract<ImportCommand, { kind: Kind }>;

/** Two accounts of one user with their runs, and the laws that hold after every step and every run. */
export class ImportWorld {
  readonly database = new MemoryDatabase();
  readonly accounts: readonly ImportScene[];
  readonly events: ImportEvents;
  readonly #newId: () => string;
  #ticks = 0;
  #peopleCalls = 0;

  constructor(events: ImportEvents) {
    this.events = events;
    const newId = idSequence();
    this.#newId = newId;
    const model = SMALL_MODEL;
    this.accounts = ["account-a", "account-b"].map((accountId) => {
      const scene: ImportScene = new ImportScene({
        database: this.database,
        accountId,
        newId,
        model,
        deletionLimits: LIMITS,
        refuses: (remote) => remote.includes(UNSTORABLE),
        onApply: (plan, tables) => {
          expectNobodyPresentRemoved(plan, scene.google);
          for (const event of editEventsOf(plan, tables)) this.#note(event);
        },
      });
      scene.google.pageLimit = accountId === "account-a" ? 3 : 5;
      return scene;
    });
  }

  account(place: number): ImportScene {
    const scene = this.accounts[place];
    if (scene === undefined) throw new Error("There are two accounts.");
    return scene;
  }

  change({ account, command, lags }: CommandOf<"change">): void {
    const { google } = this.account(account);
    carryOut(google, command);
    if (!lags) google.propagate();
  }

  async decide({ link, a, b }: CommandOf<"decide">): Promise<void> {
    const { tables } = this.database;
    const ids = [...tables.records.keys()].sort();
    const [recordA, recordB] = [ids[a % ids.length], ids[b % ids.length]].sort();
    if (recordA === undefined || recordB === undefined || recordA === recordB) return;
    tables.decisions.push({ kind: link, recordA, recordB, by: "person" });
    await rederive(tables, [recordA, recordB], { model: SMALL_MODEL });
  }

  setPolicy({ policy }: CommandOf<"policy">): void {
    for (const scene of this.accounts) scene.policy = policy;
  }

  async edit({ account, act, at, fields }: CommandOf<"edit">): Promise<void> {
    const { accountId } = this.account(account);
    const edits = new KithEdits(this.database.tables, SMALL_MODEL);
    const now = this.#tick();
    // A note may be one that the store refuses to take from Google; what people type is stored.
    const { userDefined: _, ...typed } = fields;
    if (act === "create") {
      const born = { recordId: this.#newId(), accountId, now };
      if (await edits.create(typed, born)) this.#note("created in Kith");
      return;
    }
    const rows = [...edits.tables.records.values()].filter((row) => row.accountId === accountId);
    const row = rows[at % rows.length];
    if (row === undefined) return;
    const done =
      act === "edit"
        ? edits.edit(row, typed, now)
        : act === "remove"
          ? edits.remove(row, now)
          : edits.restore(row, now);
    if (await done)
      this.#note(`${act === "edit" ? "edite" : act === "remove" ? "remove" : "restore"}d in Kith`);
    await expectDerived(edits.tables, SMALL_MODEL);
  }

  push({ account, lags }: CommandOf<"push">): void {
    const { accountId, google } = this.account(account);
    const { tables } = this.database;
    this.#note("pushed", pushWithoutAnswers({ tables, accountId, google, now: this.#tick() }));
    if (!lags) google.propagate();
  }

  /** A time of its own for everything that people do here; Google's changes come in between. */
  #tick(): string {
    this.#ticks += 1;
    return timeOf(this.#ticks);
  }

  async run({ account, request, crashes, between, stepsMax }: CommandOf<"run">): Promise<void> {
    const scene = this.account(account);
    const changes = [...between];
    const left = [...crashes];
    const real = copyOf(this.database.tables);
    let isStill = scene.google.isSettled;
    scene.shownUntil = scene.google.isPropagated ? ALL_SHOWN : NOTHING_SHOWN;
    scene.start(request);
    scene.takeOver(left.shift() ?? null);
    for (let steps = 0; steps < stepsMax && scene.run.checkpoint.phase !== "done";) {
      const before = scene.run;
      const { tables } = this.database;
      try {
        const outcome = await scene.step();
        steps += 1;
        this.checkStep(scene, before);
        if (outcome.kind === "needs-confirmation") {
          this.#note("asked");
          expectUntouched({ scene, before, tables });
          scene.confirm(outcome.deletions);
        }
        const change = changes.shift();
        if (change !== undefined) {
          isStill = false;
          carryOut(scene.google, change);
        }
      } catch (error) {
        if (!(error instanceof SimulatedCrash)) throw error;
        this.#note("crashed");
        this.checkStep(scene, before);
        scene.takeOver(left.shift() ?? null);
      }
    }
    await this.checkRun(scene, isStill, real);
  }

  checkStep(scene: ImportScene, before: RunRow): void {
    const { run } = scene;
    expectStepLaws(scene, before, LIMITS);
    const asked = scene.calls.count("getPeople");
    if (asked > this.#peopleCalls && before.checkpoint.phase === "list") this.#note("read again for lag");
    this.#peopleCalls = asked;
    if (run.leftover !== null) this.#note("rest of a page left");
    const [was, is] = [before.checkpoint, run.checkpoint];
    if (is.phase === "verify-missing") this.#note("verified");
    if (was.phase === "delete-missing" && is.phase === was.phase && run !== before)
      this.#note("removed in several steps");
    if (was.phase !== "list" || is.phase !== "list" || is.restarts === was.restarts) return;
    if (was.listing.kind === "epoch") this.#note("full listing begun anew");
    else this.#note(was.pageToken === null ? "sync token expired" : "delta begun anew in its middle");
  }

  async checkRun(scene: ImportScene, isStill: boolean, real: MemoryTables): Promise<void> {
    const { run } = scene;
    const tables = run.staged ?? this.database.tables;
    expectCounted(run.counters, { before: real, after: tables });
    const { deleted, merged } = run.counters;
    this.#note("deleted", deleted);
    this.#note("joined", merged);
    const told = tables.failures.slice(real.failures.length).filter((one) => one.failed);
    this.#note("nameless", told.filter(({ resourceName }) => resourceName === null).length);
    this.#note("refused by the store", told.filter(({ stage }) => stage === "apply").length);
    this.#note("read ahead", scene.askedAhead);
    scene.askedAhead = 0;
    if (run.checkpoint.phase !== "done") this.#note("abandoned run");
    for (const { kind } of tables.changes.slice(real.changes.length)) this.#note(kind);
    await expectDerived(tables, SMALL_MODEL);
    if (run.dryRun) {
      this.#note("dry run");
      expectSameTables(this.database.tables, real);
    }
    if (isStill && run.checkpoint.phase === "done") this.#expectMirror(scene, tables);
  }

  /** Google stands still, and everything it knows has arrived. */
  async settle(): Promise<void> {
    for (const scene of this.accounts) {
      const { google } = scene;
      google.omit([]);
      google.withholdsSyncToken = false;
      google.addsNameless = false;
      // Only a full listing finds whom one left out, and lets go of those who were merged into whom the store refuses.
      const hasRefused = google.resourceNames.some((name) => scene.isRefused(google.person(name)));
      await scene.import({ confirmed: true, forceFull: google.hasOmitted || hasRefused });
      this.#expectMirror(scene, this.database.tables);
    }
    await expectDerived(this.database.tables, SMALL_MODEL);
  }

  #expectMirror({ accountId, google }: ImportScene, tables: MemoryTables): void {
    expectMirror({ tables, accountId, google, refuses: (remote) => remote.includes(UNSTORABLE) });
  }

  #note(event: string, times = 1): void {
    if (times > 0) this.events.set(event, (this.events.get(event) ?? 0) + times);
  }
}
