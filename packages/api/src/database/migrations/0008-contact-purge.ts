import type { Migration } from "../migration.ts";

/** How deleted contacts are found, listed, and after their time removed for good, with all that tells of them. */
export const contactPurge: Migration = {
  name: "0008-contact-purge",
  statements: [
    `create index contact_deleted on kith.contact (user_id, deleted_at, contact_id) where deleted_at is not null`,
    // The service learns whose contacts are due, and nothing else of a contact.
    `grant select (user_id, deleted_at) on kith.contact to kith_service`,
    `create policy find_deleted on kith.contact for select to kith_service using (deleted_at is not null)`,

    // Of the contacts named, those that have been deleted since before then, records and all. Decisions and changes are
    // append-only to the app's role, so this runs with the owner's rights, as erasure does. Returns how many went.
    `create function kith.purge_contacts(target_user uuid, doomed uuid[], deleted_before timestamptz) returns integer
       language plpgsql security definer set search_path = kith, pg_temp as $$
     declare
       purged_contacts uuid[];
       purged_records uuid[];
     begin
       perform kith.refuse_other_user(target_user);
       select array_agg(contact_id) into purged_contacts from contact
         where user_id = target_user and contact_id = any (doomed) and deleted_at < deleted_before
         and not exists (select from source_record where source_record.contact_id = contact.contact_id
           and (source_record.deleted_at is null or source_record.deleted_at >= deleted_before));
       select array_agg(record_id) into purged_records from source_record
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
       delete from scored_pair where record_a = any (purged_records) or record_b = any (purged_records);
       delete from blocking_key where record_id = any (purged_records);
       delete from contact where contact_id = any (purged_contacts);
       delete from source_record where record_id = any (purged_records);
       return coalesce(cardinality(purged_contacts), 0);
     end $$`,
    `revoke execute on function kith.purge_contacts(uuid, uuid[], timestamptz) from public`,
    `grant execute on function kith.purge_contacts(uuid, uuid[], timestamptz) to kith_app`,
  ],
};
