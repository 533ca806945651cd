import { KithError } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { lockGoogleAccount } from "../google/google-account.ts";
import type { EngineContext } from "../runs/engine-context.ts";
import { ACTIVE_STATUSES } from "../runs/run-record.ts";
import type { TrainingService } from "../service/services.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import { adoptModel } from "./adopt-model.ts";
import { readAccountStamp } from "./read-account.ts";
import { trainAccount, type TrainingSource } from "./train-account.ts";

/** Training as a step that a person takes: looked at first, then carried out in one transaction or not at all. */
export function createTrainingService(
  context: Pick<EngineContext, "database" | "training" | "regionOf" | "now" | "newId">,
): TrainingService {
  const { database, training, regionOf, now, newId } = context;
  return {
    async preview(userId, signal) {
      const defaultRegion = await regionOf(userId);
      const source: TrainingSource = { database, training, userId, defaultRegion, signal };
      return (await trainAccount(source, { withPairs: false })).preview;
    },

    async adopt(userId, { fingerprint, signal }) {
      const defaultRegion = await regionOf(userId);
      const precondition = refuseActiveRun;
      const source: TrainingSource = { database, training, userId, defaultRegion, signal, precondition };
      const trained = await trainAccount(source, { withPairs: true });
      if (trained.preview.fingerprint !== fingerprint) throw previewOutdated();
      await database.asUser(userId, async (tx) => {
        // As a start does it, so that a run keeps the model it began with.
        await lockGoogleAccount(tx);
        await refuseActiveRun(tx);
        await lockContacts(tx);
        if ((await readAccountStamp(tx)) !== trained.stamp) throw previewOutdated();
        await adoptModel(tx, trained, { userId, at: now(), newId, defaultRegion });
      });
      return trained.preview;
    },
  };
}

async function refuseActiveRun(tx: UserTransaction): Promise<void> {
  const run = await tx
    .selectFrom("run")
    .select(["run_id", "status"])
    .where("status", "in", ACTIVE_STATUSES)
    .executeTakeFirst();
  if (run === undefined) return;
  throw new KithError(
    "RUN_ALREADY_ACTIVE",
    "A sync is going on, and keeps the model that it began with. Wait for it, or cancel it, before you adopt another model.",
    { details: { runId: run.run_id, status: run.status } },
  );
}

function previewOutdated(): KithError {
  return new KithError(
    "CONFIRMATION_REQUIRED",
    "Contacts, decisions or the model have changed since this preview. Ask training.preview again and adopt what it shows.",
  );
}
