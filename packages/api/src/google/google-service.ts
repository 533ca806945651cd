import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "../database/database.ts";
import { isHeld } from "../runs/run-lease.ts";
import { activeRun } from "../runs/run-record.ts";
import { changeStatus } from "../runs/run-status.ts";
import type { GoogleService } from "../service/services.ts";
import type { UserId } from "../session/user-id.ts";
import { readConnectionStatus } from "./connection-status.ts";
import { findGoogleAccount } from "./google-account.ts";
import { disconnectGoogle, type DisconnectOptions } from "./google-disconnect.ts";

export interface GoogleServiceOptions extends DisconnectOptions {
  readonly database: Database;
  readonly emulator: boolean;
}

const LOOK_MS = 100;

export function createGoogleService(options: GoogleServiceOptions): GoogleService {
  const { database, emulator } = options;
  return {
    async status(userId) {
      const status = await database.asUser(userId, readConnectionStatus);
      return { ...status, emulator };
    },
    async disconnect(userId, { deleteContacts }) {
      await endRuns(options, userId);
      const { revokedAtGoogle } = await disconnectGoogle(userId, { deleteContacts }, options);
      return { success: true, message: "Google account disconnected successfully", revokedAtGoogle };
    },
  };
}

/** Cancels the account's run; one that is in the middle of a step is waited for, or it would write after the end. */
async function endRuns({ database, now }: GoogleServiceOptions, userId: UserId): Promise<void> {
  for (;;) {
    const ended = await database.asUser(userId, async (tx) => {
      const account = await findGoogleAccount(tx);
      const run = account === null ? null : await activeRun(tx, account.accountId);
      if (run === null) return true;
      if (await isHeld(tx, run)) {
        await tx.updateTable("run").set({ requested: "cancel" }).where("run_id", "=", run.run_id).execute();
        return false;
      }
      await changeStatus(tx, run, { status: "cancelled", at: now() });
      return true;
    });
    if (ended) return;
    await delay(LOOK_MS);
  }
}
