import type { Migration } from "../migration.ts";

/** Erasing an account, and purging deleted contacts, takes what was said and asked about their records with them. */
export const reviewErasure: Migration = {
  name: "0012-review-erasure",
  statements: [
    // A contact that records of other accounts share holds values of the erased ones, so it goes as a whole. Its
    // surviving records are returned: the caller derives their contacts again in the same transaction.
    `create or replace function kith.erase_account(target_user uuid, target_account uuid) returns setof uuid
       language plpgsql security definer set search_path = kith, pg_temp as $$
     declare
       erased_records uuid[];
       erased_contacts uuid[];
       erased_runs uuid[];
       erased_hashes text[];
     begin
       perform kith.refuse_other_user(target_user);
       select array_agg(record_id), array_agg(distinct contact_id), array_agg(content_hash)
         into erased_records, erased_contacts, erased_hashes
         from source_record where user_id = target_user and account_id = target_account;
       select array_agg(run_id) into erased_runs
         from run where user_id = target_user and account_id = target_account;

       delete from staged_pair where run_id = any (erased_runs);
       delete from staged_key where run_id = any (erased_runs);
       delete from staged_record where run_id = any (erased_runs);
       delete from plan_action where run_id = any (erased_runs);
       delete from epoch_missing where run_id = any (erased_runs);
       delete from epoch_page where run_id = any (erased_runs);
       delete from pulled_page where run_id = any (erased_runs);
       delete from run_failure where run_id = any (erased_runs);
       delete from step_answer where run_id = any (erased_runs);
       delete from run_event where run_id = any (erased_runs);
       delete from run where run_id = any (erased_runs);

       delete from change where record_id = any (erased_records)
         or contact_id = any (erased_contacts) and record_id is null
         or contact_id = any (erased_records)
         or run_id = any (erased_runs);
       delete from decision_withdrawal using decision
         where decision.decision_id = decision_withdrawal.decision_id
         and (record_a = any (erased_records) or record_b = any (erased_records));
       -- One that restores another is about the same records, so none of them is left to refer to an erased one.
       delete from decision where record_a = any (erased_records) or record_b = any (erased_records);
       -- An act about several pairs stays while one of them does.
       update review_act set run_id = null where run_id = any (erased_runs);
       update review_act set record_a = null, record_b = null
         where record_a = any (erased_records) or record_b = any (erased_records);
       delete from review_act act where user_id = target_user and record_a is null
         and not exists (select from decision where act_id = act.act_id)
         and not exists (select from decision_withdrawal where act_id = act.act_id);
       delete from llm_answer where user_id = target_user
         and (hash_low = any (erased_hashes) or hash_high = any (erased_hashes));
       delete from scored_pair where record_a = any (erased_records) or record_b = any (erased_records);
       delete from blocking_key where record_id = any (erased_records);
       delete from contact where contact_id = any (erased_contacts);
       delete from source_record where record_id = any (erased_records);

       delete from google_token where user_id = target_user and account_id = target_account;
       delete from google_account where user_id = target_user and account_id = target_account;

       return query select record_id from source_record
         where user_id = target_user and contact_id = any (erased_contacts);
     end $$`,

    // Of the contacts named, those that have been deleted since before then, records and all. Decisions and changes are
    // append-only to the app's role, so this runs with the owner's rights, as erasure does. Returns how many went.
    `create or replace function kith.purge_contacts(target_user uuid, doomed uuid[], deleted_before timestamptz) returns integer
       language plpgsql security definer set search_path = kith, pg_temp as $$
     declare
       purged_contacts uuid[];
       purged_records uuid[];
       purged_hashes text[];
     begin
       perform kith.refuse_other_user(target_user);
       select array_agg(contact_id) into purged_contacts from contact
         where user_id = target_user and contact_id = any (doomed) and deleted_at < deleted_before
         and not exists (select from source_record where source_record.contact_id = contact.contact_id
           and (source_record.deleted_at is null or source_record.deleted_at >= deleted_before));
       select array_agg(record_id), array_agg(content_hash) into purged_records, purged_hashes from source_record
         where user_id = target_user and contact_id = any (purged_contacts);

       delete from staged_pair where user_id = target_user
         and (record_a = any (purged_records) or record_b = any (purged_records));
       delete from staged_key where user_id = target_user and record_id = any (purged_records);
       delete from staged_record where user_id = target_user and record_id = any (purged_records);
       -- What a dry run would do with them, or with others because of them.
       delete from plan_action where user_id = target_user and (record_id = any (purged_records)
         or substring(detail from '"other":\\{"recordId":"([0-9a-f-]{36})"') = any (purged_records::text[]));

       delete from change where user_id = target_user and record_id = any (purged_records);
       delete from decision_withdrawal using decision
         where decision.decision_id = decision_withdrawal.decision_id and decision.user_id = target_user
         and (record_a = any (purged_records) or record_b = any (purged_records));
       delete from decision where user_id = target_user
         and (record_a = any (purged_records) or record_b = any (purged_records));
       update review_act set record_a = null, record_b = null where user_id = target_user
         and (record_a = any (purged_records) or record_b = any (purged_records));
       delete from review_act act where user_id = target_user and record_a is null
         and not exists (select from decision where act_id = act.act_id)
         and not exists (select from decision_withdrawal where act_id = act.act_id);
       delete from llm_answer where user_id = target_user
         and (hash_low = any (purged_hashes) or hash_high = any (purged_hashes));
       delete from scored_pair where record_a = any (purged_records) or record_b = any (purged_records);
       delete from blocking_key where record_id = any (purged_records);
       delete from contact where contact_id = any (purged_contacts);
       delete from source_record where record_id = any (purged_records);
       return coalesce(cardinality(purged_contacts), 0);
     end $$`,
  ],
};
