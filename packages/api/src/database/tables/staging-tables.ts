import type { Generated } from "kysely";
import type { OptionalTimestamp } from "./columns.ts";

export interface PlanActionTable {
  run_id: string;
  ordinal: number;
  user_id: string;
  kind: "create" | "update" | "delete" | "revive" | "join" | "split" | "ask";
  record_id: string;
  resource_name: string | null;
  hash_before: string | null;
  hash_after: string | null;
  detail: string;
}

export interface StagedRecordTable {
  run_id: string;
  record_id: string;
  user_id: string;
  account_id: string;
  contact_id: string;
  resource_name: string | null;
  previous_resource_names: Generated<string[]>;
  etag: string | null;
  remote: string | null;
  base: string | null;
  local: string | null;
  edited_at: string | null;
  removed_at: OptionalTimestamp;
  gone_at: OptionalTimestamp;
  written_at: OptionalTimestamp;
  intent: string | null;
  in_conflict: Generated<boolean>;
  content_hash: string;
  blocking_keys: Generated<bigint[]>;
  deleted_at: OptionalTimestamp;
}

export interface StagedKeyTable {
  run_id: string;
  key_hash: bigint;
  record_id: string;
  user_id: string;
}

export interface StagedPairTable {
  run_id: string;
  record_a: string;
  record_b: string;
  user_id: string;
  dropped: boolean;
  verdict: string;
  match_weight: number;
  probability: number;
  weights: string;
  model_version: string;
}
