import { addCounters, NO_IMPORT_COUNTS, type ImportCounters } from "@kith/core";
import type { RunCountersView, TrainingView } from "../contract/run.ts";
import type { LlmCounts } from "../llm/llm-counts.ts";

/** The run row's `counters` column: what the steps so far did. */
export interface RunCounts {
  readonly counters: ImportCounters;
  readonly processed: number;
  /** Absent until the run has to do with an LLM. */
  readonly llm?: LlmCounts;
  /** Absent unless the run trained a model. */
  readonly training?: TrainingView;
}

export const NO_COUNTS: RunCounts = { counters: NO_IMPORT_COUNTS, processed: 0 };

export function addCounts(a: RunCounts, b: Pick<RunCounts, "counters" | "processed">): RunCounts {
  return { ...a, counters: addCounters(a.counters, b.counters), processed: a.processed + b.processed };
}

/** An import exports nothing; the outside names both. */
export function countersView(counters: ImportCounters): RunCountersView {
  return { ...counters, exported: 0 };
}
