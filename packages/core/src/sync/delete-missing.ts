import { invariant } from "../error/invariant.ts";
import { askedBeforeDeleting } from "./asked-before-deleting.ts";
import { endStep } from "./end-step.ts";
import type { DeleteCheckpoint } from "./import-checkpoint.ts";
import type { StepContext } from "./step-context.ts";
import type { PageIntake } from "./page-intake.ts";
import { settlePage } from "./settle-page.ts";
import type { StepOutcome } from "./step-report.ts";

/** Removes whom Google no longer has, a step's worth at a time, once the guard has let the whole number pass. */
export async function deleteMissing(context: StepContext, from: DeleteCheckpoint): Promise<StepOutcome> {
  const { ports, run } = context;
  return ports.store.step(async (tx) => {
    const all = await tx.missingCount();
    const asked = askedBeforeDeleting(context, { deletions: all, records: await tx.liveRecordCount() });
    if (asked !== null) return asked;

    const now = await tx.missing(run.pageSize);
    const intake: PageIntake = {
      arrivals: [],
      tombstones: now.map(({ resourceName }) => ({
        resourceName,
        previousResourceNames: [],
        updateTime: null,
      })),
      rejections: [],
      setAside: [],
      repetitions: 0,
    };
    // The guard has had its say about all of them.
    const passed = { ...context, run: { ...run, confirmedDeletions: Number.POSITIVE_INFINITY } };
    const settled = await settlePage(passed, tx, intake);
    invariant(settled.kind === "settled", "nobody is asked twice about one number");

    ports.onStage("checkpoint");
    const { listing, nextSyncToken } = from;
    return await endStep(tx, {
      next: all > now.length ? from : { phase: "done" },
      counters: settled.counters,
      totalAvailable: null,
      listing,
      nextSyncToken,
    });
  });
}
