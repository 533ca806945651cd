import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { KithError } from "@kith/core";

/** What the system's codes mean to a person who set DATA_DIR. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "Kith's user may not write there",
  EEXIST: "a file is in the way",
  ENOENT: "nothing can be made there",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file is in the way",
  EPERM: "Kith's user may not write there",
  EROFS: "it is read-only",
};

/**
 * Makes the data directory, for its owner only, and those above it where they are missing. Throws CONFIG_INVALID when
 * that cannot be done or nothing can be written there.
 */
export async function makeDataDirectory(dataDir: string): Promise<void> {
  const path = resolve(dataDir);
  try {
    await makeDirectory(path);
    await access(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw unusableDataDirectory(dataDir, cause);
  }
}

/** What to say when something in the data directory could not be written. */
export function unusableDataDirectory(dataDir: string, cause: unknown): KithError {
  const code = codeOf(cause);
  const reason = code === undefined ? "" : ` (${code}${code in REASONS ? `: ${REASONS[code]}` : ""})`;
  return new KithError(
    "CONFIG_INVALID",
    `The data directory ${resolve(dataDir)} cannot be used${reason}. Set DATA_DIR to a directory that Kith's user can write to, with space in it.`,
    { cause },
  );
}

/** Not mkdir's own `recursive`: where the system lets nobody make anything (/proc), Node 24 tries for ever. */
async function makeDirectory(path: string): Promise<void> {
  if (await isDirectory(path)) return;
  if (dirname(path) !== path) await makeDirectory(dirname(path));
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!(await isDirectory(path))) throw error;
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
