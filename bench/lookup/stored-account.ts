import { randomUUID } from "node:crypto";
import type { Database } from "../../packages/api/src/database/database.ts";
import { createIds } from "../../packages/api/src/server/uuid-v7.ts";
import { createRecordTables, type RecordTables } from "../../packages/api/src/store/record-tables.ts";
import { sampleUser, type SampleUser } from "../../packages/api/src/testing/sample-user.ts";
import type { UserTransaction } from "../../packages/api/src/database/database.ts";
import type { Person } from "../../packages/core/src/contact/person.ts";
import type { MatchModel } from "../../packages/core/src/match/model/match-model.ts";
import type { ImportTransaction } from "../../packages/core/src/sync/import-store.ts";
import { arrivedRecord } from "../../packages/core/src/sync/incoming-record.ts";
import { matchArrivals } from "../../packages/core/src/sync/match-arrivals.ts";
import { takeIn, type PageIntake } from "../../packages/core/src/sync/page-intake.ts";
import { settlePage } from "../../packages/core/src/sync/settle-page.ts";
import type { StepContext } from "../../packages/core/src/sync/step-context.ts";

const FILL_PAGE = 1_000;

/** What a page of new contacts cost. */
export interface PageLookup {
  /** Of the clock, in the database and on the way. */
  readonly lookUpMs: number;
  /** Processor time of it in this process: with PGlite all of it, with a server the way to it and back. */
  readonly lookUpCpuMs: number;
  /** Records that the page was matched against. */
  readonly rows: number;
  /** Processor time of the core's thread: normalize, read, match; without the look-up. */
  readonly coreMs: number;
}

/** An account in a real database, filled and looked up by the parts of an import's step. */
export class StoredAccount {
  readonly #database: Database;
  readonly #user: SampleUser;
  readonly #model: MatchModel;
  readonly #newId = createIds();

  private constructor(database: Database, user: SampleUser, model: MatchModel) {
    this.#database = database;
    this.#user = user;
    this.#model = model;
  }

  static async create(database: Database, model: MatchModel): Promise<StoredAccount> {
    return new StoredAccount(database, await sampleUser(database), model);
  }

  /** Imports them, a page a transaction. */
  async add(people: readonly Person[]): Promise<void> {
    for (let start = 0; start < people.length; start += FILL_PAGE) {
      await this.#database.asUser(this.#user.userId, async (tx) => {
        const intake = await intakeOf(people.slice(start, start + FILL_PAGE));
        await settlePage(this.#context(), this.#transaction(this.#tables(tx)), intake);
      });
    }
  }

  /** Matches a page of new contacts and stores nothing. */
  async lookUp(people: readonly Person[]): Promise<PageLookup> {
    return await this.#database.asUser(this.#user.userId, async (tx) => {
      const tables = this.#tables(tx);
      let [lookUpMs, lookUpCpuMs, waitingMs, rows] = [0, 0, 0, 0];
      const timed = async <T>(query: () => Promise<T>): Promise<T> => {
        const [startedAt, before, allBefore] = [performance.now(), threadMs(), processMs()];
        const found = await query();
        lookUpMs += performance.now() - startedAt;
        lookUpCpuMs += processMs() - allBefore;
        waitingMs += threadMs() - before;
        return found;
      };
      const watched: RecordTables = {
        ...tables,
        async neighborhood(seeds) {
          const found = await timed(() => tables.neighborhood(seeds));
          rows += found.rows.length;
          return found;
        },
        contents: (recordIds) => timed(() => tables.contents(recordIds)),
      };
      const before = threadMs();
      const { accountId } = this.#user;
      const { options, ports } = this.#context();
      const { arrivals } = await intakeOf(people);
      const incoming = arrivals.map((arrival) =>
        arrivedRecord(arrival, { recordId: ports.newId(), accountId }),
      );
      const input = { incoming, otherRecordIds: [], options, prepared: null };
      await matchArrivals(input, this.#transaction(watched));
      return { lookUpMs, lookUpCpuMs, rows, coreMs: threadMs() - before - waitingMs };
    });
  }

  /** Of a step's context what settling a page asks for. */
  #context(): StepContext {
    return {
      run: { accountId: this.#user.accountId },
      ports: { newId: this.#newId, now: () => "", onStage: () => undefined },
      options: { model: this.#model, defaultRegion: undefined },
      ahead: null,
      prepared: null,
    } as unknown as StepContext;
  }

  /** Of a step's transaction what settling a page of new contacts asks for. */
  #transaction(tables: RecordTables): ImportTransaction {
    return { ...tables, stored: () => Promise.resolve([]) } as unknown as ImportTransaction;
  }

  #tables(tx: UserTransaction): RecordTables {
    const { userId, accountId } = this.#user;
    return createRecordTables({
      tx,
      userId,
      accountId,
      runId: randomUUID(),
      at: new Date(),
      newId: this.#newId,
    });
  }
}

function intakeOf(people: readonly Person[]): Promise<PageIntake> {
  const pulled = people.map((person) => ({ person, requested: null }));
  return takeIn(pulled, {}, () => Promise.resolve());
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
