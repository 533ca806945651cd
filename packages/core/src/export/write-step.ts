import { KithError, type KithErrorCode } from "../error/kith-error.ts";
import { withdrawCreates } from "./withdraw-creates.ts";
import { endExportStep } from "./end-export-step.ts";
import type { WriteCheckpoint } from "./export-checkpoint.ts";
import type { ExportContext } from "./export-context.ts";
import { failureOf, type ExportOutcome } from "./export-report.ts";
import { askedBeforeWriting, numbersOf } from "./guard-step.ts";
import { journalCall } from "./journal-call.ts";
import type { JournalWrite } from "./journal-write.ts";
import type { PendingRecord } from "./pending-record.ts";
import type { WriteAnswer } from "./people-writer.ts";
import { planStep } from "./plan-step.ts";
import type { PlannedCall } from "./plan-next-call.ts";
import { readRecords, type ReadPeople } from "./read-records.ts";
import { storeAnswer } from "./store-answer.ts";

/** The next call to Google, journaled before and after. */
export async function writeStep(context: ExportContext, from: WriteCheckpoint): Promise<ExportOutcome> {
  const { run, ports, options, rules } = context;
  if (run.dryRun) return await planStep(context, from);
  ports.onStage("plan");
  const { pending, asked } = await ports.store.read(async (tx) => {
    const pending = await tx.pending({ after: null, limit: options.windowSize });
    return { pending, asked: askedBeforeWriting(context, await numbersOf(context, tx, pending)) };
  });
  if (asked !== null) return asked;
  const isPossible = ({ intent }: PendingRecord): boolean => !(from.accountFull && intent.kind === "create");
  const call = rules.planNextCall(pending.filter(isPossible));
  if (call === null) return await endExport(context, pending);

  const people = await readFirst(context, call, pending);
  const journaled = await journalCall(context, { from, call, pending, people });
  if (journaled.kind === "ended") return journaled.outcome;
  ports.onStage("apply");
  const answer = await send(context, { from, writes: journaled.writes });
  return await storeAnswer(context, { from, writes: journaled.writes, answer });
}

/**
 * A deletion has no etag that would stop it: who is to be deleted is read right before, so that what somebody changed in
 * Google meanwhile is a conflict, as with any edit against a deletion. Null: nobody has to be read.
 */
async function readFirst(
  context: ExportContext,
  { kind, recordIds }: PlannedCall,
  pending: readonly PendingRecord[],
): Promise<ReadPeople | null> {
  const ids = new Set(recordIds);
  const isRead = ({ recordId, intent }: PendingRecord): boolean =>
    ids.has(recordId) && intent.kind === "update" && intent.readsWhole;
  const readsWhole = pending.some(isRead);
  if (kind !== "delete" && !readsWhole) return null;
  const { ports } = context;
  ports.onStage("pull");
  const records = await ports.store.read((tx) => tx.records(recordIds));
  return await readRecords(context, records, () => readsWhole);
}

/** Thrown before anything is sent, or for want of quota: Google has certainly done nothing. */
const NOTHING_DONE: ReadonlySet<KithErrorCode> = new Set([
  "ACCOUNT_NOT_CONNECTED",
  "LEASE_LOST",
  "RECONNECT_NEEDED",
  "SCOPE_MISSING",
  "SOURCE_RATE_LIMITED",
]);

interface SentCall {
  readonly from: WriteCheckpoint;
  readonly writes: readonly JournalWrite[];
}

/** Any other failure leaves the writes `sent`, which is what is known of them. */
async function send(context: ExportContext, { from, writes }: SentCall): Promise<WriteAnswer> {
  const { ports } = context;
  try {
    if (!ports.maySend()) {
      throw new KithError("LEASE_LOST", "The worker was held up too long to send what it had prepared.");
    }
    return await write(context, writes);
  } catch (error) {
    if (KithError.isInstance(error) && NOTHING_DONE.has(error.code)) {
      await ports.store.step(async (tx) => {
        await tx.settle(
          writes.map(({ writeId }) => ({ writeId, state: "rejected" as const, reason: "NOT_SENT" as const })),
        );
        await withdrawCreates(context, tx, writes);
        await tx.checkpoint(from, null);
      });
    }
    throw error;
  }
}

async function write(
  { ports: { writer }, rules }: ExportContext,
  writes: readonly JournalWrite[],
): Promise<WriteAnswer> {
  const [first] = writes;
  switch (first?.kind) {
    case "create":
      return await writer.create(writes.map((one) => ({ fields: rules.outgoingFields(one) })));
    case "update":
      return await writer.update(
        first.mask,
        writes.map((one) => ({
          resourceName: one.resourceName ?? "",
          etag: one.etag ?? "",
          fields: rules.outgoingFields(one),
        })),
      );
    case "delete":
      return await writer.remove(writes.map(({ resourceName }) => resourceName ?? ""));
    case undefined:
      throw new TypeError("A call has writes.");
  }
}

/** Nothing is left to write: what is still open, and what had no place in the account, is told. */
async function endExport({ ports }: ExportContext, left: readonly PendingRecord[]): Promise<ExportOutcome> {
  ports.onStage("checkpoint");
  return await ports.store.step(async (tx) => {
    const { count } = await tx.openWriteSummary();
    const failures = left.map(({ recordId }) => failureOf(recordId, "ACCOUNT_FULL"));
    return await endExportStep(tx, { next: { phase: "done" }, counters: { unconfirmed: count }, failures });
  });
}
