import { rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, PGliteDialect, sql } from "kysely";
import { openDirectoryLock } from "../data-directory/directory-lock.ts";
import { makeDataDirectory } from "../data-directory/make-data-directory.ts";
import { createDatabase } from "./create-database.ts";
import type { Database } from "./database.ts";
import { keepDatabaseHandle } from "./database-handle.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";
import { openPgliteThread, type PgliteThreadOptions } from "./pglite-thread.ts";
import { CREATE_ROLES, CREATE_SCHEMA } from "./roles.ts";
import type { KithSchema } from "./schema.ts";
import { outsideTransaction } from "./transaction-scope.ts";

/**
 * Opens the database inside `dataDir`, which no other process may have open. It survives the kill of the process, but
 * PGlite does not fsync: a power cut can lose the last moments. Who needs more sets DATABASE_URL.
 */
export async function openPgliteDirectory(
  dataDir: string,
  onLost?: PgliteThreadOptions["onLost"],
): Promise<Database> {
  await using cleanup = new AsyncDisposableStack();
  cleanup.use(await openDirectoryLock(dataDir));
  const directory = join(dataDir, "postgres");
  await createPgliteDirectory(directory);
  return await openPglite({ dataDir: directory, onLost }, cleanup);
}

/** Opens a database that lives in memory only, empty or a copy of one whose `dump` a file holds. */
export async function openPgliteMemory(snapshotFile?: string): Promise<Database> {
  await using cleanup = new AsyncDisposableStack();
  return await openPglite(snapshotFile === undefined ? {} : { snapshotFile }, cleanup);
}

/** A new cluster appears under its name only when it is whole: a kill in the middle leaves nothing that cannot start. */
async function createPgliteDirectory(directory: string): Promise<void> {
  if (await exists(directory)) return;
  const partial = `${directory}.partial`;
  await rm(partial, { recursive: true, force: true });
  await makeDataDirectory(partial);
  const pglite = await openPgliteThread({ dataDir: partial });
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

async function openPglite(options: PgliteThreadOptions, cleanup: AsyncDisposableStack): Promise<Database> {
  const pglite = await openPgliteThread(options);
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
