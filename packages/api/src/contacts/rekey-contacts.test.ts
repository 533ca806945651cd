import { Writable } from "node:stream";
import { BLOCKING_KEYS_VERSION, models } from "@kith/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnvironment } from "../config/environment.ts";
import { derivedState, userIdOf } from "../server/testing/derived-state.ts";
import { withoutTraining } from "../server/testing/without-training.ts";
import { openKith } from "../server/open-kith.ts";
import { createLogger } from "../server/system-log.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { createIds } from "../server/uuid-v7.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { createTemporaryDirectory } from "../testing/temporary-directory.ts";
import { rekeyContacts } from "./rekey-contacts.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

const run = (statement: string, ...parameters: readonly unknown[]): Promise<unknown> =>
  superuserQuery(kith.database, statement, parameters);

/** A model of the first rules, as they were before there were ten. */
const OLD_MODEL = {
  ...models.contacts,
  blockingRules: models.contacts.blockingRules.filter(({ kind }) =>
    ["identity", "email", "phone"].includes(kind),
  ),
};

/** Somebody whose contacts came in under the old rules: keys, pairs and contacts. */
async function importUnderOldRules(contacts: number): Promise<{ client: TestClient; userId: string }> {
  const client = await kith.connect({ contacts, seed: 7 });
  const userId = await userIdOf(kith.database, client);
  await run(
    `insert into kith.match_model (user_id, version, document, report, trained_at) values ($1, $2, $3, '{}', now())`,
    userId,
    OLD_MODEL.version,
    JSON.stringify(OLD_MODEL),
  );
  await withoutTraining(kith.database, userId);
  await client.syncAll({ pageSize: 100 });
  await run("delete from kith.match_model where user_id = $1", userId);
  await run("update kith.app_user set keys_version = 0 where user_id = $1", userId);
  return { client, userId };
}

function rekey(database = kith.database, signal: AbortSignal = new AbortController().signal): Promise<void> {
  const { now } = kith.clock;
  const regionOf = (): Promise<undefined> => Promise.resolve(undefined);
  const newId = createIds(() => now().getTime());
  return rekeyContacts({ database, regionOf, now, newId, logger: createLogger("silent") }, signal);
}

async function keysVersionOf(userId: string): Promise<number | undefined> {
  const rows = await superuserQuery<{ version: number }>(
    kith.database,
    "select keys_version as version from kith.app_user where user_id = $1",
    [userId],
  );
  return rows[0]?.version;
}

/** By resource names, which two users of one Google account have in common. */
async function stateByName(userId: string): Promise<unknown> {
  const named = (column: string): string =>
    `(select resource_name from kith.source_record where record_id = ${column})`;
  const together = await superuserQuery(
    kith.database,
    `select string_agg(resource_name, ' ' order by resource_name) as members from kith.source_record
     where user_id = $1 group by contact_id order by members`,
    [userId],
  );
  const pairs = await superuserQuery(
    kith.database,
    `select least(${named("record_a")}, ${named("record_b")}) as a, greatest(${named("record_a")}, ${named("record_b")}) as b,
       verdict, round(match_weight::numeric, 9)::text as weight from kith.scored_pair where user_id = $1 order by a, b`,
    [userId],
  );
  return { together, pairs };
}

/** The keys in the records' rows, and those in the table of keys. */
async function keysOf(userId: string): Promise<readonly [unknown, unknown]> {
  const columns = "order by resource_name, key_hash";
  const inRows = await superuserQuery(
    kith.database,
    `select resource_name, unnest(blocking_keys)::text as key_hash from kith.source_record where user_id = $1 ${columns}`,
    [userId],
  );
  const inTable = await superuserQuery(
    kith.database,
    `select resource_name, key_hash::text from kith.blocking_key join kith.source_record using (record_id)
     where blocking_key.user_id = $1 ${columns}`,
    [userId],
  );
  return [inRows, inTable];
}

test("a database whose keys are of old rules comes out as one that was imported today", async () => {
  const { client, userId } = await importUnderOldRules(450);
  const old = await stateByName(userId);
  await rekey();

  const fresh = await kith.connectAlso(client.google);
  const freshId = await userIdOf(kith.database, fresh);
  await withoutTraining(kith.database, freshId);
  await fresh.syncAll({ pageSize: 1000 });
  const today = await stateByName(freshId);
  expect(old).not.toEqual(today);
  expect(await stateByName(userId)).toEqual(today);
  const [inRows, inTable] = await keysOf(userId);
  expect(inRows).toEqual(inTable);
  expect((inRows as unknown[]).length).toBe(((await keysOf(freshId))[0] as unknown[]).length);
  expect(await keysVersionOf(userId)).toBe(BLOCKING_KEYS_VERSION);
});

test("ended in the middle it is begun again, and comes to the same", async () => {
  const { userId } = await importUnderOldRules(250);
  const stopping = new AbortController();
  let transactions = 0;
  const { database } = kith;
  const watched: TestKith["database"] = {
    ...database,
    asUser: (id, body) => {
      transactions += 1;
      if (transactions === 2) stopping.abort();
      return database.asUser(id, body);
    },
  };
  await rekey(watched, stopping.signal);
  expect(transactions).toBe(2);
  expect(await keysVersionOf(userId)).toBe(0);
  await rekey();
  expect(await keysVersionOf(userId)).toBe(BLOCKING_KEYS_VERSION);
  const once = await derivedState(database, userId);
  await run("update kith.app_user set keys_version = 0 where user_id = $1", userId);
  await rekey();
  expect(await derivedState(database, userId)).toEqual(once);
});

test("who begins today is known to have the keys of today", async () => {
  const client = await kith.connect({ contacts: 30 });
  expect(await keysVersionOf(await userIdOf(kith.database, client))).toBe(BLOCKING_KEYS_VERSION);
});

test("a server does it by itself after its start", async () => {
  const { userId } = await importUnderOldRules(60);
  await kith.stop();
  const said = Promise.withResolvers<void>();
  const log = new Writable({
    write(line: Buffer, _encoding, done) {
      if (line.toString().includes("have the keys of this version")) said.resolve();
      done();
    },
  });
  await using directory = await createTemporaryDirectory();
  const environment = readEnvironment({ DATA_DIR: directory.path, GOOGLE_ROOT_URL: kith.emulator.url });
  await using _ = await openKith(
    { ...environment, port: 0, publicUrl: "http://localhost:0" },
    { logger: createLogger("info", log), database: kith.database, webRoot: null },
  );
  await said.promise;
  expect(await keysVersionOf(userId)).toBe(BLOCKING_KEYS_VERSION);
});
