import { KithError } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { lockGoogleAccount } from "../google/google-account.ts";
import type { EngineContext } from "../runs/engine-context.ts";
import { ACTIVE_STATUSES } from "../runs/run-record.ts";
import type { TrainingService } from "../service/services.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import { readMatchModel, writeMatchModel } from "../store/match-model.ts";
import { rederiveStoredContacts } from "../store/rederive-contacts.ts";
import { readLabelledRecords } from "./labelled-records.ts";
import { trainModel } from "./train-model.ts";

/** Training as a step that a person takes: looked at first, then carried out in one transaction or not at all. */
export function createTrainingService({
  database,
  regionOf,
  now,
  newId,
}: Pick<EngineContext, "database" | "regionOf" | "now" | "newId">): TrainingService {
  return {
    async preview(userId) {
      const defaultRegion = await regionOf(userId);
      const { account, before } = await database.readAsUser(userId, async (tx) => ({
        account: await readLabelledRecords(tx, defaultRegion),
        before: await readMatchModel(tx),
      }));
      return trainModel(account, before).preview;
    },

    async adopt(userId, fingerprint) {
      const defaultRegion = await regionOf(userId);
      return await database.asUser(userId, async (tx) => {
        // As a start does it, so that a run keeps the model it began with.
        await lockGoogleAccount(tx);
        await refuseActiveRun(tx);
        await lockContacts(tx);
        const account = await readLabelledRecords(tx, defaultRegion);
        const { trained, preview } = trainModel(account, await readMatchModel(tx));
        if (preview.fingerprint !== fingerprint) throw previewOutdated();
        const at = now();
        await writeMatchModel(tx, trained, { userId, at });
        const recordIds = account.records.map(({ id }) => id);
        await rederiveStoredContacts(tx, recordIds, { userId, at, newId, defaultRegion });
        return preview;
      });
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
