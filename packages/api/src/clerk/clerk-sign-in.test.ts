import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { findUserTables } from "../testing/user-tables.ts";
import { consentInBrowser } from "../server/testing/consent.ts";
import { openClerkEmulator, type ClerkEmulator } from "./testing/clerk-emulator.ts";
import { createClerkKey, ISSUER } from "./testing/signing-clerk.ts";

let clerk: ClerkEmulator;
let kith: TestKith;
beforeAll(async () => {
  clerk = await openClerkEmulator();
  kith = await openTestKith({ environment: { clerk: clerk.environment }, startMs: Date.now() });
});
afterAll(async () => {
  await kith[Symbol.asyncDispose]();
  await clerk[Symbol.asyncDispose]();
});

async function statusOf(client: TestClient): Promise<number> {
  return (await client.rest("GET", "/api/stats")).status;
}

/** Somebody whom Clerk has never seen before, signed in there. */
async function signIn(): Promise<{ client: TestClient; token(): Promise<string> }> {
  const { token } = await clerk.signIn(await clerk.addUser());
  return { client: kith.clientOf(await token()), token };
}

test("a person is made at first sight, and known again by every token of theirs, as Bearer and as cookie alike", async () => {
  const { client, token } = await signIn();
  expect(await statusOf(client)).toBe(200);
  await client.call("settings", "update", { batchSize: 321 });
  const second = kith.clientOf(await token());
  expect(await second.call("settings", "get")).toMatchObject({ batchSize: 321 });
  const byCookie = await fetch(new URL("/trpc/settings.get", kith.url), {
    headers: { cookie: `__session=${await token()}` },
  });
  expect(await byCookie.json()).toMatchObject({ result: { data: { batchSize: 321 } } });
  expect((await (await signIn()).client.call("settings", "get")).batchSize).toBe(100);
});

test("the page learns which sign-in is in force before anybody is signed in", async () => {
  const answer = await fetch(new URL("/api/session", kith.url));
  expect(await answer.json()).toEqual({
    signedIn: false,
    method: "clerk",
    email: null,
    publishableKey: clerk.environment.publishableKey,
  });
});

test("a local token opens nothing", async () => {
  expect(await statusOf(await kith.signIn())).toBe(401);
});

test("signing out everywhere ends the sessions at Clerk and the tokens that are out", async () => {
  const email = await clerk.addUser();
  const [here, there] = [await clerk.signIn(email), await clerk.signIn(email)];
  const client = kith.clientOf(await here.token());
  expect(await statusOf(client)).toBe(200);
  // Kith's clock stands still here, so it is behind Clerk's by now: the token that asks ends all the same.
  await client.call("session", "signOutEverywhere");
  expect(await statusOf(client)).toBe(401);
  await expect(here.token()).rejects.toThrow("Session is not active");
  await expect(there.token()).rejects.toThrow("Session is not active");
});

test("when Clerk does not end them, signing out everywhere fails, and nobody is told that it was done", async () => {
  await using closed = await openClerkEmulator();
  const environment = { clerk: closed.environment };
  await using other = await openTestKith({ environment, startMs: Date.now() });
  const client = other.clientOf(await (await closed.signIn()).token());
  expect(await statusOf(client)).toBe(200);
  await closed[Symbol.asyncDispose]();
  await expect(client.call("session", "signOutEverywhere")).rejects.toMatchObject({
    kithCode: "SIGN_IN_UNAVAILABLE",
    status: 503,
  });
  expect(await statusOf(client)).toBe(200);
});

test("without a secret key tokens are checked by the public key, and signing out everywhere says what it needs", async () => {
  const environment = { clerk: { ...clerk.environment, secretKey: null, jwtKey: await clerk.publicKey() } };
  await using other = await openTestKith({ environment, startMs: Date.now() });
  const client = other.clientOf(await (await clerk.signIn()).token());
  expect(await statusOf(client)).toBe(200);
  await expect(client.call("session", "signOutEverywhere")).rejects.toMatchObject({
    kithCode: "FORBIDDEN",
    message: expect.stringContaining("CLERK_SECRET_KEY"),
  });
});

test("while Clerk is out of reach the answer is that, and not that nobody is signed in", async () => {
  const token = await (await clerk.signIn()).token();
  const environment = { clerk: { ...clerk.environment, apiUrl: "http://127.0.0.1:1" } };
  await using other = await openTestKith({ environment, startMs: Date.now() });
  for (const path of ["/api/stats", "/api/session", "/trpc/stats.get"]) {
    const { status, headers, body } = await other.clientOf(token).rest("GET", path);
    expect({ path, status, code: body["code"] }).toEqual({ path, status: 503, code: "SIGN_IN_UNAVAILABLE" });
    expect(headers.get("retry-after")).toBe("5");
  }
  expect((await other.clientOf("nonsense").rest("GET", "/api/session")).body).toMatchObject({
    signedIn: false,
  });
});

test("the way back from Google's consent page is open to a token that ran out on the way, and nothing else is", async () => {
  const key = createClerkKey("ins_1");
  const environment = { clerk: { ...clerk.environment, frontendApi: ISSUER, jwtKey: key.pem } };
  await using other = await openTestKith({ environment, startMs: Date.now() });
  const seconds = Math.floor(Date.now() / 1000);
  const tokenOf = async (expiredFor: number): Promise<TestClient> => {
    const [iat, exp] = [seconds - expiredFor - 60, seconds - expiredFor];
    return other.clientOf(await key.sign({ claims: { azp: undefined, iat, nbf: iat, exp } }));
  };
  const [now, late, tooLate] = [await tokenOf(-30), await tokenOf(5 * 60), await tokenOf(11 * 60)];
  const start = async (): Promise<string> => {
    const { headers } = await now.rest("GET", "/api/auth/google-connect");
    const back = await consentInBrowser(headers.get("location") ?? "", now.google.email);
    return back.pathname + back.search;
  };
  const outcomeOf = async (client: TestClient): Promise<string | null> =>
    (await client.rest("GET", await start())).headers.get("location");
  expect(await statusOf(late)).toBe(401);
  expect(await outcomeOf(tooLate)).toContain("google_error=session_expired");
  expect(await outcomeOf(late)).toContain("google_connected=true");
});

describe("moving a local user's data", () => {
  test("makes all of it the user's of Clerk, and leaves nothing of the other in any table", async () => {
    const local = await localUser();
    const before = await tablesOf(local.userId);
    const { client } = await signIn();
    expect((await client.call("stats", "get")).contacts).toBe(0);
    const [userId] = (await usersOf("%")).filter((user) => !local.others.includes(user));

    expect(await client.call("session", "moveLocalData", { localToken: local.token })).toEqual({
      moved: true,
    });

    expect((await client.call("stats", "get")).contacts).toBe(local.contacts);
    expect(await tablesMentioning(userId ?? "")).toEqual([]);
    const after = await tablesOf(local.userId);
    expect({ ...after, user_identity: null }).toEqual({ ...before, user_identity: null });
    expect(await usersOf("kith-local")).not.toContain(local.userId);
    // An import goes on as if nothing had happened: the account and its tokens came along.
    await client.completed(await client.start());
    expect((await client.call("stats", "get")).contacts).toBe(local.contacts);

    await expect(client.call("session", "moveLocalData", { localToken: local.token })).rejects.toMatchObject({
      kithCode: "NOT_FOUND",
      message: expect.stringContaining("moved already"),
    });
  });

  test("is refused, and nothing moves, when the user of Clerk has something already", async () => {
    const local = await localUser();
    const { client } = await signIn();
    await client.call("tokens", "create", { name: "A program", scopes: ["read"] });
    await expect(client.call("session", "moveLocalData", { localToken: local.token })).rejects.toMatchObject({
      kithCode: "FORBIDDEN",
      message: expect.stringContaining("Revoke them first"),
    });
    const { client: connected } = await signIn();
    await kith.consent(connected);
    await expect(
      connected.call("session", "moveLocalData", { localToken: local.token }),
    ).rejects.toMatchObject({ kithCode: "FORBIDDEN", message: expect.stringContaining("Nothing was moved") });
    expect(await usersOf("kith-local")).toContain(local.userId);
  });

  test("wants a local token that is valid, as the proof that the data are one's own", async () => {
    const { client, token } = await signIn();
    const expired = await kith.tokenFor("ada@example.com", () => new Date(0));
    for (const localToken of [expired, await token(), "nonsense"]) {
      await expect(client.call("session", "moveLocalData", { localToken })).rejects.toMatchObject({
        kithCode: "INPUT_INVALID",
        message: expect.stringContaining("kith token"),
      });
    }
    const unknown = await kith.tokenFor("nobody@example.com");
    await expect(client.call("session", "moveLocalData", { localToken: unknown })).rejects.toMatchObject({
      kithCode: "NOT_FOUND",
    });
  });

  test("of one local user by two at once moves it to one of them, whole", async () => {
    const local = await localUser();
    const people = [await signIn(), await signIn()];
    for (const { client } of people) await client.call("stats", "get");
    const moves = await Promise.allSettled(
      people.map(({ client }) => client.call("session", "moveLocalData", { localToken: local.token })),
    );
    expect(moves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const counts = await Promise.all(
      people.map(async ({ client }) => (await client.call("stats", "get")).contacts),
    );
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, local.contacts]);
  });
});

/** Somebody who used Kith on this machine before Clerk was switched on: on the same database, keys and Google. */
async function localUser() {
  const before = await usersOf("%");
  const beside = await kith.openBeside({ database: kith.database, environment: { clerk: null } });
  const local = await kith.signIn({ contacts: 30 });
  const client = kith.clientAt(beside.url, local);
  await kith.consent(client);
  await client.completed(await client.start());
  const { contacts } = await client.call("stats", "get");
  await beside[Symbol.asyncDispose]();
  const others = await usersOf("%");
  const [userId = ""] = others.filter((user) => !before.includes(user));
  return { userId, others, contacts, token: local.token };
}

async function usersOf(issuer: string): Promise<string[]> {
  const rows = await superuserQuery<{ user_id: string }>(
    kith.database,
    "select user_id from kith.user_identity where issuer like $1",
    [issuer],
  );
  return rows.map((row) => row.user_id);
}

async function tablesOf(userId: string): Promise<Record<string, unknown>> {
  const digests: Record<string, unknown> = {};
  for (const table of await findUserTables(kith.database)) {
    const [row] = await superuserQuery(
      kith.database,
      `select count(*)::integer, md5(string_agg(one::text, ';' order by one::text)) from kith.${table} as one where user_id = $1`,
      [userId],
    );
    digests[table] = row;
  }
  return digests;
}

async function tablesMentioning(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of await findUserTables(kith.database)) {
    const rows = await superuserQuery(
      kith.database,
      `select from kith.${table} as one where one::text like '%' || $1 || '%' limit 1`,
      [id],
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
}
