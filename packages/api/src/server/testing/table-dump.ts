import type { Database } from "../../database/database.ts";
import { findUserTables } from "../../testing/user-tables.ts";
import { superuserQuery } from "../../testing/superuser-query.ts";

export type TableDump = Readonly<Record<string, readonly string[]>>;

/** What a run may write whatever it finds: itself, its events and answers, and the account's sync token. */
const RUN_TABLES = [
  "run",
  "run_event",
  "step_answer",
  "run_failure",
  "plan_action",
  "google_token",
  "oauth_state",
];

/** All rows of everybody in the tables that hold contacts and what is known about them, as text. */
export async function dumpContactTables(
  database: Database,
  { accounts = false }: { readonly accounts?: boolean } = {},
): Promise<TableDump> {
  const skipped = accounts ? RUN_TABLES : [...RUN_TABLES, "google_account"];
  const tables = (await findUserTables(database)).filter((table) => !skipped.includes(table));
  const dump: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await superuserQuery<{ row: string }>(
      database,
      `select t::text as row from kith.${table} t order by 1`,
    );
    dump[table] = rows.map((row) => row.row);
  }
  return dump;
}
