import { expect, test } from "vitest";
import { expectConverged } from "./testing/export-laws.ts";
import type { SideChange } from "./testing/export-command.ts";
import { ExportWorld, QUIET_RUN } from "./testing/export-world.ts";
import { PROPAGATION } from "./testing/model-clock.ts";
import { changeSide } from "./testing/side-change.ts";
import type { Interruption } from "./testing/worker-calls.ts";
import type { WorkerEvent } from "./testing/export-command.ts";

const addEmail = { kind: "add", field: "emailAddresses", times: 1 } as const;

/** A run that meets every kind of call: a batch of updates, single creates, a deletion, somebody who has changed. */
const CHANGES: readonly SideChange[] = [
  { kind: "kith-edit-all", edit: addEmail },
  { kind: "kith-remove", at: 0 },
  { kind: "kith-create", name: "Cid", edit: null },
  { kind: "kith-create", name: "Bea ", edit: null },
  { kind: "google-edit", at: 5, edit: addEmail },
];

async function killedAt(interruptions: readonly Interruption<WorkerEvent>[]): Promise<ExportWorld> {
  const world = new ExportWorld({ policy: "newest", personsMax: 25_000, limitKnown: true });
  for (let at = 0; at < 9; at += 1) changeSide(world, { kind: "google-create", name: "Ann", edit: addEmail });
  await world.run(QUIET_RUN);
  for (const change of CHANGES) changeSide(world, change);
  await world.run({ ...QUIET_RUN, direction: "export", interruptions });
  return world;
}

test("killed at any one of its calls, an export ends with both sides equal, nobody lost and nobody doubled", async () => {
  const straight = await killedAt([]);
  const calls = straight.lastCalls.length;
  expect(straight.database.run.counters).toMatchObject({ exported: 2, updated: 8, deleted: 1, failed: 0 });
  expect(calls).toBeGreaterThan(40);
  for (let nth = 1; nth <= calls; nth += 1) {
    const world = await killedAt([{ call: null, nth, event: { kind: "crash" } }]);
    expect(world.events.get("crashed")).toBe(1);
    world.clock.advance(2 * PROPAGATION);
    await world.run({ ...QUIET_RUN, forceFull: true });
    expectConverged(world);
    expect(world.account.resourceNames).toHaveLength(10);
    const { sent } = world;
    await world.run(QUIET_RUN);
    expect(world.sent).toBe(sent);
  }
});
