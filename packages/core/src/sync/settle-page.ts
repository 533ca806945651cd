import { invariant } from "../error/invariant.ts";
import { askedBeforeDeleting } from "./asked-before-deleting.ts";
import { contactMoves } from "./contact-moves.ts";
import { copiedMarkers } from "./copied-markers.ts";
import { departedRecords } from "./departed-records.ts";
import { markersToLookUp } from "./identified-records.ts";
import type { ImportCounters } from "./import-counters.ts";
import type { Rejection } from "./import-plan.ts";
import type { ImportTransaction, RefusedRecord } from "./import-store.ts";
import { arrivedRecord, changedRecord, renamedRecord } from "./incoming-record.ts";
import { matchArrivals } from "./match-arrivals.ts";
import type { PageIntake } from "./page-intake.ts";
import { otherRecords, planImport, storedSources } from "./plan-import.ts";
import { namesOf, sortPage } from "./sorted-page.ts";
import type { StepContext } from "./step-context.ts";
import type { StepOutcome } from "./step-report.ts";
import { readVersions } from "./stored-versions.ts";

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
  const markers = markersToLookUp(arrivals, stored);
  const marked = markers.length === 0 ? [] : await tx.marked(markers);
  const sorted = sortPage(intake, stored, marked);
  const { accountId, policy } = run;
  const merging = { policy, accountId, defaultRegion: options.defaultRegion };
  const departed = departedRecords(sorted, { ...merging, now: ports.now() });
  const incoming = [
    ...sorted.created.map((arrival) => arrivedRecord(arrival, { recordId: ports.newId(), accountId })),
    ...sorted.changed.map((pair) => changedRecord(pair, merging)),
    ...sorted.renamed.map((pair) => renamedRecord(pair, merging)),
    ...departed.bornAnew,
  ];
  const otherRecordIds = otherRecords(sorted, departed);
  const matched = await matchArrivals({ incoming, otherRecordIds, options, prepared }, tx);

  ports.onStage("plan");
  const touched = new Set([...incoming.map(({ recordId }) => recordId), ...otherRecordIds]);
  const around = { sorted, matched, moves: contactMoves(matched, touched) };
  const versions = await readVersions(tx, storedSources(around));
  const rejections = [...intake.rejections, ...copiedMarkers(sorted.created, marked)];
  const plan = planImport({ ...around, departed, versions, rejections });
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
