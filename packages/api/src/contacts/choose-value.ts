import { goldenRecord, KithError, type ChosenFields } from "@kith/core";
import type { z } from "zod";
import type { chooseInput, ContactView } from "../contract/contact.ts";
import type { UserTransaction } from "../database/database.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import { rederiveStoredContacts, type RederiveOptions } from "../store/rederive-contacts.ts";
import { readContactRecords, resolveContactId, type ContactRecord } from "./contact-records.ts";
import { readContact } from "./read-contact.ts";

/**
 * Has a contact show the value of one of its records where it can show one only. The choice is the record's and goes with
 * it; the latest one of a contact counts, and no import changes it.
 *
 * @throws KithError NOT_FOUND for a contact that is not there, INPUT_INVALID for a record that is not of it or has no value
 */
export async function chooseValue(
  tx: UserTransaction,
  { id, recordId, field }: z.infer<typeof chooseInput>,
  options: RederiveOptions,
): Promise<ContactView> {
  await lockContacts(tx);
  const contactId = await resolveContactId(tx, id);
  const records = await readContactRecords(tx, contactId);
  const record = records.find((one) => one.recordId === recordId);
  if (record === undefined || record.source.deleted || record.source.fields[field] === undefined) {
    throw new KithError(
      "INPUT_INVALID",
      `This record is not of the contact, or has no ${field}. contacts.get shows the records and what else there is to show.`,
    );
  }
  const before = shownOf(records, field, options);
  const chosen: ChosenFields = { ...record.source.chosen, [field]: options.at.toISOString() };
  const after = shownOf(
    records.map((one) => (one === record ? { ...one, source: { ...one.source, chosen } } : one)),
    field,
    options,
  );
  await tx
    .updateTable("source_record")
    .set({ chosen: JSON.stringify(chosen) })
    .where("record_id", "=", recordId)
    .execute();
  await tx
    .insertInto("change")
    .values({
      change_id: options.newId(),
      user_id: options.userId,
      record_id: recordId,
      contact_id: contactId,
      run_id: null,
      kind: "chosen",
      detail: JSON.stringify({ fields: [{ field, before, after }] }),
      changed_at: options.at,
    })
    .execute();
  await rederiveStoredContacts(tx, [recordId], options);
  return await readContact(tx, contactId, options.defaultRegion);
}

function shownOf(
  records: readonly ContactRecord[],
  field: keyof ChosenFields,
  { defaultRegion }: Pick<RederiveOptions, "defaultRegion">,
): readonly unknown[] {
  const golden = goldenRecord(
    records.map(({ source }) => source),
    defaultRegion === undefined ? {} : { defaultRegion },
  );
  return (golden.fields[field] ?? []).map(({ value }) => value);
}
