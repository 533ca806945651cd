import { hashSession, type SessionVerifier, type TokenVerifier } from "./session.ts";
import type { UserFinder } from "./user-finder.ts";

/** Joins the two questions: is the token valid (asked of its issuer's verifier), and which user of Kith is it. */
export function createSessionVerifier(tokens: TokenVerifier, users: UserFinder): SessionVerifier {
  return {
    async verify(token) {
      const verified = await tokens.verify(token);
      if (verified === null) return null;
      const { issuer, subject, email, expiresAt } = verified;
      const userId = await users.findOrCreate({ issuer, subject });
      return { userId, issuer, subject, email, expiresAt, sessionHash: hashSession(verified) };
    },
  };
}
