import type { Migration } from "../migration.ts";

/**
 * Quota is Google's, not a user's: two users of Kith may share one Google account. Buckets are keyed by a keyed hash of
 * the account's `sub` and hold no personal data, so they stand outside row-level security.
 */
export const quota: Migration = {
  name: "0005-quota",
  statements: [
    `create table kith.quota_bucket (
       account_key bytea not null,
       bucket text not null,
       window_start timestamptz not null,
       used integer not null check (used >= 0),
       blocked_until timestamptz,
       primary key (account_key, bucket)
     )`,
    `grant select, insert, update, delete on kith.quota_bucket to kith_service`,
  ],
};
