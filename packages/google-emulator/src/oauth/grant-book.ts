import { randomBytes, randomUUID } from "node:crypto";

import type { Clock } from "../clock.ts";
import { oauthFailure } from "../google-failure.ts";
import type { StateStore } from "../state/state-store.ts";

/** An account's consent to one client. Revoking it ends every token made from it. */
interface Grant {
  id: string;
  sub: string;
  clientId: string;
  scopes: string[];
  revoked: boolean;
}

interface RefreshTokenRow {
  token: string;
  grantId: string;
  scopes: string[];
  issuedAt: number;
  lastUsedAt: number;
  revoked: boolean;
}

interface AccessTokenRow {
  token: string;
  grantId: string;
  scopes: string[];
  expiresAt: number;
}

export interface IssuedTokens {
  grant: Grant;
  accessToken: string;
  refreshToken?: string;
  scopes: string[];
  /** Epoch ms. */
  expiresAt: number;
}

interface AccessTokenInfo {
  grant: Grant;
  scopes: string[];
  expiresAt: number;
}

export interface GrantBook {
  /** The standing grant of an account to a client, if there is one. */
  standing(sub: string, clientId: string): Grant | undefined;
  issue(request: {
    sub: string;
    clientId: string;
    scopes: readonly string[];
    offline: boolean;
  }): IssuedTokens;
  /** Exchanges a refresh token; throws invalid_grant when it is dead. */
  refresh(token: string, clientId: string): IssuedTokens;
  /** The access token's grant, or why it is refused. */
  check(accessToken: string): AccessTokenInfo | "unknown" | "expired";
  /** Revokes the grant behind an access or refresh token; false when the token is not alive. */
  revokeToken(token: string): boolean;
  revokeAll(sub: string): void;
}

export interface GrantBookOptions {
  clock: Clock;
  store: StateStore;
  rotation: boolean;
  /** Consent screen in Testing: refresh tokens end after seven days. */
  testing: boolean;
}

/** Google's lifetime of an access token, in seconds. */
const ACCESS_TOKEN_SECONDS = 3599;
const DAY_MS = 24 * 60 * 60 * 1000;
/** A refresh token unused for six months ends. */
const UNUSED_MS = 183 * DAY_MS;
export const TESTING_LIFETIME_MS = 7 * DAY_MS;
/** Live refresh tokens per account and client; one more ends the oldest. */
const LIVE_REFRESH_TOKENS = 100;

export function createGrantBook(options: GrantBookOptions): GrantBook {
  const { clock, store } = options;
  const grants = new Map<string, Grant>();
  const refreshTokens = new Map<string, RefreshTokenRow>();
  const accessTokens = new Map<string, AccessTokenRow>();
  for (const [id, value] of store.read("grant")) grants.set(id, value as Grant);
  for (const [id, value] of store.read("refresh-token")) refreshTokens.set(id, value as RefreshTokenRow);
  for (const [id, value] of store.read("access-token")) {
    const row = value as AccessTokenRow;
    if (clock.now() - row.expiresAt > DAY_MS) store.remove("access-token", id);
    else accessTokens.set(id, row);
  }

  const saveGrant = (grant: Grant): void => store.put("grant", grant.id, grant);
  const saveRefresh = (row: RefreshTokenRow): void => store.put("refresh-token", row.token, row);

  const standing = (sub: string, clientId: string): Grant | undefined =>
    [...grants.values()].find((grant) => !grant.revoked && grant.sub === sub && grant.clientId === clientId);

  const newAccessToken = (grant: Grant, scopes: string[]): { accessToken: string; expiresAt: number } => {
    const row: AccessTokenRow = {
      token: `ya29.${randomBytes(48).toString("base64url")}`,
      grantId: grant.id,
      scopes,
      expiresAt: clock.now() + ACCESS_TOKEN_SECONDS * 1000,
    };
    accessTokens.set(row.token, row);
    store.put("access-token", row.token, row);
    return { accessToken: row.token, expiresAt: row.expiresAt };
  };

  const newRefreshToken = (grant: Grant, scopes: string[], issuedAt = clock.now()): string => {
    const live = [...refreshTokens.values()].filter((row) => row.grantId === grant.id && !row.revoked);
    for (const oldest of live.slice(0, Math.max(0, live.length - LIVE_REFRESH_TOKENS + 1))) {
      oldest.revoked = true;
      saveRefresh(oldest);
    }
    const row: RefreshTokenRow = {
      token: `1//0${randomBytes(48).toString("base64url")}`,
      grantId: grant.id,
      scopes,
      issuedAt,
      lastUsedAt: clock.now(),
      revoked: false,
    };
    refreshTokens.set(row.token, row);
    saveRefresh(row);
    return row.token;
  };

  const isRefreshTokenDead = (row: RefreshTokenRow, grant: Grant): boolean =>
    row.revoked ||
    grant.revoked ||
    clock.now() - row.lastUsedAt >= UNUSED_MS ||
    (options.testing && clock.now() - row.issuedAt >= TESTING_LIFETIME_MS);

  const revokeGrant = (grant: Grant): void => {
    grant.revoked = true;
    saveGrant(grant);
  };

  return {
    standing,
    issue({ sub, clientId, scopes, offline }) {
      const grant = standing(sub, clientId) ?? {
        id: randomUUID(),
        sub,
        clientId,
        scopes: [],
        revoked: false,
      };
      grant.scopes = [...new Set([...grant.scopes, ...scopes])];
      grants.set(grant.id, grant);
      saveGrant(grant);
      const given = [...scopes];
      const refresh = offline ? { refreshToken: newRefreshToken(grant, given) } : {};
      return { grant, scopes: given, ...newAccessToken(grant, given), ...refresh };
    },
    refresh(token, clientId) {
      const row = refreshTokens.get(token);
      const grant = row === undefined ? undefined : grants.get(row.grantId);
      if (row === undefined || grant === undefined) throw oauthFailure("invalid_grant", "Bad Request");
      if (grant.clientId !== clientId) throw oauthFailure("unauthorized_client", "Unauthorized", 401);
      if (isRefreshTokenDead(row, grant)) {
        throw oauthFailure("invalid_grant", "Token has been expired or revoked.");
      }
      row.lastUsedAt = clock.now();
      const rotated = options.rotation
        ? { refreshToken: newRefreshToken(grant, row.scopes, row.issuedAt) }
        : {};
      if (options.rotation) row.revoked = true;
      saveRefresh(row);
      return { grant, scopes: row.scopes, ...newAccessToken(grant, row.scopes), ...rotated };
    },
    check(accessToken) {
      const row = accessTokens.get(accessToken);
      const grant = row === undefined ? undefined : grants.get(row.grantId);
      if (row === undefined || grant === undefined || grant.revoked) return "unknown";
      if (clock.now() >= row.expiresAt) return "expired";
      return { grant, scopes: row.scopes, expiresAt: row.expiresAt };
    },
    revokeToken(token) {
      const refreshRow = refreshTokens.get(token);
      const grant = grants.get((refreshRow ?? accessTokens.get(token))?.grantId ?? "");
      if (grant === undefined || grant.revoked || refreshRow?.revoked === true) return false;
      revokeGrant(grant);
      return true;
    },
    revokeAll(sub) {
      for (const grant of grants.values()) if (grant.sub === sub && !grant.revoked) revokeGrant(grant);
    },
  };
}
