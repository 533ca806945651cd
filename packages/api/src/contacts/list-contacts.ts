import { sanitizedText } from "@kith/core";
import { sql } from "kysely";
import { z } from "zod";
import type { listContactsInput, listContactsOutput } from "../contract/contact.ts";
import type { UserTransaction } from "../database/database.ts";
import { CONTACT_ROW_COLUMNS, contactRow } from "./contact-row.ts";
import { containsPattern, searchWords } from "./contact-search.ts";
import { openCursor, sealCursor } from "./list-cursor.ts";

const positionSchema = z.object({
  name: z.string().refine((name) => sanitizedText(name) === name),
  id: z.uuid(),
});

/** A page of the address book in the order of names. Its cost does not grow with the pages before it. */
export async function listContacts(
  tx: UserTransaction,
  { q, limit, cursor }: z.infer<typeof listContactsInput>,
): Promise<z.infer<typeof listContactsOutput>> {
  let matching = tx.selectFrom("contact").where("deleted_at", "is", null);
  const words = searchWords(q);
  // Signs alone (an emoji, a percent sign) stand in no search text: they find nobody, not everybody.
  if (q.trim() !== "" && words.length === 0) return { items: [], nextCursor: null, total: 0 };
  for (const word of words) matching = matching.where("search_text", "like", containsPattern(word));

  const { total } = await matching
    .select(({ fn }) => fn.countAll<bigint>().as("total"))
    .executeTakeFirstOrThrow();
  let page = matching
    .select([...CONTACT_ROW_COLUMNS, "sort_name"])
    .orderBy("sort_name")
    .orderBy("contact_id")
    .limit(limit + 1);
  if (typeof cursor === "string" && cursor !== "") {
    const { name, id } = openCursor(cursor, positionSchema);
    page = page.where(sql<boolean>`(sort_name, contact_id) > (${name}, ${id}::uuid)`);
  }
  const rows = await page.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(contactRow),
    nextCursor:
      rows.length > limit && last !== undefined
        ? sealCursor({ name: last.sort_name, id: last.contact_id })
        : null,
    total: Number(total),
  };
}
