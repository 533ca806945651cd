import { TRAINED_FROM } from "@kith/core";
import { sql } from "kysely";
import type { TrainingView } from "../contract/run.ts";
import type { UserTransaction } from "../database/database.ts";
import { turn, watchForStop, type Pass } from "../runs/pass.ts";
import { ACTIVE_STATUSES, type RunRecord } from "../runs/run-record.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import { adoptModel } from "./adopt-model.ts";
import { readAccountStamp } from "./read-account.ts";
import { trainAccount, type TrainedAccount } from "./train-account.ts";
import { tellTraining } from "./training-event.ts";

/** A person who decides while a model is being trained makes it out of date; after so many tries the next run trains. */
const TRIES_MAX = 5;

/**
 * Notes, in the last step of an account's first full listing, that a model is to be trained on it. It stays due until
 * that was done, whatever becomes of the run; an account of few contacts is done with at once.
 */
export async function noteFirstEpoch(tx: UserTransaction, accountId: string): Promise<void> {
  await sql`
    update google_account set training = case
      when (select count(*) from source_record where deleted_at is null) >= ${TRAINED_FROM} then 'due' else 'done' end
    where account_id = ${accountId} and training = 'before'`.execute(tx);
}

export async function isTrainingDue(tx: UserTransaction): Promise<boolean> {
  const due = await tx
    .selectFrom("google_account")
    .select("account_id")
    .where("training", "=", "due")
    .executeTakeFirst();
  return due !== undefined;
}

/**
 * Trains a model on all contacts of the user and derives them anew with it: read in one snapshot, computed in the
 * training thread, and written in one transaction under the run's lease. A run that is killed before that has written
 * nothing, and whoever goes on with it, or the next run, does the same again. False when the run was asked to stop.
 */
export async function trainAfterFirstEpoch(pass: Pass): Promise<boolean> {
  const defaultRegion = await pass.context.regionOf(pass.userId);
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const trained = await trainUnlessStopped(pass, defaultRegion);
    const stored = await turn(pass, async (tx, run) => {
      if (trained === null) return false;
      await lockContacts(tx);
      if ((await readAccountStamp(tx)) !== trained.stamp) return false;
      // One of an account that was connected before: it keeps the model that it began with, and trains when it ends.
      if (await isAnotherActive(tx, run)) return true;
      await store(pass, { tx, run, defaultRegion }, trained);
      return true;
    });
    if (stored === null) return false;
    if (stored.value) return true;
  }
  return true;
}

/** Null when the run was asked to stop meanwhile: the turn after it obeys. */
async function trainUnlessStopped(
  pass: Pass,
  defaultRegion: string | undefined,
): Promise<TrainedAccount | null> {
  const { context, userId } = pass;
  using stop = watchForStop(pass);
  const signal = AbortSignal.any([pass.signal, stop.signal]);
  try {
    const { database, training } = context;
    return await trainAccount({ database, training, userId, defaultRegion, signal }, { withPairs: true });
  } catch (error) {
    if (stop.signal.aborted && !pass.signal.aborted) return null;
    throw error;
  }
}

async function isAnotherActive(tx: UserTransaction, run: RunRecord): Promise<boolean> {
  const other = await tx
    .selectFrom("run")
    .select("run_id")
    .where("status", "in", ACTIVE_STATUSES)
    .where("run_id", "<>", run.run_id)
    .executeTakeFirst();
  return other !== undefined;
}

interface Writes {
  readonly tx: UserTransaction;
  readonly run: RunRecord;
  readonly defaultRegion: string | undefined;
}

async function store(
  { context, userId }: Pass,
  { tx, run, defaultRegion }: Writes,
  trained: TrainedAccount,
): Promise<void> {
  const { newId } = context;
  const at = context.now();
  await adoptModel(tx, trained, { userId, at, newId, defaultRegion, runId: run.run_id });
  await tx.updateTable("google_account").set({ training: "done" }).where("training", "=", "due").execute();
  const { modelAfter, records, joinCount, splitCount, questionsBefore, questionsAfter } = trained.preview;
  const training: TrainingView = {
    model: modelAfter,
    records,
    joins: joinCount,
    splits: splitCount,
    questionsBefore,
    questionsAfter,
  };
  await tx
    .updateTable("run")
    .set({ counters: JSON.stringify({ ...run.counts, training }), updated_at: at })
    .where("run_id", "=", run.run_id)
    .execute();
  await tellTraining(tx, run, { training, at });
}
