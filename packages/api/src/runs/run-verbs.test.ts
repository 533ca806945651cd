import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { RunStatus } from "../contract/run.ts";
import { holdRun } from "../server/testing/hold-run.ts";
import { ProcedureFailure, type TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(() => {
  kith.emulator.faults.clear();
});

const VERBS = ["pause", "resume", "cancel"] as const;
type Verb = (typeof VERBS)[number];

/** What a verb makes of an idle batch run in each status; a code is a refusal. */
const OUTCOMES: Readonly<Record<RunStatus, Readonly<Record<Verb, string>>>> = {
  queued: { pause: "paused", resume: "queued", cancel: "cancelled" },
  running: { pause: "paused", resume: "running", cancel: "cancelled" },
  "waiting-quota": { pause: "paused", resume: "queued", cancel: "cancelled" },
  "needs-confirmation": { pause: "paused", resume: "CONFIRMATION_REQUIRED", cancel: "cancelled" },
  paused: { pause: "paused", resume: "queued", cancel: "cancelled" },
  completed: { pause: "RUN_NOT_ACTIVE", resume: "RUN_NOT_ACTIVE", cancel: "RUN_NOT_ACTIVE" },
  failed: { pause: "RUN_NOT_ACTIVE", resume: "queued", cancel: "RUN_NOT_ACTIVE" },
  cancelled: { pause: "RUN_NOT_ACTIVE", resume: "RUN_NOT_ACTIVE", cancel: "cancelled" },
};

const CASES = (Object.keys(OUTCOMES) as RunStatus[]).flatMap((status) =>
  VERBS.map((verb) => [verb, status, OUTCOMES[status][verb]] as const),
);

let client: TestClient;
beforeAll(async () => {
  client = await kith.connect({ contacts: 30 });
});

test.each(CASES)("%s of an idle run that is %s: %s", async (verb, status, outcome) => {
  const { body } = await client.sync({ pageSize: 10, forceFull: true });
  const runId = String(body["runId"]);
  await superuserQuery(kith.database, "update kith.run set status = $2::kith.run_status where run_id = $1", [
    runId,
    status,
  ]);
  const result = await client
    .call("sync", verb, { runId })
    .then((run) => run.status as string)
    .catch((error: unknown) => (error instanceof ProcedureFailure ? error.kithCode : error));
  expect(result).toBe(outcome);
  const now = await client.call("sync", "get", { runId });
  expect(now.status).toBe(result === outcome && /^[a-z]/.test(outcome) ? outcome : status);
});

/** A background run that stands in the middle of its n-th step until `go`. */
function heldRun(of: TestClient, step: number) {
  return holdRun({ faults: kith.emulator.faults, clients: [of], step, input: { pageSize: 100 } });
}

test("a pause lets the step under way finish, and the run goes on with the next one when it is resumed", async () => {
  const owner = await kith.connect({ contacts: 250 });
  const { runId, go } = await heldRun(owner, 2);
  expect(await owner.call("sync", "pause", { runId })).toMatchObject({
    status: "running",
    requested: "pause",
  });
  go();
  expect(await owner.reached(runId, "paused")).toMatchObject({
    step: 2,
    totalProcessed: 200,
    requested: null,
  });
  await owner.call("sync", "resume", { runId });
  expect(await owner.reached(runId, "completed")).toMatchObject({ step: 3, counters: { imported: 250 } });
});

test("a pause is taken back by resume while the step is still under way", async () => {
  const owner = await kith.connect({ contacts: 120 });
  const { runId, go } = await heldRun(owner, 1);
  await owner.call("sync", "pause", { runId });
  expect(await owner.call("sync", "resume", { runId })).toMatchObject({ status: "running", requested: null });
  go();
  await owner.reached(runId, "completed");
  const statuses = (await owner.events(runId)).flatMap(({ event }) =>
    event.kind === "run-status" ? [event.status] : [],
  );
  expect(statuses).toEqual(["queued", "running", "completed"]);
});

test("a cancel ends the run after the step under way, and neither pause nor resume undoes it", async () => {
  const owner = await kith.connect({ contacts: 250 });
  const { runId, go } = await heldRun(owner, 2);
  await owner.call("sync", "cancel", { runId });
  expect(await owner.call("sync", "pause", { runId })).toMatchObject({ requested: "cancel" });
  expect(await owner.call("sync", "resume", { runId })).toMatchObject({ requested: "cancel" });
  go();
  expect(await owner.reached(runId, "cancelled")).toMatchObject({ step: 2, totalProcessed: 200 });
  await expect(owner.call("sync", "resume", { runId })).rejects.toMatchObject({ kithCode: "RUN_NOT_ACTIVE" });
});

test("a pause that was asked for while a step ran into the quota holds: the run does not go on by itself", async () => {
  const owner = await kith.connect({ contacts: 120 });
  const hold = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  kith.emulator.faults.inject({
    path: "/connections",
    kind: "status",
    answer: "per-minute-read-quota",
    hook: async () => {
      reached.resolve();
      await hold.promise;
    },
  });
  const runId = await owner.start();
  await reached.promise;
  await owner.call("sync", "pause", { runId });
  hold.resolve();
  expect(await owner.reached(runId, "paused", "waiting-quota")).toMatchObject({ status: "paused" });
});

test("a failed run is not resumed once a later one was made: what it has left over is out of date", async () => {
  const owner = await kith.connect({ contacts: 120 });
  const fault = kith.emulator.faults.inject({
    path: "/connections",
    times: 1000,
    kind: "status",
    answer: "unavailable",
  });
  const failed = await owner.start();
  await owner.reached(failed, "failed");
  fault.remove();
  const { go, runId: active } = await heldRun(owner, 1);
  await expect(owner.call("sync", "resume", { runId: failed })).rejects.toMatchObject({
    kithCode: "RUN_ALREADY_ACTIVE",
    data: { details: { runId: active } },
  });
  go();
  await owner.reached(active, "completed");
  await expect(owner.call("sync", "resume", { runId: failed })).rejects.toMatchObject({
    kithCode: "RUN_NOT_ACTIVE",
  });
});

test("a run of another user is not found, by any verb", async () => {
  const owner = await kith.connect({ contacts: 10 });
  const { body } = await owner.sync();
  for (const verb of [...VERBS, "get"] as const) {
    await expect(client.call("sync", verb, { runId: body["runId"] })).rejects.toMatchObject({
      kithCode: "NOT_FOUND",
      status: 404,
    });
  }
});

test("a run that is in the middle when the server ends goes on when it starts again, and loses and doubles nobody", async () => {
  const owner = await kith.connect({ contacts: 250 });
  const { runId, go } = await heldRun(owner, 2);
  const stopped = kith.stop();
  go();
  await stopped;
  await kith.start();
  expect(await owner.reached(runId, "completed")).toMatchObject({ counters: { imported: 250 } });
  expect((await owner.call("stats", "get")).sourceRecords).toBe(250);
});

test("a batch step that is under way when the server ends can be asked for again with the same token", async () => {
  const owner = await kith.connect({ contacts: 150 });
  const first = await owner.sync({ pageSize: 100 });
  const reached = Promise.withResolvers<void>();
  const hold = Promise.withResolvers<void>();
  const hook = async (): Promise<void> => {
    reached.resolve();
    await hold.promise;
  };
  kith.emulator.faults.inject({ path: "/connections", kind: "hook", hook });
  const { nextPageToken: pageToken } = first.body;
  const cut = owner.sync({ pageToken }).catch(() => "the connection ended");
  await reached.promise;
  await kith.stop();
  hold.resolve();
  expect(await cut).toBe("the connection ended");
  await kith.start();
  expect((await owner.sync({ pageToken })).body).toMatchObject({ imported: 50, totalProcessed: 150 });
});
