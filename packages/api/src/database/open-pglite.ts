import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql } from "kysely";
import { openDirectoryLock } from "../data-directory/directory-lock.ts";
import { PGLITE_COLUMN_PARSERS } from "./pglite-column-parsers.ts";
import { createDatabase } from "./create-database.ts";
import type { Database } from "./database.ts";
import { keepDatabaseHandle } from "./database-handle.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";
import { CREATE_ROLES, CREATE_SCHEMA } from "./roles.ts";
import type { KithSchema } from "./schema.ts";
import { outsideTransaction } from "./transaction-scope.ts";

/** Measured: about 200 MB of memory with these, 500 to 800 MB with PostgreSQL's own defaults. */
const POSTGRES_SETTINGS = [
  "shared_buffers=16MB",
  "wal_buffers=1MB",
  "max_wal_size=64MB",
  "min_wal_size=32MB",
];

const OPTIONS: PGliteOptions = { parsers: PGLITE_COLUMN_PARSERS, postgresqlconf: POSTGRES_SETTINGS };

/**
 * Opens the database inside `dataDir`, which no other process may have open. It survives the kill of the process, but
 * PGlite does not fsync: a power cut can lose the last moments. Who needs more sets DATABASE_URL.
 */
export async function openPgliteDirectory(dataDir: string): Promise<Database> {
  await using cleanup = new AsyncDisposableStack();
  cleanup.use(await openDirectoryLock(dataDir));
  const directory = join(dataDir, "postgres");
  await createPgliteDirectory(directory);
  return await openPglite({ ...OPTIONS, dataDir: directory }, cleanup);
}

/** Opens a database that lives in memory only, empty or from a snapshot that `dumpDataDir` made. */
export async function openPgliteMemory(snapshot?: Blob): Promise<Database> {
  await using cleanup = new AsyncDisposableStack();
  return await openPglite(snapshot === undefined ? OPTIONS : { ...OPTIONS, loadDataDir: snapshot }, cleanup);
}

/** A new cluster appears under its name only when it is whole: a kill in the middle leaves nothing that cannot start. */
async function createPgliteDirectory(directory: string): Promise<void> {
  if (await exists(directory)) return;
  const partial = `${directory}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const pglite = await PGlite.create({ ...OPTIONS, dataDir: partial });
  await pglite.close();
  await rename(partial, directory);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

async function openPglite(options: PGliteOptions, cleanup: AsyncDisposableStack): Promise<Database> {
  const pglite = await PGlite.create(options);
  cleanup.defer(() => pglite.close());
  const kysely = new Kysely<KithSchema>({ dialect: new PGliteDialect({ pglite }) });
  for (const statement of CREATE_ROLES) await sql.raw(statement).execute(kysely);
  await sql.raw(CREATE_SCHEMA).execute(kysely);
  await migrate(kysely, MIGRATIONS);
  const open = cleanup.move();
  const database = createDatabase({
    kind: "pglite",
    kysely,
    listen: async (channel, listener) => {
      const unlisten = await pglite.listen(channel, (payload) => outsideTransaction(() => listener(payload)));
      return { [Symbol.asyncDispose]: () => unlisten() };
    },
    close: () => open.disposeAsync(),
  });
  keepDatabaseHandle(database, { kind: "pglite", kysely, pglite });
  return database;
}
