import { markersOf } from "../contact/kith-marker.ts";
import type { Person } from "../contact/person.ts";
import { writableFields } from "../contact/writable-fields.ts";
import { KithError } from "../error/kith-error.ts";
import { keptAs } from "./arrived-record.ts";
import { courseOf, settleFrom, type ExportCourse, type ListMarkersCheckpoint } from "./export-checkpoint.ts";
import type { ExportContext } from "./export-context.ts";
import { endExportStep } from "./end-export-step.ts";
import type { ExportRecordWrite } from "./export-record.ts";
import type { ExportOutcome } from "./export-report.ts";
import type { ExportTransaction } from "./export-store.ts";
import type { WriteSettlement } from "./journal-write.ts";

const LISTING_PAGE_SIZE = 1000;

/** A listing that Google keeps breaking off is a fault to report, not to repeat for ever. */
const RESTARTS_MAX = 3;

/** The listing that looks for the persons of open creates. */
export function listMarkersFrom({ ports }: ExportContext, course: ExportCourse): ListMarkersCheckpoint {
  return { ...courseOf(course), phase: "list", until: ports.shownUntil(), pageToken: null, restarts: 0 };
}

/** Takes the next page of it. All other persons on it are left to the next import. */
export async function listMarkersStep(
  context: ExportContext,
  from: ListMarkersCheckpoint,
): Promise<ExportOutcome> {
  const { source, store, onStage } = context.ports;
  onStage("pull");
  const restarted = { ...listMarkersFrom(context, from), restarts: from.restarts + 1 };
  const page = await source.listPage({
    pageSize: LISTING_PAGE_SIZE,
    pageToken: from.pageToken,
    syncToken: null,
  });
  if (page.kind !== "page") {
    if (from.restarts >= RESTARTS_MAX) {
      throw new KithError(
        "SOURCE_PROTOCOL",
        `Google broke off the listing ${RESTARTS_MAX + 1} times. Start the run again later.`,
      );
    }
    return await store.step((tx) => endExportStep(tx, { next: restarted }));
  }
  return await store.step(async (tx) => {
    await linkMarked(context, tx, page.people);
    onStage("checkpoint");
    const next =
      page.nextPageToken === null
        ? settleFrom({ ...from, listedUntil: from.until })
        : { ...from, pageToken: page.nextPageToken };
    return await endExportStep(tx, { next });
  });
}

/**
 * Whoever has the marker of a record that is not in Google is that record's person. Not under a name that the record had
 * before: that is a person of before, whose removal the listing does not show yet.
 */
async function linkMarked(
  { run, options, ports, rules }: ExportContext,
  tx: ExportTransaction,
  people: readonly Person[],
): Promise<void> {
  const marked = new Map<string, Person>();
  for (const person of people) {
    const [recordId] = markersOf(writableFields({ clientData: person["clientData"] }));
    if (recordId !== undefined && person.resourceName !== undefined) marked.set(recordId, person);
  }
  if (marked.size === 0) return;
  const names = [...marked.values()].flatMap(({ resourceName }) => resourceName ?? []);
  const taken = new Set((await tx.recordsNamed(names)).map(({ resourceName }) => resourceName));
  const creates = new Map(
    (await tx.openWritesOf([...marked.keys()])).map((write) => [write.recordId, write]),
  );
  const stored: ExportRecordWrite[] = [];
  const settlements: WriteSettlement[] = [];
  for (const record of await tx.records([...marked.keys()])) {
    const person = marked.get(record.recordId);
    const name = person?.resourceName;
    const isOpen = record.resourceName === null && !record.deleted;
    if (person === undefined || name === undefined || !isOpen) continue;
    if (record.previousResourceNames.includes(name)) continue;
    const write = creates.get(record.recordId);
    const arrival = { ...options, policy: run.policy, now: ports.now() };
    if (write === undefined) {
      if (!taken.has(name)) stored.push(rules.arrivedRecord(record, person, arrival));
    } else if (!taken.has(name)) {
      stored.push(rules.confirmedRecord({ record, write, isEcho: false }, person, arrival));
    } else {
      // An import has taken him for somebody new, and its record stands for him: this one must not be created again.
      stored.push({ ...keptAs(record, record.sides), deleted: true });
      settlements.push({ writeId: write.writeId, state: "confirmed", reason: null });
    }
  }
  await tx.settle(settlements);
  await tx.put(stored);
}
