import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserTransaction } from "../database/database.ts";
import type { Session } from "../session/session.ts";
import { CONNECT_REFUSALS, connectRedirectPath } from "./connect-result.ts";
import { findGoogleAccount, requireContactsAccount } from "./google-account.ts";
import { createGoogleConnect, type CallbackQuery } from "./google-connect.ts";
import { CONTACTS_SCOPE } from "./google-scopes.ts";
import { ANN, BOB, openGoogleScene, type GoogleScene } from "./testing/google-scene.ts";

let scene: GoogleScene;
let session: Session;
beforeAll(async () => {
  scene = await openGoogleScene();
});
afterAll(() => scene[Symbol.asyncDispose]());
beforeEach(async () => {
  scene.emulator.faults.clear();
  session = await scene.signIn();
});

async function callback(of = session) {
  return await scene.consent(await scene.connect.start(of));
}

function asUser<T>(body: (tx: UserTransaction) => Promise<T>, of = session): Promise<T> {
  return scene.database.asUser(of.userId, body);
}

describe("the address of the consent page", () => {
  test("asks for lasting access to the contacts, with a state and a PKCE challenge of 256 bits", async () => {
    const url = new URL(await scene.connect.start(session));
    expect(url.origin + url.pathname).toBe(`${scene.emulator.url}/o/oauth2/v2/auth`);
    const query = Object.fromEntries(url.searchParams);
    expect(query).toMatchObject({
      response_type: "code",
      scope: `openid email ${CONTACTS_SCOPE}`,
      access_type: "offline",
      prompt: "consent",
      include_granted_scopes: "true",
      code_challenge_method: "S256",
    });
    expect(query["state"]).toMatch(/^[\w-]{43}$/);
    expect(query["code_challenge"]).toMatch(/^[\w-]{43}$/);
  });

  test("neither the state nor the verifier stands in the database in clear", async () => {
    const state = new URL(await scene.connect.start(session)).searchParams.get("state") ?? "";
    const rows = await asUser((tx) => tx.selectFrom("oauth_state").selectAll().execute());
    expect(rows).toHaveLength(1);
    expect(Buffer.from(JSON.stringify(rows)).includes(state)).toBe(false);
    expect(rows[0]?.state_hash.includes(Buffer.from(state, "base64url"))).toBe(false);
  });

  test("old states are cleared away with a new one", async () => {
    await scene.connect.start(session);
    scene.advance(11 * 60_000);
    await scene.connect.start(session);
    const rows = await asUser((tx) => tx.selectFrom("oauth_state").select("state_hash").execute());
    expect(rows).toHaveLength(1);
  });
});

describe("a finished connect", () => {
  test("keeps the account under its sub, with its e-mail and scopes", async () => {
    const result = await scene.connect.finish(session, await callback());
    expect(connectRedirectPath(result)).toBe("/settings?google_connected=true");
    const row = await asUser((tx) => tx.selectFrom("google_account").selectAll().executeTakeFirstOrThrow());
    expect(row).toMatchObject({ sub: scene.emulator.account(ANN).sub, email: ANN, status: "connected" });
    expect(row.scopes).toContain(CONTACTS_SCOPE);
    expect(row.account_key).toEqual(scene.keyRing.keyedHash("google account", row.sub));
  });

  test("keeps the tokens encrypted, bound to the account", async () => {
    const account = await scene.connectAccount(session);
    const row = await asUser((tx) => tx.selectFrom("google_token").selectAll().executeTakeFirstOrThrow());
    for (const secret of ["ya29.", "1//0"]) expect(row.sealed.includes(secret)).toBe(false);
    const tokens = await scene.store.read(account);
    expect(tokens?.accessToken).toMatch(/^ya29\./);
    expect(tokens?.refreshToken).toMatch(/^1\/\/0/);
  });

  test("of the same Google account takes up the same row again, with new tokens", async () => {
    const first = await scene.connectAccount(session);
    const before = await scene.store.read(first);
    await asUser((tx) => tx.updateTable("google_account").set({ status: "disconnected" }).execute());
    const second = await scene.connectAccount(session);
    expect(second.accountId).toBe(first.accountId);
    const after = await scene.store.read(second);
    expect(after?.refreshToken).not.toBe(before?.refreshToken);
    expect(after?.version).toBe((before?.version ?? 0) + 1);
    expect(await asUser((tx) => requireContactsAccount(tx))).toMatchObject({ status: "connected" });
  });

  test("mends an account that had to be reconnected", async () => {
    const account = await scene.connectAccount(session);
    await asUser((tx) => tx.updateTable("google_account").set({ status: "reconnect-needed" }).execute());
    expect((await scene.connectAccount(session)).accountId).toBe(account.accountId);
    expect(await asUser((tx) => findGoogleAccount(tx))).toMatchObject({ status: "connected" });
  });

  test("of two users with one Google account gives each an account of its own, with one quota", async () => {
    const other = await scene.signIn();
    await scene.connectAccount(session);
    await scene.connectAccount(other);
    const [one, two] = [
      await asUser((tx) => requireContactsAccount(tx)),
      await asUser((tx) => requireContactsAccount(tx), other),
    ];
    expect(one.accountId).not.toBe(two.accountId);
    expect(one.accountKey).toEqual(two.accountKey);
  });

  test("twice at the same moment leaves one account", async () => {
    const callbacks = [await callback(), await callback()];
    const results = await Promise.all(callbacks.map((query) => scene.connect.finish(session, query)));
    expect(results.map(({ kind }) => kind)).toEqual(["connected", "connected"]);
    expect(await asUser((tx) => tx.selectFrom("google_account").select("sub").execute())).toHaveLength(1);
  });
});

describe("a connect is refused", () => {
  /** The code that the browser sees; fails when it is none of the table, or when tokens were kept all the same. */
  async function refusalOf(of: Session, query: CallbackQuery): Promise<string | null> {
    const result = await scene.connect.finish(of, query);
    const tokens = await asUser((tx) => tx.selectFrom("google_token").select("account_id").execute(), of);
    expect(tokens).toHaveLength(result.kind === "connected" ? 1 : 0);
    const code = new URL(connectRedirectPath(result), "http://x").searchParams.get("google_error");
    expect([...CONNECT_REFUSALS, null]).toContain(code);
    return code;
  }

  test.each([{}, { state: "" }, { state: "made-up", code: "code" }, { code: "code" }])(
    "without a state of ours: %j",
    async (query) => {
      expect(await refusalOf(session, query)).toBe("invalid_callback");
    },
  );

  test("when the state is another user's, and theirs stays good", async () => {
    const query = await callback();
    expect(await refusalOf(await scene.signIn(), query)).toBe("invalid_callback");
    expect((await scene.connect.finish(session, query)).kind).toBe("connected");
  });

  test("when the state was started in another session of the same user", async () => {
    const query = await callback();
    const elsewhere = await scene.signIn(session.subject);
    expect(elsewhere.userId).toBe(session.userId);
    expect(await refusalOf(elsewhere, query)).toBe("invalid_callback");
  });

  test("when the state was used before, at the same moment too", async () => {
    const query = await callback();
    const results = await Promise.all([1, 2, 3].map(() => scene.connect.finish(session, query)));
    const codes = results.map((result) => (result.kind === "refused" ? result.code : "connected")).toSorted();
    expect(codes).toEqual(["connected", "invalid_callback", "invalid_callback"]);
  });

  test("when the state is older than ten minutes", async () => {
    const query = await callback();
    scene.advance(10 * 60_000);
    expect(await refusalOf(session, query)).toBe("connect_expired");
  });

  test("when the person does not allow it, and the state is used up", async () => {
    const query = await scene.consent(await scene.connect.start(session), { allow: false });
    expect(query.error).toBe("access_denied");
    expect(await refusalOf(session, query)).toBe("access_denied");
    expect(await refusalOf(session, { state: query.state, code: "code" })).toBe("invalid_callback");
  });

  test("whatever error Google's redirect names, only codes of the table reach the address", async () => {
    const { state } = await callback();
    expect(await refusalOf(session, { state, error: "<script>" })).toBe("google_refused");
  });

  test("when the code is not Google's", async () => {
    const { state } = await callback();
    expect(await refusalOf(session, { state, code: "4/made-up" })).toBe("token_exchange_failed");
  });

  test("when Google does not answer or answers with an error", async () => {
    scene.emulator.faults.inject({ path: "/token", kind: "status", status: 503 });
    expect(await refusalOf(session, await callback())).toBe("google_unavailable");
    scene.emulator.faults.inject({ path: "/token", kind: "drop-before" });
    expect(await refusalOf(session, await callback())).toBe("google_unavailable");
    scene.emulator.faults.inject({ path: "/v1/userinfo", kind: "status", status: 500 });
    expect(await refusalOf(session, await callback())).toBe("google_unavailable");
  });

  test("when Google refuses the client", async () => {
    const body = { error: "invalid_client", error_description: "The OAuth client was not found." };
    scene.emulator.faults.inject({ path: "/token", kind: "status", status: 401, body });
    expect(await refusalOf(session, await callback())).toBe("google_misconfigured");
    // The person cannot mend it: whoever runs Kith finds it in the log.
    expect(scene.warnings.at(-1)).toMatchObject({
      refusal: "google_misconfigured",
      err: { code: "CONFIG_INVALID", details: { reason: "invalid_client" } },
    });
  });

  test("when Google gives no refresh token", async () => {
    const online = createGoogleConnect({
      ...scene,
      newId: () => "unused",
      log: { warn: () => undefined },
      oauth: {
        ...scene.oauth,
        authorizationUrl: (request) => {
          const url = new URL(scene.oauth.authorizationUrl(request));
          url.searchParams.set("access_type", "online");
          return url.toString();
        },
      },
    });
    expect(await refusalOf(session, await scene.consent(await online.start(session)))).toBe(
      "no_refresh_token",
    );
  });

  test("while another Google account is connected; that one stays as it is", async () => {
    const account = await scene.connectAccount(session, ANN);
    const before = await scene.store.read(account);
    const query = await scene.consent(await scene.connect.start(session), { email: BOB });
    expect(await scene.connect.finish(session, query)).toEqual({
      kind: "refused",
      code: "another_account_connected",
    });
    expect(await asUser((tx) => requireContactsAccount(tx))).toMatchObject({ email: ANN });
    expect(await scene.store.read(account)).toEqual(before);
  });
});

test("without the contacts permission the account is kept, so that the missing permission can be named", async () => {
  const other = scene.emulator.addAccount({ email: `partial-${session.userId}@gmail.example` });
  const query = await scene.consent(await scene.connect.start(session), { email: other.email, scopes: [] });
  expect(await scene.connect.finish(session, query)).toEqual({ kind: "refused", code: "scope_missing" });
  const refusal = asUser((tx) => requireContactsAccount(tx));
  await expect(refusal).rejects.toMatchObject({
    code: "SCOPE_MISSING",
    details: { requiresReconnect: true, grantedScopes: expect.arrayContaining(["openid"]) },
  });
  await scene.connectAccount(session, other.email);
  expect((await asUser((tx) => requireContactsAccount(tx))).scopes).toContain(CONTACTS_SCOPE);
});

test("a user who never connected is told so, and nothing else", async () => {
  await expect(asUser((tx) => requireContactsAccount(tx))).rejects.toMatchObject({
    code: "ACCOUNT_NOT_CONNECTED",
    message: "Google account not connected. Please connect your account first.",
  });
});
