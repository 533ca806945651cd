import type { KithError } from "@kith/core";
import type { Database } from "./database.ts";
import { openPgliteDirectory, openPgliteMemory } from "./open-pglite.ts";
import { openPostgres } from "./open-postgres.ts";

/** Where the database is: a PostgreSQL server, PGlite in a directory, or PGlite in memory. */
export type DatabaseLocation =
  | { readonly databaseUrl: string }
  | { readonly dataDir: string }
  | { readonly memory: true };

export interface OpenDatabaseOptions {
  /** Told when an embedded database breaks down: every later call of it fails, and only a new start helps. */
  readonly onLost?: ((error: KithError) => void) | undefined;
}

/** Opens the database and brings its schema up to date. Throws a KithError that says what to do when it cannot. */
export async function openDatabase(
  location: DatabaseLocation,
  { onLost }: OpenDatabaseOptions = {},
): Promise<Database> {
  if ("databaseUrl" in location) return await openPostgres(location.databaseUrl);
  if ("dataDir" in location) return await openPgliteDirectory(location.dataDir, onLost);
  return await openPgliteMemory();
}
