import { deletedRecord } from "./arrived-record.ts";
import { withdrawCreates } from "./withdraw-creates.ts";
import { COUNTER_OF, endExportStep } from "./end-export-step.ts";
import { settleFrom, type ExportCheckpoint, type WriteCheckpoint } from "./export-checkpoint.ts";
import type { ExportContext } from "./export-context.ts";
import type { ExportCounters } from "./export-counters.ts";
import type { ExportRecordWrite } from "./export-record.ts";
import { failureOf, type ExportFailure, type ExportOutcome } from "./export-report.ts";
import type { ExportTransaction } from "./export-store.ts";
import type { JournalWrite, WriteReason } from "./journal-write.ts";
import { namesOfOthers } from "./names-of-others.ts";
import type { WriteAnswer } from "./people-writer.ts";
import type { WriteState } from "./write-state.ts";

interface AnsweredCall {
  readonly from: WriteCheckpoint;
  readonly writes: readonly JournalWrite[];
  readonly answer: WriteAnswer;
}

/** What an answer means: how the writes of its call go on, and the run. */
interface Meaning {
  readonly state: WriteState;
  readonly reason: WriteReason | null;
  readonly next: ExportCheckpoint;
  readonly counters?: Partial<ExportCounters>;
  readonly failures?: readonly ExportFailure[];
}

/** The second of a call's transactions: the outcome, what Google has now, and where the run goes on. */
export async function storeAnswer(context: ExportContext, call: AnsweredCall): Promise<ExportOutcome> {
  const { ports } = context;
  return await ports.store.step(async (tx) => {
    const { state, reason, next, counters = {}, failures = [] } = meaningOf(call);
    await tx.settle(call.writes.map(({ writeId }) => ({ writeId, state, reason })));
    if (state === "confirmed") await storeWritten(context, tx, call);
    if (state === "rejected") await withdrawCreates(context, tx, call.writes);
    await tx.giveUp(failures.map(({ recordId }) => recordId));
    ports.onStage("checkpoint");
    return await endExportStep(tx, { next, counters, failures });
  });
}

function meaningOf({ from, writes, answer }: AnsweredCall): Meaning {
  const records = writes.map(({ recordId }) => recordId);
  const kind = writes[0]?.kind ?? "update";
  const unknown: Meaning = { state: "unconfirmed", reason: "UNKNOWN", next: settleFrom(from) };
  const confirmed: Meaning = {
    state: "confirmed",
    reason: null,
    next: from,
    counters: { [COUNTER_OF[kind]]: writes.length },
  };
  switch (answer.kind) {
    case "written":
      return kind === "delete" || answer.people.length === writes.length ? confirmed : unknown;
    case "unknown":
      return unknown;
    case "stale":
      return { state: "rejected", reason: "STALE_ETAG", next: settleFrom(from, records) };
    case "not-found":
      if (kind === "delete") return confirmed;
      return { state: "rejected", reason: "NOT_FOUND", next: settleFrom(from, records) };
    case "refused":
      return {
        state: "rejected",
        reason: "REFUSED",
        next: from,
        failures: records.map((id) => failureOf(id, "REFUSED")),
      };
    case "account-full":
      return {
        state: "rejected",
        reason: "ACCOUNT_FULL",
        next: { ...from, accountFull: true },
      };
  }
}

async function storeWritten(
  { rules, run, options, ports }: ExportContext,
  tx: ExportTransaction,
  { writes, answer }: AnsweredCall,
): Promise<void> {
  const arrival = { ...options, policy: run.policy, now: ports.now() };
  const records = await tx.records(writes.map(({ recordId }) => recordId));
  const answered = answer.kind === "written" ? answer.people : [];
  const people = new Map(writes.map(({ recordId }, at) => [recordId, answered[at] ?? null]));
  const others = await namesOfOthers(tx, { records, people });
  const stored: ExportRecordWrite[] = [];
  for (const write of writes) {
    const record = records.find(({ recordId }) => recordId === write.recordId);
    const person = people.get(write.recordId) ?? null;
    if (record === undefined || others.has(write.recordId)) continue;
    if (write.kind === "delete") stored.push(deletedRecord(record, arrival));
    else if (person !== null) {
      stored.push(rules.confirmedRecord({ record, write, isEcho: true }, person, arrival));
    }
  }
  await tx.put(stored);
  await tx.giveUp([...others]);
}
