import { invariant } from "@kith/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTableUpkeep, type TableUpkeep } from "../database/table-upkeep.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { upkeepWhenIdle } from "./idle-upkeep.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

const NEVER = new AbortController().signal;

function newUpkeep(): TableUpkeep {
  const upkeep = createTableUpkeep(kith.database);
  invariant(upkeep !== null, "the tests of this project run on PGlite");
  return upkeep;
}

async function sizesOf(...tables: readonly string[]): Promise<readonly number[]> {
  const rows = await superuserQuery<{ size: number }>(
    kith.database,
    `select pg_total_relation_size(name::regclass)::double precision as size
     from unnest($1::text[]) with ordinality as asked (name, place) order by place`,
    [tables.map((table) => `kith.${table}`)],
  );
  return rows.map((row) => row.size);
}

async function runTo(client: TestClient, input: Readonly<Record<string, unknown>>): Promise<void> {
  await client.reached(await client.start(input), "completed");
}

/** Every person of the account gets another note: as many updates as there are contacts. */
function editEverybody(client: TestClient, note: string): void {
  for (const { resourceName } of client.google.people()) {
    client.google.updatePerson(resourceName, { biographies: [{ value: note }] });
  }
}

test("tables do not grow with the number of runs", async () => {
  const client = await kith.connect({ contacts: 300 });
  const upkeep = newUpkeep();
  await runTo(client, {});
  const sizes: (readonly number[])[] = [];
  for (const note of ["one", "two", "three", "four", "five"]) {
    editEverybody(client, note);
    await runTo(client, { dryRun: true, forceFull: true });
    await runTo(client, { forceFull: true });
    await upkeep.run(NEVER);
    sizes.push(await sizesOf("source_record", "blocking_key", "contact", "staged_record", "staged_key"));
  }
  const [, second = [], , , last = []] = sizes;
  // What one run leaves behind is the room of the next one.
  for (const [table, size] of last.entries()) expect(size).toBeLessThanOrEqual((second[table] ?? 0) * 1.1);
});

test("afterwards the planner knows how many rows there are, and which values are common", async () => {
  const client = await kith.connect({ contacts: 300 });
  await runTo(client, {});
  await newUpkeep().run(NEVER);
  const [known] = await superuserQuery<{ rows: number; columns: number }>(
    kith.database,
    `select reltuples::integer as rows, (select count(*)::integer from pg_stats
       where schemaname = 'kith' and tablename = 'source_record' and attname in ('user_id', 'account_id')) as columns
     from pg_class where oid = 'kith.source_record'::regclass`,
  );
  const [counted] = await superuserQuery(
    kith.database,
    `select count(*)::integer as rows, 2 as columns from kith.source_record`,
  );
  expect(known).toEqual(counted);
});

test("it is done once after something was written, never while a run is held", async () => {
  const client = await kith.connect({ contacts: 1_500 });
  const upkeep = newUpkeep();
  expect(await upkeepWhenIdle(kith, upkeep, NEVER)).toBe("done");
  expect(await upkeepWhenIdle(kith, upkeep, NEVER)).toBe("nothing-to-do");
  await runTo(client, {});
  const hold = (until: string): Promise<unknown> =>
    superuserQuery(
      kith.database,
      `update kith.run set lease_expires_at = ${until} where account_id in (
         select account_id from kith.google_account where email = $1)`,
      [client.google.email],
    );
  await hold("clock_timestamp() + interval '1 hour'");
  expect(await upkeepWhenIdle(kith, upkeep, NEVER)).toBe("busy");
  await hold("null");
  expect(await upkeepWhenIdle(kith, upkeep, NEVER)).toBe("done");
  expect(await upkeepWhenIdle(kith, upkeep, NEVER)).toBe("nothing-to-do");
});
