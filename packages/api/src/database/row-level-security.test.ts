import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEitherDatabase } from "../testing/either-database.ts";
import { insertSampleRows } from "../testing/sample-rows.ts";
import { sampleUser, type SampleUser } from "../testing/sample-user.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { findUserTables } from "../testing/user-tables.ts";
import { databaseHandle } from "./database-handle.ts";
import type { Database } from "./database.ts";

const APPEND_ONLY = ["change", "decision", "decision_withdrawal", "review_act"];

let database: Database;
let tables: string[];
let alice: SampleUser;
let bob: SampleUser;

beforeAll(async () => {
  database = await openEitherDatabase();
  tables = await findUserTables(database);
  [alice, bob] = [await sampleUser(database), await sampleUser(database)];
  await insertSampleRows(database, alice);
  await insertSampleRows(database, bob);
});

afterAll(() => database[Symbol.asyncDispose]());

const REFUSED = "42501";

/** The SQLSTATE with which an operation fails; null when it does not. */
async function failureOf(operation: Promise<unknown>): Promise<unknown> {
  try {
    await operation;
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
}

test("every table with a user_id forces row-level security, and holds rows of both users here", async () => {
  const unforced = await superuserQuery(
    database,
    `select relname from pg_class where relnamespace = 'kith'::regnamespace and relname = any ($1)
     and not (relrowsecurity and relforcerowsecurity)`,
    [tables],
  );
  expect(unforced).toEqual([]);
  for (const table of tables) {
    const rows = await superuserQuery(database, `select distinct user_id from kith.${table}`);
    expect({ table, users: rows.length }).toEqual({ table, users: 2 });
  }
});

test("a query without WHERE sees the rows of the transaction's user only", async () => {
  for (const table of tables) {
    const rows = await database.asUser(alice.userId, async (tx) => {
      const found = await sql<{ user_id: string }>`select distinct user_id from ${sql.table(table)}`.execute(
        tx,
      );
      return found.rows;
    });
    expect({ table, rows }).toEqual({ table, rows: [{ user_id: alice.userId }] });
  }
});

test("a row cannot be inserted for another user", async () => {
  for (const table of tables) {
    const insert = database.asUser(alice.userId, (tx) =>
      sql`insert into ${sql.table(table)} select (jsonb_populate_record(own, jsonb_build_object('user_id', ${bob.userId}::text))).*
        from ${sql.table(table)} as own`.execute(tx),
    );
    expect({ table, failure: await failureOf(insert) }).toEqual({ table, failure: REFUSED });
  }
});

test("a row cannot be given to another user", async () => {
  for (const table of tables) {
    const update = database.asUser(alice.userId, (tx) =>
      sql`update ${sql.table(table)} set user_id = ${bob.userId}`.execute(tx),
    );
    expect({ table, failure: await failureOf(update) }).toEqual({ table, failure: REFUSED });
  }
});

test("another user's rows cannot be changed or deleted", async () => {
  const before = await digestRows(bob);
  for (const table of tables) {
    for (const statement of [
      sql`delete from ${sql.table(table)} where user_id = ${bob.userId}`,
      sql`update ${sql.table(table)} set user_id = user_id where user_id = ${bob.userId}`,
    ]) {
      // Refused outright where the role has no such right at all; otherwise there is no row to be seen.
      const failure = await failureOf(database.asUser(alice.userId, (tx) => statement.execute(tx)));
      expect([null, REFUSED]).toContain(failure);
    }
  }
  expect(await digestRows(bob)).toEqual(before);
});

test("the app's role cannot update, delete or truncate the append-only tables", async () => {
  for (const table of APPEND_ONLY) {
    for (const statement of [
      sql`update ${sql.table(table)} set user_id = user_id`,
      sql`delete from ${sql.table(table)}`,
      sql`truncate ${sql.table(table)}`,
    ]) {
      await expect(database.asUser(alice.userId, (tx) => statement.execute(tx))).rejects.toMatchObject({
        code: REFUSED,
      });
    }
  }
});

test("without a user id the app's role sees nothing", async () => {
  await database.asUser(alice.userId, async (tx) => {
    await sql`select set_config('app.user_id', '', true)`.execute(tx);
    for (const table of tables) {
      const { rows } = await sql`select from ${sql.table(table)}`.execute(tx);
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
  });
});

test("the service's role can read what it wakes runs, finds users and due purges by, and nothing else of a user", async () => {
  const readable = await superuserQuery<{ column: string }>(
    database,
    `select attrelid::regclass || '.' || attname as column from pg_attribute
     where attrelid = any (select ('kith.' || unnest($1::text[]))::regclass) and attnum > 0 and not attisdropped
     and has_column_privilege('kith_service', attrelid, attnum, 'select') order by attrelid::regclass::text, attnum`,
    [tables],
  );
  expect(readable.map((row) => row.column)).toEqual([
    "kith.api_token.token_id",
    "kith.api_token.user_id",
    "kith.api_token.token_hash",
    "kith.api_token.scopes",
    "kith.api_token.expires_at",
    "kith.api_token.last_used_at",
    "kith.app_user.user_id",
    "kith.app_user.keys_version",
    "kith.contact.user_id",
    "kith.contact.deleted_at",
    "kith.run.run_id",
    "kith.run.user_id",
    "kith.run.origin",
    "kith.run.status",
    "kith.run.waiting_until",
    "kith.run.lease_owner",
    "kith.run.lease_expires_at",
    "kith.run.fence",
    "kith.user_identity.issuer",
    "kith.user_identity.subject",
    "kith.user_identity.user_id",
    "kith.user_identity.sessions_valid_from",
  ]);
  for (const table of tables) {
    const select = database.asService((tx) => sql`select * from ${sql.table(table)}`.execute(tx));
    expect({ table, failure: await failureOf(select) }).toEqual({ table, failure: REFUSED });
  }
  const runs = await database.asService((tx) => tx.selectFrom("run").select(["run_id", "user_id"]).execute());
  expect(new Set(runs.map((run) => run.user_id))).toEqual(new Set([alice.userId, bob.userId]));
  const living = await database.asService((tx) => tx.selectFrom("contact").select("user_id").execute());
  expect(living, "whose contacts are deleted, not who has contacts").toEqual([]);
});

test("neither role nor user id reach the next transaction of the connection", async () => {
  await database.asUser(alice.userId, async () => undefined);
  await database.asUser(alice.userId, () => Promise.reject(new Error("rolled back"))).catch(() => undefined);
  const { rows } = await sql<{ role: string; login: string; user: string; path: string }>`
    select current_user as role, session_user as login, coalesce(current_setting('app.user_id', true), '') as user,
      current_setting('search_path') as path`.execute(databaseHandle(database).kysely);
  const [after] = rows;
  expect(after?.role).toBe(after?.login);
  expect(after?.user).toBe("");
  expect(after?.path).not.toContain("kith");

  const service = await database.asService(async (tx) => {
    const found = await sql`select current_user as role, current_setting('app.user_id') as user`.execute(tx);
    return found.rows;
  });
  expect(service).toEqual([{ role: "kith_service", user: "" }]);
});

async function digestRows(user: SampleUser): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await superuserQuery<{ digest: string }>(
      database,
      `select md5(string_agg(row_to_json(one)::text, ';' order by one::text)) as digest from kith.${table} one where user_id = $1`,
      [user.userId],
    );
    digests[table] = row?.digest ?? "";
  }
  return digests;
}
