import type { Person } from "@kith/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { createDuplicatesService } from "../duplicates/duplicates-service.ts";
import { driveRun } from "../runs/drive-run.ts";
import { readRun, type RunRecord } from "../runs/run-record.ts";
import { cancelRun, pauseRun, resumeRun } from "../runs/run-verbs.ts";
import { queuedRun, testEngine } from "../runs/testing/test-engine.ts";
import { createTestClock } from "../server/testing/test-clock.ts";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import { openEitherDatabase } from "../testing/either-database.ts";
import { sampleUser, type SampleUser } from "../testing/sample-user.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { tellingAccount } from "./testing/telling-account.ts";
import { createTrainingThread, type TrainingThread } from "./training-thread.ts";
import type { TrainingRequest } from "./training-request.ts";

const clock = createTestClock();
const NEVER = new AbortController().signal;
const PEOPLE: readonly Person[] = tellingAccount().map((person, n) => ({
  ...person,
  resourceName: `people/c${100 + n}`,
  etag: "e",
}));

let database: Database;
let thread: TrainingThread;
beforeAll(async () => {
  database = await openEitherDatabase();
  thread = createTrainingThread();
});
afterAll(async () => {
  await thread[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

type OnAsk = (kind: TrainingRequest["kind"]) => Promise<void>;

/** The training thread, with something happening before each request. */
function watched(onAsk: OnAsk): TrainingThread {
  return {
    async open(signal) {
      const session = await thread.open(signal);
      return {
        async ask(request) {
          await onAsk(request.kind);
          return await session.ask(request);
        },
        [Symbol.dispose]: () => session[Symbol.dispose](),
      };
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

function engine(training: TrainingThread = thread, own: Database = database) {
  return testEngine({ database: own, clock, pages: [PEOPLE], training });
}

async function untrainedRun(): Promise<{ readonly user: SampleUser; readonly runId: string }> {
  const user = await sampleUser(database);
  return { user, runId: await queuedRun({ database, clock }, user) };
}

async function runOf({ userId }: SampleUser, runId: string): Promise<RunRecord> {
  return await database.asUser(userId, (tx) => readRun(tx, runId));
}

/** What a user has in the end, by resource names. */
async function endOf({ userId }: SampleUser) {
  const models = await superuserQuery<{ version: string }>(
    database,
    "select version from kith.match_model where user_id = $1",
    [userId],
  );
  const together = await superuserQuery<{ members: string }>(
    database,
    `select string_agg(resource_name, ' ' order by resource_name) as members from kith.source_record
     where user_id = $1 group by contact_id order by 1`,
    [userId],
  );
  const pairs = await superuserQuery<{ pair: string }>(
    database,
    `select least(a.resource_name, b.resource_name) || ' ' || greatest(a.resource_name, b.resource_name) || ' '
       || verdict || ' ' || match_weight || ' ' || model_version as pair
     from kith.scored_pair p join kith.source_record a on a.record_id = p.record_a
     join kith.source_record b on b.record_id = p.record_b where p.user_id = $1 order by 1`,
    [userId],
  );
  return { models, together, pairs };
}

/** How a run ends that nothing disturbs, and how many calls and commits it makes. */
async function measure() {
  const { user, runId } = await untrainedRun();
  const made = { calls: 0, commits: 0 };
  const counted = watched(() => Promise.resolve(void (made.calls += 1)));
  const counting = beforeCommit(() => (made.commits += 1));
  await driveRun(engine(counted, counting), { userId: user.userId, runId }, NEVER);
  return { end: await endOf(user), run: await runOf(user, runId), ...made };
}

let undisturbed: Awaited<ReturnType<typeof measure>>;
beforeAll(async () => {
  undisturbed = await measure();
});

/** The database, with something happening in each transaction of a user when all of it is written. */
function beforeCommit(hook: () => void): Database {
  return {
    kind: database.kind,
    asService: (body) => database.asService(body),
    listen: (channel, listener) => database.listen(channel, listener),
    [Symbol.asyncDispose]: () => Promise.resolve(),
    readAsUser: (userId, body) => database.readAsUser(userId, body),
    asUser: (userId, body) =>
      database.asUser(userId, async (tx) => {
        const result = await body(tx);
        hook();
        return result;
      }),
  };
}

test("undisturbed, the run trains a model that joins and splits", () => {
  expect(undisturbed.run).toMatchObject({
    status: "completed",
    counts: { training: { joins: 1, splits: 1 } },
  });
});

test("killed at any of its calls to the training thread, the run goes on to the same end", async () => {
  expect(undisturbed.calls).toBeGreaterThan(2);
  for (let dieAt = 1; dieAt <= undisturbed.calls; dieAt += 1) {
    const { user, runId } = await untrainedRun();
    const dying = new AbortController();
    let calls = 0;
    const mortal = watched(() => {
      calls += 1;
      if (calls === dieAt) dying.abort();
      return Promise.resolve();
    });
    await driveRun(engine(mortal), { userId: user.userId, runId }, dying.signal);
    expect(await runOf(user, runId)).toMatchObject({ status: "running", checkpoint: { phase: "train" } });
    expect((await endOf(user)).models).toEqual([]);
    await driveRun(engine(), { userId: user.userId, runId }, NEVER);
    expect(await runOf(user, runId)).toMatchObject({ status: "completed" });
    expect(await endOf(user)).toEqual(undisturbed.end);
  }
});

test("killed before the commit of any of its transactions, the run goes on to the same end", async () => {
  // The lease, its turns, one step, training, and what follows it.
  expect(undisturbed.commits).toBeGreaterThan(5);
  for (let dieAt = 1; dieAt <= undisturbed.commits; dieAt += 1) {
    const { user, runId } = await untrainedRun();
    const dying = new AbortController();
    let commits = 0;
    const mortal = beforeCommit(() => {
      commits += 1;
      if (commits !== dieAt) return;
      dying.abort();
      throw new Error("The process was killed.");
    });
    const job = { userId: user.userId, runId };
    await Promise.allSettled([driveRun(engine(thread, mortal), job, dying.signal)]);
    await superuserQuery(database, "update kith.run set lease_owner = null where run_id = $1", [runId]);
    await driveRun(engine(), job, NEVER);
    expect(await runOf(user, runId)).toMatchObject({ status: "completed" });
    expect(await endOf(user)).toEqual(undisturbed.end);
  }
});

test("a worker that lost its run while it trained writes nothing, and its successor's training is whole", async () => {
  const { user, runId } = await untrainedRun();
  const job = { userId: user.userId, runId };
  let dump: unknown;
  const slow = watched(async (kind) => {
    if (kind !== "train") return;
    await superuserQuery(
      database,
      "update kith.run set lease_expires_at = clock_timestamp() - interval '1 second' where run_id = $1",
      [runId],
    );
    // The thread is busy with this account: the successor, another process, has one of its own.
    await using other = createTrainingThread();
    await driveRun(engine(other), job, NEVER);
    dump = await dumpContactTables(database, { accounts: true });
  });
  await driveRun(engine(slow), job, NEVER);
  expect(await dumpContactTables(database, { accounts: true })).toEqual(dump);
  expect(await endOf(user)).toEqual(undisturbed.end);
});

test.each(["pause", "cancel"] as const)(
  "a %s during the training is obeyed, nothing is written, and what is due is done later",
  async (verb) => {
    const { user, runId } = await untrainedRun();
    const job = { userId: user.userId, runId };
    const stopping = watched(async (kind) => {
      if (kind !== "train") return;
      const stop = verb === "pause" ? pauseRun : cancelRun;
      await database.asUser(user.userId, (tx) => stop(tx, runId, clock.now()));
    });
    await driveRun(engine(stopping), job, NEVER);
    expect(await runOf(user, runId)).toMatchObject({ status: verb === "pause" ? "paused" : "cancelled" });
    expect((await endOf(user)).models).toEqual([]);
    if (verb === "pause") {
      await database.asUser(user.userId, (tx) => resumeRun(tx, runId, { confirm: false, at: clock.now() }));
      await driveRun(engine(), job, NEVER);
    } else {
      const next = await queuedRun({ database, clock }, user);
      await driveRun(engine(), { userId: user.userId, runId: next }, NEVER);
    }
    expect(await endOf(user)).toEqual(undisturbed.end);
  },
);

test("what a person decides while a model is being trained is in it: it is trained again", async () => {
  const { user, runId } = await untrainedRun();
  let trainings = 0;
  const watching = watched(async (kind) => {
    if (kind !== "train") return;
    trainings += 1;
    if (trainings > 1) return;
    const duplicates = createDuplicatesService(engine());
    const { items } = await duplicates.list(user.userId, { state: "open", limit: 10 });
    const [question] = items;
    if (question === undefined) throw new Error("There is no question.");
    const { recordA, recordB } = question;
    await duplicates.decide(user.userId, { recordA, recordB, answer: "different" });
  });
  await driveRun(engine(watching), { userId: user.userId, runId }, NEVER);
  expect(trainings).toBe(2);
  const run = await runOf(user, runId);
  // The pair that the trained model joins for everybody else.
  expect(run).toMatchObject({ status: "completed", counts: { training: { joins: 0, splits: 1 } } });
});
