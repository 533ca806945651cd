import { KithError } from "@kith/core";
import { sql, type Kysely } from "kysely";
import { ROLES } from "./roles.ts";
import type { KithSchema } from "./schema.ts";

/** PostgreSQL 16 brought `grant … with inherit false`: a login may switch to a role without having its rights at all times. */
export const SERVER_VERSION_MIN = 160_000;

interface Login {
  name: string;
  server_version: number;
  superuser: boolean;
  bypasses: boolean;
  has_schema: boolean;
  owns_tables: boolean;
  missing_roles: string[];
}

/** Refuses a login role that row-level security would not bind, or that cannot do Kith's work. */
export async function checkLogin(kysely: Kysely<KithSchema>): Promise<void> {
  const { rows } = await sql<Login>`
    select current_user as name,
      current_setting('server_version_num')::integer as server_version,
      rolsuper as superuser,
      rolbypassrls as bypasses,
      to_regnamespace('kith') is not null as has_schema,
      exists (
        select from pg_class where relnamespace = to_regnamespace('kith') and pg_has_role(current_user, relowner, 'usage')
      ) as owns_tables,
      array(
        select name from unnest(${sql.val(ROLES)}::text[]) as name
        where not exists (select from pg_roles where rolname = name and pg_has_role(current_user, oid, 'set'))
        order by name
      ) as missing_roles
    from pg_roles where rolname = current_user`.execute(kysely);
  const problem = rows[0] === undefined ? "cannot be found among the server's roles" : findProblem(rows[0]);
  if (problem === null) return;
  throw new KithError(
    "CONFIG_INVALID",
    `The login of DATABASE_URL ${problem}. Run \`pnpm kith database setup <administrator's URL of the same database>\` once, and start with the DATABASE_URL that it prints.`,
  );
}

function findProblem(login: Login): string | null {
  const name = `(role "${login.name}")`;
  if (login.server_version < SERVER_VERSION_MIN)
    return `reaches a PostgreSQL older than 16, which Kith needs`;
  if (login.superuser) return `${name} is a superuser, and row-level security does not bind superusers`;
  if (login.bypasses) return `${name} has BYPASSRLS, so row-level security does not bind it`;
  if (login.owns_tables) return `${name} has the rights of the owner of Kith's tables at all times`;
  if (login.missing_roles.length > 0) return `${name} may not switch to ${login.missing_roles.join(", ")}`;
  if (!login.has_schema) return `${name} finds no schema "kith" in this database`;
  return null;
}
