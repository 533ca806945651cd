import type { Migration } from "../migration.ts";

/**
 * Calendars, as copies of what Google has: where the listing of each stands, and its events as Google sends them. They go
 * with their account by their foreign keys, so that erasure needs to know nothing of them.
 */
export const calendar: Migration = {
  name: "0017-calendar",
  statements: [
    `create table kith.calendar (
       account_id uuid not null,
       calendar_id text not null,
       user_id uuid not null,
       listing integer not null,
       listing_kind text not null check (listing_kind in ('full', 'delta')),
       sync_token text,
       page_token text,
       parameters text not null,
       step integer not null,
       time_zone text,
       last_sync_at timestamptz,
       primary key (account_id, calendar_id),
       foreign key (user_id, account_id) references kith.google_account (user_id, account_id) on delete cascade
     )`,
    `call kith.protect('kith.calendar')`,
    `grant select, insert, update, delete on kith.calendar to kith_app`,

    // An event without a span has no time that can be read; a series without an end has no span_end.
    `create table kith.calendar_event (
       account_id uuid not null,
       calendar_id text not null,
       event_id text not null,
       user_id uuid not null,
       body text not null,
       recurring_event_id text,
       cancelled boolean not null,
       span_start timestamptz,
       span_end timestamptz,
       seen_in integer not null,
       created_at timestamptz not null,
       updated_at timestamptz not null,
       primary key (account_id, calendar_id, event_id),
       foreign key (account_id, calendar_id) references kith.calendar on delete cascade
     )`,
    `create index calendar_event_series on kith.calendar_event (account_id, calendar_id, recurring_event_id)
       where recurring_event_id is not null`,
    `create index calendar_event_span on kith.calendar_event (account_id, calendar_id, span_end)`,
    `call kith.protect('kith.calendar_event')`,
    `grant select, insert, update, delete on kith.calendar_event to kith_app`,

    // Whether the consent under way was asked for the calendar too.
    `alter table kith.oauth_state add column calendar boolean not null default false`,

    // What attendees are found by. Older contacts get the addresses as they are written, and the rest of their keys with
    // their next change. PostgreSQL does not read JSON with U+0000 or half a character in it.
    `alter table kith.contact add column email_keys text[] not null default '{}'`,
    `alter table kith.contact no force row level security`,
    `update kith.contact set email_keys = array(
         select distinct lower(trim(address)) from json_array_elements_text(summary::json -> 'emailAddresses') as address
         where trim(address) <> '')
       where json_typeof(case when summary ~* '\\\\u(0000|d[89a-f])' then '{}' else summary end::json -> 'emailAddresses') = 'array'`,
    `alter table kith.contact force row level security`,
  ],
};
