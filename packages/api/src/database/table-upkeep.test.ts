import { invariant } from "@kith/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { superuserQuery } from "../testing/superuser-query.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import type { Database } from "./database.ts";
import { createTableUpkeep, type TableUpkeep } from "./table-upkeep.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const NEVER = new AbortController().signal;

function newUpkeep(): TableUpkeep {
  const upkeep = createTableUpkeep(database);
  invariant(upkeep !== null, "the tests of this project run on PGlite");
  return upkeep;
}

const run = (statement: string): Promise<unknown> => superuserQuery(database, statement);

/** A table of one page for each seven rows, and as many long values beside it. */
async function createTable(name: string, rows: number): Promise<void> {
  await run(`create table ${name} (id integer primary key, short text, long text)`);
  await run(`alter table ${name} alter column long set storage external`);
  await run(
    `insert into ${name} select n, repeat('s', 1000), repeat('l', 5000) from generate_series(1, ${rows}) as n`,
  );
}

async function sizeOf(table: string): Promise<number> {
  const [row] = await superuserQuery<{ size: number }>(
    database,
    `select pg_total_relation_size('${table}')::integer as size`,
  );
  return row?.size ?? 0;
}

/** How a table stands by PostgreSQL's own books, which vacuum and analyze keep. */
async function booksOf(table: string): Promise<unknown> {
  const [row] = await superuserQuery(
    database,
    `select reltuples::integer as rows, relallvisible = relpages as "allVisible",
       (select count(*)::integer from pg_stats where format('%I.%I', schemaname, tablename)::regclass = oid) as columns
     from pg_class where oid = '${table}'::regclass`,
  );
  return row;
}

/** The sizes after each of six times that every row was written anew. */
async function rewriteSixTimes(table: string, after: () => Promise<unknown>): Promise<readonly number[]> {
  const sizes: number[] = [];
  for (let time = 1; time <= 6; time += 1) {
    await run(`update ${table} set short = repeat('${time}', 1000), long = repeat('${time}', 5000)`);
    await after();
    sizes.push(await sizeOf(table));
  }
  return sizes;
}

test("a table has room for its rows twice, however often they are written anew; without upkeep it grows each time", async () => {
  await createTable("public.kept", 500);
  await createTable("public.left_alone", 500);
  const once = await sizeOf("public.kept");
  const upkeep = newUpkeep();
  const kept = await rewriteSixTimes("public.kept", () => upkeep.run(NEVER));
  // The rows live now before and now behind their own dead ones, so the size itself goes up and down.
  expect(Math.max(...kept)).toBeLessThan(once * 2.2);
  const left = await rewriteSixTimes("public.left_alone", () => Promise.resolve());
  expect(left.at(-1)).toBeGreaterThan(once * 6.5);
});

test("afterwards every row is known to be alive, and the planner knows how many there are and what is in them", async () => {
  await createTable("public.known", 500);
  await run("delete from public.known where id > 300");
  await newUpkeep().run(NEVER);
  expect(await booksOf("public.known")).toEqual({ rows: 300, allVisible: true, columns: 3 });
});

test("what was done is not done again, and what is hardly anything is left for later", async () => {
  await createTable("public.rested", 500);
  const upkeep = newUpkeep();
  expect(await upkeep.run(NEVER)).toBeGreaterThan(0);
  // Analyzing everything writes the statistics anew, which are a table, too.
  await upkeep.run(NEVER);
  expect(await upkeep.run(NEVER)).toBe(0);
  await run("delete from public.rested where id <= 30");
  expect(await upkeep.run(NEVER)).toBe(0);
  await run("update public.rested set short = 'x' where id <= 250");
  expect(await upkeep.run(NEVER)).toBe(2);
});

test("long values alone are reason enough: their old versions fill a table beside", async () => {
  await createTable("public.long_page", 1);
  const upkeep = newUpkeep();
  await upkeep.run(NEVER);
  const once = await sizeOf("public.long_page");
  for (let time = 1; time <= 100; time += 1) {
    await run(`update public.long_page set long = repeat('${time % 10}', 5000)`);
    if (time % 25 === 0) await upkeep.run(NEVER);
  }
  expect(await sizeOf("public.long_page")).toBeLessThan(once + 50 * 5000);
});

test("what an earlier process left undone is done at the first look of the next one", async () => {
  await createTable("public.left_behind", 500);
  await run("delete from public.left_behind where id > 100");
  // As after a kill: the counts are gone.
  await run("select pg_stat_reset()");
  await newUpkeep().run(NEVER);
  expect(await booksOf("public.left_behind")).toEqual({ rows: 100, allVisible: true, columns: 3 });
});

test("it ends between two statements when it is asked to, and goes on at the next call", async () => {
  await createTable("public.interrupted", 500);
  const upkeep = newUpkeep();
  expect(await upkeep.run(AbortSignal.abort())).toBe(0);
  expect(await upkeep.run(NEVER)).toBeGreaterThan(0);
  expect(await booksOf("public.interrupted")).toMatchObject({ rows: 500, allVisible: true });
});
