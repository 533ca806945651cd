import type { Generated } from "kysely";
import type { OptionalTimestamp, Timestamp } from "./columns.ts";

export type Stage = "pull" | "normalize" | "match" | "plan" | "apply" | "checkpoint";

export type RunStatus =
  | "queued"
  | "running"
  | "waiting-quota"
  | "needs-confirmation"
  | "paused"
  | "completed"
  | "failed"
  | "cancelled";

export interface RunTable {
  run_id: string;
  user_id: string;
  account_id: string;
  direction: "import" | "export" | "both";
  origin: "background" | "batch";
  status: RunStatus;
  dry_run: boolean;
  force_full: boolean;
  page_size: number;
  /** Whether the pairs that it leaves in doubt are put to the LLM. */
  use_llm: Generated<boolean>;
  /** As many deletions a person was asked about and said yes to. */
  confirmed_deletions: Generated<number>;
  /** Which side wins where both changed the same. */
  conflict_policy: Generated<"newest" | "google" | "kith" | "ask">;
  /** What a person was asked about before writing into Google, and said yes to: JSON. */
  consent: string | null;
  /** What was written into Google: JSON, null until a run has to do with it. */
  export_counters: string | null;
  requested: "pause" | "cancel" | null;
  /** JSON, like `counters` and `confirmation`. */
  checkpoint: string;
  counters: string;
  confirmation: string | null;
  total_available: number | null;
  step: Generated<number>;
  stage: Stage | null;
  /** The number of the last progress event. */
  seq: Generated<number>;
  waiting_until: OptionalTimestamp;
  error_code: string | null;
  error_message: string | null;
  lease_owner: string | null;
  lease_expires_at: OptionalTimestamp;
  fence: Generated<number>;
  created_at: Timestamp;
  started_at: OptionalTimestamp;
  finished_at: OptionalTimestamp;
  updated_at: Timestamp;
}

export interface RunEventTable {
  run_id: string;
  seq: number;
  user_id: string;
  /** JSON. */
  event: string;
  created_at: Timestamp;
}

export interface StepAnswerTable {
  run_id: string;
  step: number;
  user_id: string;
  /** JSON. */
  answer: string;
  created_at: Timestamp;
}

export interface RunFailureTable {
  run_id: string;
  failure_id: string;
  user_id: string;
  resource_name: string | null;
  stage: Stage;
  code: string;
  sentence: string;
  created_at: Timestamp;
}

export interface PulledPageTable {
  run_id: string;
  user_id: string;
  /** JSON. */
  page: string;
}

export interface EpochPageTable {
  run_id: string;
  step: number;
  user_id: string;
  record_ids: string[];
}

export interface EpochMissingTable {
  run_id: string;
  record_id: string;
  user_id: string;
}
