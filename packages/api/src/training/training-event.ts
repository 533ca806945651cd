import type { TrainingView } from "../contract/run.ts";
import type { UserTransaction } from "../database/database.ts";
import { llmCountersView } from "../llm/llm-counts.ts";
import { countersView } from "../runs/run-counts.ts";
import { appendEvent } from "../runs/run-events.ts";
import type { RunRecord } from "../runs/run-record.ts";

/** Tells those who watch that training has begun (null), or what came of it. */
export async function tellTraining(
  tx: UserTransaction,
  run: RunRecord,
  { training, at }: { readonly training: TrainingView | null; readonly at: Date },
): Promise<void> {
  await appendEvent(tx, run, {
    kind: "training-progress",
    runId: run.run_id,
    at: at.toISOString(),
    totals: countersView(run.counts.counters),
    totalProcessed: run.counts.processed,
    totalAvailable: run.total_available,
    llm: llmCountersView(run),
    training,
  });
}
