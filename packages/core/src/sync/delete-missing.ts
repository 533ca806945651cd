import { askedBeforeDeleting } from "./asked-before-deleting.ts";
import { settledCount } from "./import-counters.ts";
import type { DeleteCheckpoint, ImportCheckpoint } from "./import-checkpoint.ts";
import type { StepContext } from "./step-context.ts";
import type { PageIntake } from "./page-intake.ts";
import { settlePage } from "./settle-page.ts";
import type { StepOutcome, StepReport } from "./step-report.ts";
import { finishOf } from "./verify-missing.ts";

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
      tombstones: now.map(({ resourceName }) => ({ resourceName, previousResourceNames: [] })),
      rejections: [],
      setAside: [],
      repetitions: 0,
    };
    // The guard has had its say about all of them.
    const passed = { ...context, run: { ...run, confirmedDeletions: Number.POSITIVE_INFINITY } };
    const settled = await settlePage(passed, tx, intake);
    if (settled.kind === "needs-confirmation") return settled;

    ports.onStage("checkpoint");
    const next: ImportCheckpoint = all > now.length ? from : { phase: "done" };
    const report: StepReport = {
      counters: settled.counters,
      processed: settledCount(settled.counters),
      totalAvailable: null,
      finish: next.phase === "done" ? finishOf(from) : null,
    };
    await tx.checkpoint(next, report);
    return { kind: "advanced", done: next.phase === "done", report };
  });
}
