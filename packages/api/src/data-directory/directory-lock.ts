import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { KithError } from "@kith/core";
import { makeDataDirectory, unusableDataDirectory } from "./make-data-directory.ts";

/** SQLITE_BUSY: another process, or another opening in this one, holds the file's lock. */
const SQLITE_BUSY = 5;

/**
 * Takes the directory for this process, until it is disposed or the process ends in any way. PGlite does not defend
 * itself: a second process that opened the same directory would lose rows silently.
 *
 * The lock is the kernel's, taken through SQLite because Node has no file locks: it falls with its process, after a
 * SIGKILL too, so there is no stale lock to judge and no pid to mistake for another's, also between containers that
 * share the directory. The pid stands in a file beside it, for the sentence only. The lock file is never removed:
 * somebody else may be about to lock it.
 */
export async function openDirectoryLock(directory: string): Promise<AsyncDisposable> {
  await makeDataDirectory(directory);
  const pidFile = join(directory, "kith.pid");
  const lock = tryLock(directory);
  if (lock === null) {
    const holder = await readPid(pidFile);
    throw new KithError(
      "CONFIG_INVALID",
      `Kith is already running on the data directory ${resolve(directory)}${holder}: stop that process, or set DATA_DIR to another directory.`,
    );
  }
  try {
    await writeFile(pidFile, `${process.pid}\n`);
  } catch (error) {
    lock.close();
    throw unusableDataDirectory(directory, error);
  }
  return {
    [Symbol.asyncDispose]: async () => {
      if (!lock.isOpen) return;
      await rm(pidFile, { force: true });
      lock.close();
    },
  };
}

/** Null when somebody else holds it. */
function tryLock(directory: string): DatabaseSync | null {
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(join(directory, "kith.lock"), { timeout: 0 });
    lock.exec("begin exclusive");
    return lock;
  } catch (error) {
    lock?.close();
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return null;
    throw unusableDataDirectory(directory, error);
  }
}

async function readPid(pidFile: string): Promise<string> {
  try {
    const pid = (await readFile(pidFile, "utf8")).trim();
    return pid === "" ? "" : ` (process ${pid})`;
  } catch {
    return "";
  }
}
