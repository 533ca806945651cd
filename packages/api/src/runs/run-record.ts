import type { ImportCheckpoint } from "@kith/core";
import { KithError } from "@kith/core";
import type { Selectable } from "kysely";
import type { z } from "zod";
import { confirmationSchema, type RunStatus, type RunView } from "../contract/run.ts";
import type { UserTransaction } from "../database/database.ts";
import type { RunTable } from "../database/tables/run-tables.ts";
import { llmCountersView } from "../llm/llm-counts.ts";
import { countersView, type RunCounts } from "./run-counts.ts";

export type Confirmation = z.infer<typeof confirmationSchema>;

/** What a run goes on with once its import is stored: training a model, or putting the pairs in doubt to an LLM. */
export type FollowUpPhase = "train" | "adjudicate";

/** Where a run stands: in its import, or after it. */
export type RunCheckpoint = ImportCheckpoint | { readonly phase: "train" } | { readonly phase: "adjudicate" };

/** A run's row with its JSON columns read. The row is the only truth about a run. */
export interface RunRecord extends Omit<Selectable<RunTable>, "checkpoint" | "counters" | "confirmation"> {
  readonly checkpoint: RunCheckpoint;
  readonly counts: RunCounts;
  readonly confirmation: Confirmation | null;
}

export const ACTIVE_STATUSES = [
  "queued",
  "running",
  "waiting-quota",
  "needs-confirmation",
  "paused",
] as const satisfies readonly RunStatus[];

export function isActive(status: RunStatus): boolean {
  return (ACTIVE_STATUSES as readonly RunStatus[]).includes(status);
}

/** @throws KithError NOT_FOUND for a run that is not there or not this user's: both look the same. */
export async function readRun(tx: UserTransaction, runId: string): Promise<RunRecord> {
  const row = await tx.selectFrom("run").selectAll().where("run_id", "=", runId).executeTakeFirst();
  if (row === undefined) throw runNotFound();
  return runRecord(row);
}

/** Null while the run is in its import. */
export function followUpPhase({
  checkpoint: { phase },
}: Pick<RunRecord, "checkpoint">): FollowUpPhase | null {
  return phase === "train" || phase === "adjudicate" ? phase : null;
}

/** The same with the row locked until the transaction ends: everything that changes a run begins here. */
export async function lockRun(tx: UserTransaction, runId: string): Promise<RunRecord> {
  const row = await tx
    .selectFrom("run")
    .selectAll()
    .where("run_id", "=", runId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw runNotFound();
  return runRecord(row);
}

export async function activeRun(tx: UserTransaction, accountId: string): Promise<RunRecord | null> {
  const row = await tx
    .selectFrom("run")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("status", "in", ACTIVE_STATUSES)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : runRecord(row);
}

export function runRecord(row: Selectable<RunTable>): RunRecord {
  const { checkpoint, counters, confirmation, ...rest } = row;
  return {
    ...rest,
    checkpoint: JSON.parse(checkpoint) as RunCheckpoint,
    counts: JSON.parse(counters) as RunCounts,
    confirmation: confirmation === null ? null : confirmationSchema.parse(JSON.parse(confirmation)),
  };
}

export function runView(run: RunRecord): RunView {
  return {
    runId: run.run_id,
    direction: run.direction,
    origin: run.origin,
    status: run.status,
    dryRun: run.dry_run,
    forceFull: run.force_full,
    pageSize: run.page_size,
    phase: run.checkpoint.phase,
    stage: run.stage,
    step: run.step,
    counters: countersView(run.counts.counters),
    llm: llmCountersView(run),
    training: run.counts.training ?? null,
    totalProcessed: run.counts.processed,
    totalAvailable: run.total_available,
    lastSeq: run.seq,
    requested: run.requested,
    waitingUntil: run.waiting_until?.toISOString() ?? null,
    confirmation: run.confirmation,
    error: run.error_code === null ? null : { code: run.error_code, message: run.error_message ?? "" },
    createdAt: run.created_at.toISOString(),
    startedAt: run.started_at?.toISOString() ?? null,
    finishedAt: run.finished_at?.toISOString() ?? null,
  };
}

function runNotFound(): KithError {
  return new KithError("NOT_FOUND", "There is no such run. sync.list shows the runs that there are.");
}
