import { rename, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { invariant } from "@kith/core";
import { databaseHandle } from "../database/database-handle.ts";
import type { Database } from "../database/database.ts";
import { openPgliteMemory } from "../database/open-pglite.ts";
import { schemaHash } from "./schema-hash.ts";

/**
 * A migrated, empty PGlite in memory, of its own for each call; dispose it (`await using`). Opening takes 0.3 s: the
 * first one on a machine (3 s, initdb) leaves a snapshot in the temporary directory, named by the hash of the schema.
 */
export async function openTestDatabase(): Promise<Database> {
  const file = snapshotFile();
  if (!(await exists(file))) await createSnapshot(file);
  return await openPgliteMemory(file);
}

function snapshotFile(): string {
  return join(tmpdir(), `kith-test-database-${schemaHash()}.tar`);
}

/** Written beside and renamed: several workers may make it at once, and all make the same. */
async function createSnapshot(file: string): Promise<void> {
  await using database = await openPgliteMemory();
  const handle = databaseHandle(database);
  invariant(handle.kind === "pglite", "a database in memory is a PGlite");
  const snapshot = await handle.pglite.dump();
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, snapshot);
  await rename(draft, file);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
