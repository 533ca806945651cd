import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import type { Collection, StateStore } from "./state-store.ts";

/** SQLite's code for a database that another connection has locked. */
const SQLITE_BUSY = 5;

interface PendingWrite {
  collection: Collection;
  id: string;
  /** Absent = remove. */
  value?: object;
}

/**
 * Opens (or creates) the state in a directory.
 *
 * SQLite rather than a journal of our own: a torn last write is its business, and re-opening reads one row per
 * person instead of the whole history. WAL with synchronous=NORMAL: a commit is a write() to the log, which
 * survives SIGKILL; fsync happens only at checkpoints, so a power cut may lose the last commits but never
 * corrupts the file. Values are JSON text: JSON.stringify escapes lone surrogates and U+0000, which SQLite's
 * text would not keep.
 *
 * Throws when another process has the directory.
 */
export function openSqliteStateStore(directory: string): StateStore {
  const database = openDatabase(directory);
  const upsert = database.prepare(
    "INSERT INTO state (collection, id, json) VALUES (?, ?, ?) ON CONFLICT (collection, id) DO UPDATE SET json = excluded.json",
  );
  const erase = database.prepare("DELETE FROM state WHERE collection = ? AND id = ?");
  const select = "SELECT id, json FROM state WHERE collection = ? AND id >= ? AND id < ? ORDER BY id";
  const pending = new Map<string, PendingWrite>();
  let isOpen = true;

  const flush = (): void => {
    // A request that was still being served at close is never answered, so its writes need not be kept.
    if (pending.size === 0 || !isOpen) return;
    database.exec("BEGIN");
    try {
      for (const { collection, id, value } of pending.values()) {
        if (value === undefined) erase.run(collection, id);
        else upsert.run(collection, id, JSON.stringify(value));
      }
      database.exec("COMMIT");
    } catch (error) {
      database.exec("ROLLBACK");
      throw error;
    }
    pending.clear();
  };

  return {
    *read(collection, idPrefix = "") {
      // A statement of its own: accounts are read while others are, and a second use ends the first one's iteration.
      for (const row of database.prepare(select).iterate(collection, idPrefix, `${idPrefix}\u{10FFFF}`)) {
        yield [String(row["id"]), JSON.parse(String(row["json"])) as unknown] as const;
      }
    },
    put(collection, id, value) {
      pending.set(`${collection} ${id}`, { collection, id, value });
    },
    remove(collection, id) {
      pending.set(`${collection} ${id}`, { collection, id });
    },
    flush,
    close() {
      flush();
      isOpen = false;
      database.close();
    },
  };
}

function openDatabase(directory: string): DatabaseSync {
  mkdirSync(directory, { recursive: true });
  const database = new DatabaseSync(join(directory, "google-emulator.sqlite"));
  try {
    // Exclusive first: journal_mode then takes the lock that keeps a second process out.
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec(
      "CREATE TABLE IF NOT EXISTS state (collection TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID",
    );
  } catch (error) {
    database.close();
    if (!(error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY)) throw error;
    const message = `The state in ${directory} is in use by another emulator. End that one, or choose another directory.`;
    throw new Error(message, { cause: error });
  }
  return database;
}
