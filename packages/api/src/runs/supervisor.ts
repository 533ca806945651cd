import { sql } from "kysely";
import { parseUserId } from "../session/user-id.ts";
import type { EngineContext } from "./engine-context.ts";
import type { RunQueue, RunWake } from "./run-queue.ts";

const LOOK_EVERY_MS = 3_000;

/**
 * Wakes every background run that should be going and that nobody holds: after a crash, a lost wake-up, a restart, or
 * when the time to wait for quota is over. Nothing else ever starts a run a second time.
 */
export function startSupervisor(
  context: Pick<EngineContext, "database" | "logger" | "now">,
  queue: RunQueue,
): AsyncDisposable {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let looking = look();

  async function look(): Promise<void> {
    try {
      for (const wake of await runsToWake(context)) {
        if (stopping.signal.aborted) return;
        await queue.wake(wake);
      }
    } catch (error) {
      context.logger.error({ err: error }, "the supervisor could not look for runs; it looks again");
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

async function runsToWake({
  database,
  now,
}: Pick<EngineContext, "database" | "now">): Promise<readonly RunWake[]> {
  // The end of a wait is told by Kith's clock, the end of a lease by the database's, as they were made.
  const at = now();
  const rows = await database.asService((tx) =>
    tx
      .selectFrom("run")
      .select(["run_id", "user_id"])
      .where("origin", "=", "background")
      .where((eb) =>
        eb.or([
          eb("status", "in", ["queued", "running"]),
          eb.and([eb("status", "=", "waiting-quota"), eb("waiting_until", "<=", at)]),
        ]),
      )
      .where((eb) =>
        eb.or([eb("lease_owner", "is", null), eb("lease_expires_at", "<", sql<Date>`clock_timestamp()`)]),
      )
      .execute(),
  );
  return rows.map((row) => ({ runId: row.run_id, userId: parseUserId(row.user_id) }));
}

/** On a database that only this process can have open, every lease left over belongs to a dead one. */
export async function releaseAllLeases({ database }: Pick<EngineContext, "database">): Promise<void> {
  await database.asService((tx) =>
    tx
      .updateTable("run")
      .set({ lease_owner: null, lease_expires_at: null })
      .where("lease_owner", "is not", null)
      .execute(),
  );
}
