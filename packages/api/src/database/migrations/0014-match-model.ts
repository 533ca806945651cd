import type { Migration } from "../migration.ts";

/** The model that a user's contacts are matched with, once one was trained on them. */
export const matchModel: Migration = {
  name: "0014-match-model",
  statements: [
    // One a user: a trained model is always made anew from the shipped one, so nothing needs the one before.
    `create table kith.match_model (
       user_id uuid primary key references kith.app_user,
       version text not null,
       document text not null,
       report text not null,
       trained_at timestamptz not null
     )`,
    `call kith.protect('kith.match_model')`,
    `grant select, insert, update, delete on kith.match_model to kith_app`,

    // A contact that records of other accounts share holds values of the erased ones, so it goes as a whole. Its
    // surviving records are returned: the caller derives their contacts again in the same transaction.
    `create or replace function kith.erase_account(target_user uuid, target_account uuid) returns setof uuid
       language plpgsql security definer set search_path = kith, pg_temp as $$
     declare
       erased_records uuid[];
       erased_contacts uuid[];
       erased_runs uuid[];
       erased_hashes text[];
       erased_model boolean;
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
       -- It counts the names of all accounts together, so what it joined is derived anew without it.
       delete from match_model where user_id = target_user;
       erased_model := found;
       delete from contact where contact_id = any (erased_contacts);
       delete from source_record where record_id = any (erased_records);

       delete from google_token where user_id = target_user and account_id = target_account;
       delete from google_account where user_id = target_user and account_id = target_account;

       return query select record_id from source_record
         where user_id = target_user and (erased_model or contact_id = any (erased_contacts));
     end $$`,
  ],
};
