import { describe, expect, test } from "vitest";
import { people } from "googleapis/build/src/apis/people/index.js";
import type { people_v1 } from "googleapis/build/src/apis/people/v1.js";

import { createGoogleEmulator } from "./create-google-emulator.ts";
import type { FaultAnswer } from "./faults/fault-answer.ts";
import type { GoogleEmulator, GoogleEmulatorOptions } from "./google-emulator.ts";
import { oauthClient } from "./testing/google-clients.ts";
import { refusalOf } from "./testing/refusal.ts";

/*
 * What Google's own client does with the answers: why who uses it switches its retries off, keeps rotated tokens
 * itself, and asks its own signal whether a call was aborted. A new version that does otherwise fails here.
 */

const ADA = "ada@example.test";
const me = { resourceName: "people/me", personFields: "names" } as const;

async function start(options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  return createGoogleEmulator({ accounts: [{ email: ADA }], ...options });
}

/** The client as it comes, its own retries on. */
function plainClient(
  emulator: GoogleEmulator,
  options: { expiryDate?: number; forceRefresh?: boolean } = {},
): people_v1.People {
  const auth = oauthClient(emulator);
  const tokens = emulator.account(ADA).issueTokens({ clientId: "client-1" });
  auth.forceRefreshOnFailure = options.forceRefresh ?? false;
  auth.setCredentials({
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken,
    ...(options.expiryDate === undefined ? {} : { expiry_date: options.expiryDate }),
  });
  return people({ version: "v1", auth, rootUrl: `${emulator.url}/` });
}

describe("Google's own client (BEHAVIOR.md §9)", () => {
  test("it repeats a GET three times after a 5xx or 429, whatever Retry-After says, and never after a 403", async () => {
    const callsAfter = async (answer: FaultAnswer): Promise<number> => {
      await using emulator = await start();
      emulator.faults.inject({ kind: "status", answer, times: 9, headers: { "retry-after": "3600" } });
      const api = plainClient(emulator, { expiryDate: Date.now() + 3_600_000 });
      await refusalOf(api.people.connections.list(me));
      return emulator.requests.count();
    };
    const answers = ["unavailable", "per-minute-read-quota", "rate-limit-403"] as const;
    expect(await Promise.all(answers.map(callsAfter))).toEqual([4, 4, 1]);
  });

  test("it never repeats a write", async () => {
    await using emulator = await start();
    const api = plainClient(emulator);
    emulator.faults.inject({ kind: "status", answer: "unavailable", times: 9 });
    await refusalOf(api.people.createContact({ requestBody: {} }));
    await refusalOf(api.people.updateContact({ resourceName: "people/c1", updatePersonFields: "names" }));
    expect(emulator.requests.all().map(({ method }) => method)).toEqual(["POST", "PATCH"]);
  });

  const soon = Date.now() + 3_600_000;
  test.each([
    { status: 401, when: "with an expiry date in the future is told", options: { expiryDate: soon } },
    { status: 401, when: "without an expiry date refreshes", options: {}, refreshes: 1 },
    {
      status: 401,
      when: "with forceRefreshOnFailure refreshes",
      options: { expiryDate: soon, forceRefresh: true },
      refreshes: 1,
    },
    {
      status: 403,
      when: "without an expiry date is taken for an expired token and refreshes, too",
      options: {},
      refreshes: 1,
    },
  ])("a $status $when", async ({ status, options, refreshes = 0 }) => {
    await using emulator = await start();
    const api = plainClient(emulator, options);
    const answer = status === 401 ? "unauthenticated" : "insufficient-permissions";
    emulator.faults.inject({ kind: "status", answer, path: "/connections" });
    const outcome = await api.people.connections.list(me).then(
      () => "done",
      () => "refused",
    );
    expect(outcome).toBe(refreshes === 1 ? "done" : "refused");
    expect(emulator.requests.count({ path: "/token" })).toBe(refreshes);
  });

  test("of a rotated refresh token it tells the new one, and goes on with the old one", async () => {
    await using emulator = await start({ refreshTokenRotation: true });
    const client = oauthClient(emulator);
    const { refreshToken } = emulator.account(ADA).issueTokens({ clientId: "client-1" });
    client.setCredentials({ refresh_token: refreshToken });
    const told: { atOnce?: string | null | undefined; later?: string | null | undefined } = {};
    client.on("tokens", (tokens) => {
      told.atOnce = tokens.refresh_token;
      setImmediate(() => (told.later = tokens.refresh_token));
    });
    await client.getAccessToken();
    await new Promise((resolve) => setImmediate(resolve));
    expect(told.atOnce).not.toBe(refreshToken);
    expect([client.credentials.refresh_token, told.later]).toEqual([refreshToken, refreshToken]);
  });

  test("calls of one client share a refresh, two clients refresh twice", async () => {
    await using emulator = await start();
    const { refreshToken } = emulator.account(ADA).issueTokens({ clientId: "client-1" });
    const fresh = () => {
      const client = oauthClient(emulator);
      client.setCredentials({ refresh_token: refreshToken });
      return client;
    };
    const one = fresh();
    await Promise.all([one.getAccessToken(), one.getAccessToken()]);
    expect(emulator.requests.count({ path: "/token" })).toBe(1);
    await Promise.all([fresh().getAccessToken(), fresh().getAccessToken()]);
    expect(emulator.requests.count({ path: "/token" })).toBe(3);
  });

  test("a call that is aborted between two tries makes no further one, and its error is named by its code alone", async () => {
    await using emulator = await start();
    const api = plainClient(emulator);
    const controller = new AbortController();
    emulator.faults.inject({ kind: "status", answer: "unavailable", times: 9 });
    const call = api.people.connections.list(me, { signal: controller.signal });
    const failure = call.then(
      () => ({}),
      (thrown: unknown) => thrown,
    );
    while (emulator.requests.all()[0]?.status !== 503) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    expect(await failure).toMatchObject({ name: "Error", code: "AbortError" });
    expect(emulator.requests.count()).toBe(1);
  });
});
