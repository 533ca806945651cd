import { addCounters, NO_IMPORT_COUNTS, type ImportCounters } from "@kith/core";
import type { RunCountersView } from "../contract/run.ts";

/** The run row's `counters` column: what the steps so far did. */
export interface RunCounts {
  readonly counters: ImportCounters;
  readonly processed: number;
}

export const NO_COUNTS: RunCounts = { counters: NO_IMPORT_COUNTS, processed: 0 };

export function addCounts(a: RunCounts, b: RunCounts): RunCounts {
  return { counters: addCounters(a.counters, b.counters), processed: a.processed + b.processed };
}

/** An import exports nothing; the outside names both. */
export function countersView(counters: ImportCounters): RunCountersView {
  return { ...counters, exported: 0 };
}
