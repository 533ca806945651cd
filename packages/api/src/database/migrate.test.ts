import { sql } from "kysely";
import { expect, test } from "vitest";
import { openEitherDatabase } from "../testing/either-database.ts";
import { sampleUser } from "../testing/sample-user.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { databaseHandle } from "./database-handle.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";
import { calendar } from "./migrations/0017-calendar.ts";

test("migrating again changes nothing, and a new migration is applied once", async () => {
  await using database = await openEitherDatabase();
  const { kysely } = databaseHandle(database);
  const readLog = () =>
    superuserQuery(database, "select name, applied_at from kith.schema_migration order by name");
  const before = await readLog();
  await migrate(kysely, MIGRATIONS);
  expect(await readLog()).toEqual(before);
  const next = {
    name: "9999-next",
    statements: ["create table kith.next (n integer)", "insert into kith.next values (1)"],
  };
  await Promise.all([migrate(kysely, [...MIGRATIONS, next]), migrate(kysely, [...MIGRATIONS, next])]);
  expect(await superuserQuery(database, "select n from kith.next")).toEqual([{ n: 1 }]);
  expect(await readLog()).toHaveLength(before.length + 1);
});

test("a migration that fails half-way leaves nothing of itself", async () => {
  await using database = await openEitherDatabase();
  const broken = { name: "9999-broken", statements: ["create table kith.half (n integer)", "select 1 / 0"] };
  const failed = migrate(databaseHandle(database).kysely, [...MIGRATIONS, broken]);
  await expect(failed).rejects.toMatchObject({ code: "22012" });
  expect(await superuserQuery(database, "select to_regclass('kith.half')::text as half")).toEqual([
    { half: null },
  ]);
  await migrate(databaseHandle(database).kysely, MIGRATIONS);
  await sampleUser(database);
});

test("a database that a newer version has migrated is refused", async () => {
  await using database = await openEitherDatabase();
  await superuserQuery(database, "insert into kith.schema_migration (name) values ('9999-from-the-future')");
  await expect(migrate(databaseHandle(database).kysely, MIGRATIONS)).rejects.toMatchObject({
    code: "CONFIG_INVALID",
    message: expect.stringContaining("newer version of Kith (it has the migration 9999-from-the-future)"),
  });
});

test("a policy's condition on the user reaches the index", async () => {
  await using database = await openEitherDatabase();
  const user = await sampleUser(database);
  const plan = await database.asUser(user.userId, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const explained =
      await sql`explain select record_id from blocking_key where key_hash = any (${[1n, 2n]}::bigint[])`.execute(
        tx,
      );
    return JSON.stringify(explained.rows);
  });
  expect(plan).toMatch(/Index Cond.*user_id = .*key_hash = ANY/);
});

test("contacts from before the calendar are found by their addresses as written, and odd JSON hinders nothing", async () => {
  await using database = await openEitherDatabase();
  const { userId } = await sampleUser(database);
  const summaries = [
    { emailAddresses: [" Ada@X.example", "ada@x.example", "second@x.example", ""] },
    { emailAddresses: [] },
    { displayName: "none at all" },
    { emailAddresses: ["zero\u0000@x.example"] },
    { emailAddresses: ["half\ud800@x.example"] },
  ];
  await database.asUser(userId, (tx) =>
    tx
      .insertInto("contact")
      .values(
        summaries.map((summary, index) => ({
          contact_id: `00000000-0000-7000-8000-00000000000${index}`,
          user_id: userId,
          display_name: "",
          sort_name: "",
          search_text: "",
          summary: JSON.stringify(summary),
          record_count: 1,
          created_at: new Date(0),
          updated_at: new Date(0),
        })),
      )
      .execute(),
  );
  const before = { name: "9998-before", statements: ["alter table kith.contact drop column email_keys"] };
  const again = {
    name: "9999-again",
    statements: calendar.statements.filter((statement) => /kith\.contact\b/.test(statement)),
  };
  await migrate(databaseHandle(database).kysely, [...MIGRATIONS, before, again]);
  const rows = await superuserQuery<{ email_keys: string[] }>(
    database,
    "select email_keys from kith.contact order by contact_id",
  );
  expect(rows.map((row) => row.email_keys.toSorted())).toEqual([
    ["ada@x.example", "second@x.example"],
    [],
    [],
    [],
    [],
  ]);
});
