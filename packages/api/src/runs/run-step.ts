import { setImmediate as untilOthersRan } from "node:timers/promises";
import { importStep, invariant, type PageAhead, type PreparedContacts, type StepOutcome } from "@kith/core";
import { parseUserId } from "../session/user-id.ts";
import { createImportStore } from "../store/import-store.ts";
import { readMatchModel } from "../store/match-model.ts";
import type { EngineContext } from "./engine-context.ts";
import type { RunLease } from "./run-lease.ts";
import type { RunRecord } from "./run-record.ts";
import { startStageClock } from "./stage-clock.ts";

/** A run in the hands of one worker. */
export interface HeldRun {
  readonly run: RunRecord;
  readonly lease: RunLease;
  /** Where the pages that are read ahead wait; null where nobody knows whether another step follows. */
  readonly ahead: PageAhead | null;
  /** What is kept of the records that the steps have met; null likewise. */
  readonly prepared: PreparedContacts | null;
}

/** Runs one step of a held run. The step's own transaction stores all of it, its event and its answer included. */
export async function runStep(
  context: EngineContext,
  { run, lease, ahead, prepared }: HeldRun,
  signal: AbortSignal,
): Promise<StepOutcome> {
  const { checkpoint } = run;
  invariant(
    checkpoint.phase !== "train" && checkpoint.phase !== "adjudicate",
    "a run whose import is done has no further step",
  );
  const userId = parseUserId(run.user_id);
  const region = await context.regionOf(userId);
  // The same in every step: no model is adopted while a run is active.
  const model = await context.database.readAsUser(userId, readMatchModel);
  const clock = startStageClock();
  const outcome = await importStep({
    run: {
      accountId: run.account_id,
      checkpoint,
      pageSize: run.page_size,
      confirmedDeletions: run.confirmed_deletions,
      dryRun: run.dry_run,
      deletedBefore: run.counts.counters.deleted,
      policy: run.conflict_policy,
    },
    ports: {
      source: context.sourceOf({ userId, accountId: run.account_id }, signal),
      store: createImportStore(context, { run, lease }),
      newId: context.newId,
      now: () => context.now().toISOString(),
      shownUntil: () => new Date(context.now().getTime() - context.propagationMs).toISOString(),
      onStage: (stage) => {
        clock.enter(stage);
        context.stages.tell({
          kind: "stage-entered",
          runId: run.run_id,
          at: context.now().toISOString(),
          step: run.step,
          stage,
        });
      },
      giveWay: () => untilOthersRan(),
    },
    ahead,
    prepared,
    options: {
      model,
      deletionLimits: context.deletionLimits,
      defaultRegion: region,
    },
  });
  context.logger.debug({ runId: run.run_id, step: run.step, stageMs: clock.stop() }, "step");
  return outcome;
}
