import { KithError } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { calendarScopeMissing, scopeMissing } from "./failure-to-error.ts";
import { CALENDAR_SCOPE, CONTACTS_SCOPE } from "./google-scopes.ts";

/** The account that a user has connected and not disconnected; there is one at most. */
export interface GoogleAccount {
  readonly accountId: string;
  readonly accountKey: Buffer;
  readonly email: string;
  readonly status: "connected" | "reconnect-needed";
  readonly scopes: readonly string[];
}

/** The same, with its row locked until the transaction ends: nobody begins a run of it or disconnects it meanwhile. */
export async function lockGoogleAccount(tx: UserTransaction): Promise<GoogleAccount | null> {
  await tx
    .selectFrom("google_account")
    .select("account_id")
    .where("status", "<>", "disconnected")
    .forUpdate()
    .execute();
  // Read after the lock: whoever held it before may have disconnected the account.
  return await findGoogleAccount(tx);
}

export async function findGoogleAccount(tx: UserTransaction): Promise<GoogleAccount | null> {
  const row = await tx
    .selectFrom("google_account")
    .select(["account_id", "account_key", "email", "status", "scopes"])
    .where("status", "<>", "disconnected")
    .executeTakeFirst();
  if (row === undefined || row.status === "disconnected") return null;
  const { account_id: accountId, account_key: accountKey, email, status, scopes } = row;
  return { accountId, accountKey, email, status, scopes };
}

/**
 * The account, ready for contacts; throws ACCOUNT_NOT_CONNECTED, RECONNECT_NEEDED or SCOPE_MISSING, each for itself. With
 * an id, it must be that account which is connected: the user may have connected another one since.
 */
export async function requireContactsAccount(
  tx: UserTransaction,
  accountId?: string,
): Promise<GoogleAccount> {
  const account = await requireAccount(tx, accountId);
  if (!account.scopes.includes(CONTACTS_SCOPE)) throw scopeMissing(account.scopes);
  return account;
}

/** The same, ready for the calendar. */
export async function requireCalendarAccount(
  tx: UserTransaction,
  accountId?: string,
): Promise<GoogleAccount> {
  const account = await requireAccount(tx, accountId);
  if (!account.scopes.includes(CALENDAR_SCOPE)) throw calendarScopeMissing(account.scopes);
  return account;
}

async function requireAccount(tx: UserTransaction, accountId: string | undefined): Promise<GoogleAccount> {
  const account = await findGoogleAccount(tx);
  if (account === null) throw accountNotConnected();
  if (accountId !== undefined && account.accountId !== accountId) throw accountNotConnected();
  if (account.status === "reconnect-needed") throw reconnectNeeded();
  return account;
}

export function accountNotConnected(): KithError {
  return new KithError(
    "ACCOUNT_NOT_CONNECTED",
    "Google account not connected. Please connect your account first.",
  );
}

export function reconnectNeeded(): KithError {
  return new KithError(
    "RECONNECT_NEEDED",
    "Google no longer accepts Kith's permission: it was withdrawn or has expired. Nothing is lost. Please connect your Google account again.",
    { details: { requiresReconnect: true } },
  );
}
