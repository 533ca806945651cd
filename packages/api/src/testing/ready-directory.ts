import { cp, mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../database/open-database.ts";
import { schemaHash } from "./schema-hash.ts";

/**
 * Puts a database that is made already, migrated and empty, into a data directory: what a first start would find after
 * its 3 s of initdb. The first call on a machine makes it and leaves it in the temporary directory.
 */
export async function prepareDataDirectory(dataDir: string): Promise<void> {
  const ready = join(tmpdir(), `kith-test-directory-${schemaHash()}`);
  if (!(await exists(ready))) await create(ready);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await cp(join(ready, "postgres"), join(dataDir, "postgres"), { recursive: true });
}

/** Made beside and renamed: several workers, or one test twice, may make it at once, and all make the same. */
async function create(ready: string): Promise<void> {
  const draft = await mkdtemp(`${ready}.`);
  try {
    const database = await openDatabase({ dataDir: draft });
    await database[Symbol.asyncDispose]();
    await rename(draft, ready);
  } catch (error) {
    if (!(await exists(ready))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
