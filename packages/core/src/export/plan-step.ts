import { endExportStep } from "./end-export-step.ts";
import type { WriteCheckpoint } from "./export-checkpoint.ts";
import type { ExportContext } from "./export-context.ts";
import { planAction } from "./export-plan.ts";
import type { ExportOutcome } from "./export-report.ts";

/** Records that one step of a dry run plans. */
const PLANNED_PER_STEP = 500;

/** A dry run's step: the writes of the next records, stored as its plan. Google is not asked, and nobody is. */
export async function planStep(context: ExportContext, from: WriteCheckpoint): Promise<ExportOutcome> {
  const { ports, rules, options } = context;
  ports.onStage("plan");
  return await ports.store.step(async (tx) => {
    const pending = await tx.pending({ after: from.afterRecordId, limit: PLANNED_PER_STEP });
    const records = await tx.records(pending.map(({ recordId }) => recordId));
    const actions = records.flatMap((record) => {
      const intent = rules.pendingIntent(record, options.listedValuesMax);
      return intent === null ? [] : [planAction(record, intent)];
    });
    ports.onStage("apply");
    await tx.stage(actions);
    ports.onStage("checkpoint");
    const count = (kind: string): number => actions.filter((action) => action.kind === kind).length;
    const last = pending.length < PLANNED_PER_STEP ? undefined : pending.at(-1);
    return await endExportStep(tx, {
      next: last === undefined ? { phase: "done" } : { ...from, afterRecordId: last.recordId },
      counters: { exported: count("create"), updated: count("update"), deleted: count("delete") },
    });
  });
}
