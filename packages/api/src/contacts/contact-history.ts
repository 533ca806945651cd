import { sql } from "kysely";
import { z } from "zod";
import { historyEntrySchema, type historyOutput } from "../contract/contact.ts";
import type { UserTransaction } from "../database/database.ts";
import { uuids } from "../store/column-set.ts";
import { readContactRecords, resolveContactId } from "./contact-records.ts";

type Entry = z.infer<typeof historyEntrySchema>;

const detailSchema = z.object({
  fields: historyEntrySchema.shape.fields.default([]),
  actId: historyEntrySchema.shape.actId.default(null),
});

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
  const details = rows.map((row) => detailSchema.parse(JSON.parse(row.detail)));
  const actedBy = await readActors(
    tx,
    details.flatMap(({ actId }) => actId ?? []),
  );
  const changes = rows.map((row, index): Entry => {
    const { fields = [], actId = null } = details[index] ?? {};
    return {
      kind: row.kind,
      at: row.changed_at.toISOString(),
      recordId: row.record_id,
      runId: row.run_id,
      actId,
      by: actId === null ? null : (actedBy.get(actId) ?? null),
      fields,
    };
  });
  const imports = records.map((record): Entry => ({
    kind: "imported",
    at: record.createdAt.toISOString(),
    recordId: record.recordId,
    runId: record.createdRunId,
    actId: null,
    by: null,
    fields: [],
  }));
  // Changes come first among equals: what was imported and joined in one step was imported before it was joined.
  const entries = [...changes, ...imports].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { entries };
}

async function readActors(
  tx: UserTransaction,
  actIds: readonly string[],
): Promise<ReadonlyMap<string, "person" | "llm">> {
  if (actIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("review_act")
    .select(["act_id", "acted_by"])
    .where(sql<boolean>`act_id = any(${uuids(actIds)})`)
    .execute();
  return new Map(rows.map((row) => [row.act_id, row.acted_by]));
}
