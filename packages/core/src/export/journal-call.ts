import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";
import { effectiveFields, type RecordSides } from "../merge/record-sides.ts";
import { keptAs } from "./arrived-record.ts";
import { endExportStep, exportReport } from "./end-export-step.ts";
import { settleFrom, type WriteCheckpoint } from "./export-checkpoint.ts";
import type { ExportContext } from "./export-context.ts";
import type { ExportRecord, ExportRecordWrite } from "./export-record.ts";
import { failureOf, type ExportFailure, type ExportOutcome } from "./export-report.ts";
import type { ExportTransaction } from "./export-store.ts";
import type { JournalWrite } from "./journal-write.ts";
import { namesOfOthers } from "./names-of-others.ts";
import type { PendingIntent, PendingRecord } from "./pending-record.ts";
import type { PlannedCall } from "./plan-next-call.ts";
import type { ReadPeople } from "./read-records.ts";

interface CallToJournal {
  readonly from: WriteCheckpoint;
  readonly call: PlannedCall;
  readonly pending: readonly PendingRecord[];
  /** Who was read right before; null where nobody has to be. */
  readonly people: ReadPeople | null;
}

/** What is to be sent; where that is nothing, the step has ended. */
type JournaledCall =
  | { readonly kind: "journaled"; readonly writes: readonly JournalWrite[] }
  | { readonly kind: "ended"; readonly outcome: ExportOutcome };

/**
 * The first of a call's transactions. The records are looked at once more inside of it: what was edited, joined or settled
 * since the call was planned is not in it, and comes with a later one.
 */
export async function journalCall(context: ExportContext, input: CallToJournal): Promise<JournaledCall> {
  const { ports } = context;
  const { from, call } = input;
  return await ports.store.step(async (tx) => {
    const records = await tx.records(call.recordIds);
    const prepared = await prepare(context, tx, { ...input, records });
    await tx.put(prepared.records);
    await tx.giveUp([...prepared.failures.map(({ recordId }) => recordId), ...prepared.idle]);
    await tx.journal(prepared.writes);
    const { writes, failures } = prepared;
    if (writes.length === 0)
      return { kind: "ended", outcome: await endExportStep(tx, { next: from, failures }) };
    await tx.checkpoint(settleFrom(from), failures.length === 0 ? null : exportReport({ failures }));
    return { kind: "journaled", writes };
  });
}

interface Preparation extends CallToJournal {
  readonly records: readonly ExportRecord[];
}

async function prepare(context: ExportContext, tx: ExportTransaction, preparation: Preparation) {
  const { ports, options, rules } = context;
  const { call, pending, people, records } = preparation;
  const attempts = new Map(pending.map((record) => [record.recordId, record.attempts]));
  const others = people === null ? new Set<string>() : await namesOfOthers(tx, { records, people });
  const callId = ports.newId();
  const now = ports.now();
  const stored: ExportRecordWrite[] = [];
  const writes: JournalWrite[] = [];
  const failures: ExportFailure[] = [];
  const idle: string[] = [];
  for (const record of records) {
    const { recordId } = record;
    if (others.has(recordId)) {
      failures.push(failureOf(recordId, "MOVED"));
      continue;
    }
    const isUnread = people !== null && !people.has(recordId);
    if (isUnread || (attempts.get(recordId) ?? 0) >= options.attemptsMax) {
      failures.push(failureOf(recordId, "NOT_DONE"));
      continue;
    }
    const arrived = arrivedNow(context, record, people?.get(recordId));
    const current: ExportRecord = arrived === null ? record : { ...record, ...arrived };
    const intent = rules.pendingIntent(current, options.listedValuesMax);
    const isMeant = isSameWrite(intent, call);
    const isWritable = call.kind !== "update" || current.etag !== null;
    if (isMeant && isWritable) {
      writes.push(journalWrite(current, { call, callId, writeId: ports.newId(), now }));
      stored.push({
        ...(arrived ?? keptAs(record, record.sides)),
        sides: sentSides(current),
        writtenAt: now,
      });
    } else {
      if (arrived !== null) stored.push(arrived);
      // Nothing is to be written any more: a store that goes on saying so must not keep the run from its end.
      if (intent === null && arrived === null) idle.push(recordId);
      if (isMeant) failures.push(failureOf(recordId, "NOT_WRITABLE"));
    }
  }
  return { records: stored, writes, failures, idle };
}

/** What reading the person right before has brought; null where he was not read. */
function arrivedNow(
  { rules, run, options, ports }: ExportContext,
  record: ExportRecord,
  person: Person | null | undefined,
): ExportRecordWrite | null {
  if (person === undefined) return null;
  const arrival = { ...options, policy: run.policy, now: ports.now() };
  return person === null
    ? rules.departedRecord(record, arrival)
    : rules.arrivedRecord(record, person, arrival);
}

function isSameWrite(intent: PendingIntent | null, call: PlannedCall): boolean {
  if (intent === null || intent.kind !== call.kind) return false;
  return intent.kind !== "update" || intent.mask.join(",") === call.mask.join(",");
}

interface WriteIdentity {
  readonly call: PlannedCall;
  readonly callId: string;
  readonly writeId: string;
  readonly now: string;
}

function journalWrite(
  { recordId, resourceName, etag, sides }: ExportRecord,
  { call, callId, writeId, now }: WriteIdentity,
): JournalWrite {
  const { kind, mask } = call;
  const isUpdate = kind === "update";
  const local = effectiveFields(sides);
  const remote = sides.remote ?? {};
  return {
    writeId,
    callId,
    recordId,
    kind,
    resourceName,
    etag,
    mask,
    wanted: isUpdate ? only(mask, local) : kind === "create" ? local : {},
    before: isUpdate ? only(mask, remote) : remote,
    sentAt: now,
    state: "sent",
    reason: null,
  };
}

/** A create that is sent may be what both sides agree on. */
function sentSides({ sides, resourceName }: ExportRecord): RecordSides {
  return resourceName === null ? { ...sides, base: sides.local } : sides;
}

function only(mask: readonly ContactFieldName[], fields: ContactFields): ContactFields {
  return Object.fromEntries(
    mask.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])),
  );
}
