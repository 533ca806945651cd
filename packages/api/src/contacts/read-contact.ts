import { contactSummary, goldenRecord } from "@kith/core";
import { sql } from "kysely";
import type { ContactView } from "../contract/contact.ts";
import type { UserTransaction } from "../database/database.ts";
import { readContactRecords, resolveContactId, type ContactRecord } from "./contact-records.ts";
import { keptUntil } from "./deleted-contact.ts";
import { goldenValues, photoUrlFrom } from "./golden-view.ts";

/** A contact with every value, where each comes from, and why its records are together. */
export async function readContact(
  tx: UserTransaction,
  id: string,
  defaultRegion: string | undefined,
): Promise<ContactView> {
  const contactId = await resolveContactId(tx, id);
  const records = await readContactRecords(tx, contactId);
  const golden = goldenRecord(
    records.map((record) => record.source),
    defaultRegion === undefined ? {} : { defaultRegion },
  );
  const row = await tx
    .selectFrom("contact")
    .select(["created_at", "updated_at", "deleted_at"])
    .where("contact_id", "=", contactId)
    .executeTakeFirstOrThrow();
  return {
    id: contactId,
    displayName: contactSummary(golden).displayName,
    photoUrl: photoUrlFrom(records, golden.primaryRecordId),
    fields: goldenValues(golden.fields),
    alternatives: goldenValues(golden.alternatives),
    records: records.map((record) => recordView(record, golden.primaryRecordId)),
    joins: records.length < 2 ? [] : await readJoins(tx, contactId),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    deletedAt: row.deleted_at?.toISOString() ?? null,
    keptUntil: row.deleted_at === null ? null : keptUntil(row.deleted_at).toISOString(),
  };
}

function recordView(record: ContactRecord, primaryRecordId: string): ContactView["records"][number] {
  return {
    recordId: record.recordId,
    accountEmail: record.accountEmail,
    accountStatus: record.accountStatus,
    resourceName: record.resourceName,
    primary: record.recordId === primaryRecordId,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    deletedAt: record.deletedAt?.toISOString() ?? null,
  };
}

async function readJoins(tx: UserTransaction, contactId: string): Promise<ContactView["joins"]> {
  const { rows } = await sql<{
    record_a: string;
    record_b: string;
    by: ContactView["joins"][number]["by"];
    probability: number | null;
    weights: string;
  }>`
    with member as (select record_id from source_record where contact_id = ${contactId})
    select record_a, record_b, 'model' as by, probability, weights from scored_pair
    where verdict = 'join' and record_a in (select record_id from member) and record_b in (select record_id from member)
    union all
    select record_a, record_b, decided_by, null, '[]' from decision
    where kind = 'must-link' and record_a in (select record_id from member)
      and record_b in (select record_id from member)
      and not exists (select from decision_withdrawal w where w.decision_id = decision.decision_id)`.execute(
    tx,
  );
  return rows.map((row) => ({
    recordA: row.record_a,
    recordB: row.record_b,
    by: row.by,
    probability: row.probability,
    weights: JSON.parse(row.weights) as ContactView["joins"][number]["weights"],
  }));
}
