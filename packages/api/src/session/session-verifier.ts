import type { ApiTokens } from "./api-tokens.ts";
import { isApiToken } from "./api-token.ts";
import { hashSession, type SessionVerifier, type TokenVerifier } from "./session.ts";
import { isEnded, type UserFinder } from "./user-finder.ts";

export interface SessionVerifierOptions {
  /** Of signed-in persons: local ones, or Clerk's. */
  readonly people: TokenVerifier;
  readonly apiTokens: Pick<ApiTokens, "verify">;
  readonly users: UserFinder;
}

/** Joins the two questions: is the token valid (asked of its issuer's verifier), and which user of Kith is it. */
export function createSessionVerifier({ people, apiTokens, users }: SessionVerifierOptions): SessionVerifier {
  return {
    async verify(token, leniency) {
      if (isApiToken(token)) return await apiTokens.verify(token);
      const verified = await people.verify(token, leniency);
      if (verified === null) return null;
      const { issuer, subject, email, issuedAt, expiresAt } = verified;
      const user = await users.findOrCreate({ issuer, subject });
      if (isEnded(issuedAt, user)) return null;
      const sessionHash = hashSession(verified);
      return { userId: user.userId, issuer, subject, email, scopes: null, issuedAt, expiresAt, sessionHash };
    },
  };
}
