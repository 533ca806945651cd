import { CodeChallengeMethod } from "google-auth-library";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator, GoogleEmulatorOptions } from "../google-emulator.ts";
import { oauthClient, peopleClient } from "../testing/google-clients.ts";
import { refusalOf } from "../testing/refusal.ts";

const CONTACTS = "https://www.googleapis.com/auth/contacts";
const CALENDAR = "https://www.googleapis.com/auth/calendar";
const DAY_MS = 24 * 60 * 60 * 1000;

async function start(options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  return createGoogleEmulator({
    accounts: [{ email: "ada@example.test" }, { email: "bob@example.test" }],
    ...options,
  });
}

interface Consent {
  account?: string;
  decision?: "allow" | "cancel";
  untick?: string[];
}

/** What a browser does: opens the page, chooses, and follows to the app. */
async function consent(url: string, choice: Consent = {}): Promise<URL> {
  const page = await fetch(url);
  expect(page.status).toBe(200);
  const html = await page.text();
  const form = new FormData();
  const request = /name="request" value="([^"]*)"/u.exec(html)?.[1] ?? "";
  form.set("request", request.replaceAll("&amp;", "&"));
  form.set("account", choice.account ?? "ada@example.test");
  form.set("decision", choice.decision ?? "allow");
  for (const [, scope] of html.matchAll(/name="scope"\s+value="([^"]*)"/gu)) {
    if (choice.untick?.includes(scope ?? "") !== true) form.append("scope", scope ?? "");
  }
  const answer = await fetch(new URL("/o/oauth2/v2/auth/decision", url), {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  expect(answer.status).toBe(302);
  return new URL(answer.headers.get("location") ?? "");
}

async function signIn(emulator: GoogleEmulator, options: Record<string, unknown> = {}) {
  const client = oauthClient(emulator);
  const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
  const url = client.generateAuthUrl({
    access_type: "offline",
    scope: ["openid", "email", "profile", CONTACTS, CALENDAR],
    state: "st/ate",
    code_challenge: codeChallenge ?? "",
    code_challenge_method: CodeChallengeMethod.S256,
    ...options,
  });
  return { client, codeVerifier, url };
}

describe("consent page", () => {
  test("code and PKCE lead to tokens of the chosen account, id token and userinfo included", async () => {
    await using emulator = await start();
    const { client, codeVerifier, url } = await signIn(emulator, { nonce: "n-1" });
    const back = await consent(url, { account: "bob@example.test" });
    expect(back.searchParams.get("state")).toBe("st/ate");
    const { tokens } = await client.getToken({ code: back.searchParams.get("code") ?? "", codeVerifier });
    expect(tokens.refresh_token).toBeTruthy();
    client.setCredentials(tokens);
    const account = emulator.account("bob@example.test");
    const info = await client.request<object>({ url: `${emulator.url}/v1/userinfo` });
    expect(info.data).toEqual({ sub: account.sub, email: account.email, email_verified: true, name: "Bob" });
    const keys = createRemoteJWKSet(new URL(`${emulator.url}/oauth2/v3/certs`));
    const { payload } = await jwtVerify(tokens.id_token ?? "", keys, {
      issuer: "https://accounts.google.com",
      audience: "client-1",
    });
    expect(payload).toMatchObject({ sub: account.sub, email: account.email, nonce: "n-1" });
    const ticket = await client.verifyIdToken({ idToken: tokens.id_token ?? "", audience: "client-1" });
    expect(ticket.getUserId()).toBe(account.sub);
    expect((await client.getTokenInfo(tokens.access_token ?? "")).email).toBe("bob@example.test");
  });

  test("scopes can be unticked; the answer tells what was granted, and calls beyond it are 403", async () => {
    await using emulator = await start();
    const { client, codeVerifier, url } = await signIn(emulator);
    const back = await consent(url, { untick: [CONTACTS] });
    expect(back.searchParams.get("scope")).not.toContain(CONTACTS);
    const { tokens } = await client.getToken({ code: back.searchParams.get("code") ?? "", codeVerifier });
    expect(tokens.scope?.split(" ")).toContain(CALENDAR);
    expect(tokens.scope?.split(" ")).not.toContain(CONTACTS);
    const refusal = await refusalOf(
      peopleClient(emulator, { scopes: [CALENDAR] }).people.connections.list({
        resourceName: "people/me",
        personFields: "names",
      }),
    );
    expect(refusal).toMatchObject({
      status: 403,
      code: "PERMISSION_DENIED",
      reason: "insufficientPermissions",
    });
  });

  test("Cancel leads back with access_denied", async () => {
    await using emulator = await start();
    const { url } = await signIn(emulator);
    const back = await consent(url, { decision: "cancel" });
    expect([back.searchParams.get("error"), back.searchParams.get("state")]).toEqual([
      "access_denied",
      "st/ate",
    ]);
  });

  test.each([
    ["client_id", "", "client_id"],
    ["client_id", "other", "OAuth client was not found"],
    ["redirect_uri", "not a uri", "redirect_uri"],
    ["redirect_uri", "http://app.example/callback", "https is required"],
    ["redirect_uri", "https://elsewhere.example/", "redirect URI in the request does not match"],
    ["response_type", "token", "response_type"],
    ["scope", "https://www.googleapis.com/auth/teapot", "invalid"],
    ["code_challenge", "short", "code_challenge"],
    ["code_challenge_method", "S512", "code_challenge_method"],
    ["access_type", "sometimes", "access_type"],
    ["prompt", "none consent", "prompt"],
  ])("a wrong %s (%j) is shown to the person and leads nowhere", async (name, value, text) => {
    await using emulator = await start({
      clientId: "client-1",
      redirectUris: ["http://localhost:9/callback"],
    });
    const { url } = await signIn(emulator);
    const wrong = new URL(url);
    wrong.searchParams.set(name, value);
    const page = await fetch(wrong, { redirect: "manual" });
    expect(page.status).toBe(400);
    expect(await page.text()).toContain(text);
  });

  test("a refresh token comes with the first consent only, unless prompt=consent", async () => {
    await using emulator = await start();
    const refreshTokens: boolean[] = [];
    for (const options of [{}, {}, { prompt: "consent" }, { access_type: "online", prompt: "consent" }]) {
      const { client, codeVerifier, url } = await signIn(emulator, options);
      const code = (await consent(url)).searchParams.get("code") ?? "";
      refreshTokens.push((await client.getToken({ code, codeVerifier })).tokens.refresh_token != null);
    }
    expect(refreshTokens).toEqual([true, false, true, false]);
  });

  test("prompt=none answers without a page: a code after an earlier consent, an error before", async () => {
    await using emulator = await start();
    const silent = async () => {
      const { url } = await signIn(emulator, { prompt: "none", login_hint: "ada@example.test" });
      const answer = await fetch(url, { redirect: "manual" });
      return new URL(answer.headers.get("location") ?? "").searchParams;
    };
    expect((await silent()).get("error")).toBe("interaction_required");
    await signIn(emulator).then(async ({ client, codeVerifier, url }) =>
      client.getToken({ code: (await consent(url)).searchParams.get("code") ?? "", codeVerifier }),
    );
    expect((await silent()).get("code")).toBeTruthy();
  });
});

describe("token endpoint", () => {
  test("a code works once, for its client, its redirect address and its verifier, for ten minutes", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start({ now: () => now });
    const fresh = async () => {
      const made = await signIn(emulator);
      return { ...made, code: (await consent(made.url)).searchParams.get("code") ?? "" };
    };
    const once = await fresh();
    await once.client.getToken({ code: once.code, codeVerifier: once.codeVerifier });
    expect(
      (await refusalOf(once.client.getToken({ code: once.code, codeVerifier: once.codeVerifier }))).message,
    ).toBe("invalid_grant");
    const { client, code, codeVerifier } = await fresh();
    expect((await refusalOf(client.getToken({ code }))).message).toBe("invalid_grant");
    expect((await refusalOf(client.getToken({ code, codeVerifier: "x".repeat(43) }))).message).toBe(
      "invalid_grant",
    );
    const elsewhere = client.getToken({ code, codeVerifier, redirect_uri: "http://localhost:9/other" });
    expect((await refusalOf(elsewhere)).message).toBe("redirect_uri_mismatch");
    const stranger = oauthClient(emulator, "client-2");
    expect((await refusalOf(stranger.getToken({ code, codeVerifier }))).message).toBe("unauthorized_client");
    now += 10 * 60 * 1000;
    expect((await refusalOf(client.getToken({ code, codeVerifier }))).message).toBe("invalid_grant");
  });

  test("a configured client must bring its secret", async () => {
    await using emulator = await start({ clientId: "client-1", clientSecret: "another" });
    const client = oauthClient(emulator);
    client.setCredentials({ refresh_token: emulator.account("ada@example.test").issueTokens().refreshToken });
    const refusal = await refusalOf(client.getAccessToken());
    expect(refusal).toMatchObject({ status: 401, message: "invalid_client" });
  });

  test("an access token ends after an hour with 401 UNAUTHENTICATED; the client refreshes it", async () => {
    let now = Date.now();
    await using emulator = await start({ now: () => now });
    const { accessToken, refreshToken, expiresAt } = emulator
      .account("ada@example.test")
      .issueTokens({ clientId: "client-1" });
    expect(expiresAt - now).toBe(3_599_000);
    now += 3_599_000;
    const stale = await fetch(`${emulator.url}/v1/userinfo`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect([stale.status, (await stale.json()) as object]).toMatchObject([
      401,
      { error: { status: "UNAUTHENTICATED" } },
    ]);
    const client = oauthClient(emulator);
    client.setCredentials({ refresh_token: refreshToken });
    expect((await client.request({ url: `${emulator.url}/v1/userinfo` })).status).toBe(200);
  });

  test("no token at all is 401 too", async () => {
    await using emulator = await start();
    expect((await fetch(`${emulator.url}/v1/people/me?personFields=names`)).status).toBe(401);
  });

  test("refresh failure is 400 invalid_grant (§7): after revocation, six unused months, or a week of testing", async () => {
    let now = Date.now();
    await using emulator = await start({ now: () => now, refreshTokenTesting: true });
    const account = emulator.account("ada@example.test");
    const refresh = async (token: string) => {
      const client = oauthClient(emulator);
      client.setCredentials({ refresh_token: token });
      return client.getAccessToken();
    };
    const revoked = account.issueTokens({ clientId: "client-1" });
    await oauthClient(emulator).revokeToken(revoked.refreshToken);
    const answer = await fetch(`${emulator.url}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "refresh_token",
        refresh_token: revoked.refreshToken,
        client_id: "client-1",
      }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: "invalid_grant", error_description: "Token has been expired or revoked." },
    ]);
    const { refreshToken } = account.issueTokens({ clientId: "client-1" });
    now += 6 * DAY_MS;
    expect((await refresh(refreshToken)).token).toBeTruthy();
    now += DAY_MS;
    expect((await refusalOf(refresh(refreshToken))).message).toBe("invalid_grant");
  });

  test("six months unused end a refresh token, use keeps it alive", async () => {
    let now = Date.now();
    await using emulator = await start({ now: () => now });
    const { refreshToken } = emulator.account("ada@example.test").issueTokens({ clientId: "client-1" });
    const refresh = async () => {
      const client = oauthClient(emulator);
      client.setCredentials({ refresh_token: refreshToken });
      return client.getAccessToken();
    };
    now += 120 * DAY_MS;
    await refresh();
    now += 120 * DAY_MS;
    await refresh();
    now += 183 * DAY_MS;
    expect((await refusalOf(refresh())).status).toBe(400);
  });

  test("of more than 100 live refresh tokens the oldest dies (§7)", async () => {
    await using emulator = await start();
    const account = emulator.account("ada@example.test");
    const tokens = Array.from(
      { length: 101 },
      () => account.issueTokens({ clientId: "client-1" }).refreshToken,
    );
    const alive = async (token: string | undefined) => {
      const client = oauthClient(emulator);
      client.setCredentials({ refresh_token: token ?? "" });
      return client.getAccessToken().then(
        () => true,
        () => false,
      );
    };
    expect([await alive(tokens[0]), await alive(tokens[1]), await alive(tokens[100])]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("tokens of other clients and accounts are left alone by the limit, by revoking, and by a wrong client", async () => {
    await using emulator = await start();
    const [ada, bob] = [emulator.account("ada@example.test"), emulator.account("bob@example.test")];
    const others = [ada.issueTokens({ clientId: "client-2" }), bob.issueTokens({ clientId: "client-1" })];
    const first = ada.issueTokens({ clientId: "client-1" });
    for (let count = 0; count < 100; count += 1) ada.issueTokens({ clientId: "client-1" });
    const refresh = async (token: string, clientId: string) => {
      const client = oauthClient(emulator, clientId);
      client.setCredentials({ refresh_token: token });
      return (await client.refreshAccessToken()).credentials.access_token;
    };
    const [second, bobs] = others.map(({ refreshToken }) => refreshToken);
    expect(await refresh(second ?? "", "client-2")).toBeTruthy();
    expect(await refresh(bobs ?? "", "client-1")).toBeTruthy();
    expect(await refusalOf(refresh(second ?? "", "client-1"))).toMatchObject({
      status: 401,
      message: "unauthorized_client",
    });
    await oauthClient(emulator).revokeToken(first.accessToken);
    expect((await refusalOf(refresh(first.refreshToken, "client-1"))).message).toBe("invalid_grant");
    expect(await refresh(second ?? "", "client-2")).toBeTruthy();
    ada.revokeAllGrants();
    expect((await refusalOf(refresh(second ?? "", "client-2"))).message).toBe("invalid_grant");
    expect(await refresh(bobs ?? "", "client-1")).toBeTruthy();
  });

  test("without rotation a refresh brings no refresh token", async () => {
    await using emulator = await start();
    const answer = await fetch(`${emulator.url}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "refresh_token",
        refresh_token: emulator.account("ada@example.test").issueTokens({ clientId: "c" }).refreshToken,
        client_id: "c",
      }),
    });
    expect(Object.keys((await answer.json()) as object).sort()).toEqual([
      "access_token",
      "expires_in",
      "id_token",
      "scope",
      "token_type",
    ]);
  });

  test("a challenge of the method plain is the verifier itself", async () => {
    await using emulator = await start();
    const codeVerifier = "v".repeat(50);
    const plain = { code_challenge: codeVerifier, code_challenge_method: CodeChallengeMethod.Plain };
    const { client, url } = await signIn(emulator, plain);
    const code = (await consent(url)).searchParams.get("code") ?? "";
    expect((await refusalOf(client.getToken({ code, codeVerifier: "w".repeat(50) }))).status).toBe(400);
    expect((await client.getToken({ code, codeVerifier })).tokens.access_token).toBeTruthy();
  });

  test("rotation gives a new refresh token and ends the old one (§9)", async () => {
    await using emulator = await start({ refreshTokenRotation: true });
    const client = oauthClient(emulator);
    const { refreshToken } = emulator.account("ada@example.test").issueTokens({ clientId: "client-1" });
    client.setCredentials({ refresh_token: refreshToken });
    const seen: (string | null | undefined)[] = [];
    client.on("tokens", (tokens) => seen.push(tokens.refresh_token));
    await client.getAccessToken();
    expect(seen[0]).toBeTruthy();
    expect(seen[0]).not.toBe(refreshToken);
    client.setCredentials({ refresh_token: refreshToken });
    expect((await refusalOf(client.getAccessToken())).status).toBe(400);
  });

  test("revoking ends access and refresh tokens of the grant at once", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    const get = () => people.get({ resourceName: "people/me", personFields: "names,emailAddresses" });
    expect((await get()).data.emailAddresses?.[0]?.value).toBe("ada@example.test");
    emulator.account("ada@example.test").revokeAllGrants();
    expect(await refusalOf(get())).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    const again = await fetch(`${emulator.url}/revoke?token=nonsense`, { method: "POST" });
    expect([again.status, await again.json()]).toMatchObject([400, { error: "invalid_token" }]);
  });
});
