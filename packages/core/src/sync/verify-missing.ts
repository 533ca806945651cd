import type { Person } from "../contact/person.ts";
import type { ImportCheckpoint, VerifyCheckpoint } from "./import-checkpoint.ts";
import { settledCount } from "./import-counters.ts";
import type { StepContext } from "./step-context.ts";
import { takeIn } from "./page-intake.ts";
import { settlePage } from "./settle-page.ts";
import type { StepOutcome, StepReport } from "./step-report.ts";

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
  const personOf = new Map(answers.map((answer) => [answer.requested, answer.person]));
  const gone = suspects.filter((suspect) => isGone(personOf.get(suspect.resourceName)));
  // Google may answer under a new resource name; the one asked for is then a former name of it.
  const present = answers.flatMap(({ requested, person }) =>
    person === null || isGone(person) ? [] : [{ person, requested }],
  );

  ports.onStage("normalize");
  const intake = await takeIn(present, options, ports.giveWay);

  return ports.store.step(async (tx) => {
    const settled = await settlePage(context, tx, intake);
    if (settled.kind === "needs-confirmation") return settled;

    ports.onStage("checkpoint");
    await tx.markMissing(gone.map((suspect) => suspect.recordId));
    const last = suspects.at(-1);
    const missing = last === undefined ? await tx.missingCount() : 0;
    const next: ImportCheckpoint =
      last !== undefined
        ? { ...from, afterRecordId: last.recordId }
        : missing > 0
          ? { phase: "delete-missing", listing: from.listing, nextSyncToken: from.nextSyncToken }
          : { phase: "done" };
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

/** What the end of an epoch leaves for the next run. */
export function finishOf(from: Pick<VerifyCheckpoint, "listing" | "nextSyncToken">): StepReport["finish"] {
  return {
    syncToken: from.nextSyncToken,
    pageSize: from.listing.pageSize,
    epochStartedAt: from.listing.kind === "epoch" ? from.listing.startedAt : null,
  };
}

/** A name that Google left unanswered is not gone: nothing was said of it. */
function isGone(person: Person | null | undefined): boolean {
  return person === null || person?.metadata?.deleted === true;
}
