import type { LlmCountersView } from "../contract/run.ts";
import type { RunRecord } from "../runs/run-record.ts";

/** What a run asked an LLM, and what came of it; part of the run row's `counters`. Money is in millionths of a dollar. */
export interface LlmCounts {
  readonly requests: number;
  /** Pairs asked about, and those that got no usable answer. */
  readonly pairs: number;
  readonly unanswered: number;
  /** Decisions of the LLM: pairs joined, and kept apart. */
  readonly joins: number;
  readonly apart: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly microDollars: number;
  /** Pairs that are still to be asked about; of a dry run, those that the real one would ask about. */
  readonly pairsLeft: number;
  /** Why asking ended early, for the person. */
  readonly problem: string | null;
}

export const NO_LLM_COUNTS: LlmCounts = {
  requests: 0,
  pairs: 0,
  unanswered: 0,
  joins: 0,
  apart: 0,
  inputTokens: 0,
  outputTokens: 0,
  microDollars: 0,
  pairsLeft: 0,
  problem: null,
};

/** Null for a run that asks no LLM. */
export function llmCountersView(run: Pick<RunRecord, "use_llm" | "counts">): LlmCountersView | null {
  const counts = run.counts.llm;
  if (!run.use_llm && counts === undefined) return null;
  const { microDollars, ...shown } = counts ?? NO_LLM_COUNTS;
  return { ...shown, dollars: microDollars / 1_000_000 };
}
