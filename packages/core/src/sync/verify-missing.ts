import { isTombstone } from "../contact/person-source.ts";
import type { ImportCheckpoint, VerifyCheckpoint } from "./import-checkpoint.ts";
import { endStep } from "./end-step.ts";
import type { ImportTransaction } from "./import-store.ts";
import type { StepContext } from "./step-context.ts";
import { takeIn, type PulledPerson } from "./page-intake.ts";
import { settlePage } from "./settle-page.ts";
import type { StepOutcome } from "./step-report.ts";

/** people.batchGet takes 200 names a call. */
const ASKED_PER_STEP = 200;

/** Asks Google for persons that a full listing did not show. Only "not found" makes one missing. */
export async function verifyMissing(context: StepContext, from: VerifyCheckpoint): Promise<StepOutcome> {
  const { ports, run, options } = context;
  ports.onStage("pull");
  const suspects = await ports.store.read((tx) =>
    tx.unseen(from.afterRecordId, Math.min(run.pageSize, ASKED_PER_STEP)),
  );
  const answers =
    suspects.length === 0 ? [] : await ports.source.getPeople(suspects.map((s) => s.resourceName));
  // A name that Google left unanswered is neither: nothing was said of it.
  const gone = new Set<string>();
  const present: PulledPerson[] = [];
  for (const { requested, person } of answers) {
    if (person === null || isTombstone(person)) gone.add(requested);
    // Google may answer under a new resource name; the one asked for is then a former name of it.
    else present.push({ person, requested });
  }

  ports.onStage("normalize");
  const intake = await takeIn(present, options, ports.giveWay);

  return ports.store.step(async (tx) => {
    const settled = await settlePage(context, tx, intake);
    if (settled.kind === "needs-confirmation") return settled;

    ports.onStage("checkpoint");
    const missingNow = suspects.filter(({ resourceName }) => gone.has(resourceName));
    await tx.markMissing(missingNow.map(({ recordId }) => recordId));
    const last = suspects.at(-1);
    const next: ImportCheckpoint =
      last === undefined ? await afterVerifying(from, tx) : { ...from, afterRecordId: last.recordId };
    const { listing, nextSyncToken } = from;
    return await endStep(tx, {
      next,
      counters: settled.counters,
      totalAvailable: null,
      listing,
      nextSyncToken,
    });
  });
}

async function afterVerifying(
  { listing, nextSyncToken }: VerifyCheckpoint,
  tx: ImportTransaction,
): Promise<ImportCheckpoint> {
  const missing = await tx.missingCount();
  return missing === 0 ? { phase: "done" } : { phase: "delete-missing", listing, nextSyncToken };
}
