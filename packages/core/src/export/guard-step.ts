import { writeFrom, type GuardCheckpoint } from "./export-checkpoint.ts";
import type { ExportContext } from "./export-context.ts";
import { pendingNumbers, refuseOverflow, type GuardNumbers } from "./export-guard.ts";
import { endExportStep } from "./end-export-step.ts";
import type { ExportOutcome } from "./export-report.ts";
import type { ExportReads } from "./export-store.ts";
import type { PendingRecord } from "./pending-record.ts";

/** Looks at everything that is about to be written, before the first of it is. */
export async function guardStep(context: ExportContext, from: GuardCheckpoint): Promise<ExportOutcome> {
  const { store, onStage } = context.ports;
  onStage("plan");
  const { asked, numbers } = await store.read(async (tx) => {
    const numbers = await numbersOf(
      context,
      tx,
      await tx.pending({ after: null, limit: context.options.windowSize }),
    );
    return { numbers, asked: askedBeforeWriting(context, numbers) };
  });
  if (asked !== null) return asked;
  refuseOverflow(numbers, context.options.personsMax);
  onStage("checkpoint");
  return await store.step((tx) => endExportStep(tx, { next: writeFrom({ ...from, passed: true }) }));
}

/** What the run has written, and what it is about to. */
export async function numbersOf(
  { run }: ExportContext,
  tx: ExportReads,
  pending: readonly PendingRecord[],
): Promise<GuardNumbers> {
  const { exported, updated, deleted } = run.counters;
  const coming = pendingNumbers(pending);
  return {
    creates: exported + coming.creates,
    updates: updated + coming.updates,
    uneditedUpdates: coming.uneditedUpdates,
    deletions: deleted + coming.deletions,
    persons: (await tx.personCount()) + deleted - exported,
  };
}

/** The guard's word: what to ask a person about, or null when the run may go on. */
export function askedBeforeWriting(
  { run, options, rules }: ExportContext,
  numbers: GuardNumbers,
): Extract<ExportOutcome, { kind: "needs-confirmation" }> | null {
  const { consent, isFirstSync } = run;
  const reasons = rules.guardReasons({ numbers, consent, limits: options.guardLimits, isFirstSync });
  return reasons.length === 0 ? null : { kind: "needs-confirmation", reasons, numbers };
}
