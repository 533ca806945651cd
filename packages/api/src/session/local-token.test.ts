import { createHmac, createPublicKey, generateKeyPairSync } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { createLocalTokenVerifier, issueLocalToken, LOCAL_SESSION_SECONDS } from "./local-token.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
const START = new Date("2027-01-01T00:00:00Z");

function verifierAt(date: Date) {
  return createLocalTokenVerifier({ privateKey, now: () => date });
}

function issue(email = "ann@example.com"): Promise<string> {
  return issueLocalToken(email, { privateKey, now: () => START });
}

function after(seconds: number): Date {
  return new Date(START.getTime() + seconds * 1000);
}

/** A token that is right in all but what a test changes. */
function forge(change: (jwt: SignJWT) => SignJWT, alg = "RS256"): SignJWT {
  const issuedAt = START.getTime() / 1000;
  return change(
    new SignJWT()
      .setProtectedHeader({ alg })
      .setIssuer("kith-local")
      .setAudience("kith")
      .setSubject("ann@example.com")
      .setJti("1")
      .setIssuedAt(issuedAt)
      .setNotBefore(issuedAt)
      .setExpirationTime(issuedAt + 60),
  );
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

test("a local token names its user and lasts 30 days", async () => {
  const verified = await verifierAt(START).verify(await issue("  Ann@Example.com "));
  expect(verified).toMatchObject({
    issuer: "kith-local",
    subject: "ann@example.com",
    email: "ann@example.com",
  });
  expect(verified?.expiresAt).toEqual(after(30 * 24 * 60 * 60));
  expect(await verifierAt(after(LOCAL_SESSION_SECONDS - 1)).verify(await issue())).not.toBeNull();
});

test("two tokens of one user are two sign-ins", async () => {
  const verifier = verifierAt(START);
  const [one, two] = await Promise.all([verifier.verify(await issue()), verifier.verify(await issue())]);
  expect(one?.sessionId).not.toBe(two?.sessionId);
});

test("a token signed as it should be passes, so that the refusals below are not for another reason", async () => {
  expect(await verifierAt(START).verify(await forge((jwt) => jwt).sign(privateKey))).not.toBeNull();
});

describe("a token is refused", () => {
  test("when it has expired", async () => {
    expect(await verifierAt(after(LOCAL_SESSION_SECONDS)).verify(await issue())).toBeNull();
  });

  test("before it is valid", async () => {
    expect(await verifierAt(after(-2)).verify(await issue())).toBeNull();
  });

  test("when any part of it was changed", async () => {
    const [header = "", payload = "", signature = ""] = (await issue()).split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
    const verifier = verifierAt(START);
    expect(
      await verifier.verify(`${header}.${encode({ ...claims, sub: "bob@example.com" })}.${signature}`),
    ).toBeNull();
    expect(await verifier.verify(`${encode({ alg: "RS256", typ: "X" })}.${payload}.${signature}`)).toBeNull();
    const flipped = Buffer.from(signature, "base64url");
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    expect(await verifier.verify(`${header}.${payload}.${flipped.toString("base64url")}`)).toBeNull();
  });

  test("when another key signed it", async () => {
    expect(await verifierAt(START).verify(await forge((jwt) => jwt).sign(other.privateKey))).toBeNull();
  });

  test('when its algorithm is "none"', async () => {
    const [, payload = ""] = (await issue()).split(".");
    for (const alg of ["none", "None", "NONE"]) {
      expect(await verifierAt(START).verify(`${encode({ alg })}.${payload}.`)).toBeNull();
    }
  });

  test("when it is signed by HMAC with the public key as the secret", async () => {
    const [, payload = ""] = (await issue()).split(".");
    const unsigned = `${encode({ alg: "HS256", typ: "JWT" })}.${payload}`;
    const publicKey = createPublicKey(privateKey);
    for (const secret of [
      publicKey.export({ format: "pem", type: "spki" }),
      publicKey.export({ format: "der", type: "spki" }),
      JSON.stringify(publicKey.export({ format: "jwk" })),
    ]) {
      const signature = createHmac("sha256", secret).update(unsigned).digest("base64url");
      expect(await verifierAt(START).verify(`${unsigned}.${signature}`)).toBeNull();
    }
  });

  test("when another RSA algorithm signed it with the right key", async () => {
    const token = await forge((jwt) => jwt, "RS512").sign(privateKey);
    expect(await verifierAt(START).verify(token)).toBeNull();
  });

  test.each<[string, (jwt: SignJWT) => SignJWT]>([
    ["issuer", (jwt) => jwt.setIssuer("https://clerk.example.com")],
    ["audience", (jwt) => jwt.setAudience("another-program")],
  ])("when it is of another %s", async (_claim, change) => {
    expect(await verifierAt(START).verify(await forge(change).sign(privateKey))).toBeNull();
  });

  test.each(["sub", "jti", "iat", "nbf", "exp", "iss", "aud"])("when it lacks %s", async (claim) => {
    const [, payload = ""] = (await forge((jwt) => jwt).sign(privateKey)).split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
    delete claims[claim];
    const token = await new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(privateKey);
    expect(await verifierAt(START).verify(token)).toBeNull();
  });

  test.each(["", ".", "..", "a.b.c", "not a token", "\u0000"])(
    "when it is no token at all: %j",
    async (text) => {
      expect(await verifierAt(START).verify(text)).toBeNull();
    },
  );
});

test.each(["", "ann", "@", "a@", "@b", "a b@c", `${"x".repeat(250)}@example.com`])(
  "a local user is named by an e-mail address: %j is refused",
  async (email) => {
    await expect(issue(email)).rejects.toMatchObject({ code: "INPUT_INVALID" });
  },
);
