import { emailKeys, foldedText, sanitizedText, type ContactWrite, type ImportPlan } from "@kith/core";
import { sql, type RawBuilder } from "kysely";
import { arrayLiteral, integers, jsonTexts, texts, uuids } from "./column-set.ts";
import type { WriteContext } from "./write-records.ts";

/** The contacts that a plan touches: rows for lists and search, rebuilt from their source records at any time. */
export async function writeContacts(context: WriteContext, plan: ImportPlan): Promise<void> {
  if (plan.dropContacts.length > 0) {
    await sql`delete from contact where contact_id = any(${uuids(plan.dropContacts)})`.execute(context.tx);
  }
  // Who begins with a record of this plan cannot be there yet, and is written for half the price.
  const created = new Set(plan.create.map((write) => write.recordId));
  const { fresh = [], known = [] } = Object.groupBy(plan.contacts.map(contactRow), ({ contactId }) =>
    created.has(contactId) ? "fresh" : "known",
  );
  await putContacts(context, fresh, sql``);
  await putContacts(context, known, REPLACED);
}

/** A contact that was deleted keeps the time of it. */
const REPLACED = sql`
    on conflict (contact_id) do update set display_name = excluded.display_name, sort_name = excluded.sort_name,
      search_text = excluded.search_text, summary = excluded.summary, email_keys = excluded.email_keys,
      record_count = excluded.record_count,
      updated_at = excluded.updated_at,
      deleted_at = case when excluded.record_count = 0 then coalesce(contact.deleted_at, excluded.deleted_at) end`;

async function putContacts(
  { tx, userId, at }: WriteContext,
  rows: readonly ContactColumns[],
  conflict: RawBuilder<unknown>,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into contact (contact_id, user_id, display_name, sort_name, search_text, summary, email_keys, record_count,
      created_at, updated_at, deleted_at)
    select c.contact_id, ${userId}, c.display_name, c.sort_name, c.search_text, c.summary, c.email_keys::text[],
      c.record_count, ${at}, ${at}, case when c.record_count = 0 then ${at}::timestamptz end
    from unnest(${uuids(rows.map((r) => r.contactId))}, ${texts(rows.map((r) => r.displayName))},
      ${texts(rows.map((r) => r.sortName))}, ${texts(rows.map((r) => r.searchText))},
      ${jsonTexts(rows.map((r) => r.summary))}, ${texts(rows.map((r) => arrayLiteral(r.emailKeys)))},
      ${integers(rows.map((r) => r.recordCount))})
      as c (contact_id, display_name, sort_name, search_text, summary, email_keys, record_count) ${conflict}`.execute(
    tx,
  );
}

export interface ContactColumns {
  readonly contactId: string;
  readonly displayName: string;
  readonly sortName: string;
  readonly searchText: string;
  readonly summary: string;
  readonly emailKeys: readonly string[];
  readonly recordCount: number;
}

/** The derived columns of a contact. They are shown and searched, never sent anywhere, so they may be sanitized. */
export function contactRow({
  contactId,
  summary,
  searchText,
  photoUrl,
  recordCount,
}: ContactWrite): ContactColumns {
  const displayName = sanitizedText(summary.displayName);
  return {
    contactId,
    displayName,
    sortName: sortNameOf(displayName),
    searchText: sanitizedText(searchText),
    summary: JSON.stringify({ ...summary, photoUrl }),
    emailKeys: emailKeys(summary.emailAddresses),
    recordCount,
  };
}

/** Who has no letters to sort by, only a number or an emoji, comes last. A btree entry has a length limit. */
function sortNameOf(displayName: string): string {
  const folded = foldedText(displayName).slice(0, 200);
  return /\p{L}/u.test(folded) ? folded : `\u{10FFFF}${folded}`;
}
