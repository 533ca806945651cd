import type { Database } from "../database/database.ts";
import type { KeyRing } from "../encryption/key-ring.ts";
import type { UserId } from "../session/user-id.ts";
import type { ConnectResult } from "./connect-result.ts";
import type { GoogleIdentity } from "./oauth-client.ts";
import { putTokens, type NewTokens } from "./token-store.ts";

export interface ConnectAccountOptions {
  readonly database: Pick<Database, "asUser">;
  readonly keyRing: KeyRing;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly userId: UserId;
  readonly identity: GoogleIdentity;
  readonly tokens: NewTokens;
  readonly scopes: readonly string[];
}

/**
 * Account and tokens in one transaction. The same `sub` takes up its row again, and with it the records of then; another
 * one is refused while an account is connected (its new consent stays at Google: revoking it would also end it for
 * another user of Kith who has connected that account).
 */
export async function connectAccount(options: ConnectAccountOptions): Promise<ConnectResult> {
  const { database, keyRing, userId, identity, tokens } = options;
  const now = options.now();
  const accountKey = keyRing.keyedHash(ACCOUNT_KEY_PURPOSE, identity.sub);
  return await database.asUser(userId, async (tx) => {
    // The user's row is the lock: two connects at the same moment follow one another.
    await tx.selectFrom("app_user").select("user_id").where("user_id", "=", userId).forUpdate().execute();
    const accounts = await tx.selectFrom("google_account").select(["account_id", "sub", "status"]).execute();
    if (accounts.some(({ sub, status }) => status !== "disconnected" && sub !== identity.sub)) {
      return { kind: "refused", code: "another_account_connected" };
    }
    const known = accounts.find(({ sub }) => sub === identity.sub);
    const accountId = known?.account_id ?? options.newId();
    const columns = {
      account_key: accountKey,
      email: identity.email,
      status: "connected" as const,
      scopes: [...options.scopes],
      connected_at: now,
      disconnected_at: null,
    };
    if (known === undefined) {
      await tx
        .insertInto("google_account")
        .values({ account_id: accountId, user_id: userId, sub: identity.sub, ...columns })
        .execute();
    } else {
      await tx.updateTable("google_account").set(columns).where("account_id", "=", accountId).execute();
    }
    await putTokens(tx, { userId, accountId, tokens, keyRing, now });
    return { kind: "connected", accountId };
  });
}

/** Never change it: quota buckets and leases are found by this hash. */
const ACCOUNT_KEY_PURPOSE = "google account";
