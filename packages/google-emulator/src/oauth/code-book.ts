import { createHash, randomBytes } from "node:crypto";

import type { Clock } from "../clock.ts";
import { oauthFailure } from "../google-failure.ts";
import type { StateStore } from "../state/state-store.ts";

/** What an authorization code stands for. */
interface CodeRow {
  sub: string;
  clientId: string;
  redirectUri: string;
  scopes: string[];
  offline: boolean;
  codeChallenge?: string;
  codeChallengeMethod: "S256" | "plain";
  nonce?: string;
  expiresAt: number;
}

interface CodeExchange {
  code: string;
  clientId: string;
  redirectUri: string;
  codeVerifier?: string;
}

export interface CodeBook {
  issue(row: Omit<CodeRow, "expiresAt">): string;
  /** Takes a code, once; throws what Google answers to a wrong one. */
  redeem(exchange: CodeExchange): CodeRow;
}

const CODE_LIFETIME_MS = 10 * 60 * 1000;

export function createCodeBook({ clock, store }: { clock: Clock; store: StateStore }): CodeBook {
  const codes = new Map<string, CodeRow>();
  for (const [code, row] of store.read("code")) codes.set(code, row as CodeRow);

  return {
    issue(row) {
      const code = `4/0${randomBytes(36).toString("base64url")}`;
      const kept = { ...row, expiresAt: clock.now() + CODE_LIFETIME_MS };
      codes.set(code, kept);
      store.put("code", code, kept);
      return code;
    },
    redeem({ code, clientId, redirectUri, codeVerifier }) {
      const row = codes.get(code);
      if (row === undefined || clock.now() >= row.expiresAt)
        throw oauthFailure("invalid_grant", "Malformed auth code.");
      if (row.clientId !== clientId) throw oauthFailure("unauthorized_client", "Unauthorized", 401);
      if (row.redirectUri !== redirectUri) throw oauthFailure("redirect_uri_mismatch", "Bad Request");
      checkVerifier(row, codeVerifier);
      codes.delete(code);
      store.remove("code", code);
      return row;
    },
  };
}

function checkVerifier(row: CodeRow, verifier: string | undefined): void {
  if (row.codeChallenge === undefined) return;
  if (verifier === undefined) throw oauthFailure("invalid_grant", "Missing code verifier.");
  const answer =
    row.codeChallengeMethod === "S256" ? createHash("sha256").update(verifier).digest("base64url") : verifier;
  if (answer !== row.codeChallenge) throw oauthFailure("invalid_grant", "Invalid code verifier.");
}
