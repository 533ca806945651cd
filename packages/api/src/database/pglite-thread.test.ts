import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { KithError } from "@kith/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareDataDirectory } from "../testing/ready-directory.ts";
import { createTemporaryDirectory } from "../testing/temporary-directory.ts";
import { PgliteChannel } from "./pglite-channel.ts";
import { openPgliteThread, type PgliteThread } from "./pglite-thread.ts";

let pglite: PgliteThread;
beforeAll(async () => {
  pglite = await openPgliteThread({});
});
afterAll(() => pglite.close());

const one = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> =>
  (await pglite.query<Row>(sql, parameters)).rows[0];

test("values go to the thread and come back as they were", async () => {
  const row = {
    text: "a\u001e'\"\\{},NULL 誠 \u{1F600}",
    long: "ä".repeat(5_000),
    nothing: null,
    number: 12.5,
    exact: 9007199254740993n,
    time: new Date("2026-02-01T00:00:00.123Z"),
    bytes: Buffer.from([0, 1, 255]),
    yes: true,
  };
  const back = await one(
    `select $1::text as text, $2::text as long, $3::text as nothing, $4::double precision as number, $5::bigint as exact,
       $6::timestamptz as time, $7::bytea as bytes, $8::boolean as yes`,
    Object.values(row),
  );
  expect(back).toEqual(row);
  expect(Buffer.isBuffer((back as typeof row).bytes)).toBe(true);
});

test("the bytes around a small buffer stay in this thread", async () => {
  const pool = Buffer.from("before-secret-after");
  const part = pool.subarray(7, 13);
  expect(await one("select $1::bytea as part", [part])).toEqual({ part: Buffer.from("secret") });
});

test("an error has PostgreSQL's code, and the thread goes on", async () => {
  await expect(pglite.query("select 1 / 0")).rejects.toMatchObject({
    message: "division by zero",
    code: "22012",
  });
  await expect(pglite.query("selec")).rejects.toMatchObject({ code: "42601" });
  await expect(pglite.query("select $1::integer", ["one"])).rejects.toMatchObject({ code: "22P02" });
  expect(await one("select 1 as still")).toEqual({ still: 1 });
});

test("a transaction is all or nothing, and what is asked beside it waits for its end", async () => {
  await pglite.exec("create table kept (n integer); create table lost (n integer)");
  const failure = new Error("the body's own");
  const beside: Promise<unknown>[] = [];
  await expect(
    pglite.transaction(async (tx) => {
      await tx.query("insert into lost values (1)");
      beside.push(one("select count(*)::integer as count from lost"));
      await setImmediate();
      throw failure;
    }),
  ).rejects.toBe(failure);
  expect(await Promise.all(beside)).toEqual([{ count: 0 }]);
  await Promise.all(
    [1, 2, 3].map((n) => pglite.transaction((tx) => tx.query("insert into kept values ($1)", [n]))),
  );
  expect(await one("select array_agg(n order by n) as all from kept")).toEqual({ all: [1, 2, 3] });
});

test("a transaction in which a statement failed is not committed, and says so", async () => {
  await pglite.exec("create table half (n integer)");
  const attempt = pglite.transaction(async (tx) => {
    await tx.query("insert into half values (1)");
    await tx.query("select 1 / 0").catch(() => undefined);
  });
  await expect(attempt).rejects.toMatchObject({ code: "25P02" });
  expect(await one("select count(*)::integer as count from half")).toEqual({ count: 0 });
});

test("a transaction that is over takes no query", async () => {
  const { tx } = await pglite.transaction((open) => Promise.resolve({ tx: open }));
  expect(() => tx.query("select 1")).toThrow("a transaction is not used after its end");
});

test("every listener of a channel hears what was committed, until it stops listening", async () => {
  const heard: string[] = [];
  const stopA = await pglite.listen("news", (payload) => heard.push(`a ${payload}`));
  const stopB = await pglite.listen("news", (payload) => heard.push(`b ${payload}`));
  await pglite.query("select pg_notify('news', '1')");
  await stopA();
  await pglite.query("select pg_notify('news', '2')");
  await stopB();
  await pglite.query("select pg_notify('news', '3')");
  await pglite.query("select 1");
  expect(heard).toEqual(["a 1", "b 1", "b 2"]);
  const stopC = await pglite.listen("news", (payload) => heard.push(`c ${payload}`));
  await pglite.query("select pg_notify('news', '4')");
  await stopC();
  expect(heard.at(-1)).toBe("c 4");
});

test("closing waits for what was asked before, and later calls are refused", async () => {
  const other = await openPgliteThread({});
  const asked = other.query<{ answer: number }>("select 42 as answer");
  await other.close();
  expect((await asked).rows).toEqual([{ answer: 42 }]);
  expect(other.closed).toBe(true);
  await expect(other.query("select 1")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  await other.close();
});

const BROKE_DOWN = { code: "STORE_UNAVAILABLE", message: expect.stringContaining("broke down") };

test("a thread that ends fails everything that waits for it and everything later, and tells once", async () => {
  const worker = new Worker(new URL("./pglite-worker.ts", import.meta.url), { workerData: {}, execArgv: [] });
  const lost: KithError[] = [];
  const channel = new PgliteChannel(worker, (error) => lost.push(error));
  await channel.started;
  const sleeping = channel.ask({ kind: "exec", sql: "select pg_sleep(60)" });
  const queued = channel.ask({ kind: "begin" });
  void worker.terminate();
  await expect(sleeping).rejects.toMatchObject(BROKE_DOWN);
  await expect(queued).rejects.toMatchObject(BROKE_DOWN);
  await expect(channel.ask({ kind: "exec", sql: "select 1" })).rejects.toMatchObject(BROKE_DOWN);
  expect(lost).toHaveLength(1);
  await channel.close();
});

/** More than is left of a file of PostgreSQL's log of writes: it must begin another one. */
const FILL = "insert into filled select repeat('x', 1000) from generate_series(1, 20000)";

test("a database that cannot go on writing ends its thread, and is told, instead of failing every query to come", async () => {
  await using directory = await createTemporaryDirectory();
  await prepareDataDirectory(directory.path);
  const dataDir = join(directory.path, "postgres");
  const lost: KithError[] = [];
  const broken = await openPgliteThread({ dataDir, onLost: (error) => lost.push(error) });
  await broken.exec("create table filled (value text)");
  await rm(join(dataDir, "pg_wal"), { recursive: true });
  await expect(broken.exec(FILL)).rejects.toMatchObject(BROKE_DOWN);
  await expect(broken.query("select 1")).rejects.toMatchObject(BROKE_DOWN);
  expect(broken.ready).toBe(false);
  expect(lost).toHaveLength(1);
  await broken.close();
});

test("so does one that breaks inside a transaction", async () => {
  await using directory = await createTemporaryDirectory();
  await prepareDataDirectory(directory.path);
  const dataDir = join(directory.path, "postgres");
  const lost: KithError[] = [];
  const broken = await openPgliteThread({ dataDir, onLost: (error) => lost.push(error) });
  await broken.exec("create table filled (value text)");
  await rm(join(dataDir, "pg_wal"), { recursive: true });
  await expect(broken.transaction((tx) => tx.query(FILL))).rejects.toMatchObject(BROKE_DOWN);
  expect(lost).toHaveLength(1);
});

test("a directory that no database can start from is refused with what to do", async () => {
  await using directory = await createTemporaryDirectory();
  await writeFile(join(directory.path, "PG_VERSION"), "18");
  await expect(openPgliteThread({ dataDir: directory.path })).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    message: expect.stringMatching(/does not start.*set DATA_DIR to another directory/),
  });
});
