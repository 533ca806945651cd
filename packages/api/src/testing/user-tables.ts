import type { Database } from "../database/database.ts";
import { superuserQuery } from "./superuser-query.ts";

/** Every table of the schema that has a `user_id`, from the catalog: a new one is in every test that uses this. */
export async function findUserTables(database: Database): Promise<string[]> {
  const rows = await superuserQuery<{ name: string }>(
    database,
    `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'kith'::regnamespace and relkind in ('r', 'p') and attname = 'user_id' order by relname`,
  );
  return rows.map((row) => row.name);
}
