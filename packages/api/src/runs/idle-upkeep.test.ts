import { Writable } from "node:stream";
import { invariant } from "@kith/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnvironment } from "../config/environment.ts";
import type { Database } from "../database/database.ts";
import { createTableUpkeep } from "../database/table-upkeep.ts";
import { openKith } from "../server/open-kith.ts";
import { createLogger } from "../server/system-log.ts";
import { insertSampleRows } from "../testing/sample-rows.ts";
import { sampleUser } from "../testing/sample-user.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { createTemporaryDirectory } from "../testing/temporary-directory.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { upkeepWhenIdle } from "./idle-upkeep.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

async function leaveDeadRows(table: string): Promise<void> {
  await superuserQuery(database, `create table public.${table} as select generate_series(1, 10000) as n`);
  await superuserQuery(database, `delete from public.${table} where n > 100`);
}

async function hasDeadRows(table: string): Promise<boolean> {
  const [row] = await superuserQuery<{ dead: boolean }>(
    database,
    `select relpages = 0 or relallvisible < relpages as dead from pg_class where oid = 'public.${table}'::regclass`,
  );
  invariant(row !== undefined, "the table was made");
  return row.dead;
}

test("it is never done while a run is held, and is as soon as none is", async () => {
  const { runId } = await insertSampleRows(database, await sampleUser(database));
  await leaveDeadRows("held");
  const upkeep = createTableUpkeep(database);
  invariant(upkeep !== null, "the tests of this project run on PGlite");
  const context = { database, logger: createLogger("silent") };
  const look = (): Promise<unknown> => upkeepWhenIdle(context, upkeep, new AbortController().signal);
  const setLease = (until: string): Promise<unknown> =>
    superuserQuery(database, `update kith.run set lease_expires_at = ${until} where run_id = $1`, [runId]);

  await setLease("clock_timestamp() + interval '1 hour'");
  expect(await look()).toBe("busy");
  expect(await hasDeadRows("held")).toBe(true);
  await setLease("clock_timestamp() - interval '1 second'");
  expect(await look()).toBe("looked");
  expect(await hasDeadRows("held")).toBe(false);
});

test("a server does it by itself, from its start on", async () => {
  await using directory = await createTemporaryDirectory();
  await leaveDeadRows("served");
  const said = Promise.withResolvers<void>();
  const log = new Writable({
    write(line: Buffer, _encoding, done) {
      if (line.toString().includes("the tables were looked after")) said.resolve();
      done();
    },
  });
  const environment = readEnvironment({ DATA_DIR: directory.path, GOOGLE_ROOT_URL: "http://127.0.0.1:9" });
  await using _ = await openKith(
    { ...environment, port: 0, publicUrl: "http://localhost:0" },
    { logger: createLogger("debug", log), database, webRoot: null },
  );
  await said.promise;
  expect(await hasDeadRows("served")).toBe(false);
});
