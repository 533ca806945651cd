import type { Migration } from "../migration.ts";

/** Runs and what they leave behind: events, recorded answers, failures, and the staging of dry runs. */
export const runs: Migration = {
  name: "0004-runs",
  statements: [
    `create type kith.stage as enum ('pull', 'normalize', 'match', 'plan', 'apply', 'checkpoint')`,
    `create type kith.run_status as enum ('queued', 'running', 'waiting-quota', 'needs-confirmation', 'paused',
       'completed', 'failed', 'cancelled')`,

    `create table kith.run (
       run_id uuid primary key,
       user_id uuid not null,
       account_id uuid not null,
       direction text not null check (direction in ('import', 'export', 'both')),
       origin text not null check (origin in ('background', 'batch')),
       status kith.run_status not null,
       dry_run boolean not null,
       force_full boolean not null,
       page_size integer not null check (page_size between 1 and 1000),
       confirmed boolean not null default false,
       requested text check (requested in ('pause', 'cancel')),
       checkpoint text not null,
       counters text not null,
       confirmation text,
       total_available integer,
       step integer not null default 0,
       stage kith.stage,
       seq integer not null default 0,
       waiting_until timestamptz,
       error_code text,
       error_message text,
       lease_owner uuid,
       lease_expires_at timestamptz,
       fence integer not null default 0,
       created_at timestamptz not null,
       started_at timestamptz,
       finished_at timestamptz,
       updated_at timestamptz not null,
       foreign key (user_id, account_id) references kith.google_account (user_id, account_id)
     )`,
    `create unique index run_one_active on kith.run (account_id)
       where status in ('queued', 'running', 'waiting-quota', 'needs-confirmation', 'paused')`,
    `create index run_list on kith.run (user_id, created_at desc)`,
    `create index run_wake on kith.run (status, lease_expires_at) where status in ('queued', 'running', 'waiting-quota')`,
    `call kith.protect('kith.run')`,
    `grant select, insert, update on kith.run to kith_app`,
    // The supervisor's view: which runs want waking, of whom; nothing of what they do.
    `grant select (run_id, user_id, origin, status, waiting_until, lease_owner, lease_expires_at, fence) on kith.run to kith_service`,
    `grant update (lease_owner, lease_expires_at) on kith.run to kith_service`,
    `create policy wake on kith.run to kith_service using (true)`,

    `create table kith.run_event (
       run_id uuid not null references kith.run,
       seq integer not null,
       user_id uuid not null,
       event text not null,
       created_at timestamptz not null,
       primary key (run_id, seq)
     )`,
    `call kith.protect('kith.run_event')`,
    `grant select, insert, delete on kith.run_event to kith_app`,

    `create table kith.step_answer (
       run_id uuid not null references kith.run,
       step integer not null,
       user_id uuid not null,
       answer text not null,
       created_at timestamptz not null,
       primary key (run_id, step)
     )`,
    `call kith.protect('kith.step_answer')`,
    `grant select, insert, delete on kith.step_answer to kith_app`,

    `create table kith.run_failure (
       run_id uuid not null references kith.run,
       failure_id uuid primary key,
       user_id uuid not null,
       resource_name text,
       stage kith.stage not null,
       code text not null,
       sentence text not null,
       created_at timestamptz not null
     )`,
    `create index run_failure_run on kith.run_failure (run_id, failure_id)`,
    `call kith.protect('kith.run_failure')`,
    `grant select, insert, delete on kith.run_failure to kith_app`,

    // The part of a Google page that a smaller step has not taken yet: pulling the page again could give another one.
    `create table kith.pulled_page (
       run_id uuid primary key references kith.run,
       user_id uuid not null,
       page text not null
     )`,
    `call kith.protect('kith.pulled_page')`,
    `grant select, insert, update, delete on kith.pulled_page to kith_app`,

    // One row a step, not one a record: a full listing of 25,000 costs 25 rows and touches no source record.
    `create table kith.epoch_page (
       run_id uuid not null references kith.run,
       step integer not null,
       user_id uuid not null,
       record_ids uuid[] not null,
       primary key (run_id, step)
     )`,
    `call kith.protect('kith.epoch_page')`,
    `grant select, insert, delete on kith.epoch_page to kith_app`,

    `create table kith.epoch_missing (
       run_id uuid not null references kith.run,
       record_id uuid not null,
       user_id uuid not null,
       primary key (run_id, record_id)
     )`,
    `call kith.protect('kith.epoch_missing')`,
    `grant select, insert, delete on kith.epoch_missing to kith_app`,

    `create table kith.plan_action (
       run_id uuid not null references kith.run,
       ordinal integer not null,
       user_id uuid not null,
       kind text not null check (kind in ('create', 'update', 'delete', 'revive', 'join', 'split', 'ask')),
       record_id uuid not null,
       resource_name text,
       hash_before text,
       hash_after text,
       detail text not null,
       primary key (run_id, ordinal)
     )`,
    `call kith.protect('kith.plan_action')`,
    `grant select, insert, delete on kith.plan_action to kith_app`,

    // A dry run's own version of the records it would write; the tables of the contacts are not touched.
    `create table kith.staged_record (
       run_id uuid not null references kith.run,
       record_id uuid not null,
       user_id uuid not null,
       account_id uuid not null,
       contact_id uuid not null,
       resource_name text,
       previous_resource_names text[] not null default '{}',
       etag text,
       remote text,
       content_hash text not null,
       deleted_at timestamptz,
       primary key (run_id, record_id),
       unique (run_id, resource_name)
     )`,
    `call kith.protect('kith.staged_record')`,
    `grant select, insert, update, delete on kith.staged_record to kith_app`,

    `create table kith.staged_key (
       run_id uuid not null,
       key_hash bigint not null,
       record_id uuid not null,
       user_id uuid not null,
       primary key (run_id, key_hash, record_id)
     )`,
    `call kith.protect('kith.staged_key')`,
    `grant select, insert, delete on kith.staged_key to kith_app`,

    `create table kith.staged_pair (
       run_id uuid not null,
       record_a uuid not null,
       record_b uuid not null,
       user_id uuid not null,
       dropped boolean not null,
       verdict text not null,
       match_weight double precision not null,
       probability double precision not null,
       weights text not null,
       model_version text not null,
       primary key (run_id, record_a, record_b)
     )`,
    `call kith.protect('kith.staged_pair')`,
    `grant select, insert, update, delete on kith.staged_pair to kith_app`,
  ],
};
