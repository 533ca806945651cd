import { sql } from "kysely";
import type { TableUpkeep } from "../database/table-upkeep.ts";
import type { EngineContext } from "./engine-context.ts";

/** Soon after a run has ended; the look itself takes less than a millisecond. */
const LOOK_EVERY_MS = 10_000;

export type UpkeepOutcome = "done" | "nothing-to-do" | "busy";

/** Looks after the tables when something was written and no run is at work: an import must not wait for it. */
export async function upkeepWhenIdle(
  { database }: Pick<EngineContext, "database">,
  upkeep: TableUpkeep,
  signal: AbortSignal,
): Promise<UpkeepOutcome> {
  if (!(await upkeep.isDue())) return "nothing-to-do";
  const held = await database.asService((tx) =>
    tx
      .selectFrom("run")
      .select("run_id")
      .where("lease_expires_at", ">=", sql<Date>`clock_timestamp()`)
      .limit(1)
      .execute(),
  );
  if (held.length > 0) return "busy";
  await upkeep.run(signal);
  return "done";
}

/** Does so from now on, until it is disposed. */
export function startIdleUpkeep(
  context: Pick<EngineContext, "database" | "logger">,
  upkeep: TableUpkeep,
): AsyncDisposable {
  const stopping = new AbortController();
  let looking: Promise<void> = Promise.resolve();
  let timer = setTimeout(again, LOOK_EVERY_MS);

  async function look(): Promise<void> {
    try {
      await upkeepWhenIdle(context, upkeep, stopping.signal);
    } catch (error) {
      context.logger.error({ err: error }, "the tables could not be looked after; the next look tries again");
    }
    if (!stopping.signal.aborted) timer = setTimeout(again, LOOK_EVERY_MS);
  }

  function again(): void {
    looking = look();
  }

  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      clearTimeout(timer);
      await looking;
    },
  };
}
