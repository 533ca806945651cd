import { sql } from "kysely";
import { z } from "zod";
import type { listDeletedContactsInput, listDeletedContactsOutput } from "../contract/contact.ts";
import type { UserTransaction } from "../database/database.ts";
import { CONTACT_ROW_COLUMNS, contactRow } from "./contact-row.ts";
import { keptUntil } from "./deleted-contact.ts";
import { openCursor, sealCursor } from "./list-cursor.ts";

const positionSchema = z.object({ deletedAt: z.iso.datetime(), id: z.uuid() });

/** A page of the contacts that are deleted but still there, the latest deletion first. */
export async function listDeletedContacts(
  tx: UserTransaction,
  { limit, cursor }: z.infer<typeof listDeletedContactsInput>,
): Promise<z.infer<typeof listDeletedContactsOutput>> {
  const deleted = tx.selectFrom("contact").where("deleted_at", "is not", null);
  const { total } = await deleted
    .select(({ fn }) => fn.countAll<bigint>().as("total"))
    .executeTakeFirstOrThrow();
  let page = deleted
    .select([...CONTACT_ROW_COLUMNS, "deleted_at"])
    .$narrowType<{ deleted_at: Date }>()
    .orderBy("deleted_at", "desc")
    .orderBy("contact_id", "desc")
    .limit(limit + 1);
  if (typeof cursor === "string" && cursor !== "") {
    const { deletedAt, id } = openCursor(cursor, positionSchema);
    page = page.where(sql<boolean>`(deleted_at, contact_id) < (${deletedAt}::timestamptz, ${id}::uuid)`);
  }
  const rows = await page.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...contactRow(row),
      deletedAt: row.deleted_at.toISOString(),
      keptUntil: keptUntil(row.deleted_at).toISOString(),
    })),
    nextCursor:
      rows.length > limit && last !== undefined
        ? sealCursor({ deletedAt: last.deleted_at.toISOString(), id: last.contact_id })
        : null,
    total: Number(total),
  };
}
