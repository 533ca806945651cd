import type { Migration } from "../migration.ts";

/**
 * A record's blocking keys stand in its row too, so that they come with it, and the table of keys is only ever asked for
 * the holders of a key: one index less to keep for six to eight rows a contact.
 */
export const recordKeys: Migration = {
  name: "0009-record-keys",
  statements: [
    `alter table kith.source_record add column blocking_keys bigint[] not null default '{}'`,
    `alter table kith.staged_record add column blocking_keys bigint[] not null default '{}'`,
    // The owner sees one user's rows only, by the force; without it, all of them.
    ...["source_record", "staged_record", "blocking_key", "staged_key"].map(
      (table) => `alter table kith.${table} no force row level security`,
    ),
    `update kith.source_record as r set blocking_keys = k.keys
       from (select record_id, array_agg(key_hash) as keys from kith.blocking_key group by record_id) as k
       where k.record_id = r.record_id`,
    `update kith.staged_record as r set blocking_keys = k.keys
       from (select run_id, record_id, array_agg(key_hash) as keys from kith.staged_key group by run_id, record_id) as k
       where k.run_id = r.run_id and k.record_id = r.record_id`,
    ...["source_record", "staged_record", "blocking_key", "staged_key"].map(
      (table) => `alter table kith.${table} force row level security`,
    ),
    `drop index kith.blocking_key_record`,
  ],
};
