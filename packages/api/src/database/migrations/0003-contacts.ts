import type { Migration } from "../migration.ts";

/**
 * Source records, what is derived from them, and the log of decisions. Raw Google JSON is text: jsonb refuses U+0000
 * and lone surrogates and rewrites numbers.
 */
export const contacts: Migration = {
  name: "0003-contacts",
  statements: [
    `create table kith.source_record (
       record_id uuid primary key,
       user_id uuid not null,
       account_id uuid not null,
       contact_id uuid not null,
       resource_name text,
       previous_resource_names text[] not null default '{}',
       etag text,
       remote text,
       base text,
       local text,
       content_hash text not null,
       created_run_id uuid,
       created_at timestamptz not null,
       updated_at timestamptz not null,
       deleted_at timestamptz,
       unique (account_id, resource_name),
       foreign key (user_id, account_id) references kith.google_account (user_id, account_id)
     )`,
    `create index source_record_contact on kith.source_record (contact_id)`,
    // Most persons are 1 to 3 KB. Inline and uncompressed they cost half the time to write that compressed ones do.
    `alter table kith.source_record set (toast_tuple_target = 8160)`,
    `call kith.protect('kith.source_record')`,
    `grant select, insert, update, delete on kith.source_record to kith_app`,

    // No foreign keys on derived tables: they are rebuilt from source records, and a check per key row would cost
    // more than the insert itself.
    `create table kith.blocking_key (
       user_id uuid not null,
       key_hash bigint not null,
       record_id uuid not null,
       primary key (user_id, key_hash, record_id)
     )`,
    `create index blocking_key_record on kith.blocking_key (record_id)`,
    `call kith.protect('kith.blocking_key')`,
    `grant select, insert, delete on kith.blocking_key to kith_app`,

    `create table kith.scored_pair (
       record_a uuid not null,
       record_b uuid not null,
       user_id uuid not null,
       verdict text not null check (verdict in ('join', 'ask')),
       match_weight double precision not null,
       probability double precision not null,
       weights text not null,
       model_version text not null,
       created_at timestamptz not null,
       primary key (record_a, record_b),
       check (record_a < record_b)
     )`,
    `create index scored_pair_b on kith.scored_pair (record_b)`,
    `call kith.protect('kith.scored_pair')`,
    `grant select, insert, update, delete on kith.scored_pair to kith_app`,

    `create table kith.contact (
       contact_id uuid primary key,
       user_id uuid not null,
       display_name text not null,
       sort_name text collate "C" not null,
       search_text text not null,
       summary text not null,
       record_count integer not null,
       created_at timestamptz not null,
       updated_at timestamptz not null,
       deleted_at timestamptz
     )`,
    `create index contact_list on kith.contact (user_id, sort_name, contact_id) where deleted_at is null`,
    `call kith.protect('kith.contact')`,
    `grant select, insert, update, delete on kith.contact to kith_app`,

    // Append-only: the app's role has no UPDATE and no DELETE. Only the erasure function removes rows.
    `create table kith.decision (
       decision_id uuid primary key,
       user_id uuid not null references kith.app_user,
       kind text not null check (kind in ('must-link', 'cannot-link')),
       record_a uuid not null,
       record_b uuid not null,
       decided_by text not null check (decided_by in ('person', 'llm', 'identity')),
       evidence text not null,
       decided_at timestamptz not null,
       check (record_a < record_b)
     )`,
    `create index decision_a on kith.decision (user_id, record_a)`,
    `create index decision_b on kith.decision (user_id, record_b)`,
    `call kith.protect('kith.decision')`,
    `grant select, insert on kith.decision to kith_app`,

    `create table kith.decision_withdrawal (
       decision_id uuid primary key references kith.decision,
       user_id uuid not null references kith.app_user,
       withdrawn_at timestamptz not null
     )`,
    `call kith.protect('kith.decision_withdrawal')`,
    `grant select, insert on kith.decision_withdrawal to kith_app`,

    // What happened to a record or a contact after its first import (which its created_at tells). Append-only too.
    `create table kith.change (
       change_id uuid primary key,
       user_id uuid not null references kith.app_user,
       record_id uuid,
       contact_id uuid not null,
       run_id uuid,
       kind text not null check (kind in ('changed', 'deleted', 'revived', 'renamed', 'joined', 'split')),
       detail text not null,
       changed_at timestamptz not null
     )`,
    `create index change_contact on kith.change (user_id, contact_id, change_id)`,
    `create index change_record on kith.change (user_id, record_id, change_id)`,
    `call kith.protect('kith.change')`,
    `grant select, insert on kith.change to kith_app`,
  ],
};
