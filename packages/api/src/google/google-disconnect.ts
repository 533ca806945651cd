import { KithError } from "@kith/core";
import { sql } from "kysely";
import type { Database, UserTransaction } from "../database/database.ts";
import type { KeyRing } from "../encryption/key-ring.ts";
import type { UserId } from "../session/user-id.ts";
import { accountNotConnected, findGoogleAccount, type GoogleAccount } from "./google-account.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import type { ContactsRederiver } from "../store/rederive-contacts.ts";
import { readSurroundings, recordsAround } from "../store/surroundings.ts";
import type { OauthClient } from "./oauth-client.ts";
import { openTokens, type SealedColumns } from "./sealed-tokens.ts";

export interface DisconnectOptions {
  readonly database: Pick<Database, "asUser">;
  readonly keyRing: KeyRing;
  readonly oauth: Pick<OauthClient, "revoke">;
  readonly now: () => Date;
  /** For the contacts of records whose surroundings were erased, in the same transaction. */
  readonly rederiveContacts: ContactsRederiver;
  /** Runs `end` in the transaction in which the account ends, with no run of it under way and none beginning. */
  readonly ending: (end: (tx: UserTransaction) => Promise<void>) => Promise<void>;
}

export interface DisconnectRequest {
  /** Erases every row of the account too; Google's contacts are never touched. */
  readonly deleteContacts: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Disconnected {
  readonly accountId: string;
  /** False when Google could not be reached or refused, or the token's key is gone: then the consent still stands in the person's Google account. */
  readonly revokedAtGoogle: boolean;
}

/**
 * Ends the consent at Google, deletes the tokens and the calendar's events, and freezes the account's records. Throws
 * ACCOUNT_NOT_CONNECTED when there is nothing to disconnect.
 *
 * The sync token goes too: Google says nothing about one that outlives its consent, and the full listing after a new
 * connect finds what was deleted in between.
 */
export async function disconnectGoogle(
  userId: UserId,
  request: DisconnectRequest,
  options: DisconnectOptions,
): Promise<Disconnected> {
  const { database, keyRing, oauth, now } = options;
  const { account, refreshToken } = await database.asUser(userId, (tx) => findRefreshToken(tx, keyRing));
  // Before the local part: a crash in between leaves an account that can be disconnected again.
  const revokedAtGoogle = refreshToken !== null && (await tryRevoke(oauth, refreshToken, request.signal));
  const { accountId } = account;
  await options.ending(async (tx) => {
    await tx.deleteFrom("google_token").where("account_id", "=", accountId).execute();
    // A copy of what can be read as long as the consent stands, and no longer; its events go with it.
    await tx.deleteFrom("calendar").where("account_id", "=", accountId).execute();
    await tx
      .updateTable("google_account")
      .set({
        status: "disconnected",
        disconnected_at: now(),
        sync_token: null,
        sync_token_parameters: null,
        full_sync_at: null,
      })
      .where("account_id", "=", accountId)
      .execute();
    if (!request.deleteContacts) return;
    await lockContacts(tx);
    const records = await tx
      .selectFrom("source_record")
      .select("record_id")
      .where("account_id", "=", accountId)
      .execute();
    const around = await readSurroundings(
      tx,
      records.map((row) => row.record_id),
    );
    const orphans = await sql<{ record_id: string }>`
      select erase_account as record_id from kith.erase_account(${userId}, ${accountId})`.execute(tx);
    const survivors = new Set(orphans.rows.map((row) => row.record_id));
    for (const recordId of await recordsAround(tx, around)) survivors.add(recordId);
    await options.rederiveContacts(tx, [...survivors]);
  });
  return { accountId, revokedAtGoogle };
}

async function findRefreshToken(
  tx: UserTransaction,
  keyRing: KeyRing,
): Promise<{ account: GoogleAccount; refreshToken: string | null }> {
  const account = await findGoogleAccount(tx);
  if (account === null) throw accountNotConnected();
  const { accountId } = account;
  const row = await tx
    .selectFrom("google_token")
    .select(["key_id", "sealed"])
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return { account, refreshToken: row === undefined ? null : readRefreshToken(keyRing, accountId, row) };
}

/** Null when its key is gone: then only Google itself can end the consent, and the account must be free all the same. */
function readRefreshToken(keyRing: KeyRing, accountId: string, row: SealedColumns): string | null {
  try {
    return openTokens(keyRing, accountId, row).refreshToken;
  } catch (error) {
    if (KithError.isInstance(error) && error.code === "CONFIG_INVALID") return null;
    throw error;
  }
}

async function tryRevoke(
  oauth: Pick<OauthClient, "revoke">,
  refreshToken: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    return await oauth.revoke(refreshToken, signal);
  } catch {
    return false;
  }
}
