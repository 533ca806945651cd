import { z } from "zod";
import { historyEntrySchema, type historyOutput } from "../contract/contact.ts";
import type { UserTransaction } from "../database/database.ts";
import { readContactRecords, resolveContactId } from "./contact-records.ts";

type Entry = z.infer<typeof historyEntrySchema>;

const detailSchema = z.object({ fields: historyEntrySchema.shape.fields.default([]) });

/** What happened to a contact and to each of its records, newest first. */
export async function readHistory(tx: UserTransaction, id: string): Promise<z.infer<typeof historyOutput>> {
  const contactId = await resolveContactId(tx, id);
  const records = await readContactRecords(tx, contactId);
  const ids = records.map((record) => record.recordId);
  const rows = await tx
    .selectFrom("change")
    .selectAll()
    .where((eb) => eb.or([eb("contact_id", "=", contactId), eb("record_id", "in", ids)]))
    .orderBy("change_id", "desc")
    .execute();
  const changes = rows.map((row): Entry => ({
    kind: row.kind,
    at: row.changed_at.toISOString(),
    recordId: row.record_id,
    runId: row.run_id,
    fields: detailSchema.parse(JSON.parse(row.detail)).fields,
  }));
  const imports = records.map((record): Entry => ({
    kind: "imported",
    at: record.createdAt.toISOString(),
    recordId: record.recordId,
    runId: record.createdRunId,
    fields: [],
  }));
  // Changes come first among equals: what was imported and joined in one step was imported before it was joined.
  const entries = [...changes, ...imports].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { entries };
}
