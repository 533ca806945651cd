import { randomBytes } from "node:crypto";
import { KithError } from "@kith/core";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { SERVER_VERSION_MIN } from "./login-check.ts";
import { CREATE_ROLES, CREATE_SCHEMA, ROLES } from "./roles.ts";
import { toStoreFailure } from "./store-failure.ts";

/** The role that Kith's pool logs in as. By itself it may do nothing but switch to one of the others. */
export const LOGIN_ROLE = "kith";

/**
 * Prepares a PostgreSQL database for Kith, once, with an administrator's URL of that database (a superuser, or a role
 * with CREATEROLE that owns the database): roles, the empty schemas, a login with a new password. Returns the
 * DATABASE_URL to start with, which holds that password. Running it again is safe and only changes the password.
 */
export async function setupRoles(adminUrl: string): Promise<{ databaseUrl: string }> {
  const client = new Client({ connectionString: adminUrl, application_name: "kith-setup" });
  client.on("error", () => undefined);
  const password = randomBytes(24).toString("base64url");
  try {
    await client.connect();
    await client.query("begin");
    await prepare(client, password);
    await client.query("commit");
  } catch (error) {
    throw toStoreFailure(error);
  } finally {
    await client.end().catch(() => undefined);
  }
  const databaseUrl = new URL(adminUrl);
  databaseUrl.username = LOGIN_ROLE;
  databaseUrl.password = password;
  return { databaseUrl: databaseUrl.href };
}

async function prepare(client: Client, password: string): Promise<void> {
  const { rows } = await client.query<{ name: string; superuser: boolean; version: number }>(
    `select rolname as name, rolsuper as superuser, current_setting('server_version_num')::integer as version
       from pg_roles where rolname = current_user`,
  );
  const admin = rows[0];
  if (admin === undefined || admin.name === LOGIN_ROLE) {
    throw new KithError(
      "CONFIG_INVALID",
      `Log in as an administrator, not as "${LOGIN_ROLE}", to set the database up.`,
    );
  }
  if (admin.version < SERVER_VERSION_MIN) {
    throw new KithError("CONFIG_INVALID", "Kith needs PostgreSQL 16 or newer.");
  }
  for (const statement of CREATE_ROLES) await client.query(statement);
  const login = escapeIdentifier(LOGIN_ROLE);
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [LOGIN_ROLE]);
  await client.query(
    `${rowCount === 0 ? "create" : "alter"} role ${login} login noinherit password ${escapeLiteral(password)}`,
  );
  await client.query(`grant ${ROLES.join(", ")} to ${login} with inherit false, set true`);

  // Only who may switch to a role can make a schema for it; a superuser always may.
  const me = escapeIdentifier(admin.name);
  const owners = ["kith_owner", LOGIN_ROLE];
  if (!admin.superuser)
    await client.query(`grant ${owners.join(", ")} to ${me} with inherit false, set true`);
  await client.query(CREATE_SCHEMA);
  await client.query(`create schema if not exists pgboss authorization ${login}`);
  if (!admin.superuser) await client.query(`revoke ${owners.join(", ")} from ${me} granted by ${me}`);
}
