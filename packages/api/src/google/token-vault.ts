import { accountNotConnected, reconnectNeeded } from "./google-account.ts";
import type { OauthClient } from "./oauth-client.ts";
import { cancelled } from "./request-timeout.ts";
import type { AccountReference, StoredTokens, TokenStore } from "./token-store.ts";

interface AccessToken {
  readonly text: string;
  /** Which tokens of the account it is one of. */
  readonly version: number;
}

/** Keeps an account's access token fresh. Throws ACCOUNT_NOT_CONNECTED, RECONNECT_NEEDED or SOURCE_UNAVAILABLE. */
export interface TokenVault {
  /** A token that is good for the next minute at least. Call it outside a transaction. */
  accessToken(account: AccountReference, signal?: AbortSignal): Promise<AccessToken>;
  /** Another token than the refused one, which Google did not take although it had not expired. */
  replaceRefused(account: AccountReference, refused: AccessToken, signal?: AbortSignal): Promise<AccessToken>;
}

export interface TokenVaultOptions {
  readonly store: TokenStore;
  readonly oauth: Pick<OauthClient, "refresh">;
  readonly now: () => Date;
}

/** A request takes 8 s at most; the rest is for clocks that differ. */
const LEEWAY_MS = 60_000;

/**
 * One refresh at a time for an account in this process; across processes a refresh is stored by compare-and-set of the
 * version, and who comes second takes what the first has stored. No transaction is open while Google is asked.
 */
export function createTokenVault({ store, oauth, now }: TokenVaultOptions): TokenVault {
  const refreshing = new Map<string, Promise<AccessToken>>();

  const refresh = async (account: AccountReference, stale: StoredTokens): Promise<AccessToken> => {
    const answer = await oauth.refresh(stale.refreshToken);
    if (answer.kind === "tokens") {
      // Google replaces a refresh token now and then; the old one is dead from then on.
      const tokens = { ...answer, refreshToken: answer.refreshToken ?? stale.refreshToken };
      if (await store.replace(account, stale.version, tokens)) {
        return { text: tokens.accessToken, version: stale.version + 1 };
      }
      const stored = await store.read(account);
      if (stored === null) throw accountNotConnected();
      return accessTokenOf(stored);
    }
    const newer = await store.markRefused(account, stale.version);
    if (newer === "deleted") throw accountNotConnected();
    if (newer === "marked") throw reconnectNeeded();
    return accessTokenOf(newer);
  };

  const refreshOnce = (account: AccountReference, stale: StoredTokens): Promise<AccessToken> => {
    const { accountId } = account;
    const running = refreshing.get(accountId);
    if (running !== undefined) return running;
    const started = refresh(account, stale).finally(() => refreshing.delete(accountId));
    // Whoever waits for it hears of its failure; nobody may be waiting any more.
    started.catch(() => undefined);
    refreshing.set(accountId, started);
    return started;
  };

  const provide = async (
    account: AccountReference,
    isGood: (stored: StoredTokens) => boolean,
    signal: AbortSignal | undefined,
  ): Promise<AccessToken> => {
    const stored = await store.read(account);
    if (stored === null) throw accountNotConnected();
    if (isGood(stored)) return accessTokenOf(stored);
    return await waitFor(refreshOnce(account, stored), signal);
  };

  return {
    accessToken: (account, signal) =>
      provide(account, ({ expiresAt }) => expiresAt.getTime() - LEEWAY_MS > now().getTime(), signal),
    replaceRefused: (account, refused, signal) =>
      provide(account, ({ version }) => version !== refused.version, signal),
  };
}

function accessTokenOf({ accessToken, version }: StoredTokens): AccessToken {
  return { text: accessToken, version };
}

/** Ends the waiting, not the refresh: others wait for it too, and a refresh token may already have been replaced. */
async function waitFor<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return await promise;
  if (signal.aborted) throw cancelled();
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(cancelled());
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
