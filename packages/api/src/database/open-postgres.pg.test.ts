import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createPostgresTestDatabase, openPostgresTestDatabase } from "../testing/postgres-test-database.ts";
import { sampleUser } from "../testing/sample-user.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { databaseHandle } from "./database-handle.ts";
import type { UserTransaction } from "./database.ts";
import { openPostgres } from "./open-postgres.ts";
import { setupRoles } from "./setup-roles.ts";

let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ url, drop } = await createPostgresTestDatabase());
});

afterAll(() => drop());

async function administer(statement: string): Promise<void> {
  const admin = new URL(inject("postgresAdminUrl"));
  admin.pathname = new URL(url).pathname;
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function loginAs(role: string): string {
  const login = new URL(url);
  login.username = role;
  login.password = "secret";
  return login.href;
}

test.each([
  ["superuser", "is a superuser"],
  ["bypassrls in role kith_owner, kith_app, kith_service", "has BYPASSRLS"],
  ["inherit in role kith_owner, kith_app, kith_service", "has the rights of the owner of Kith's tables"],
  ["noinherit", "may not switch to kith_app, kith_owner, kith_service"],
])("a login role made with %s is refused, with the command that mends it", async (attributes, reason) => {
  const role = `login_${randomUUID().slice(0, 8)}`;
  await administer(`create role ${role} login password 'secret' ${attributes}`);
  try {
    await expect(openPostgres(loginAs(role))).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringMatching(new RegExp(`\\(role "${role}"\\) ${reason}.*kith database setup`)),
    });
  } finally {
    await administer(`drop role ${role}`);
  }
});

test("a database that was never set up is refused, with the command that mends it", async () => {
  const bare = `kith_bare_${randomUUID().slice(0, 8)}`;
  await administer(`create database ${bare}`);
  const bareUrl = new URL(url);
  bareUrl.pathname = `/${bare}`;
  await expect(openPostgres(bareUrl.href)).rejects.toThrow(
    'finds no schema "kith" in this database. Run `pnpm kith database setup',
  );
  await administer(`drop database ${bare}`);
});

test("a server that cannot be reached is told as such, without the password", async () => {
  const failure = await openPostgres("postgres://kith:hunter2@127.0.0.1:1/kith").catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: "STORE_UNAVAILABLE" });
  expect(String(failure)).not.toContain("hunter2");
});

test("by itself the login sees no table", async () => {
  await using database = await openPostgres(url);
  const select = sql`select from kith.contact`.execute(databaseHandle(database).kysely);
  await expect(select).rejects.toMatchObject({ code: "42501" });
});

test("processes that start at the same time migrate once, one after the other", async () => {
  const { databaseUrl, remove } = await setupEmptyDatabase();
  try {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openPostgres(databaseUrl)));
    for (const database of opened) expect((await sampleUser(database)).userId).toBeTruthy();
    await Promise.all(opened.map((database) => database[Symbol.asyncDispose]()));
  } finally {
    await remove();
  }
});

test("a password or a database that the server does not know is a wrong setting, not an outage", async () => {
  const wrongPassword = new URL(url);
  wrongPassword.password = "wrong";
  await expect(openPostgres(wrongPassword.href)).rejects.toMatchObject({
    code: "CONFIG_INVALID",
    message: "The PostgreSQL server does not accept this user and password: check DATABASE_URL.",
  });
  const wrongDatabase = new URL(url);
  wrongDatabase.pathname = "/nowhere";
  await expect(openPostgres(wrongDatabase.href)).rejects.toThrow("has no such database: check DATABASE_URL");
});

test("an administrator who is no superuser can set the database up, twice, and keeps no rights in it", async () => {
  const admin = `admin_${randomUUID().slice(0, 8)}`;
  const name = `kith_owned_${randomUUID().slice(0, 8)}`;
  // On a server of its own this role would have made Kith's roles itself; here they are there already.
  await administer(`create role ${admin} login createrole password 'secret'`);
  await administer(
    `grant kith_owner, kith_app, kith_service to ${admin} with admin true, inherit false, set false`,
  );
  await administer(`create database ${name} owner ${admin}`);
  const adminUrl = new URL(loginAs(admin));
  adminUrl.pathname = `/${name}`;
  try {
    const first = await setupRoles(adminUrl.href);
    const second = await setupRoles(adminUrl.href);
    await expect(openPostgres(first.databaseUrl)).rejects.toThrow("does not accept this user and password");
    await using database = await openPostgres(second.databaseUrl);
    await sampleUser(database);
    const rights = await superuserQuery<{ can: boolean }>(
      database,
      `select bool_or(pg_has_role($1, oid, 'usage') or pg_has_role($1, oid, 'set')) as can from pg_roles
       where rolname = any ($2)`,
      [admin, ["kith_owner", "kith_app", "kith_service", `kith_login_${name}`]],
    );
    expect(rights).toEqual([{ can: false }]);
  } finally {
    await administer(`drop database ${name} with (force)`);
    await administer(`drop role if exists kith_login_${name}`);
    await administer(`revoke kith_owner, kith_app, kith_service from ${admin} cascade`);
    await administer(`drop role ${admin}`);
  }
});

test("what others commit in the middle of a transaction for reading is not half seen", async () => {
  await using database = await openPostgresTestDatabase();
  const { userId } = await sampleUser(database);
  const looked = Promise.withResolvers<void>();
  const changed = Promise.withResolvers<void>();
  const settings = (tx: UserTransaction) => tx.selectFrom("app_user").select("settings").execute();
  const reading = database.readAsUser(userId, async (tx) => {
    const first = await settings(tx);
    looked.resolve();
    await changed.promise;
    return [first, await settings(tx)];
  });
  await looked.promise;
  await database.asUser(userId, (tx) =>
    tx.updateTable("app_user").set({ settings: '{"batchSize":7}' }).execute(),
  );
  changed.resolve();
  const [first, second] = await reading;
  expect(second).toEqual(first);
  expect(await database.readAsUser(userId, settings)).not.toEqual(first);
});

test("a setup with what is no PostgreSQL address says what it wants", async () => {
  for (const url of ["nonsense", "http://localhost:5432/kith"]) {
    await expect(setupRoles(url)).rejects.toMatchObject({
      code: "INPUT_INVALID",
      message: expect.stringContaining("postgres://admin:password@host:5432/database"),
    });
  }
});

test("two users who lock each other's rows are both served", async () => {
  await using database = await openPostgresTestDatabase();
  const user = await sampleUser(database);
  const other = await sampleUser(database);
  await using shared = await openPostgres(databaseUrlOf(database));
  const lock = (key: number) => sql`select pg_advisory_xact_lock(${key})`;
  const bothHold = Promise.withResolvers<void>();
  let holding = 0;
  const take = async (first: number, second: number, userId: typeof user.userId): Promise<number> => {
    let runs = 0;
    await shared.asUser(userId, async (tx) => {
      runs += 1;
      await lock(first).execute(tx);
      holding += 1;
      if (holding === 2) bothHold.resolve();
      await bothHold.promise;
      await lock(second).execute(tx);
    });
    return runs;
  };
  const runs = await Promise.all([take(1, 2, user.userId), take(2, 1, other.userId)]);
  expect(new Set(runs)).toEqual(new Set([1, 2]));
});

test("a listener whose connection is killed hears again after a while, without being asked", async () => {
  await using database = await openPostgresTestDatabase();
  const user = await sampleUser(database);
  const heard = Promise.withResolvers<void>();
  await using _ = await database.listen("kith_test", () => heard.resolve());
  const killed = await superuserQuery(
    database,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'kith-listen' and datname = current_database()`,
  );
  expect(killed).toHaveLength(1);
  const notify = () =>
    database.asUser(user.userId, (tx) => sql`select pg_notify('kith_test', 'again')`.execute(tx));
  for (let heardYet = false; !heardYet;) {
    await notify();
    heardYet = await Promise.race([
      heard.promise.then(() => true),
      new Promise<false>((resolve) => setImmediate(resolve, false)),
    ]);
  }
});

test("a connection that the server ends in mid-transaction is told as an unavailable database, and the next one works", async () => {
  await using database = await openPostgresTestDatabase();
  const user = await sampleUser(database);
  const broken = database.asUser(user.userId, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await superuserQuery(database, "select pg_terminate_backend($1)", [rows[0]?.pid]);
    await tx.selectFrom("app_user").selectAll().execute();
  });
  await expect(broken).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  const users = await database.asUser(user.userId, (tx) => tx.selectFrom("app_user").selectAll().execute());
  expect(users).toHaveLength(1);
});

function databaseUrlOf(database: Parameters<typeof databaseHandle>[0]): string {
  const handle = databaseHandle(database);
  if (handle.kind !== "postgres") throw new Error("A PostgreSQL database was expected.");
  return handle.databaseUrl;
}

/** A database with the roles and the empty schemas, as `setupRoles` leaves it, under the run's login. */
async function setupEmptyDatabase(): Promise<{
  name: string;
  databaseUrl: string;
  remove: () => Promise<void>;
}> {
  const name = `kith_empty_${randomUUID().slice(0, 8)}`;
  await administer(`create database ${name}`);
  const adminUrl = new URL(inject("postgresAdminUrl"));
  adminUrl.pathname = `/${name}`;
  const admin = new Client({ connectionString: adminUrl.href });
  await admin.connect();
  await admin.query("create schema kith authorization kith_owner");
  await admin.end();
  const databaseUrl = new URL(url);
  databaseUrl.pathname = `/${name}`;
  return {
    name,
    databaseUrl: databaseUrl.href,
    remove: () => administer(`drop database ${name} with (force)`),
  };
}
