import { BLOCKING_KEYS_VERSION } from "@kith/core";
import type { EngineContext } from "../runs/engine-context.ts";
import { parseUserId, type UserId } from "../session/user-id.ts";
import { rekeyRecords } from "../store/rekey-records.ts";

export type RekeyContext = Pick<EngineContext, "database" | "regionOf" | "now" | "newId" | "logger">;

/**
 * Makes the blocking keys anew of all users whose keys are of other rules than today's, in transactions that follow one
 * another with the steps of imports. What a kill leaves undone is done from the beginning: keys that are right stay.
 */
export async function rekeyContacts(context: RekeyContext, signal: AbortSignal): Promise<void> {
  const { database, logger } = context;
  const due = await database.asService((tx) =>
    tx.selectFrom("app_user").select("user_id").where("keys_version", "<>", BLOCKING_KEYS_VERSION).execute(),
  );
  for (const { user_id } of due) {
    if (signal.aborted) return;
    try {
      await rekeyUser(context, parseUserId(user_id), signal);
    } catch (error) {
      // One user's trouble is not another's.
      logger.error({ err: error }, "a user's contacts could not get new keys; the next start tries again");
    }
  }
}

async function rekeyUser(context: RekeyContext, userId: UserId, signal: AbortSignal): Promise<void> {
  const { database, regionOf, now, newId, logger } = context;
  const defaultRegion = await regionOf(userId);
  let after: string | null = null;
  let changed = 0;
  do {
    if (signal.aborted) return;
    const done = await database.asUser(userId, (tx) =>
      rekeyRecords(tx, after, { userId, at: now(), newId, defaultRegion }),
    );
    after = done.last;
    changed += done.changed;
  } while (after !== null);
  await database.asUser(userId, (tx) =>
    tx.updateTable("app_user").set({ keys_version: BLOCKING_KEYS_VERSION }).execute(),
  );
  logger.info({ records: changed }, "a user's contacts have the keys of this version");
}

/** Does so now, in the background, until it is done or disposed. */
export function startRekeying(context: RekeyContext): AsyncDisposable {
  const stopping = new AbortController();
  const rekeying = rekeyContacts(context, stopping.signal).catch((error: unknown) => {
    context.logger.error({ err: error }, "old keys could not be looked for; the next start tries again");
  });
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await rekeying;
    },
  };
}
