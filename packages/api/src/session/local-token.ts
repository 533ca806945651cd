import { createPublicKey, randomUUID, type KeyObject } from "node:crypto";
import { decodeJwt, errors, jwtVerify, SignJWT } from "jose";
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
  const issuedAtMs = options.now().getTime();
  const validFrom = Math.floor(issuedAtMs / 1000);
  return await new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
    .setIssuer(LOCAL_ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(parseLocalEmail(email))
    .setJti(randomUUID())
    // To the millisecond, as RFC 7519 allows: who signs out everywhere and in again does so within one second.
    .setIssuedAt(issuedAtMs / 1000)
    .setNotBefore(validFrom)
    .setExpirationTime(validFrom + LOCAL_SESSION_SECONDS)
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
        const { sub = "", jti = "", iat = 0, exp = 0 } = payload;
        return {
          issuer: LOCAL_ISSUER,
          subject: sub,
          email: sub,
          issuedAt: new Date(Math.round(iat * 1000)),
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

/** Whether a text says that it is a local token; whether it is a valid one only the verifier can tell. */
export function saysLocal(token: string): boolean {
  try {
    return decodeJwt(token).iss === LOCAL_ISSUER;
  } catch {
    return false;
  }
}
