import { randomBytes } from "node:crypto";
import { invariant, KithError } from "@kith/core";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { SERVER_VERSION_MIN } from "./login-check.ts";
import { CREATE_ROLES, CREATE_SCHEMA, ROLES } from "./roles.ts";
import { toStoreFailure } from "./store-failure.ts";

/**
 * Prepares a PostgreSQL database for Kith, once, with an administrator's URL of that database (a superuser, or a role
 * with CREATEROLE that owns the database): roles, the empty schemas, a login with a new password that by itself may do
 * nothing but switch to one of the roles. Returns the DATABASE_URL to start with, which holds that password. Running it
 * again is safe and only changes the password. The login is named after the database, so that others of the same server
 * keep theirs.
 */
export async function setupRoles(adminUrl: string): Promise<{ databaseUrl: string }> {
  const databaseUrl = URL.parse(adminUrl);
  if (databaseUrl === null || !/^postgres(ql)?:$/.test(databaseUrl.protocol)) {
    throw new KithError(
      "INPUT_INVALID",
      "The administrator's URL must be an address like postgres://admin:password@host:5432/database.",
    );
  }
  const client = new Client({ connectionString: adminUrl, application_name: "kith-setup" });
  client.on("error", () => undefined);
  databaseUrl.password = randomBytes(24).toString("base64url");
  try {
    await client.connect();
    await client.query("begin");
    databaseUrl.username = await prepare(client, databaseUrl.password);
    await client.query("commit");
  } catch (error) {
    throw toStoreFailure(error);
  } finally {
    await client.end().catch(() => undefined);
  }
  return { databaseUrl: databaseUrl.href };
}

/** Returns the login's name. */
async function prepare(client: Client, password: string): Promise<string> {
  const { rows } = await client.query<{ admin: string; superuser: boolean; version: number; login: string }>(
    `select rolname as admin, rolsuper as superuser, current_setting('server_version_num')::integer as version,
       left('kith_login_' || current_database(), 63) as login
     from pg_roles where rolname = current_user`,
  );
  const [server] = rows;
  invariant(server !== undefined, "the current role is among the roles");
  if (server.version < SERVER_VERSION_MIN) {
    throw new KithError("CONFIG_INVALID", "Kith needs PostgreSQL 16 or newer.");
  }
  for (const statement of CREATE_ROLES) await client.query(statement);
  const login = escapeIdentifier(server.login);
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [server.login]);
  const verb = rowCount === 0 ? "create" : "alter";
  await client.query(`${verb} role ${login} login noinherit password ${escapeLiteral(password)}`);
  await client.query(`grant ${ROLES.join(", ")} to ${login} with inherit false, set true`);

  // Only who may switch to a role can make a schema for it; a superuser always may.
  const admin = escapeIdentifier(server.admin);
  const owners = `kith_owner, ${login}`;
  if (!server.superuser) await client.query(`grant ${owners} to ${admin} with inherit false, set true`);
  await client.query(CREATE_SCHEMA);
  await client.query(`create schema if not exists pgboss authorization ${login}`);
  if (!server.superuser) await client.query(`revoke ${owners} from ${admin} granted by ${admin}`);
  return server.login;
}
