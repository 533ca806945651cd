import type { OptionalTimestamp, Timestamp } from "./columns.ts";

export interface ReviewActTable {
  act_id: string;
  user_id: string;
  kind: "same" | "different" | "later" | "separate" | "undo" | "outdated";
  acted_by: "person" | "llm";
  /** The pair that was looked at; null when one of its records was erased. */
  record_a: string | null;
  record_b: string | null;
  /** For "later": when the question comes back. */
  until: OptionalTimestamp;
  undoes: string | null;
  run_id: string | null;
  acted_at: Timestamp;
}

export interface LlmAnswerTable {
  user_id: string;
  hash_low: string;
  hash_high: string;
  model_version: string;
  prompt_version: string;
  /** Which LLM answered. */
  llm: string;
  answer: "same" | "different" | "unsure";
  confidence: "high" | "medium" | "low";
  answered_at: Timestamp;
}

export interface LlmUsageTable {
  user_id: string;
  /** Days since 1970-01-01, in UTC. */
  day: number;
  requests: number;
  micro_dollars: bigint;
}
