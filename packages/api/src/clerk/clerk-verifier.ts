import { decodeJwt, verifyJwt } from "@clerk/backend/jwt";
import { TokenVerificationError } from "@clerk/backend/errors";
import { z } from "zod";
import type { TokenVerifier, VerifiedToken } from "../session/session.ts";
import type { ClerkKeys } from "./clerk-keys.ts";

export interface ClerkVerifierOptions {
  /** The instance's Frontend API. */
  readonly issuer: string;
  /** The origins whose pages may hold a session: the dashboard's. */
  readonly authorizedParties: readonly string[];
  readonly keys: ClerkKeys;
}

/** How far Clerk's clock and this machine's may be apart. */
const CLOCK_SKEW_MS = 5_000;

/** What any token may say of itself; the library reads without looking. */
const unverifiedSchema = z.object({
  header: z.object({ alg: z.literal("RS256"), kid: z.string() }),
  payload: z.object({ iss: z.string() }),
});

/**
 * What makes a token one of a session: Clerk signs machine tokens, and tokens of templates, with the same key, and
 * those name no `sid`.
 */
const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  sid: z.string().min(1),
  iat: z.number(),
  nbf: z.number(),
  exp: z.number(),
  azp: z.string().optional(),
  /** "pending": signed in, but not done with what the instance asks first, such as a second factor. No session yet. */
  sts: z.literal("active").optional(),
  /** Only where the instance's session token has been customized to hold it. */
  email: z.string().optional().catch(undefined),
});

/**
 * Accepts Clerk's session tokens: signed RS256 by a key of the instance, of its issuer, within their time.
 *
 * `azp` is the origin of the page that the token was made for. Clerk leaves it out where no page asked (its Backend API),
 * so what is there must be ours, and what is not there is no refusal: so says Clerk's guide to manual verification.
 */
export function createClerkVerifier(options: ClerkVerifierOptions): TokenVerifier {
  const { issuer, authorizedParties, keys } = options;
  return {
    async verify(token, { expiredForMs } = { expiredForMs: 0 }) {
      try {
        // Looked at before Clerk is asked for a key: a token of another instance is no reason to.
        const said = unverifiedSchema.safeParse(decodeJwt(token));
        if (!said.success || said.data.payload.iss !== issuer) return null;
        const key = await keys.keyOf(said.data.header.kid);
        if (key === null) return null;
        // The library has one measure for all three times: what it lets pass for the end it lets pass for the beginning.
        const clockSkewInMs = CLOCK_SKEW_MS + expiredForMs;
        const verified: unknown = await verifyJwt(token, { key, issuer, clockSkewInMs });
        const claims = claimsSchema.safeParse(verified);
        if (!claims.success) return null;
        const { azp, nbf, iat } = claims.data;
        if (Math.max(nbf, iat) * 1000 > Date.now() + CLOCK_SKEW_MS) return null;
        return azp === undefined || authorizedParties.includes(azp) ? tokenOf(claims.data) : null;
      } catch (error) {
        if (error instanceof TokenVerificationError) return null;
        throw error;
      }
    },
  };
}

function tokenOf(claims: z.infer<typeof claimsSchema>): VerifiedToken {
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: claims.email ?? null,
    issuedAt: new Date(claims.iat * 1000),
    expiresAt: new Date(claims.exp * 1000),
    sessionId: claims.sid,
  };
}
