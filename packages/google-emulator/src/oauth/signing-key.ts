import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";

import { SignJWT } from "jose";
import { z } from "zod";

import type { StateStore } from "../state/state-store.ts";

interface IdTokenClaims {
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

interface KeyMaterial {
  privateKey: KeyObject;
  publicKey: KeyObject;
  kid: string;
}

/** The key is made when it is first needed: that takes 0.3 s, and many emulators never sign. */
export function openSigningKey(store: StateStore): SigningKey {
  let material: KeyMaterial | undefined;
  const key = (): KeyMaterial => (material ??= loadKey(store));

  return {
    get jwks() {
      const { publicKey, kid } = key();
      return { keys: [{ ...publicKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid }] };
    },
    get pems() {
      const { publicKey, kid } = key();
      return { [kid]: publicKey.export({ type: "spki", format: "pem" }).toString() };
    },
    signIdToken({ sub, aud, email, name, nonce, accessToken, now }) {
      const { privateKey, kid } = key();
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

function loadKey(store: StateStore): KeyMaterial {
  const [kept] = [...store.read("meta", "signing-key")].map(([, value]) => keptKeySchema.parse(value));
  const pem = kept?.pem ?? newPem();
  if (kept === undefined) store.put("meta", "signing-key", { pem });
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const kid = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 40);
  return { privateKey, publicKey, kid };
}

function newPem(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
