import { setTimeout as delay } from "node:timers/promises";
import type { Database, UserTransaction } from "../database/database.ts";
import { isHeld } from "../runs/run-lease.ts";
import { activeRun } from "../runs/run-record.ts";
import { changeStatus } from "../runs/run-status.ts";
import type { GoogleService } from "../service/services.ts";
import { readConnectionStatus } from "./connection-status.ts";
import { lockGoogleAccount } from "./google-account.ts";
import { disconnectGoogle, type DisconnectOptions } from "./google-disconnect.ts";

export interface GoogleServiceOptions extends Omit<DisconnectOptions, "ending"> {
  readonly database: Database;
  readonly emulator: boolean;
}

const LOOK_MS = 100;

export function createGoogleService(options: GoogleServiceOptions): GoogleService {
  const { database, emulator, now } = options;
  return {
    async status(userId) {
      const status = await database.readAsUser(userId, readConnectionStatus);
      return { ...status, emulator };
    },
    async disconnect(userId, { deleteContacts }) {
      await untilEnded(() => database.asUser(userId, (tx) => endRun(tx, now())));
      const { revokedAtGoogle } = await disconnectGoogle(
        userId,
        { deleteContacts },
        {
          ...options,
          // Once more where the account ends: a run may have begun while Google was asked.
          ending: (end) =>
            untilEnded(() =>
              database.asUser(userId, async (tx) => {
                if (!(await endRun(tx, now()))) return false;
                await end(tx);
                return true;
              }),
            ),
        },
      );
      return { success: true, message: "Google account disconnected successfully", revokedAtGoogle };
    },
  };
}

async function untilEnded(tryToEnd: () => Promise<boolean>): Promise<void> {
  while (!(await tryToEnd())) await delay(LOOK_MS);
}

/**
 * Cancels the account's run. False for one that is in the middle of a step: it is asked to end, and waited for, or it
 * would write after the end. Until the transaction ends no other run begins.
 */
async function endRun(tx: UserTransaction, at: Date): Promise<boolean> {
  const account = await lockGoogleAccount(tx);
  const run = account === null ? null : await activeRun(tx, account.accountId);
  if (run === null) return true;
  if (await isHeld(tx, run)) {
    await tx.updateTable("run").set({ requested: "cancel" }).where("run_id", "=", run.run_id).execute();
    return false;
  }
  await changeStatus(tx, run, { status: "cancelled", at });
  return true;
}
