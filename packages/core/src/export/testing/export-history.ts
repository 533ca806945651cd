import { expect } from "vitest";
import type { ExportHistory } from "./export-command.ts";
import { expectConverged } from "./export-laws.ts";
import { ExportWorld, QUIET_RUN, type ExportEvents, type Mutation } from "./export-world.ts";
import { PROPAGATION } from "./model-clock.ts";

const RUNS_TO_QUIET_MAX = 6;

/** Plays a history, lets everything come to rest, and looks at what it has come to. */
export async function expectHistory(
  history: ExportHistory,
  options: { readonly events?: ExportEvents; readonly mutation?: Mutation } = {},
): Promise<void> {
  const world = new ExportWorld(history, options);
  for (const command of history.commands) await world.carryOut(command);
  await expectQuiet(world);
  expectConverged(world);
}

/** Nobody edits any more and nothing goes wrong: after a few runs the next one finds nothing to do. */
async function expectQuiet(world: ExportWorld): Promise<void> {
  const { account, clock, database } = world;
  account.personsMax = Number.POSITIVE_INFINITY;
  account.lag = 0;
  for (let runs = 0; ; runs += 1) {
    expect(runs, "the runs come to rest").toBeLessThan(RUNS_TO_QUIET_MAX);
    clock.advance(2 * PROPAGATION);
    const before = world.sent;
    await world.run({ ...QUIET_RUN, forceFull: true });
    if (world.sent === before && database.run.counters.unconfirmed === 0) break;
  }
  const { sent } = world;
  const { records, journal } = database.state;
  await world.run(QUIET_RUN);
  expect(world.sent, "another run writes nothing to Google").toBe(sent);
  expect(database.state.journal, "nor into the journal").toEqual(journal);
  expect(database.state.records, "nor into the records").toEqual(records);
}
