import { contactSourceEtag } from "../contact/person-source.ts";
import { compareTimes } from "../contact/time-order.ts";
import { writableFields } from "../contact/writable-fields.ts";
import { deletedRecord } from "./arrived-record.ts";
import { withdrawCreates } from "./withdraw-creates.ts";
import { COUNTER_OF, endExportStep } from "./end-export-step.ts";
import {
  courseOf,
  settleFrom,
  writeFrom,
  type ExportCheckpoint,
  type SettleCheckpoint,
} from "./export-checkpoint.ts";
import type { ExportContext } from "./export-context.ts";
import type { ExportRecord, ExportRecordWrite } from "./export-record.ts";
import type { ExportOutcome } from "./export-report.ts";
import type { ExportReads } from "./export-store.ts";
import type { JournalWrite, WriteSettlement } from "./journal-write.ts";
import { listMarkersFrom } from "./list-markers-step.ts";
import { namesOfOthers } from "./names-of-others.ts";
import { hasLongField, readRecords, type ReadPeople } from "./read-records.ts";
import type { WriteVerdict } from "./settle-write.ts";

/** people.batchGet takes 200 names a call. */
const SETTLED_PER_STEP = 200;

/** Asks Google what became of writes that are open, and reads again whom it refused to change as he was known here. */
export async function settleStep(context: ExportContext, from: SettleCheckpoint): Promise<ExportOutcome> {
  const { ports } = context;
  ports.onStage("pull");
  const { writes, toRead } = await ports.store.read(async (tx) => {
    const writes = await tx.openWrites({ after: from.afterWriteId, limit: SETTLED_PER_STEP });
    const written = writes.filter(({ kind }) => kind !== "create").map(({ recordId }) => recordId);
    return { writes, toRead: await tx.records([...new Set([...written, ...from.reread])]) };
  });
  // What was sent may be more than was known before.
  const { listedValuesMax } = context.options;
  const sentLong = new Set(
    writes.filter(({ wanted }) => hasLongField(wanted, listedValuesMax)).map(({ recordId }) => recordId),
  );
  const people = await readRecords(context, toRead, ({ recordId }) => sentLong.has(recordId));

  return await ports.store.step(async (tx) => {
    ports.onStage("plan");
    const writeOf = new Map(writes.map((write) => [write.recordId, write]));
    const ids = new Set([...writeOf.keys(), ...people.keys()]);
    const records = await tx.records([...ids]);
    const others = await namesOfOthers(tx, { records, people });
    const settled = settleRecords(context, { from, people, writeOf, others }, records);
    ports.onStage("apply");
    await tx.settle(settled.settlements);
    await tx.put(settled.records);
    await withdrawCreates(context, tx, settled.rejected);
    // The next import sorts out whose name it is.
    await tx.giveUp([...others]);
    ports.onStage("checkpoint");
    const last = writes.length < SETTLED_PER_STEP ? undefined : writes.at(-1);
    const next: ExportCheckpoint =
      last === undefined
        ? await afterSettling(context, from, tx)
        : { ...settleFrom(from), afterWriteId: last.writeId };
    return await endExportStep(tx, { next, counters: settled.counters });
  });
}

interface Evidence {
  readonly from: SettleCheckpoint;
  readonly people: ReadPeople;
  readonly writeOf: ReadonlyMap<string, JournalWrite>;
  /** Records whose persons go by another record's name. */
  readonly others: ReadonlySet<string>;
}

function settleRecords(
  context: ExportContext,
  { from, people, writeOf, others }: Evidence,
  records: readonly ExportRecord[],
) {
  const settlements: WriteSettlement[] = [];
  const stored: ExportRecordWrite[] = [];
  const rejected: JournalWrite[] = [];
  const counters = { exported: 0, updated: 0, deleted: 0 };
  for (const record of records) {
    const write = writeOf.get(record.recordId) ?? null;
    const verdict = write === null ? null : verdictOn(context, { write, record, from, people });
    if (write !== null && verdict !== null && verdict.state !== write.state) {
      const reason = "reason" in verdict ? verdict.reason : null;
      settlements.push({ writeId: write.writeId, state: verdict.state, reason });
    }
    if (write !== null && verdict?.state === "confirmed") counters[COUNTER_OF[write.kind]] += 1;
    if (write !== null && verdict?.state === "rejected") rejected.push(write);
    const next = others.has(record.recordId)
      ? null
      : recordAfter(context, { record, write, verdict, people });
    if (next !== null) stored.push(next);
  }
  return { settlements, records: stored, rejected, counters };
}

type Verdict = WriteVerdict | { readonly state: "unconfirmed"; readonly reason: "UNKNOWN" };

interface OpenWrite {
  readonly write: JournalWrite;
  readonly record: ExportRecord;
  readonly from: SettleCheckpoint;
  readonly people: ReadPeople;
}

function verdictOn({ rules }: ExportContext, { write, record, from, people }: OpenWrite): Verdict {
  const unknown = { state: "unconfirmed", reason: "UNKNOWN" } as const;
  const person = people.get(record.recordId);
  if (write.kind !== "create" && person === undefined) return unknown;
  const seen =
    person === undefined || person === null
      ? null
      : { etag: contactSourceEtag(person), fields: writableFields(person) };
  const { resourceName } = record;
  const verdict = rules.settleWrite(write, { resourceName, seen, listedUntil: from.listedUntil });
  return verdict.state === "unconfirmed" ? unknown : verdict;
}

interface Settled {
  readonly record: ExportRecord;
  readonly write: JournalWrite | null;
  readonly verdict: Verdict | null;
  readonly people: ReadPeople;
}

/** What Google has now, taken in; null where nothing of the record is known anew. */
function recordAfter(
  { rules, run, options, ports }: ExportContext,
  { record, write, verdict, people }: Settled,
): ExportRecordWrite | null {
  const arrival = { ...options, policy: run.policy, now: ports.now() };
  const person = people.get(record.recordId);
  const isConfirmed = verdict?.state === "confirmed";
  if (person === undefined) return null;
  if (person === null) {
    return write?.kind === "delete" ? deletedRecord(record, arrival) : rules.departedRecord(record, arrival);
  }
  if (write?.kind !== "update") return rules.arrivedRecord(record, person, arrival);
  return isConfirmed
    ? rules.confirmedRecord({ record, write, isEcho: true }, person, arrival)
    : rules.overtakenRecord({ record, write }, person, arrival);
}

/** A create that is old enough to be shown is looked for in a full listing, once in a run. */
async function afterSettling(
  context: ExportContext,
  from: SettleCheckpoint,
  tx: ExportReads,
): Promise<ExportCheckpoint> {
  const { oldestCreate } = await tx.openWriteSummary();
  const isShown = oldestCreate !== null && compareTimes(oldestCreate, context.ports.shownUntil()) <= 0;
  if (isShown && from.listedUntil === null) return listMarkersFrom(context, from);
  return from.passed ? writeFrom(from) : { ...courseOf(from), phase: "guard" };
}
