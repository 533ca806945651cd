import type { Migration } from "../migration.ts";

/** Who uses Kith, how they are known outside, and the Google account that they connected. */
export const users: Migration = {
  name: "0002-users",
  statements: [
    `create table kith.app_user (
       user_id uuid primary key,
       settings text not null default '{}',
       created_at timestamptz not null
     )`,
    `call kith.protect('kith.app_user')`,
    `grant select, insert, update on kith.app_user to kith_app`,

    // The service finds the user of a session here, before there is a user id to set.
    `create table kith.user_identity (
       issuer text not null,
       subject text not null,
       user_id uuid not null references kith.app_user,
       created_at timestamptz not null,
       primary key (issuer, subject)
     )`,
    `call kith.protect('kith.user_identity')`,
    `grant select, insert on kith.user_identity to kith_app`,
    `grant select (issuer, subject, user_id) on kith.user_identity to kith_service`,
    `create policy find_user on kith.user_identity for select to kith_service using (true)`,

    `create table kith.google_account (
       account_id uuid primary key,
       user_id uuid not null references kith.app_user,
       sub text not null,
       account_key bytea not null,
       email text not null,
       status text not null check (status in ('connected', 'reconnect-needed', 'disconnected')),
       scopes text[] not null,
       sync_token text,
       sync_token_parameters text,
       full_sync_at timestamptz,
       total_people integer,
       last_sync_at timestamptz,
       connected_at timestamptz not null,
       disconnected_at timestamptz,
       unique (user_id, sub),
       unique (user_id, account_id)
     )`,
    `create unique index google_account_one_connected on kith.google_account (user_id) where status <> 'disconnected'`,
    `call kith.protect('kith.google_account')`,
    `grant select, insert, update on kith.google_account to kith_app`,

    `create table kith.google_token (
       account_id uuid primary key,
       user_id uuid not null,
       key_id text not null,
       sealed bytea not null,
       version integer not null,
       access_expires_at timestamptz not null,
       updated_at timestamptz not null,
       foreign key (user_id, account_id) references kith.google_account (user_id, account_id)
     )`,
    `call kith.protect('kith.google_token')`,
    `grant select, insert, update, delete on kith.google_token to kith_app`,

    `create table kith.oauth_state (
       state_hash bytea primary key,
       user_id uuid not null references kith.app_user,
       session_hash bytea not null,
       key_id text not null,
       sealed_verifier bytea not null,
       expires_at timestamptz not null,
       used_at timestamptz
     )`,
    `call kith.protect('kith.oauth_state')`,
    `grant select, insert, update, delete on kith.oauth_state to kith_app`,
  ],
};
