import { models, rederiveContacts } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { createRecordTables } from "./record-tables.ts";

interface RederiveOptions {
  readonly userId: string;
  readonly at: Date;
  readonly newId: () => string;
  readonly defaultRegion: string | undefined;
}

/** Derives the contacts of some records anew from what is stored; `tx` is the transaction that changed their surroundings. */
export async function rederiveStoredContacts(
  tx: UserTransaction,
  recordIds: readonly string[],
  { userId, at, newId, defaultRegion }: RederiveOptions,
): Promise<void> {
  // No record is written, so no account is named.
  const tables = createRecordTables({ tx, userId, accountId: "", runId: null, at, newId });
  await rederiveContacts(recordIds, tables, { model: models.contacts, defaultRegion });
}
