import type { Generated } from "kysely";
import type { OptionalTimestamp, Timestamp } from "./columns.ts";

export interface SourceRecordTable {
  record_id: string;
  user_id: string;
  account_id: string;
  contact_id: string;
  resource_name: string | null;
  previous_resource_names: Generated<string[]>;
  etag: string | null;
  /** The Person as Google last gave it: JSON text. */
  remote: string | null;
  /** Its writable fields when both sides last agreed: JSON text. */
  base: string | null;
  /** What Kith wants: JSON text. */
  local: string | null;
  /** When each field with an edit was last edited: JSON, null where none is. */
  edited_at: string | null;
  /** Removed in Kith, still to be removed in Google. */
  removed_at: OptionalTimestamp;
  /** Google removed the person, and an edit here stands against it. */
  gone_at: OptionalTimestamp;
  /** When a write about it was last sent to Google. */
  written_at: OptionalTimestamp;
  /** What Google is to be told of it, as far as its own sides say: JSON. */
  intent: string | null;
  /** Whether a person has to decide between its sides. */
  in_conflict: Generated<boolean>;
  /** What a person chose of it to be the contact's: JSON. */
  chosen: string | null;
  content_hash: string;
  /** Hashes of its blocking keys, each also a row of `blocking_key`. */
  blocking_keys: Generated<bigint[]>;
  created_run_id: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  deleted_at: OptionalTimestamp;
}

export interface BlockingKeyTable {
  user_id: string;
  key_hash: bigint;
  record_id: string;
}

export interface ScoredPairTable {
  record_a: string;
  record_b: string;
  user_id: string;
  verdict: "join" | "ask";
  match_weight: number;
  probability: number;
  /** JSON. */
  weights: string;
  model_version: string;
  created_at: Timestamp;
}

export interface ContactTable {
  contact_id: string;
  user_id: string;
  display_name: string;
  sort_name: string;
  search_text: string;
  /** JSON. */
  summary: string;
  /** What an attendee's address is looked up by. */
  email_keys: Generated<string[]>;
  record_count: number;
  created_at: Timestamp;
  updated_at: Timestamp;
  deleted_at: OptionalTimestamp;
}

export interface DecisionTable {
  decision_id: string;
  user_id: string;
  kind: "must-link" | "cannot-link";
  record_a: string;
  record_b: string;
  decided_by: "person" | "llm" | "identity";
  evidence: string;
  decided_at: Timestamp;
  /** What it was part of. */
  act_id: string | null;
  /** The first of the rows that are this decision, when an undo brought it back. */
  restores: string | null;
  /** For the LLM's: the contents that it was shown. */
  content_hash_a: string | null;
  content_hash_b: string | null;
}

export interface DecisionWithdrawalTable {
  decision_id: string;
  user_id: string;
  withdrawn_at: Timestamp;
  act_id: string | null;
}

export interface ChangeTable {
  change_id: string;
  user_id: string;
  record_id: string | null;
  contact_id: string;
  run_id: string | null;
  kind: "changed" | "deleted" | "revived" | "renamed" | "joined" | "split" | "chosen";
  detail: string;
  changed_at: Timestamp;
}
