import { randomUUID } from "node:crypto";
import { KithError } from "@kith/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SyncAnswer } from "../contract/start-sync.ts";
import type { Database } from "../database/database.ts";
import { createLogger } from "../server/system-log.ts";
import { createTestClock } from "../server/testing/test-clock.ts";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import { openEitherDatabase } from "../testing/either-database.ts";
import { sampleUser, type SampleUser } from "../testing/sample-user.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { createBatchSync } from "./batch-sync.ts";
import { driveRun } from "./drive-run.ts";
import type { EngineContext } from "./engine-context.ts";
import { renewLease, takeLease } from "./run-lease.ts";
import { readRun } from "./run-record.ts";
import { runStep } from "./run-step.ts";
import { releaseAllLeases, startSupervisor } from "./supervisor.ts";
import { queuedRun as queuedTestRun, testEngine } from "./testing/test-engine.ts";

let database: Database;
beforeAll(async () => {
  database = await openEitherDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const clock = createTestClock();

const PAGES = [1, 2].map((page) =>
  [1, 2, 3].map((n) => ({
    resourceName: `people/p${page}n${n}`,
    etag: "e",
    names: [{ givenName: `Person${page}${n}`, familyName: "Fenced" }],
  })),
);

/** An engine whose Google has two pages; `onPage` runs before each answer. */
function engine(onPage: (page: number) => Promise<void> = () => Promise.resolve()): EngineContext {
  return testEngine({ database, clock, pages: PAGES, onPage });
}

async function queuedRun(user: SampleUser, more: object = {}): Promise<string> {
  return await queuedTestRun({ database, clock }, user, more);
}

const NEVER = new AbortController().signal;

async function expireLease(runId: string): Promise<void> {
  await superuserQuery(
    database,
    "update kith.run set lease_expires_at = clock_timestamp() - interval '1 second' where run_id = $1",
    [runId],
  );
}

test("a worker that lost its lease in mid-step writes nothing, and its successor's run is whole", async () => {
  const user = await sampleUser(database);
  const runId = await queuedRun(user);
  const reached = Promise.withResolvers<void>();
  const hold = Promise.withResolvers<void>();
  const stale = engine(async () => {
    reached.resolve();
    await hold.promise;
  });
  const first = driveRun(stale, { userId: user.userId, runId }, NEVER);
  await reached.promise;
  await expireLease(runId);
  await driveRun(engine(), { userId: user.userId, runId }, NEVER);
  const before = await dumpContactTables(database, { accounts: true });
  const done = await database.asUser(user.userId, (tx) => readRun(tx, runId));
  expect(done).toMatchObject({ status: "completed", step: 2, counts: { counters: { imported: 6 } } });
  hold.resolve();
  await first;
  expect(await dumpContactTables(database, { accounts: true })).toEqual(before);
  expect(await database.asUser(user.userId, (tx) => readRun(tx, runId))).toEqual(done);
});

test("a step under a fence that has risen is refused as a whole", async () => {
  const user = await sampleUser(database);
  const runId = await queuedRun(user);
  const attempt = await database.asUser(user.userId, (tx) =>
    takeLease(tx, { runId, owner: randomUUID(), at: clock.now() }),
  );
  if (attempt.kind !== "taken") throw new Error("Nobody else wants the run.");
  await expireLease(runId);
  const second = await database.asUser(user.userId, (tx) =>
    takeLease(tx, { runId, owner: randomUUID(), at: clock.now() }),
  );
  expect(second).toMatchObject({ kind: "taken", lease: { fence: attempt.lease.fence + 1 } });
  expect(await database.asUser(user.userId, (tx) => renewLease(tx, attempt.lease))).toBe(false);
  const step = runStep(engine(), { ...attempt, ahead: null, prepared: null }, NEVER);
  await expect(step).rejects.toBeInstanceOf(KithError);
  await expect(step).rejects.toMatchObject({ code: "LEASE_LOST" });
  const { step: at } = await database.asUser(user.userId, (tx) => readRun(tx, runId));
  expect(at).toBe(0);
});

test("of two workers that are woken for one run at once, one works", async () => {
  const user = await sampleUser(database);
  const runId = await queuedRun(user);
  const pages: number[] = [];
  const counting = (): EngineContext => engine((page) => Promise.resolve(void pages.push(page)));
  const job = { userId: user.userId, runId };
  await Promise.all([driveRun(counting(), job, NEVER), driveRun(counting(), job, NEVER)]);
  expect(pages).toEqual([1, 2]);
  expect(await database.asUser(user.userId, (tx) => readRun(tx, runId))).toMatchObject({
    status: "completed",
  });
});

test("the supervisor wakes what should be going and nobody holds, and nothing else", async () => {
  const at = clock.now();
  const hour = 3_600_000;
  const cases = {
    queued: { status: "queued" },
    "running without a lease": { status: "running" },
    "waited long enough": { status: "waiting-quota", waiting_until: new Date(at.getTime() - 1) },
    "waits still": { status: "waiting-quota", waiting_until: new Date(at.getTime() + hour) },
    paused: { status: "paused" },
    "needs a person": { status: "needs-confirmation" },
    failed: { status: "failed" },
    "driven by calls": { status: "running", origin: "batch" },
    "held by somebody": {
      status: "running",
      lease_owner: randomUUID(),
      lease_expires_at: new Date(Date.now() + hour),
    },
    "held by somebody dead": {
      status: "running",
      lease_owner: randomUUID(),
      lease_expires_at: new Date(Date.now() - hour),
    },
  };
  const names = new Map<string, string>();
  for (const [name, more] of Object.entries(cases))
    names.set(await queuedRun(await sampleUser(database), more), name);
  const woken = new Set<string>();
  const all = Promise.withResolvers<void>();
  const queue = {
    wake: ({ runId }: { runId: string }) => {
      const name = names.get(runId);
      if (name !== undefined) woken.add(name);
      if (woken.size === 4) all.resolve();
      return Promise.resolve();
    },
  };
  const supervisor = startSupervisor({ database, now: clock.now, logger: createLogger("silent") }, queue);
  await all.promise;
  await supervisor[Symbol.asyncDispose]();
  expect([...woken].sort()).toEqual([
    "held by somebody dead",
    "queued",
    "running without a lease",
    "waited long enough",
  ]);
  await releaseAllLeases({ database });
  const [{ held } = { held: -1 }] = await superuserQuery<{ held: number }>(
    database,
    "select count(*)::integer as held from kith.run where lease_owner is not null",
  );
  expect(held).toBe(0);
});

test.each([
  ["the last step", 100],
  ["a step in the middle", 2],
])(
  "a page token whose step (%s) is made elsewhere between a look and a try gets its answer",
  async (_which, pageSize) => {
    const user = await sampleUser(database);
    const request = { direction: "import", dryRun: false, forceFull: false, confirm: false } as const;
    const here = createBatchSync(engine());
    const first = await here.call(user.userId, { ...request, pageSize }, NEVER);
    const again = { ...request, pageToken: first.nextPageToken };
    const made: SyncAnswer[] = [];
    let looked = false;
    const slower: Database = {
      ...database,
      async asUser(userId, body) {
        const result = await database.asUser(userId, body);
        if (!looked) {
          looked = true;
          made.push(await here.call(user.userId, again, NEVER));
        }
        return result;
      },
    };
    const there = createBatchSync({ ...engine(), database: slower });
    expect([await there.call(user.userId, again, NEVER)]).toEqual(made);
  },
);

test("what a step took is told truly: how long, in which phase, and how far the whole run is", async () => {
  const user = await sampleUser(database);
  const slow = createBatchSync(engine((page) => Promise.resolve(clock.advance(page * 1_000))));
  const request = { direction: "import", dryRun: false, forceFull: false, confirm: false } as const;
  const { runId, nextPageToken: pageToken } = await slow.call(user.userId, request, NEVER);
  await slow.call(user.userId, { ...request, pageToken }, NEVER);
  const rows = await database.asUser(user.userId, (tx) =>
    tx.selectFrom("run_event").select("event").where("run_id", "=", runId).orderBy("seq").execute(),
  );
  const steps = rows
    .map(({ event }) => JSON.parse(event) as Readonly<Record<string, unknown>>)
    .filter(({ kind }) => kind === "step-completed");
  expect(steps).toMatchObject([
    { step: 0, phase: "list", durationMs: 1_000, totalProcessed: 3, totalAvailable: 6 },
    { step: 1, phase: "done", durationMs: 2_000, totalProcessed: 6, totalAvailable: 6 },
  ]);
});
