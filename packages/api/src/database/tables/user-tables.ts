import type { Generated } from "kysely";
import type { Bytes, OptionalTimestamp, Timestamp } from "./columns.ts";

export interface AppUserTable {
  user_id: string;
  /** JSON. */
  settings: Generated<string>;
  /** By which version of the blocking rules all keys of the user's records were made; 0 where nobody knows. */
  keys_version: Generated<number>;
  created_at: Timestamp;
}

export interface UserIdentityTable {
  issuer: string;
  subject: string;
  user_id: string;
  created_at: Timestamp;
  /** Tokens that were issued up to then are no sessions any more. */
  sessions_valid_from: OptionalTimestamp;
}

export interface ApiTokenTable {
  token_id: string;
  user_id: string;
  name: string;
  /** SHA-256 of the token. */
  token_hash: Bytes;
  scopes: string[];
  created_at: Timestamp;
  expires_at: OptionalTimestamp;
  /** To the hour. */
  last_used_at: OptionalTimestamp;
}

export interface GoogleAccountTable {
  account_id: string;
  user_id: string;
  /** Google's id of the account. */
  sub: string;
  /** Keyed hash of `sub`: names the account's quota buckets without telling whose they are. */
  account_key: Bytes;
  email: string;
  status: "connected" | "reconnect-needed" | "disconnected";
  scopes: string[];
  sync_token: string | null;
  /** Fingerprint of the parameters that `sync_token` was given for. */
  sync_token_parameters: string | null;
  full_sync_at: OptionalTimestamp;
  total_people: number | null;
  last_sync_at: OptionalTimestamp;
  /** Whether a model is trained after the account's first full import: before it, due, or done once and for all. */
  training: Generated<"before" | "due" | "done">;
  /** When Kith first wrote something into it. */
  first_written_at: OptionalTimestamp;
  connected_at: Timestamp;
  disconnected_at: OptionalTimestamp;
}

export interface GoogleTokenTable {
  account_id: string;
  user_id: string;
  key_id: string;
  sealed: Bytes;
  version: number;
  access_expires_at: Timestamp;
  updated_at: Timestamp;
}

export interface OauthStateTable {
  state_hash: Bytes;
  user_id: string;
  session_hash: Bytes;
  key_id: string;
  sealed_verifier: Bytes;
  /** Whether the calendar is asked for too. */
  calendar: Generated<boolean>;
  expires_at: Timestamp;
  used_at: OptionalTimestamp;
}
