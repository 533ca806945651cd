import { invariant } from "@kith/core";
import type { Kysely } from "kysely";
import type { Database } from "./database.ts";
import type { PgliteThread } from "./pglite-thread.ts";
import type { KithSchema } from "./schema.ts";

/** What is under a database: handles that row-level security does not bind. For the files of this folder only. */
export type DatabaseHandle =
  | { readonly kind: "pglite"; readonly kysely: Kysely<KithSchema>; readonly pglite: PgliteThread }
  | { readonly kind: "postgres"; readonly kysely: Kysely<KithSchema>; readonly databaseUrl: string };

const handles = new WeakMap<Database, DatabaseHandle>();

export function keepDatabaseHandle(database: Database, handle: DatabaseHandle): void {
  handles.set(database, handle);
}

export function databaseHandle(database: Database): DatabaseHandle {
  const handle = handles.get(database);
  invariant(handle !== undefined, "the database was opened by openDatabase");
  return handle;
}
