import type { Migration } from "../migration.ts";

/**
 * Erasure: the one way to remove rows of the append-only logs. The functions run with the owner's rights, whose policy
 * still shows it only the rows of the user that the transaction has set.
 */
export const erasure: Migration = {
  name: "0006-erasure",
  statements: [
    `create function kith.refuse_other_user(target_user uuid) returns void language plpgsql stable as $$
     begin
       if target_user is distinct from kith.current_user_id() then
         raise insufficient_privilege using message = 'Only the rows of the current user can be erased.';
       end if;
     end $$`,
    `revoke execute on function kith.refuse_other_user(uuid) from public`,

    // Every table with a user_id, found in the catalog so that none is forgotten; who refers to others goes first.
    `create function kith.erase_user(target_user uuid) returns void
       language plpgsql security definer set search_path = kith, pg_temp as $$
     declare
       emptied regclass;
     begin
       perform kith.refuse_other_user(target_user);
       for emptied in
         with recursive reference as (
           select conrelid, confrelid from pg_constraint
           where contype = 'f' and connamespace = 'kith'::regnamespace and conrelid <> confrelid
         ), ranked (relid, rank) as (
           select attrelid, 0 from pg_attribute join pg_class on pg_class.oid = attrelid
           where attname = 'user_id' and relkind = 'r' and relnamespace = 'kith'::regnamespace
           union all
           select conrelid, rank + 1 from ranked join reference on confrelid = relid
         )
         select relid from ranked group by relid order by max(rank) desc
       loop
         execute format('delete from %s where user_id = $1', emptied) using target_user;
       end loop;
     end $$`,
    `revoke execute on function kith.erase_user(uuid) from public`,
    `grant execute on function kith.erase_user(uuid) to kith_app`,

    // A contact that records of other accounts share holds values of the erased ones, so it goes as a whole. Its
    // surviving records are returned: the caller derives their contacts again in the same transaction.
    `create function kith.erase_account(target_user uuid, target_account uuid) returns setof uuid
       language plpgsql security definer set search_path = kith, pg_temp as $$
     declare
       erased_records uuid[];
       erased_contacts uuid[];
       erased_runs uuid[];
     begin
       perform kith.refuse_other_user(target_user);
       select array_agg(record_id), array_agg(distinct contact_id) into erased_records, erased_contacts
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
       delete from decision where record_a = any (erased_records) or record_b = any (erased_records);
       delete from scored_pair where record_a = any (erased_records) or record_b = any (erased_records);
       delete from blocking_key where record_id = any (erased_records);
       delete from contact where contact_id = any (erased_contacts);
       delete from source_record where record_id = any (erased_records);

       delete from google_token where user_id = target_user and account_id = target_account;
       delete from google_account where user_id = target_user and account_id = target_account;

       return query select record_id from source_record
         where user_id = target_user and contact_id = any (erased_contacts);
     end $$`,
    `revoke execute on function kith.erase_account(uuid, uuid) from public`,
    `grant execute on function kith.erase_account(uuid, uuid) to kith_app`,
  ],
};
