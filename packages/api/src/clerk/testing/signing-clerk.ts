import { generateKeyPairSync } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SignJWT, type JWTHeaderParameters } from "jose";

/** A key of an instance, and what signs with it. */
export interface ClerkKey {
  readonly kid: string;
  readonly pem: string;
  /** A session token that is right in all but what the test changes. */
  sign(change?: { claims?: Record<string, unknown>; header?: Partial<JWTHeaderParameters> }): Promise<string>;
}

/** What Clerk's API answers to the question for its keys; the emulator has one key that never changes. */
export interface SigningClerk extends AsyncDisposable {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  /** From now on these are its keys. */
  publish(...keys: readonly ClerkKey[]): void;
  /** From now on it answers so. */
  answer(how: "keys" | "down" | "html" | "hang"): void;
}

export const ISSUER = "https://clerk.example.test";

export function createClerkKey(kid: string): ClerkKey {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  jwks.set(kid, { ...publicKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig" });
  return {
    kid,
    pem: publicKey.export({ format: "pem", type: "spki" }) as string,
    async sign({ claims = {}, header = {} } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const right = { iss: ISSUER, sub: "user_ada", sid: "sess_1", azp: "http://localhost:3001" };
      const payload = { ...right, iat: now, nbf: now - 10, exp: now + 60, ...claims };
      const given = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
      return await new SignJWT(given)
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid, ...header })
        .sign(privateKey);
    },
  };
}

const jwks = new Map<string, object>();

export async function openSigningClerk(...keys: readonly ClerkKey[]): Promise<SigningClerk> {
  let published = keys;
  let asked = 0;
  let how: "keys" | "down" | "html" | "hang" = "keys";
  const answerTo = (response: ServerResponse): void => {
    if (how === "hang") return;
    if (how === "down") return void response.writeHead(500).end("{}");
    if (how === "html") return void response.writeHead(200).end("<html>");
    const body = { keys: published.map(({ kid }) => jwks.get(kid)) };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    if (request.url !== "/v1/jwks" || request.headers.authorization !== "Bearer sk_test_x")
      return void response.writeHead(401).end("{}");
    asked += 1;
    answerTo(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    publish(...next) {
      published = next;
    },
    answer(next) {
      how = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
