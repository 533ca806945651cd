import { invariant } from "../error/invariant.ts";
import { askedBeforeDeleting } from "./asked-before-deleting.ts";
import { contactMoves } from "./contact-moves.ts";
import type { ImportCounters } from "./import-counters.ts";
import type { Rejection } from "./import-plan.ts";
import type { ImportTransaction, RefusedRecord } from "./import-store.ts";
import { matchArrivals } from "./match-arrivals.ts";
import type { PageIntake } from "./page-intake.ts";
import { planImport, storedSources, touchedRecords } from "./plan-import.ts";
import { namesOf, sortPage } from "./sorted-page.ts";
import type { StepContext } from "./step-context.ts";
import type { StepOutcome } from "./step-report.ts";
import { readPersons } from "./stored-persons.ts";

export type SettledPage =
  | { readonly kind: "settled"; readonly counters: ImportCounters; readonly seen: readonly string[] }
  | Extract<StepOutcome, { kind: "needs-confirmation" }>;

/** match → plan → apply for one page, inside the step's transaction. */
export async function settlePage(
  context: StepContext,
  tx: ImportTransaction,
  intake: PageIntake,
): Promise<SettledPage> {
  const { ports, options, run, prepared } = context;
  ports.onStage("match");
  const { arrivals, setAside, tombstones } = intake;
  const names = [...arrivals, ...setAside, ...tombstones].flatMap(namesOf);
  const stored = await tx.stored([...new Set(names)]);
  const sorted = sortPage(intake, stored);
  const { accountId } = run;
  const matched = await matchArrivals({ accountId, sorted, newId: ports.newId, options, prepared }, tx);

  ports.onStage("plan");
  const around = { sorted, matched, moves: contactMoves(matched, touchedRecords(sorted, matched)) };
  const persons = await readPersons(tx, storedSources(around));
  const plan = planImport({ ...around, persons, rejections: intake.rejections });
  if (plan.remove.length > 0) {
    const records = await tx.liveRecordCount();
    const asked = askedBeforeDeleting(context, { deletions: plan.remove.length, records });
    if (asked !== null) return asked;
  }

  ports.onStage("apply");
  const outcome = await tx.apply(plan);
  if (outcome.kind === "refused") return await settlePage(context, tx, without(intake, outcome.records));

  // Who is on the page is there, also when his contents could not be taken.
  const { changed, renamed, refreshed, unchanged, kept } = sorted;
  const written = [...changed, ...renamed, ...refreshed].map((pair) => pair.stored);
  const known = [...written, ...unchanged, ...kept].map((record) => record.recordId);
  return {
    kind: "settled",
    counters: plan.counters,
    seen: [...plan.create.map((write) => write.recordId), ...known],
  };
}

/** The page without the records that the database cannot take; each becomes a rejection, and the page goes on. */
function without(intake: PageIntake, refused: readonly RefusedRecord[]): PageIntake {
  const names = new Set(refused.map((record) => record.resourceName));
  const setAside = intake.arrivals.filter((arrival) => names.has(arrival.resourceName));
  invariant(
    setAside.length > 0 && setAside.length === refused.length,
    "a store that refuses a plan names the records of the page that it cannot take",
  );
  return {
    ...intake,
    arrivals: intake.arrivals.filter((arrival) => !names.has(arrival.resourceName)),
    rejections: [...intake.rejections, ...refused.map(rejectionOf)],
    setAside: [...intake.setAside, ...setAside],
  };
}

function rejectionOf({ resourceName, reason }: RefusedRecord): Rejection {
  return {
    resourceName,
    stage: "apply",
    code: "RECORD_NOT_STORABLE",
    sentence: `One contact could not be stored (database code ${reason}). It is untouched in Google; the others went on.`,
    failed: true,
  };
}
