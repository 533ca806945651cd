import { randomUUID } from "node:crypto";
import type { Database } from "../../packages/api/src/database/database.ts";
import { createIds } from "../../packages/api/src/server/uuid-v7.ts";
import { createRecordTables, type RecordTables } from "../../packages/api/src/store/record-tables.ts";
import { sampleUser, type SampleUser } from "../../packages/api/src/testing/sample-user.ts";
import type { UserTransaction } from "../../packages/api/src/database/database.ts";
import type { Person } from "../../packages/core/src/contact/person.ts";
import type { MatchModel } from "../../packages/core/src/match/model/match-model.ts";
import type { ImportTransaction } from "../../packages/core/src/sync/import-store.ts";
import { matchArrivals } from "../../packages/core/src/sync/match-arrivals.ts";
import { takeIn } from "../../packages/core/src/sync/page-intake.ts";
import { planImport } from "../../packages/core/src/sync/plan-import.ts";
import { sortPage } from "../../packages/core/src/sync/sorted-page.ts";

const FILL_PAGE = 1_000;

/** What a page of new contacts cost. */
export interface PageLookup {
  /** Of the clock, in the database and on the way. */
  readonly lookUpMs: number;
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
        const tables = this.#tables(tx);
        const { plan } = await this.#match(people.slice(start, start + FILL_PAGE), tables);
        const outcome = await tables.apply(plan());
        if (outcome.kind === "refused") throw new Error("A sample contact cannot be stored.");
      });
    }
  }

  /** Matches a page of new contacts and stores nothing. */
  async lookUp(people: readonly Person[]): Promise<PageLookup> {
    return await this.#database.asUser(this.#user.userId, async (tx) => {
      const tables = this.#tables(tx);
      let [lookUpMs, waitingMs, rows] = [0, 0, 0];
      const timed: RecordTables = {
        ...tables,
        async neighborhood(seeds) {
          const [startedAt, before] = [performance.now(), threadMs()];
          const found = await tables.neighborhood(seeds);
          lookUpMs += performance.now() - startedAt;
          waitingMs += threadMs() - before;
          rows += found.rows.length;
          return found;
        },
      };
      const before = threadMs();
      await this.#match(people, timed);
      return { lookUpMs, rows, coreMs: threadMs() - before - waitingMs };
    });
  }

  async #match(people: readonly Person[], tables: RecordTables) {
    const pulled = people.map((person) => ({ person, requested: null }));
    const intake = await takeIn(pulled, {}, () => Promise.resolve());
    const sorted = sortPage(intake, []);
    const input = {
      accountId: this.#user.accountId,
      sorted,
      newId: this.#newId,
      options: { model: this.#model },
    };
    // Of a step's transaction matching needs what the tables have.
    const matched = await matchArrivals(input, tables as ImportTransaction);
    return { plan: () => planImport({ sorted, matched, rejections: intake.rejections }) };
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

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
