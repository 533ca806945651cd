import type { Selectable } from "kysely";
import { contactRowSchema, type ContactRow } from "../contract/contact.ts";
import type { ContactTable } from "../database/tables/contact-tables.ts";

export const CONTACT_ROW_COLUMNS = [
  "contact_id",
  "summary",
  "record_count",
  "created_at",
  "updated_at",
] as const;

/** A contact as lists show it. */
export function contactRow(
  row: Pick<Selectable<ContactTable>, (typeof CONTACT_ROW_COLUMNS)[number]>,
): ContactRow {
  return contactRowSchema.parse({
    ...(JSON.parse(row.summary) as object),
    id: row.contact_id,
    recordCount: row.record_count,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  });
}
