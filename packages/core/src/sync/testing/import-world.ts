import { SMALL_MODEL } from "./arbitrary-contact.ts";
import { carryOut } from "./google-command.ts";
import type { ImportCommand } from "./import-command.ts";
import { expectDerived, expectMirror, rederive } from "./import-laws.ts";
import {
  expectNobodyPresentRemoved,
  expectSameTables,
  expectStepLaws,
  expectUntouched,
} from "./step-laws.ts";
import { idSequence, ImportScene } from "./import-scene.ts";
import { MemoryDatabase } from "./memory-database.ts";
import { copyOf, type MemoryTables } from "./memory-tables.ts";
import { SimulatedCrash } from "./port-calls.ts";

/** Small, so that the guard asks about a few people. */
const LIMITS = { deletionsMax: 2, fractionMax: 0.2, fractionFrom: 2 };

/** What happened on the way of a search: without it, its laws say little. */
export const NO_EVENTS = {
  crashed: 0,
  asked: 0,
  restarted: 0,
  deleted: 0,
  joined: 0,
  verified: 0,
  dry: 0,
  revived: 0,
  ahead: 0,
};
type CommandOf<Kind extends ImportCommand["kind"]> = Extract<ImportCommand, { kind: Kind }>;
type ImportEvents = typeof NO_EVENTS;

/** Two accounts of one user with their runs, and the laws that hold after every step and every run. */
export class ImportWorld {
  readonly database = new MemoryDatabase();
  readonly accounts: readonly ImportScene[];
  readonly events: ImportEvents;

  constructor(events: ImportEvents) {
    this.events = events;
    const newId = idSequence();
    const model = SMALL_MODEL;
    this.accounts = ["account-a", "account-b"].map((accountId) => {
      const scene: ImportScene = new ImportScene({
        database: this.database,
        accountId,
        newId,
        model,
        deletionLimits: LIMITS,
        onApply: (plan) => expectNobodyPresentRemoved(plan, scene.google),
      });
      scene.google.pageLimit = 4;
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

  async run({ account, request, crashes, between, stepsMax }: CommandOf<"run">): Promise<void> {
    const scene = this.account(account);
    const changes = [...between];
    const left = [...crashes];
    const real = copyOf(this.database.tables);
    let isStill = scene.google.isSettled;
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
          this.events.asked += 1;
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
        this.events.crashed += 1;
        this.checkStep(scene, before);
        scene.takeOver(left.shift() ?? null);
      }
    }
    await this.checkRun(scene, isStill, real);
  }

  checkStep(scene: ImportScene, before: ImportScene["run"]): void {
    const { run } = scene;
    expectStepLaws(scene, before, LIMITS);
    if (run.checkpoint.phase === "verify-missing") this.events.verified += 1;
    if (run.checkpoint.phase === "list" && run.checkpoint.restarts > 0) this.events.restarted += 1;
  }

  async checkRun(scene: ImportScene, isStill: boolean, real: MemoryTables): Promise<void> {
    const { run } = scene;
    this.events.deleted += run.counters.deleted;
    this.events.joined += run.counters.merged;
    this.events.ahead += scene.askedAhead;
    scene.askedAhead = 0;
    await expectDerived(run.staged ?? this.database.tables, SMALL_MODEL);
    if (run.dryRun) {
      this.events.dry += 1;
      expectSameTables(this.database.tables, real);
    }
    if (!isStill || run.checkpoint.phase !== "done") return;
    expectMirror(run.staged ?? this.database.tables, scene.accountId, scene.google);
  }

  /** Google stands still, and everything it knows has arrived. */
  async settle(): Promise<void> {
    for (const scene of this.accounts) {
      const { google } = scene;
      google.omit([]);
      google.withholdsSyncToken = false;
      await scene.import({ confirmed: true, forceFull: google.hasOmitted });
      expectMirror(this.database.tables, scene.accountId, google);
    }
    await expectDerived(this.database.tables, SMALL_MODEL);
    this.events.revived += this.database.tables.changes.filter(({ kind }) => kind === "revived").length;
  }
}
