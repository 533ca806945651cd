import { models, parseMatchModel, type MatchModel } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";

/**
 * Parsed models by the id of their document, the one used last at the end: each step of a run asks for its user's, and
 * parsing that of 25,000 contacts takes some milliseconds. An id is found in a user's own row only, and every change of
 * a document gives it another.
 */
const PARSED = new Map<string, MatchModel>();
/** About 1 MB each. */
const PARSED_MAX = 16;

/** The model that this user's contacts are matched with: the trained one, else the shipped one. */
export async function readMatchModel(tx: UserTransaction): Promise<MatchModel> {
  const row = await tx.selectFrom("match_model").select("document_id").executeTakeFirst();
  if (row === undefined) return models.contacts;
  const model = PARSED.get(row.document_id) ?? (await parseStored(tx));
  PARSED.delete(row.document_id);
  PARSED.set(row.document_id, model);
  for (const oldest of PARSED.keys()) {
    if (PARSED.size <= PARSED_MAX) break;
    PARSED.delete(oldest);
  }
  return model;
}

async function parseStored(tx: UserTransaction): Promise<MatchModel> {
  const { document } = await tx.selectFrom("match_model").select("document").executeTakeFirstOrThrow();
  return parseMatchModel(JSON.parse(document));
}

/** A trained model as it is stored: the document and what training counted, as JSON. */
export interface ModelDocument {
  readonly version: string;
  readonly document: string;
  readonly report: string;
}

/**
 * Null: from now on the shipped model. Whoever calls this derives all contacts of the user anew in the same transaction:
 * no pair of the old model stays.
 */
export async function writeMatchModel(
  tx: UserTransaction,
  model: ModelDocument | null,
  { userId, at }: { readonly userId: string; readonly at: Date },
): Promise<void> {
  if (model === null) {
    await tx.deleteFrom("match_model").execute();
    return;
  }
  const { version, document, report } = model;
  const values = { version, document, report, trained_at: at, document_id: sql<string>`gen_random_uuid()` };
  await tx
    .insertInto("match_model")
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(values))
    .execute();
}
