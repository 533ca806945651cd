import { databaseHandle } from "./database-handle.ts";
import type { Database } from "./database.ts";
import type { PgliteThread } from "./pglite-thread.ts";
import { refuseInsideTransaction } from "./transaction-scope.ts";

/** A small import writes a quarter of it, days of idling less: what is done for less would be done for nothing. */
const WRITTEN_MIN_BYTES = 4 * 2 ** 20;

/** Four pages: a smaller table holds no room worth giving back, and grows beyond it when it does. */
const TABLE_MIN_BYTES = 32 * 2 ** 10;

/** As PostgreSQL's own autovacuum has it: statistics are old when a tenth of the rows is new. */
const ANALYZE_FRACTION = 0.1;
const ANALYZE_ROWS = 50;

/**
 * What autovacuum does on a PostgreSQL server, and nobody on PGlite: gives the room of deleted rows back, and keeps the
 * planner's statistics. PGlite does not count what changes either, so the log of writes and the tables' own sizes tell
 * when there is something to do.
 */
export class TableUpkeep {
  readonly #pglite: PgliteThread;
  #writtenUntil: bigint | null = null;
  readonly #rowsAnalyzed = new Map<string, number>();

  constructor(pglite: PgliteThread) {
    this.#pglite = pglite;
  }

  /** Whether so much was written since the last time that it is worth the while; true before the first time. */
  async isDue(): Promise<boolean> {
    refuseInsideTransaction("TableUpkeep.isDue");
    return this.#writtenUntil === null || (await this.#written()) - this.#writtenUntil > WRITTEN_MIN_BYTES;
  }

  /** Table after table, so that whoever waits for the database gets his turn in between. */
  async run(signal: AbortSignal): Promise<void> {
    refuseInsideTransaction("TableUpkeep.run");
    const writtenUntil = await this.#written();
    for (const table of await this.#tables()) {
      if (signal.aborted) return;
      await this.#pglite.exec(`vacuum ${table}`);
      const rows = await this.#countedRows(table);
      const before = this.#rowsAnalyzed.get(table);
      if (before !== undefined && Math.abs(rows - before) <= ANALYZE_ROWS + ANALYZE_FRACTION * before)
        continue;
      await this.#pglite.exec(`analyze ${table}`);
      this.#rowsAnalyzed.set(table, rows);
    }
    this.#writtenUntil = writtenUntil;
  }

  /** How many bytes the log of writes has had since the database was made. */
  async #written(): Promise<bigint> {
    const [row] = (
      await this.#pglite.query<{ bytes: string }>(
        `select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::text as bytes`,
      )
    ).rows;
    return BigInt(row?.bytes ?? 0);
  }

  /** PostgreSQL's catalogs are among them: analyzing writes there. */
  async #tables(): Promise<readonly string[]> {
    const { rows } = await this.#pglite.query<{ name: string }>(
      `select format('%I.%I', nspname, relname) as name
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relkind = 'r' and relpersistence = 'p' and pg_total_relation_size(pg_class.oid) > $1
       order by name`,
      [TABLE_MIN_BYTES],
    );
    return rows.map((row) => row.name);
  }

  /** As the vacuum that was just done has counted them. */
  async #countedRows(table: string): Promise<number> {
    const { rows } = await this.#pglite.query<{ rows: number }>(
      `select reltuples::double precision as rows from pg_class where oid = $1::regclass`,
      [table],
    );
    return rows[0]?.rows ?? 0;
  }
}

/** Null for a PostgreSQL server, which looks after its tables itself. */
export function createTableUpkeep(database: Database): TableUpkeep | null {
  const handle = databaseHandle(database);
  return handle.kind === "pglite" ? new TableUpkeep(handle.pglite) : null;
}
