import { createPublicKey, randomUUID, type KeyObject } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { parseLocalEmail } from "./local-email.ts";
import type { TokenVerifier } from "./session.ts";

const LOCAL_ISSUER = "kith-local";
const AUDIENCE = "kith";
const ALGORITHM = "RS256";

export const LOCAL_SESSION_SECONDS = 30 * 24 * 60 * 60;

export interface LocalTokenOptions {
  /** The RSA key of the data directory's key file: whoever can read it can sign in as anybody, and nobody else can. */
  readonly privateKey: KeyObject;
  readonly now: () => Date;
}

/**
 * Makes a session token of a local user, valid for 30 days. It needs no database, so that a command beside a running
 * server can make one too; the user is made when the token is first seen.
 */
export async function issueLocalToken(email: string, options: LocalTokenOptions): Promise<string> {
  const issuedAt = Math.floor(options.now().getTime() / 1000);
  return await new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
    .setIssuer(LOCAL_ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(parseLocalEmail(email))
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + LOCAL_SESSION_SECONDS)
    .sign(options.privateKey);
}

/** Accepts what `issueLocalToken` makes, and nothing else: the algorithm is pinned, every claim is required. */
export function createLocalTokenVerifier(options: LocalTokenOptions): TokenVerifier {
  const publicKey = createPublicKey(options.privateKey);
  return {
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          algorithms: [ALGORITHM],
          issuer: LOCAL_ISSUER,
          audience: AUDIENCE,
          currentDate: options.now(),
          requiredClaims: ["sub", "jti", "iat", "nbf", "exp"],
        });
        const { sub = "", jti = "", exp = 0 } = payload;
        return {
          issuer: LOCAL_ISSUER,
          subject: sub,
          email: sub,
          expiresAt: new Date(exp * 1000),
          sessionId: jti,
        };
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
