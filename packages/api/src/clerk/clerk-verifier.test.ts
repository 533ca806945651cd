import { createHmac, generateKeyPairSync } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { createTestClock } from "../server/testing/test-clock.ts";
import type { TokenVerifier } from "../session/session.ts";
import { createClerkKeys } from "./clerk-keys.ts";
import { createClerkVerifier } from "./clerk-verifier.ts";
import { openClerkEmulator } from "./testing/clerk-emulator.ts";
import { createClerkKey, ISSUER, openSigningClerk, type SigningClerk } from "./testing/signing-clerk.ts";

const ORIGIN = "http://localhost:3001";

const key = createClerkKey("ins_1");
const other = createClerkKey("ins_2");

function networkless(jwtKey: string): TokenVerifier {
  const clerk = { apiUrl: "http://127.0.0.1:1", secretKey: null, jwtKey };
  return verifierOf(createClerkKeys({ clerk, now: () => new Date(), log: { warn: () => undefined } }));
}

function verifierOf(keys: ReturnType<typeof createClerkKeys>): TokenVerifier {
  return createClerkVerifier({ issuer: ISSUER, authorizedParties: [ORIGIN], keys });
}

function online({ url }: SigningClerk) {
  const clock = createTestClock();
  const warnings: object[] = [];
  const clerk = { apiUrl: url, secretKey: "sk_test_x", jwtKey: null };
  const log = { warn: (facts: object) => void warnings.push(facts) };
  return {
    verifier: verifierOf(createClerkKeys({ clerk, now: clock.now, log, timeoutMs: 200 })),
    clock,
    warnings,
  };
}

const seconds = (offset: number): number => Math.floor(Date.now() / 1000) + offset;

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

test("a session token of an independent Clerk passes, by its key set and by its key alone", async () => {
  await using emulator = await openClerkEmulator();
  const signIn = await emulator.signIn();
  const keys = createClerkKeys({
    clerk: emulator.environment,
    now: () => new Date(),
    log: { warn: () => undefined },
  });
  const verifier = createClerkVerifier({
    issuer: emulator.environment.frontendApi,
    authorizedParties: [ORIGIN],
    keys,
  });
  const token = await signIn.token();
  expect(await verifier.verify(token)).toMatchObject({
    issuer: emulator.url,
    subject: signIn.userId,
    sessionId: signIn.sessionId,
    email: null,
  });
  const [header = "", payload = "", signature = ""] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
  expect(
    await verifier.verify(`${header}.${encode({ ...claims, sub: "user_eve" })}.${signature}`),
  ).toBeNull();
});

test("a token is read without asking Clerk where its key is given", async () => {
  const verified = await networkless(key.pem).verify(
    await key.sign({ claims: { email: "ada@example.com" } }),
  );
  expect(verified).toMatchObject({
    issuer: ISSUER,
    subject: "user_ada",
    sessionId: "sess_1",
    email: "ada@example.com",
  });
  expect(verified?.expiresAt.getTime()).toBe((verified?.issuedAt.getTime() ?? 0) + 60_000);
});

describe("a token is refused", () => {
  test("when another key signed it, whatever id it claims", async () => {
    expect(await networkless(key.pem).verify(await other.sign())).toBeNull();
    expect(await networkless(key.pem).verify(await other.sign({ header: { kid: key.kid } }))).toBeNull();
  });

  test.each<[string, Record<string, unknown>]>([
    ["issuer", { iss: "https://clerk.other.test" }],
    ["issuer's look-alike", { iss: `${ISSUER}.evil.test` }],
    ["page", { azp: "http://localhost:3002" }],
    ["page's look-alike", { azp: `${ORIGIN}.evil.test` }],
    ["page without a name", { azp: "" }],
  ])("when it is of another %s", async (_what, claims) => {
    expect(await networkless(key.pem).verify(await key.sign({ claims }))).toBeNull();
  });

  test("when it has expired, or is not valid yet, by more than the clocks may differ", async () => {
    const verifier = networkless(key.pem);
    expect(await verifier.verify(await key.sign({ claims: { exp: seconds(-8) } }))).toBeNull();
    expect(await verifier.verify(await key.sign({ claims: { nbf: seconds(60) } }))).toBeNull();
    expect(await verifier.verify(await key.sign({ claims: { iat: seconds(60) } }))).toBeNull();
  });

  test.each(["sub", "sid", "iss", "iat", "nbf", "exp"])("when it lacks %s", async (claim) => {
    expect(await networkless(key.pem).verify(await key.sign({ claims: { [claim]: undefined } }))).toBeNull();
  });

  test("when its sign-in is not finished", async () => {
    const verifier = networkless(key.pem);
    expect(await verifier.verify(await key.sign({ claims: { sts: "pending" } }))).toBeNull();
    expect(await verifier.verify(await key.sign({ claims: { sts: "active" } }))).not.toBeNull();
  });

  test('when its algorithm is "none"', async () => {
    const [, payload = ""] = (await key.sign()).split(".");
    for (const alg of ["none", "None", "NONE"]) {
      const header = encode({ alg, typ: "JWT", kid: key.kid });
      expect(await networkless(key.pem).verify(`${header}.${payload}.`)).toBeNull();
    }
  });

  test("when it is signed by HMAC with the public key as the secret", async () => {
    const [, payload = ""] = (await key.sign()).split(".");
    const unsigned = `${encode({ alg: "HS256", typ: "JWT", kid: key.kid })}.${payload}`;
    for (const secret of [key.pem, key.pem.trim(), key.pem.replaceAll("\n", "")]) {
      const signature = createHmac("sha256", secret).update(unsigned).digest("base64url");
      expect(await networkless(key.pem).verify(`${unsigned}.${signature}`)).toBeNull();
    }
  });

  test("when another RSA algorithm signed it with the right key", async () => {
    for (const alg of ["RS384", "RS512", "PS256"])
      expect(await networkless(key.pem).verify(await key.sign({ header: { alg } }))).toBeNull();
  });

  test("when it brings its own key", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const jwk = publicKey.export({ format: "jwk" }) as Record<string, string>;
    const token = await new SignJWT({ iss: ISSUER, sub: "user_ada", sid: "s", azp: ORIGIN })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: key.kid, jwk })
      .setIssuedAt()
      .setNotBefore(seconds(-5))
      .setExpirationTime("1m")
      .sign(privateKey);
    expect(await networkless(key.pem).verify(token)).toBeNull();
  });

  test.each(["", ".", "..", "a.b.c", "not a token", "\u0000", "e30.e30.e30", "bnVsbA.bnVsbA.bnVsbA"])(
    "when it is no token at all: %j",
    async (text) => {
      expect(await networkless(key.pem).verify(text)).toBeNull();
    },
  );
});

test("clocks that differ by a few seconds refuse nobody", async () => {
  const verifier = networkless(key.pem);
  expect(await verifier.verify(await key.sign({ claims: { exp: seconds(-1) } }))).not.toBeNull();
  expect(
    await verifier.verify(await key.sign({ claims: { iat: seconds(3), nbf: seconds(3) } })),
  ).not.toBeNull();
});

test("a token that was made without a page, as Clerk's Backend API makes them, passes", async () => {
  expect(await networkless(key.pem).verify(await key.sign({ claims: { azp: undefined } }))).not.toBeNull();
});

describe("Clerk's keys", () => {
  test("are asked for once, however many tokens come, and again after five minutes", async () => {
    await using clerk = await openSigningClerk(key);
    const { verifier, clock } = online(clerk);
    const token = await key.sign();
    const verified = await Promise.all(Array.from({ length: 10 }, () => verifier.verify(token)));
    expect(verified.every((one) => one !== null)).toBe(true);
    expect(clerk.asked()).toBe(1);
    clock.advance(5 * 60_000);
    expect(await verifier.verify(token)).not.toBeNull();
    expect(clerk.asked()).toBe(2);
  });

  test("are not asked for because of a token of another issuer", async () => {
    await using clerk = await openSigningClerk(key);
    const { verifier } = online(clerk);
    expect(
      await verifier.verify(await other.sign({ claims: { iss: "https://clerk.other.test" } })),
    ).toBeNull();
    expect(clerk.asked()).toBe(0);
  });

  test("are known at once when they are new, and believed no longer once they are withdrawn", async () => {
    await using clerk = await openSigningClerk(key);
    const { verifier, clock } = online(clerk);
    expect(await verifier.verify(await key.sign())).not.toBeNull();
    clerk.publish(key, other);
    expect(await verifier.verify(await other.sign())).not.toBeNull();
    clerk.publish(other);
    clock.advance(5 * 60_000);
    expect(await verifier.verify(await key.sign())).toBeNull();
    expect(await verifier.verify(await other.sign())).not.toBeNull();
  });

  test("are not asked for without end by tokens with ids that nobody has", async () => {
    await using clerk = await openSigningClerk(key);
    const { verifier, clock } = online(clerk);
    expect(await verifier.verify(await key.sign())).not.toBeNull();
    for (let forged = 0; forged < 5; forged++)
      expect(await verifier.verify(await other.sign({ header: { kid: `forged-${forged}` } }))).toBeNull();
    // Nobody knows whether this one is forged, too: that is no answer to sign somebody out by.
    await expect(verifier.verify(await other.sign())).rejects.toMatchObject({ code: "SIGN_IN_UNAVAILABLE" });
    expect(clerk.asked()).toBe(6);
    expect(await verifier.verify(await key.sign())).not.toBeNull();
    clerk.publish(key, other);
    clock.advance(60_000);
    expect(await verifier.verify(await other.sign())).not.toBeNull();
  });

  test.each(["down", "html", "hang"] as const)("that cannot be had are no refusal: %s", async (how) => {
    await using clerk = await openSigningClerk(key);
    clerk.answer(how);
    const { verifier, clock, warnings } = online(clerk);
    const failing = verifier.verify(await key.sign());
    await expect(failing).rejects.toMatchObject({ code: "SIGN_IN_UNAVAILABLE", retryAfterMs: 5_000 });
    await expect(verifier.verify(await key.sign())).rejects.toMatchObject({ code: "SIGN_IN_UNAVAILABLE" });
    expect(clerk.asked()).toBe(1);
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).not.toContain("sk_test_x");
    clerk.answer("keys");
    clock.advance(5_000);
    expect(await verifier.verify(await key.sign())).not.toBeNull();
  });

  test("that are known hold for an hour of silence, and then nobody is recognized until Clerk answers", async () => {
    await using clerk = await openSigningClerk(key);
    const { verifier, clock } = online(clerk);
    expect(await verifier.verify(await key.sign())).not.toBeNull();
    clerk.answer("down");
    clock.advance(59 * 60_000);
    expect(await verifier.verify(await key.sign())).not.toBeNull();
    clock.advance(60_000);
    await expect(verifier.verify(await key.sign())).rejects.toMatchObject({ code: "SIGN_IN_UNAVAILABLE" });
  });
});
