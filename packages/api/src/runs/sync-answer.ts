import type { ImportCheckpoint, StepReport } from "@kith/core";
import type { SyncAnswer } from "../contract/start-sync.ts";
import { countersView, type RunCounts } from "./run-counts.ts";
import type { RunRecord } from "./run-record.ts";

export interface AnsweredStep {
  readonly run: RunRecord;
  readonly report: StepReport;
  readonly next: ImportCheckpoint;
  /** Of the whole run, this step included. */
  readonly counts: RunCounts;
  readonly totalAvailable: number | null;
  readonly errors: readonly string[];
  readonly nextPageToken: string;
}

/** What a batch call answers; recorded in the step's transaction, so that a repeated call repeats it. */
export function syncAnswer(step: AnsweredStep): SyncAnswer {
  const done = step.next.phase === "done";
  const pageToken = done ? null : step.nextPageToken;
  return {
    success: true,
    runId: step.run.run_id,
    direction: step.run.direction,
    phase: "import",
    dryRun: step.run.dry_run,
    ...countersView(step.report.counters),
    errors: step.errors,
    pageToken,
    nextPageToken: pageToken,
    hasMore: !done,
    totalProcessed: step.counts.processed,
    totalAvailable: step.totalAvailable,
    message: done ? "Sync completed" : progressSentence(step),
  };
}

function progressSentence({ next, counts, totalAvailable }: AnsweredStep): string {
  switch (next.phase) {
    case "verify-missing":
      return "All contacts are listed; asking Google about those that were missing from the list.";
    case "delete-missing":
      return "Removing the contacts that Google no longer has.";
    default:
      return totalAvailable === null
        ? `Processed ${counts.processed} contacts so far.`
        : `Processed ${counts.processed} of about ${totalAvailable} contacts.`;
  }
}
