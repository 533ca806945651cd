import type { ImportCheckpoint, Rejection, StepReport } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import type { EngineContext } from "../runs/engine-context.ts";
import { llmCountersView, NO_LLM_COUNTS } from "../llm/llm-counts.ts";
import { countPairsToAsk } from "../llm/llm-pass.ts";
import { beginFollowUp, phaseAfterImport } from "../runs/follow-up.ts";
import { addCounts, countersView } from "../runs/run-counts.ts";
import { appendEvent } from "../runs/run-events.ts";
import { runRecord, type FollowUpPhase, type RunRecord } from "../runs/run-record.ts";
import { changeStatus } from "../runs/run-status.ts";
import { listingParametersText } from "../runs/start-run.ts";
import { syncAnswer } from "../runs/sync-answer.ts";
import { parseUserId } from "../session/user-id.ts";
import { noteFirstEpoch } from "../training/first-training.ts";

interface StepWrites {
  readonly tx: UserTransaction;
  readonly run: RunRecord;
  readonly at: Date;
  /** When the step began, its call to Google included. */
  readonly startedAt: Date;
}

export interface CheckpointWriter {
  /** Takes note of what the step could not take, for its recorded answer. */
  note(rejections: readonly Rejection[]): void;
  /** The last write of a step: checkpoint, counters, event, recorded answer; at the end the sync token and the status. */
  write(next: ImportCheckpoint, report: StepReport): Promise<void>;
}

export function createCheckpointWriter(
  context: EngineContext,
  { tx, run, at, startedAt }: StepWrites,
): CheckpointWriter {
  const errors: string[] = [];

  async function write(next: ImportCheckpoint, report: StepReport): Promise<void> {
    const counts = addCounts(run.counts, { counters: report.counters, processed: report.processed });
    const totalAvailable = report.totalAvailable ?? run.total_available;
    const row = await tx
      .updateTable("run")
      .set({
        checkpoint: JSON.stringify(next),
        counters: JSON.stringify(counts),
        total_available: totalAvailable,
        step: run.step + 1,
        stage: "checkpoint",
        updated_at: at,
      })
      .where("run_id", "=", run.run_id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const advanced = runRecord(row);
    await appendEvent(tx, advanced, {
      kind: "step-completed",
      runId: run.run_id,
      at: at.toISOString(),
      step: run.step,
      phase: next.phase,
      counters: countersView(report.counters),
      totals: countersView(counts.counters),
      totalProcessed: counts.processed,
      totalAvailable,
      llm: llmCountersView(advanced),
      durationMs: Math.max(0, context.now().getTime() - startedAt.getTime()),
    });
    const nextPageToken = context.pageTokens.seal(parseUserId(run.user_id), {
      runId: run.run_id,
      step: run.step + 1,
    });
    const answer = syncAnswer({ run, report, next, counts, totalAvailable, errors, nextPageToken });
    await tx
      .insertInto("step_answer")
      .values({
        run_id: run.run_id,
        step: run.step,
        user_id: run.user_id,
        answer: JSON.stringify(answer),
        created_at: at,
      })
      .execute();
    if (next.phase === "done") await finish(advanced, report);
  }

  async function finish(advanced: RunRecord, { finish: end }: StepReport): Promise<void> {
    if (run.dry_run && run.use_llm) {
      const pairsLeft = await countPairsToAsk(tx, run, context);
      const llm = { ...NO_LLM_COUNTS, pairsLeft };
      await tx
        .updateTable("run")
        .set({ counters: JSON.stringify({ ...advanced.counts, llm }) })
        .where("run_id", "=", run.run_id)
        .execute();
    }
    const bookkeeping = ["epoch_page", "epoch_missing"] as const;
    const staging = ["staged_record", "staged_key", "staged_pair"] as const;
    for (const table of run.dry_run ? [...bookkeeping, ...staging] : bookkeeping) {
      await tx.deleteFrom(table).where("run_id", "=", run.run_id).execute();
    }
    if (!run.dry_run && end !== null) {
      await tx
        .updateTable("google_account")
        .set({
          sync_token: end.syncToken,
          sync_token_parameters: listingParametersText(end.pageSize, context.listingParameters(end.pageSize)),
          last_sync_at: at,
          ...(end.epochStartedAt === null ? {} : { full_sync_at: end.epochStartedAt }),
        })
        .where("account_id", "=", run.account_id)
        .execute();
    }
    if (!run.dry_run && end !== null && end.epochStartedAt !== null) await noteFirstEpoch(tx, run.account_id);
    const phase = run.dry_run ? null : await phaseAfterImport(tx, run, context);
    if (phase === null) await changeStatus(tx, advanced, { status: "completed", at });
    else await goOn(advanced, phase);
  }

  /** The import is done and stored; the rest follows it. Whoever drove a batch is kept waiting for nothing. */
  async function goOn(advanced: RunRecord, phase: FollowUpPhase): Promise<void> {
    await beginFollowUp(tx, advanced, { phase, at });
    if (run.origin === "batch") {
      await changeStatus(tx, advanced, { status: "queued", at, origin: "background" });
    }
  }

  return {
    note: (rejections) => {
      errors.push(
        ...rejections.filter((rejection) => rejection.failed).map((rejection) => rejection.sentence),
      );
    },
    write,
  };
}
