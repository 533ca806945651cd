import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEitherDatabase } from "../testing/either-database.ts";
import { insertSampleRows } from "../testing/sample-rows.ts";
import { sampleUser, type SampleUser } from "../testing/sample-user.ts";
import type { Database, UserTransaction } from "./database.ts";

let database: Database;
let user: SampleUser;

beforeAll(async () => {
  database = await openEitherDatabase();
  user = await sampleUser(database);
});

afterAll(() => database[Symbol.asyncDispose]());

test("a query names its tables plainly, and every column type comes back alike on both databases", async () => {
  await database.asUser(user.userId, async (tx) => {
    const account = await tx.selectFrom("google_account").selectAll().executeTakeFirstOrThrow();
    expect(account).toMatchObject({
      account_id: user.accountId,
      account_key: user.accountKey,
      scopes: ["https://www.googleapis.com/auth/contacts"],
      connected_at: new Date("2026-01-05T08:00:00.000Z"),
      disconnected_at: null,
      total_people: null,
    });
    expect(Buffer.isBuffer(account.account_key)).toBe(true);
    const { rows } =
      await sql`select 9007199254740993::bigint as exact, count(*) as counted, 0.25::double precision as real,
      array['a,b', 'c"d', null] as texts, array[1, null]::bigint[] as exacts, '{}'::bigint[] as none,
      array[${user.accountId}]::uuid[] as ids, 'pull'::kith.stage as stage, 1.50::numeric as number, true as yes
      from google_account`.execute(tx);
    expect(rows).toEqual([
      {
        exact: 9007199254740993n,
        counted: 1n,
        real: 0.25,
        texts: ["a,b", 'c"d', null],
        exacts: [1n, null],
        none: [],
        ids: [user.accountId],
        stage: "pull",
        number: "1.50",
        yes: true,
      },
    ]);
  });
});

test("what is written comes back value for value", async () => {
  const other = await sampleUser(database);
  await insertSampleRows(database, other);
  const [recordId = "", second = ""] = await database.asUser(other.userId, async (tx) => {
    const found = await tx.selectFrom("source_record").select("record_id").orderBy("record_id").execute();
    return found.map((row) => row.record_id);
  });
  // JSON.stringify writes U+0000 and a lone surrogate as escapes, so `text` holds what `jsonb` would refuse.
  const remote = JSON.stringify({ names: [{ givenName: "A\u0000\uD800 \u{1F600}" }], n: 1e21 });
  const keyHash = -9_223_372_036_854_775_808n;
  await database.asUser(other.userId, async (tx) => {
    await tx
      .updateTable("source_record")
      .set({
        remote,
        previous_resource_names: ["people/1", 'people/"2",{}'],
        deleted_at: "2026-02-01T00:00:00.123Z",
      })
      .where("record_id", "=", recordId)
      .execute();
    await tx
      .insertInto("blocking_key")
      .values({ user_id: other.userId, key_hash: keyHash, record_id: recordId })
      .execute();
    await tx
      .insertInto("epoch_page")
      .columns(["run_id", "step", "user_id", "record_ids"])
      .expression((eb) =>
        eb
          .selectFrom("run")
          .select(({ val }) => [
            "run_id",
            val(2).as("step"),
            "user_id",
            val([recordId, second]).$castTo<string[]>().as("ids"),
          ]),
      )
      .execute();
  });
  await database.asUser(other.userId, async (tx) => {
    expect(
      await tx
        .selectFrom("source_record")
        .select(["remote", "previous_resource_names", "deleted_at"])
        .where("record_id", "=", recordId)
        .executeTakeFirst(),
    ).toEqual({
      remote,
      previous_resource_names: ["people/1", 'people/"2",{}'],
      deleted_at: new Date("2026-02-01T00:00:00.123Z"),
    });
    const keys = await tx
      .selectFrom("blocking_key")
      .select("key_hash")
      .where("key_hash", "in", [keyHash])
      .execute();
    expect(keys).toEqual([{ key_hash: keyHash }]);
    const page = await tx
      .selectFrom("epoch_page")
      .select("record_ids")
      .where("step", "=", 2)
      .executeTakeFirst();
    expect(page).toEqual({ record_ids: [recordId, second] });
  });
});

test("a body that throws leaves nothing behind, and its error arrives as it was", async () => {
  const failure = new Error("the body's own");
  const attempt = database.asUser(user.userId, async (tx) => {
    await rename(tx, "left behind");
    throw failure;
  });
  await expect(attempt).rejects.toBe(failure);
  expect(await readSettings()).not.toBe("left behind");
});

test("a transaction for reading sees its user's rows, and writes nothing", async () => {
  await sampleUser(database);
  const users = await database.readAsUser(user.userId, (tx) =>
    tx.selectFrom("app_user").select("user_id").execute(),
  );
  expect(users).toEqual([{ user_id: user.userId }]);
  const before = await readSettings();
  const write = database.readAsUser(user.userId, (tx) => rename(tx, "written"));
  await expect(write).rejects.toMatchObject({ code: "25006" });
  expect(await readSettings()).toBe(before);
});

test("transactions at the same time do not mix", async () => {
  const other = await sampleUser(database);
  const seen = await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const { userId } = index % 2 === 0 ? user : other;
      return database.asUser(userId, async (tx) => {
        await sql`select 1`.execute(tx);
        const rows = await tx.selectFrom("app_user").select("user_id").execute();
        return rows.length === 1 && rows[0]?.user_id === userId;
      });
    }),
  );
  expect(seen).not.toContain(false);
});

test("a transaction that lost against another one is run again, a bounded number of times", async () => {
  let runs = 0;
  const settled = database.asUser(user.userId, async (tx) => {
    runs += 1;
    await rename(tx, `run ${runs}`);
    if (runs < 3) await raise(tx, "40001");
    return runs;
  });
  expect(await settled).toBe(3);
  expect(await readSettings()).toBe("run 3");

  runs = 0;
  const endless = database.asUser(user.userId, async (tx) => {
    runs += 1;
    await raise(tx, "40P01");
  });
  await expect(endless).rejects.toMatchObject({ code: "STORE_UNAVAILABLE", retryable: true });
  expect(runs).toBe(4);
});

test("a violated constraint is not taken for an unavailable database", async () => {
  const insert = database.asUser(user.userId, (tx) =>
    tx.insertInto("app_user").values({ user_id: user.userId, created_at: "2026-01-01T00:00:00Z" }).execute(),
  );
  await expect(insert).rejects.toMatchObject({ code: "23505" });
});

test("a transaction inside a transaction is refused, where PGlite would wait for ever", async () => {
  const nested = database.asUser(user.userId, () => database.asService(async () => undefined));
  await expect(nested).rejects.toThrow("is not called inside a transaction");
  await database.asUser(user.userId, async () => undefined);
});

test("a listener hears what is notified on its channel after the commit, and nothing once it is disposed", async () => {
  const heard: string[] = [];
  const last = Promise.withResolvers<void>();
  const listener = await database.listen("kith_test", (payload) => heard.push(payload));
  await using _ = await database.listen("kith_test", (payload) => {
    if (payload === "end") last.resolve();
  });
  await database.asUser(user.userId, async (tx) => {
    await notify(tx, "kept");
    await sql`select pg_notify('kith_other', 'another channel')`.execute(tx);
  });
  await database
    .asUser(user.userId, async (tx) => {
      await notify(tx, "rolled back");
      throw new Error("rolled back");
    })
    .catch(() => undefined);
  await database.asUser(user.userId, (tx) => notify(tx, "kept too"));
  // A listener may use the database: it runs outside the transaction that woke it.
  const answered = Promise.withResolvers<void>();
  const asking = await database.listen("kith_test", (payload) => {
    if (payload !== "ask") return;
    answered.resolve(database.asUser(user.userId, async () => undefined));
  });
  await database.asUser(user.userId, (tx) => notify(tx, "ask"));
  await answered.promise;
  await asking[Symbol.asyncDispose]();
  await listener[Symbol.asyncDispose]();
  await database.asUser(user.userId, (tx) => notify(tx, "end"));
  await last.promise;
  expect(heard).toEqual(["kept", "kept too", "ask"]);
});

function rename(tx: UserTransaction, settings: string): Promise<unknown> {
  return tx.updateTable("app_user").set({ settings }).execute();
}

function readSettings(): Promise<string | undefined> {
  return database.asUser(user.userId, async (tx) => {
    const row = await tx.selectFrom("app_user").select("settings").executeTakeFirst();
    return row?.settings;
  });
}

function notify(tx: UserTransaction, payload: string): Promise<unknown> {
  return sql`select pg_notify('kith_test', ${payload})`.execute(tx);
}

/** The database itself raises it, as it would for a real deadlock. */
function raise(tx: UserTransaction, code: string): Promise<unknown> {
  return sql.raw(`do $$ begin raise exception 'lost' using errcode = '${code}'; end $$`).execute(tx);
}
