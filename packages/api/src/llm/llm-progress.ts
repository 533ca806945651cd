import type { UserTransaction } from "../database/database.ts";
import { countersView } from "../runs/run-counts.ts";
import { appendEvent } from "../runs/run-events.ts";
import { runRecord, type RunRecord } from "../runs/run-record.ts";
import { llmCountersView, NO_LLM_COUNTS, type LlmCounts } from "./llm-counts.ts";

/** Changes what the run's row says of the LLM, and tells those who watch. */
export async function storeLlmCounts(
  tx: UserTransaction,
  run: RunRecord,
  { change, at }: { readonly change: (before: LlmCounts) => LlmCounts; readonly at: Date },
): Promise<void> {
  const llm = change(run.counts.llm ?? NO_LLM_COUNTS);
  const row = await tx
    .updateTable("run")
    .set({ counters: JSON.stringify({ ...run.counts, llm }), updated_at: at })
    .where("run_id", "=", run.run_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const counted = runRecord(row);
  await appendEvent(tx, counted, {
    kind: "llm-progress",
    runId: run.run_id,
    at: at.toISOString(),
    totals: countersView(counted.counts.counters),
    totalProcessed: counted.counts.processed,
    totalAvailable: counted.total_available,
    llm: llmCountersView(counted),
  });
}
