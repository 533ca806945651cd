import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { holdRun } from "../server/testing/hold-run.ts";
import type { SeenEvent, TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(() => {
  kith.emulator.faults.clear();
});

/** A run that stands in the middle of its n-th step until `go`. */
function heldRun(client: TestClient, step: number) {
  return holdRun({ faults: kith.emulator.faults, clients: [client], step, input: { pageSize: 100 } });
}

/** Reads until `count` stored events were seen, then kills the connection. */
async function take(
  client: TestClient,
  runId: string,
  { lastEventId, count }: { lastEventId: string; count: number },
) {
  const killed = new AbortController();
  const seen: SeenEvent[] = [];
  for await (const event of client.progress(runId, { lastEventId, signal: killed.signal })) {
    seen.push(event);
    if (seen.filter(({ seq }) => seq !== null).length === count) break;
  }
  killed.abort();
  return seen;
}

test("a subscriber whose connection is killed again and again misses no event and sees none twice", async () => {
  const client = await kith.connect({ contacts: 250 });
  const runId = await client.start({ pageSize: 15 });
  const seen: SeenEvent[] = [];
  let lastEventId = "0";
  for (let count = 1; ; count = (count % 3) + 1) {
    const taken = await take(client, runId, { lastEventId, count });
    seen.push(...taken);
    lastEventId = taken.at(-1)?.id ?? lastEventId;
    const last = taken.findLast(({ seq }) => seq !== null)?.event;
    if (last?.kind === "run-status" && last.status === "completed") break;
  }
  const numbers = seen.flatMap(({ seq }) => (seq === null ? [] : [seq]));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(17);
});

test("stages come as they are entered, have no number, and repeat the id of the last stored event", async () => {
  const client = await kith.connect({ contacts: 30 });
  const { runId, go } = await heldRun(client, 1);
  const watching = (async () => {
    const seen: SeenEvent[] = [];
    for await (const event of client.progress(runId)) {
      seen.push(event);
      if (event.seq === 2) go();
    }
    return seen;
  })();
  const seen = await watching;
  const stages = seen.flatMap(({ event }) => (event.kind === "stage-entered" ? [event.stage] : []));
  expect(stages.length).toBeGreaterThan(0);
  expect(["pull", "normalize", "match", "plan", "apply", "checkpoint"]).toEqual(
    expect.arrayContaining(stages),
  );
  const storedBefore = seen.map((_, index) => seen.slice(0, index + 1).findLast(({ seq }) => seq !== null));
  expect(seen.map(({ id }) => id)).toEqual(storedBefore.map((stored) => stored?.id ?? "0"));
  const transient = seen.filter(({ event }) => event.kind === "stage-entered");
  expect(transient.every(({ seq }) => seq === null)).toBe(true);
});

test("watching a finished run replays all of its events and ends", async () => {
  const client = await kith.connect({ contacts: 30 });
  const runId = await client.start();
  await client.reached(runId, "completed");
  const all = await client.events(runId);
  expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  const rest: SeenEvent[] = [];
  for await (const event of client.progress(runId, { lastEventId: "2" })) rest.push(event);
  expect(rest).toEqual(all.slice(2));
});

test.each(["nonsense", "-4", "99999999999999999999", "1e3", ""])(
  "a last event id that is no number of ours (%j) replays from the beginning",
  async (lastEventId) => {
    const client = await kith.connect({ contacts: 3 });
    const [answer] = await client.syncAll();
    const seen: SeenEvent[] = [];
    for await (const event of client.progress(answer?.runId ?? "", { lastEventId })) seen.push(event);
    expect(seen.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  },
);

test("another user's run is not there to watch", async () => {
  const owner = await kith.connect({ contacts: 3 });
  const [answer] = await owner.syncAll();
  const stranger = await kith.signIn();
  await expect(stranger.events(answer?.runId ?? "")).rejects.toMatchObject({ kithCode: "NOT_FOUND" });
});

test("two subscribers of one run see the same events", async () => {
  const client = await kith.connect({ contacts: 130 });
  const { runId, go } = await heldRun(client, 2);
  const watchers = [client.events(runId), client.events(runId)];
  go();
  const [a, b] = (await Promise.all(watchers)).map((seen) => seen.filter(({ seq }) => seq !== null));
  expect(a).toEqual(b);
  expect(a?.length).toBe(7);
});
