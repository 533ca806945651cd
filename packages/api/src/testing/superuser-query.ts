import { inject } from "vitest";
import { databaseHandle } from "../database/database-handle.ts";
import type { Database } from "../database/database.ts";

/** Runs one statement as the server's superuser: to look at all users' rows, or to break what nobody else can. */
export async function superuserQuery<Row>(
  database: Database,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const handle = databaseHandle(database);
  if (handle.kind === "pglite") return (await handle.pglite.query<Row>(statement, [...parameters])).rows;
  const { Client } = await import("pg");
  const url = new URL(inject("postgresAdminUrl"));
  url.pathname = new URL(handle.databaseUrl).pathname;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows } = await client.query(statement, [...parameters]);
    return rows as Row[];
  } finally {
    await client.end();
  }
}
