import { KithError, contactSourceUpdateTime, type GoldenSource, type Person } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { chosenFieldsOf } from "../store/chosen-fields.ts";
import { storedFields } from "../store/stored-fields.ts";
import { uuids } from "../store/column-set.ts";

/** A source record of a contact with the account that it comes from. */
export interface ContactRecord {
  readonly recordId: string;
  readonly contactId: string;
  readonly contentHash: string;
  readonly resourceName: string | null;
  readonly accountEmail: string;
  readonly accountStatus: "connected" | "reconnect-needed" | "disconnected";
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly createdRunId: string | null;
  readonly person: Person;
  readonly source: GoldenSource;
}

/**
 * The contact that an id means: its own, or that of any record which is part of it, so that old links stay good.
 *
 * @throws KithError NOT_FOUND
 */
export async function resolveContactId(tx: UserTransaction, id: string): Promise<string> {
  const row = await tx
    .selectFrom("source_record")
    .select("contact_id")
    .where("record_id", "=", id)
    .executeTakeFirst();
  if (row !== undefined) return row.contact_id;
  throw new KithError("NOT_FOUND", "There is no such contact. contacts.list shows those that there are.");
}

export async function readContactRecords(
  tx: UserTransaction,
  contactId: string,
): Promise<readonly ContactRecord[]> {
  return (await readRecordsOfContacts(tx, [contactId])).get(contactId) ?? [];
}

/** The records of several contacts by contact id, each list in the order of the ids. */
export async function readRecordsOfContacts(
  tx: UserTransaction,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ContactRecord[]>> {
  const rows = await tx
    .selectFrom("source_record as r")
    .innerJoin("google_account as a", "a.account_id", "r.account_id")
    .select(["r.record_id", "r.contact_id", "r.content_hash", "r.resource_name", "r.remote", "r.local"])
    .select([
      "r.created_at",
      "r.updated_at",
      "r.deleted_at",
      "r.removed_at",
      "r.chosen",
      "r.created_run_id",
      "a.email",
      "a.status",
    ])
    .where(sql<boolean>`r.contact_id = any(${uuids(contactIds)})`)
    .orderBy("r.record_id")
    .execute();
  const records = rows.map((row): ContactRecord => {
    const person = JSON.parse(row.remote ?? "{}") as Person;
    return {
      recordId: row.record_id,
      contactId: row.contact_id,
      contentHash: row.content_hash,
      resourceName: row.resource_name,
      accountEmail: row.email,
      accountStatus: row.status,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      deletedAt: row.deleted_at,
      createdRunId: row.created_run_id,
      person,
      source: {
        id: row.record_id,
        fields: storedFields(row),
        updateTime: contactSourceUpdateTime(person),
        deleted: row.deleted_at !== null || row.removed_at !== null,
        chosen: chosenFieldsOf(row.chosen) ?? undefined,
      },
    };
  });
  return Map.groupBy(records, ({ contactId }) => contactId);
}
