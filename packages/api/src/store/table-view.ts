import { sql, type RawBuilder } from "kysely";

/** What a step's queries read: the tables themselves, or a dry run's view of them with its staging laid over. */
export interface TableView {
  readonly records: RawBuilder<unknown>;
  readonly keys: RawBuilder<unknown>;
  readonly pairs: RawBuilder<unknown>;
}

export const REAL_TABLES: TableView = {
  records: sql`source_record`,
  keys: sql`blocking_key`,
  pairs: sql`scored_pair`,
};

/** A staged row hides the real one of the same id. */
export function stagedView(runId: string): TableView {
  return {
    records: sql`(
      select record_id, account_id, contact_id, resource_name, previous_resource_names, etag, remote, content_hash,
        blocking_keys, deleted_at, base, local, edited_at, removed_at, gone_at, written_at, chosen
      from source_record real
      where not exists (select from staged_record s where s.run_id = ${runId} and s.record_id = real.record_id)
      union all
      select record_id, account_id, contact_id, resource_name, previous_resource_names, etag, remote, content_hash,
        blocking_keys, deleted_at, base, local, edited_at, removed_at, gone_at, written_at,
        null::text as chosen -- No contact is summed up in a dry run.
      from staged_record where run_id = ${runId})`,
    // A staged record has all its keys staged, too.
    keys: sql`(
      select user_id, key_hash, record_id from blocking_key real
      where not exists (select from staged_record s where s.run_id = ${runId} and s.record_id = real.record_id)
      union all
      select user_id, key_hash, record_id from staged_key where run_id = ${runId})`,
    pairs: sql`(
      select record_a, record_b, verdict, match_weight, probability, weights, model_version from scored_pair real
      where not exists (select from staged_pair s
        where s.run_id = ${runId} and s.record_a = real.record_a and s.record_b = real.record_b)
      union all
      select record_a, record_b, verdict, match_weight, probability, weights, model_version from staged_pair
      where run_id = ${runId} and not dropped)`,
  };
}
