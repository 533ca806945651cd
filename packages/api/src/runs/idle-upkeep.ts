import { sql } from "kysely";
import type { TableUpkeep } from "../database/table-upkeep.ts";
import type { EngineContext } from "./engine-context.ts";

/** Soon after a run has ended; a look that finds nothing to do takes some milliseconds. */
const LOOK_EVERY_MS = 10_000;

type UpkeepContext = Pick<EngineContext, "database" | "logger">;

/** Looks after the tables unless a run is at work: an import must not wait for it. Tells whether it could. */
export async function upkeepWhenIdle(
  { database, logger }: UpkeepContext,
  upkeep: TableUpkeep,
  signal: AbortSignal,
): Promise<"looked" | "busy"> {
  const held = await database.asService((tx) =>
    tx
      .selectFrom("run")
      .select("run_id")
      .where("lease_expires_at", ">=", sql<Date>`clock_timestamp()`)
      .limit(1)
      .execute(),
  );
  if (held.length > 0) return "busy";
  const startedAt = performance.now();
  const statements = await upkeep.run(signal);
  const durationMs = Math.round(performance.now() - startedAt);
  if (statements > 0) logger.debug({ statements, durationMs }, "the tables were looked after");
  return "looked";
}

/** Does so now and every few seconds, until it is disposed. */
export function startIdleUpkeep(context: UpkeepContext, upkeep: TableUpkeep): AsyncDisposable {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let looking = look();

  async function look(): Promise<void> {
    try {
      await upkeepWhenIdle(context, upkeep, stopping.signal);
    } catch (error) {
      context.logger.error({ err: error }, "the tables could not be looked after; the next look tries again");
    }
    if (!stopping.signal.aborted) timer = setTimeout(lookAgain, LOOK_EVERY_MS);
  }

  function lookAgain(): void {
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
