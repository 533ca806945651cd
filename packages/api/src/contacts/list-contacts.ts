import { KithError, sanitizedText } from "@kith/core";
import { sql } from "kysely";
import { z } from "zod";
import { contactRowSchema, type listContactsInput, type listContactsOutput } from "../contract/contact.ts";
import type { UserTransaction } from "../database/database.ts";
import { containsPattern, searchWords } from "./contact-search.ts";

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
    .select(["contact_id", "sort_name", "summary", "record_count", "created_at", "updated_at"])
    .orderBy("sort_name")
    .orderBy("contact_id")
    .limit(limit + 1);
  if (typeof cursor === "string" && cursor !== "") {
    const { name, id } = openCursor(cursor);
    page = page.where(sql<boolean>`(sort_name, contact_id) > (${name}, ${id}::uuid)`);
  }
  const rows = await page.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) =>
      contactRowSchema.parse({
        ...(JSON.parse(row.summary) as object),
        id: row.contact_id,
        recordCount: row.record_count,
        createdAt: row.created_at.toISOString(),
        updatedAt: row.updated_at.toISOString(),
      }),
    ),
    nextCursor:
      rows.length > limit && last !== undefined
        ? sealCursor({ name: last.sort_name, id: last.contact_id })
        : null,
    total: Number(total),
  };
}

const cursorSchema = z.object({
  name: z.string().refine((name) => sanitizedText(name) === name),
  id: z.uuid(),
});

function sealCursor(position: z.infer<typeof cursorSchema>): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

function openCursor(cursor: string): z.infer<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch (cause) {
    throw new KithError("INPUT_INVALID", "cursor must be the nextCursor of an earlier answer, or left out.", {
      cause,
    });
  }
}
