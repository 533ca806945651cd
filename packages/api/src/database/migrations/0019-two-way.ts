import type { Migration } from "../migration.ts";

/** The other side of a source record, and the journal of what is written into Google. */
export const twoWay: Migration = {
  name: "0019-two-way",
  statements: [
    // `base` and `local` are there since the first day. What follows from a record's sides stands beside them, so that
    // what is pending, or in conflict, is found without a look at everybody.
    ...["source_record", "staged_record"].flatMap((table) => [
      `alter table kith.${table}
         add column edited_at text,
         add column removed_at timestamptz,
         add column gone_at timestamptz,
         add column written_at timestamptz,
         add column intent text,
         add column in_conflict boolean not null default false`,
    ]),
    `alter table kith.staged_record add column base text, add column local text`,
    `create index source_record_intent on kith.source_record (account_id, record_id) where intent is not null`,
    `create index source_record_conflict on kith.source_record (user_id, record_id) where in_conflict`,

    // A row a record's write; the rows of one call to Google share its id. They go with their record.
    `create table kith.write_journal (
       write_id uuid primary key,
       call_id uuid not null,
       user_id uuid not null,
       account_id uuid not null,
       run_id uuid not null,
       record_id uuid not null references kith.source_record on delete cascade,
       kind text not null check (kind in ('create', 'update', 'delete')),
       state text not null check (state in ('sent', 'confirmed', 'rejected', 'unconfirmed')),
       resource_name text,
       etag text,
       mask text not null,
       wanted text not null,
       before_image text,
       reason text,
       fence integer not null,
       sent_at timestamptz not null,
       settled_at timestamptz
     )`,
    // Nobody is written twice at once, whatever else goes wrong.
    `create unique index write_journal_open on kith.write_journal (record_id) where state in ('sent', 'unconfirmed')`,
    `create index write_journal_account on kith.write_journal (account_id, write_id) where state in ('sent', 'unconfirmed')`,
    `create index write_journal_run on kith.write_journal (run_id, record_id)`,
    `create index write_journal_record on kith.write_journal (record_id)`,
    `call kith.protect('kith.write_journal')`,
    `grant select, insert, update on kith.write_journal to kith_app`,

    // Records that a run has tried in vain often enough: the next run tries them again.
    `create table kith.given_up (
       run_id uuid not null references kith.run on delete cascade,
       record_id uuid not null references kith.source_record on delete cascade,
       user_id uuid not null,
       primary key (run_id, record_id)
     )`,
    `create index given_up_record on kith.given_up (record_id)`,
    `call kith.protect('kith.given_up')`,
    `grant select, insert, delete on kith.given_up to kith_app`,

    `alter table kith.run
       add column conflict_policy text not null default 'newest'
         check (conflict_policy in ('newest', 'google', 'kith', 'ask')),
       add column consent text,
       add column export_counters text`,
    // When something was first written into the account: before that, the plan is shown first.
    `alter table kith.google_account add column first_written_at timestamptz`,
  ],
};
