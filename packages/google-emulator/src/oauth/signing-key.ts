import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";

import { SignJWT } from "jose";
import { z } from "zod";

import type { StateStore } from "../state/state-store.ts";

export interface IdTokenClaims {
  sub: string;
  aud: string;
  email?: string;
  name?: string;
  nonce?: string;
  accessToken: string;
  /** Epoch ms. */
  now: number;
}

/** The RS256 key behind id tokens, kept with the state so that tokens outlive a restart. */
export interface SigningKey {
  readonly jwks: { keys: object[] };
  /** Key id to PEM, as the older v1/certs endpoint gives them. */
  readonly pems: Record<string, string>;
  signIdToken(claims: IdTokenClaims): Promise<string>;
}

export const ID_TOKEN_ISSUER = "https://accounts.google.com";

const keptKeySchema = z.object({ pem: z.string() });

export function openSigningKey(store: StateStore): SigningKey {
  const kept = [...store.read("meta", "signing-key")].map(([, value]) => keptKeySchema.parse(value))[0];
  const pem =
    kept?.pem ??
    generateKeyPairSync("rsa", { modulusLength: 2048 })
      .privateKey.export({ type: "pkcs8", format: "pem" })
      .toString();
  if (kept === undefined) store.put("meta", "signing-key", { pem });
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const kid = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 40);

  return {
    jwks: { keys: [{ ...publicKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid }] },
    pems: { [kid]: publicKey.export({ type: "spki", format: "pem" }).toString() },
    signIdToken({ sub, aud, email, name, nonce, accessToken, now }) {
      const seconds = Math.floor(now / 1000);
      const atHash = createHash("sha256").update(accessToken).digest().subarray(0, 16).toString("base64url");
      return new SignJWT({
        azp: aud,
        at_hash: atHash,
        ...(email === undefined ? {} : { email, email_verified: true }),
        ...(name === undefined ? {} : { name }),
        ...(nonce === undefined ? {} : { nonce }),
      })
        .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
        .setIssuer(ID_TOKEN_ISSUER)
        .setAudience(aud)
        .setSubject(sub)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + 3600)
        .sign(privateKey);
    },
  };
}
