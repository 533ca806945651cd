import { generateKeyPairSync, randomUUID } from "node:crypto";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createApiTokens } from "./api-tokens.ts";
import { createLocalTokenVerifier, issueLocalToken } from "./local-token.ts";
import { readSession, requireSession, type SessionEnv } from "./request-session.ts";
import { createSessionRoutes } from "./session-routes.ts";
import { createSessionVerifier } from "./session-verifier.ts";
import type { SessionVerifier } from "./session.ts";
import { createUserFinder } from "./user-finder.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const now = () => new Date();
const token = (email = "ann@example.com") => issueLocalToken(email, { privateKey, now });

const NO_CLERK: { publishableKey: string } | null = null;

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

function createVerifier(): SessionVerifier {
  const newId = randomUUID;
  return createSessionVerifier({
    people: createLocalTokenVerifier({ privateKey, now }),
    apiTokens: createApiTokens({ database, now, newId }),
    users: createUserFinder({ database, now, newId }),
  });
}

function createApp({ publicUrl = "http://localhost:3001", address = "127.0.0.1", clerk = NO_CLERK } = {}) {
  const verifier = createVerifier();
  const app = new Hono<SessionEnv>();
  app.use(readSession(verifier));
  app.route(
    "/api/session",
    createSessionRoutes({
      privateKey,
      now,
      publicUrl: new URL(publicUrl),
      remoteAddress: () => address,
      clerk,
    }),
  );
  app.use("/api/*", requireSession());
  app.get("/api/me", (context) => {
    const session = context.get("session");
    return context.json({ userId: session?.userId, email: session?.email });
  });
  return app;
}

function request(app: Hono<SessionEnv>, path: string, init: TestRequest = {}) {
  const headers = { host: "localhost:3001", ...init.headers };
  return app.request(`http://localhost:3001${path}`, { ...init, headers });
}

interface TestRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

function cookieOf(answer: Response): string {
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

describe("where sign-in is Clerk's", () => {
  const clerk = { publishableKey: "pk_test_Y2xlcmsuZXhhbXBsZS5jb20k" };

  test("the page learns which Clerk it is", async () => {
    const answer = await request(createApp({ clerk }), "/api/session");
    expect(await answer.json()).toEqual({ signedIn: false, method: "clerk", email: null, ...clerk });
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test("the cookie of a local sign-in is taken back, as it keeps Clerk's script from setting its own", async () => {
    const cookie = `__session=${await token()}`;
    const answer = await request(createApp({ clerk }), "/api/session", { headers: { cookie } });
    expect(answer.headers.get("set-cookie")).toBe("__session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
  });

  test.each(["POST", "DELETE"])("%s refuses and says where one signs in", async (method) => {
    const answer = await request(createApp({ clerk }), "/api/session", { method });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await answer.json()).toEqual({
      code: "FORBIDDEN",
      error: expect.stringContaining("Sign-in is Clerk's here"),
    });
  });
});

describe("who is signed in", () => {
  test("a Bearer token and the cookie give the same session", async () => {
    const app = createApp();
    const text = await token();
    const byBearer = await request(app, "/api/me", { headers: { authorization: `Bearer ${text}` } });
    const byCookie = await request(app, "/api/me", { headers: { cookie: `a=1; __session=${text}; b=2` } });
    expect(byBearer.status).toBe(200);
    const me = await byBearer.json();
    expect(me).toMatchObject({ email: "ann@example.com" });
    expect(await byCookie.json()).toEqual(me);
  });

  test("the Bearer token wins over the cookie, an invalid one too", async () => {
    const app = createApp();
    const cookie = `__session=${await token("cookie@example.com")}`;
    const authorization = `bearer ${await token("bearer@example.com")}`;
    const both = await request(app, "/api/me", { headers: { cookie, authorization } });
    expect(await both.json()).toMatchObject({ email: "bearer@example.com" });
    for (const invalid of ["Bearer", "Bearer nonsense", `${authorization}x`]) {
      expect((await request(app, "/api/me", { headers: { cookie, authorization: invalid } })).status).toBe(
        401,
      );
    }
  });

  test.each<Record<string, string>>([
    {},
    { authorization: "Bearer nonsense" },
    { authorization: "Basic dTpw" },
    { cookie: "__session=nonsense" },
    { cookie: "__session=" },
  ])("without a valid token the answer is 401: %j", async (headers) => {
    const answer = await request(createApp(), "/api/me", { headers });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ error: "Unauthorized", code: "UNAUTHORIZED" });
  });

  test("two sign-ins of one user are told apart, two requests of one sign-in are not", async () => {
    const verifier = createVerifier();
    const first = await token();
    const [one, again, two] = [
      await verifier.verify(first),
      await verifier.verify(first),
      await verifier.verify(await token()),
    ];
    expect(again?.sessionHash).toEqual(one?.sessionHash);
    expect(two?.userId).toBe(one?.userId);
    expect(two?.sessionHash).not.toEqual(one?.sessionHash);
  });
});

describe("local sign-in", () => {
  test("signs in the default user, reads back who it is, and signs out", async () => {
    const app = createApp();
    const signedIn = await request(app, "/api/session", { method: "POST" });
    expect(await signedIn.json()).toEqual({
      signedIn: true,
      method: "local",
      email: "you@localhost",
      publishableKey: null,
    });
    const cookie = cookieOf(signedIn);
    const view = await request(app, "/api/session", { headers: { cookie } });
    expect(await view.json()).toEqual({
      signedIn: true,
      method: "local",
      email: "you@localhost",
      publishableKey: null,
    });
    expect((await request(app, "/api/me", { headers: { cookie } })).status).toBe(200);

    const signedOut = await request(app, "/api/session", { method: "DELETE", headers: { cookie } });
    expect(await signedOut.json()).toEqual({
      signedIn: false,
      method: "local",
      email: null,
      publishableKey: null,
    });
    expect(signedOut.headers.get("set-cookie")).toBe("__session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
  });

  test("signs in by name", async () => {
    const body = JSON.stringify({ email: "Bob@Example.com" });
    const answer = await request(createApp(), "/api/session", { method: "POST", body });
    expect(await answer.json()).toMatchObject({ email: "bob@example.com" });
  });

  test("keeps the cookie from scripts and from other sites for 30 days, and from clear text when there is https", async () => {
    const plain = await request(createApp(), "/api/session", { method: "POST" });
    expect(plain.headers.get("set-cookie")).toMatch(
      /^__session=[\w.-]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const https = createApp({ publicUrl: "https://localhost:3443" });
    const secure = await request(https, "/api/session", { method: "POST" });
    expect(secure.headers.get("set-cookie")).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test.each(["::1", "127.0.0.1", "::ffff:127.0.0.1", "127.8.8.8"])("works from %s", async (address) => {
    expect((await request(createApp({ address }), "/api/session", { method: "POST" })).status).toBe(200);
  });

  test.each(["192.168.1.5", "::ffff:192.168.1.5", "10.127.0.0.1", "2001:db8::1", ""])(
    "is refused from %s",
    async (address) => {
      const answer = await request(createApp({ address }), "/api/session", { method: "POST" });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("set-cookie")).toBeNull();
    },
  );

  test.each<Record<string, string>>([
    { "x-forwarded-for": "203.0.113.9" },
    { forwarded: "for=203.0.113.9" },
    { host: "kith.example.com" },
  ])("is refused through a proxy: %j", async (headers) => {
    expect((await request(createApp(), "/api/session", { method: "POST", headers })).status).toBe(403);
  });

  test("says that a body is too large", async () => {
    const body = JSON.stringify({ email: `${"a".repeat(5_000)}@example.com` });
    const answer = await request(createApp(), "/api/session", { method: "POST", body });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({
      error: "The body is too large: at most 4 KB are taken.",
      code: "INPUT_TOO_LARGE",
    });
  });

  test.each(["{", "[]", "1", '"x"', '{"email":1}', '{"email":"no address"}'])(
    "says what it wants when the body is %s",
    async (body) => {
      const answer = await request(createApp(), "/api/session", { method: "POST", body });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        code: "INPUT_INVALID",
        error: expect.stringContaining("email"),
      });
    },
  );
});
