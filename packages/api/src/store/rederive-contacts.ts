import { rederiveContacts } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { parseUserId } from "../session/user-id.ts";
import { readSettings } from "../settings/settings-service.ts";
import { lockContacts } from "./lock-contacts.ts";
import { readMatchModel } from "./match-model.ts";
import { createRecordTables } from "./record-tables.ts";

export interface RederiveOptions {
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
  await rederiveContacts(recordIds, tables, { model: await readMatchModel(tx), defaultRegion });
}

/** The same for the user of the transaction, with that user's own default region. */
export type ContactsRederiver = (tx: UserTransaction, recordIds: readonly string[]) => Promise<void>;

export interface ContactsRederiverOptions {
  readonly now: () => Date;
  readonly newId: () => string;
  /** For users who have set none. */
  readonly defaultRegion: string | null;
}

export function createContactsRederiver(options: ContactsRederiverOptions): ContactsRederiver {
  const { now, newId } = options;
  return async (tx, recordIds) => {
    await lockContacts(tx);
    const { user_id: userId } = await tx.selectFrom("app_user").select("user_id").executeTakeFirstOrThrow();
    const defaultRegion = await regionOfUser(tx, options);
    await rederiveStoredContacts(tx, recordIds, { userId, at: now(), newId, defaultRegion });
  };
}

/** The default region of the user of the transaction. */
export async function regionOfUser(
  tx: UserTransaction,
  { defaultRegion }: Pick<ContactsRederiverOptions, "defaultRegion">,
): Promise<string | undefined> {
  const { user_id: userId } = await tx.selectFrom("app_user").select("user_id").executeTakeFirstOrThrow();
  const settings = await readSettings(tx, parseUserId(userId));
  return settings.defaultRegion ?? defaultRegion ?? undefined;
}
