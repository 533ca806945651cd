import type { Database, UserTransaction } from "../database/database.ts";
import type { KeyRing } from "../encryption/key-ring.ts";
import type { UserId } from "../session/user-id.ts";
import { openTokens, sealTokens, type Tokens } from "./sealed-tokens.ts";

export interface AccountReference {
  readonly userId: UserId;
  readonly accountId: string;
}

export interface StoredTokens extends Tokens {
  /** Counted up by every refresh and by every connect. */
  readonly version: number;
  readonly expiresAt: Date;
}

export interface NewTokens extends Tokens {
  readonly expiresAt: Date;
}

export interface TokenStoreOptions {
  readonly database: Pick<Database, "asUser">;
  readonly keyRing: KeyRing;
  readonly now: () => Date;
}

/** The rows of `google_token`; every method is one short transaction. */
export interface TokenStore {
  read(account: AccountReference): Promise<StoredTokens | null>;
  /** Replaces the tokens if they are still those of `version`; false when they are not. */
  replace(account: AccountReference, version: number, tokens: NewTokens): Promise<boolean>;
  /** Marks the account reconnect-needed if its tokens are still those of `version`; else gives the newer ones. */
  markRefused(account: AccountReference, version: number): Promise<StoredTokens | "marked" | "deleted">;
}

export function createTokenStore({ database, keyRing, now }: TokenStoreOptions): TokenStore {
  const select = async (tx: UserTransaction, accountId: string): Promise<StoredTokens | null> => {
    // Locked, so that of a refresh that was refused and one that was not, the one sees what the other has stored.
    const row = await tx
      .selectFrom("google_token")
      .select(["key_id", "sealed", "version", "access_expires_at"])
      .where("account_id", "=", accountId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      ...openTokens(keyRing, accountId, row),
      version: row.version,
      expiresAt: row.access_expires_at,
    };
  };

  return {
    read: ({ userId, accountId }) => database.asUser(userId, (tx) => select(tx, accountId)),

    replace: ({ userId, accountId }, version, tokens) =>
      database.asUser(userId, async (tx) => {
        const updated = await tx
          .updateTable("google_token")
          .set({
            ...sealTokens(keyRing, accountId, tokens),
            version: version + 1,
            access_expires_at: tokens.expiresAt,
            updated_at: now(),
          })
          .where("account_id", "=", accountId)
          .where("version", "=", version)
          .executeTakeFirst();
        if (updated.numUpdatedRows === 0n) return false;
        // Another process may have been refused in the same moment, with the refresh token that this answer replaced.
        await setStatus(tx, accountId, { from: "reconnect-needed", to: "connected" });
        return true;
      }),

    markRefused: ({ userId, accountId }, version) =>
      database.asUser(userId, async (tx) => {
        const stored = await select(tx, accountId);
        if (stored === null) return "deleted";
        if (stored.version !== version) return stored;
        await setStatus(tx, accountId, { from: "connected", to: "reconnect-needed" });
        return "marked";
      }),
  };
}

type LiveStatus = "connected" | "reconnect-needed";

async function setStatus(
  tx: UserTransaction,
  accountId: string,
  { from, to }: { from: LiveStatus; to: LiveStatus },
): Promise<void> {
  await tx
    .updateTable("google_account")
    .set({ status: to })
    .where("account_id", "=", accountId)
    .where("status", "=", from)
    .execute();
}

/** Stores the tokens of a new consent, inside the transaction that connects the account. */
export async function putTokens(
  tx: UserTransaction,
  { userId, accountId, tokens, keyRing, now }: PutTokensOptions,
): Promise<void> {
  const columns = {
    ...sealTokens(keyRing, accountId, tokens),
    access_expires_at: tokens.expiresAt,
    updated_at: now,
  };
  await tx
    .insertInto("google_token")
    .values({ account_id: accountId, user_id: userId, version: 1, ...columns })
    .onConflict((conflict) =>
      conflict
        .column("account_id")
        .doUpdateSet((eb) => ({ ...columns, version: eb("google_token.version", "+", 1) })),
    )
    .execute();
}

export interface PutTokensOptions extends AccountReference {
  readonly tokens: NewTokens;
  readonly keyRing: KeyRing;
  readonly now: Date;
}
