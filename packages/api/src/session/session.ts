import { createHash } from "node:crypto";
import type { TokenScope } from "../contract/api-token.ts";
import type { UserId } from "./user-id.ts";

/** Who a request comes from, proven by a token. */
export interface Session {
  readonly userId: UserId;
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** What an API token may do; null for a signed-in person, who may do everything. */
  readonly scopes: readonly TokenScope[] | null;
  readonly issuedAt: Date;
  /** Null: never. */
  readonly expiresAt: Date | null;
  /** Names this one sign-in, so that an OAuth connect can be finished only where it was started. */
  readonly sessionHash: Buffer;
}

/** Turns a token into a session; null = no session, whatever is wrong with the token. */
export interface SessionVerifier {
  /** @throws KithError SIGN_IN_UNAVAILABLE when it cannot be told at the moment */
  verify(token: string, leniency?: Leniency): Promise<Session | null>;
}

/** For the one request that may come late: the way back from another site, where no script could renew the token. */
export interface Leniency {
  /** For how long an expired token of a person is taken as if it had not. */
  readonly expiredForMs: number;
}

/** What a token proves, before it is known which user of Kith that is. */
export interface VerifiedToken {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** The sign-in, not the token: issuers such as Clerk renew the token of one sign-in every minute. */
  readonly sessionId: string;
}

/** The part of a session that depends on who issues the tokens. */
export interface TokenVerifier {
  /** Null when the token is not valid here. Throws only when it cannot be told (the issuer's keys are out of reach). */
  verify(token: string, leniency?: Leniency): Promise<VerifiedToken | null>;
}

export function hashSession({ issuer, sessionId }: Pick<VerifiedToken, "issuer" | "sessionId">): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([issuer, sessionId]))
    .digest();
}
