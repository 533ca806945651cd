import { models, rederiveContacts } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { createRecordTables } from "./record-tables.ts";

interface RederiveOptions {
  readonly userId: string;
  readonly at: Date;
  readonly newId: () => string;
  readonly defaultRegion: string | undefined;
  /** The act of a review, and the run that it is part of, where that is why. */
  readonly actId?: string | undefined;
  readonly runId?: string | null | undefined;
}

/** Derives the contacts of some records anew from what is stored; `tx` is the transaction that changed their surroundings. */
export async function rederiveStoredContacts(
  tx: UserTransaction,
  recordIds: readonly string[],
  { userId, at, newId, defaultRegion, actId, runId = null }: RederiveOptions,
): Promise<void> {
  // No record is written, so no account is named.
  const tables = createRecordTables({ tx, userId, accountId: "", runId, actId, at, newId });
  await rederiveContacts(recordIds, tables, { model: models.contacts, defaultRegion });
}
