import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEitherDatabase } from "../testing/either-database.ts";
import { insertSampleRows } from "../testing/sample-rows.ts";
import { sampleUser, type SampleUser } from "../testing/sample-user.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { findUserTables } from "../testing/user-tables.ts";
import type { Database } from "./database.ts";

let database: Database;
let tables: string[];

beforeAll(async () => {
  database = await openEitherDatabase();
  tables = await findUserTables(database);
});

afterAll(() => database[Symbol.asyncDispose]());

test("erasing a user leaves no row of them in any table, and every row of others", async () => {
  const [leaving, staying] = [await sampleUser(database), await sampleUser(database)];
  await insertSampleRows(database, leaving);
  await insertSampleRows(database, staying);
  expect(await findTablesMentioning(leaving.userId)).toEqual(tables);
  const before = await digest(staying);

  await database.asUser(leaving.userId, (tx) => sql`select kith.erase_user(${leaving.userId})`.execute(tx));

  expect(await findTablesMentioning(leaving.userId)).toEqual([]);
  expect(await digest(staying)).toEqual(before);
});

test("erasing an account leaves no trace of its records and runs, and every row of the user's other account", async () => {
  const user = await sampleUser(database);
  const old = await insertSampleRows(database, user);
  const accountId = await connectAnother(user);
  const kept = await insertSampleRows(database, { ...user, accountId });

  await database.asUser(user.userId, (tx) =>
    sql`select kith.erase_account(${user.userId}, ${user.accountId})`.execute(tx),
  );

  for (const gone of [user.accountId, old.runId, ...old.recordIds])
    expect(await findTablesMentioning(gone)).toEqual([]);
  expect(await findTablesMentioning(accountId)).toEqual([
    "calendar",
    "calendar_event",
    "google_account",
    "google_token",
    "run",
    "source_record",
    "staged_record",
    "write_journal",
  ]);
  expect(await findTablesMentioning(kept.runId)).toHaveLength(13);
  expect(await findTablesMentioning(kept.recordIds[0])).toContain("decision");
});

test("erasing an account takes a contact that its records shared, and returns the records that are left of it", async () => {
  const user = await sampleUser(database);
  const old = await insertSampleRows(database, user);
  const accountId = await connectAnother(user);
  const kept = await insertSampleRows(database, { ...user, accountId });
  await database.asUser(user.userId, async (tx) => {
    await tx
      .updateTable("source_record")
      .set({ contact_id: old.recordIds[0] })
      .where("account_id", "=", accountId)
      .execute();
    await tx.deleteFrom("contact").where("contact_id", "=", kept.recordIds[0]).execute();
  });

  const orphans = await database.asUser(user.userId, async (tx) => {
    const { rows } = await sql<{ record_id: string }>`
      select record_id from kith.erase_account(${user.userId}, ${user.accountId}) as record_id`.execute(tx);
    expect(await tx.selectFrom("contact").selectAll().execute()).toEqual([]);
    return rows.map((row) => row.record_id);
  });
  expect(orphans.toSorted()).toEqual(kept.recordIds);
});

test("nobody can erase another user", async () => {
  const [alice, bob] = [await sampleUser(database), await sampleUser(database)];
  await insertSampleRows(database, bob);
  const before = await digest(bob);
  for (const call of [
    sql`select kith.erase_user(${bob.userId})`,
    sql`select kith.erase_user(null)`,
    sql`select kith.erase_account(${bob.userId}, ${bob.accountId})`,
  ]) {
    await expect(database.asUser(alice.userId, (tx) => call.execute(tx))).rejects.toMatchObject({
      code: "42501",
    });
    await expect(database.asService((tx) => call.execute(tx))).rejects.toMatchObject({ code: "42501" });
  }
  // Another user's account under one's own name: there is nothing to be found, and nothing happens.
  await database.asUser(alice.userId, (tx) =>
    sql`select kith.erase_account(${alice.userId}, ${bob.accountId})`.execute(tx),
  );
  expect(await digest(bob)).toEqual(before);
});

/** Disconnects the sample account and connects another one. */
async function connectAnother(user: SampleUser): Promise<string> {
  const other = await sampleUser(database);
  await database.asUser(user.userId, async (tx) => {
    await tx.updateTable("google_account").set({ status: "disconnected" }).execute();
  });
  const values = [other.accountId, user.userId];
  // The other sample's account changes hands; only a superuser can do that.
  await superuserQuery(database, "update kith.google_account set user_id = $2 where account_id = $1", values);
  return other.accountId;
}

async function findTablesMentioning(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const rows = await superuserQuery(
      database,
      `select from kith.${table} as one where one::text like '%' || $1 || '%' limit 1`,
      [id],
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
}

async function digest(user: SampleUser): Promise<unknown[]> {
  const digests: unknown[] = [];
  for (const table of tables) {
    const statement = `select count(*)::integer, md5(string_agg(one::text, ';' order by one::text)) from kith.${table} as one where user_id = $1`;
    digests.push(table, await superuserQuery(database, statement, [user.userId]));
  }
  return digests;
}
