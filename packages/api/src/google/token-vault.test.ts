import { createGoogleEmulator } from "@kith/google-emulator";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createGoogleEndpoints } from "./google-endpoints.ts";
import { createOauthClient } from "./oauth-client.ts";
import { ANN, openGoogleScene, type GoogleScene } from "./testing/google-scene.ts";
import type { AccountReference } from "./token-store.ts";
import { createTokenVault, type TokenVault } from "./token-vault.ts";

const HOUR_MS = 3_600_000;

let scene: GoogleScene;
let account: AccountReference;
afterEach(() => scene[Symbol.asyncDispose]());

async function setScene(options = {}): Promise<void> {
  scene = await openGoogleScene(options);
  account = await scene.connectAccount(await scene.signIn());
  scene.emulator.requests.clear();
}

/** A vault as another process would have it: the same database, nothing else shared. */
function openVault(): TokenVault {
  return createTokenVault({ store: scene.store, oauth: scene.oauth, now: scene.now });
}

function refreshes(): number {
  return scene.emulator.requests.count({ method: "POST", path: "/token" });
}

async function isTaken(token: string): Promise<boolean> {
  const url = `${scene.emulator.url}/v1/people/me/connections?personFields=names`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  return answer.ok;
}

async function status(): Promise<string | undefined> {
  const row = await scene.database.asUser(account.userId, (tx) =>
    tx.selectFrom("google_account").select("status").executeTakeFirst(),
  );
  return row?.status;
}

describe("with refresh tokens that last", () => {
  beforeEach(() => setScene());

  test("a token that is good is given as it is", async () => {
    const token = await openVault().accessToken(account);
    expect(await isTaken(token.text)).toBe(true);
    expect(refreshes()).toBe(0);
  });

  test("a token that ends within a minute is replaced before it is given", async () => {
    const vault = openVault();
    const first = await vault.accessToken(account);
    scene.advance(HOUR_MS - 60_000);
    const second = await vault.accessToken(account);
    expect(second.text).not.toBe(first.text);
    expect(refreshes()).toBe(1);
    expect(await vault.accessToken(account)).toEqual(second);
    expect(refreshes()).toBe(1);
  });

  test("callers at the same moment in one process make one refresh", async () => {
    scene.advance(HOUR_MS);
    const vault = openVault();
    const tokens = await Promise.all(Array.from({ length: 10 }, () => vault.accessToken(account)));
    expect(new Set(tokens.map(({ text }) => text)).size).toBe(1);
    expect(refreshes()).toBe(1);
  });

  test("a token that Google refused before its time is replaced once, however many were refused with it", async () => {
    const vault = openVault();
    const refused = await vault.accessToken(account);
    const [one, two] = await Promise.all([
      vault.replaceRefused(account, refused),
      vault.replaceRefused(account, refused),
    ]);
    expect(one).toEqual(two);
    expect(one.text).not.toBe(refused.text);
    expect(await vault.replaceRefused(account, refused)).toEqual(one);
    expect(refreshes()).toBe(1);
  });

  test("a withdrawn consent marks the account reconnect-needed, keeps its row, and says what to do", async () => {
    scene.emulator.account(ANN).revokeAllGrants();
    scene.advance(HOUR_MS);
    await expect(openVault().accessToken(account)).rejects.toMatchObject({
      code: "RECONNECT_NEEDED",
      message: expect.stringContaining("connect your Google account again"),
    });
    expect(await status()).toBe("reconnect-needed");
    expect(await scene.store.read(account)).not.toBeNull();
  });

  test.each([
    { kind: "status", status: 503 },
    { kind: "status", status: 500, body: {} },
    { kind: "drop-before" },
    { kind: "drop-within" },
  ] as const)("a passing fault marks nothing and is over with the next call: %j", async (fault) => {
    scene.advance(HOUR_MS);
    scene.emulator.faults.inject({ path: "/token", ...fault });
    const vault = openVault();
    await expect(vault.accessToken(account)).rejects.toMatchObject({ code: "SOURCE_UNAVAILABLE" });
    expect(await status()).toBe("connected");
    expect(await isTaken((await vault.accessToken(account)).text)).toBe(true);
  });

  test("a Google that never answers is given up after the time limit", async () => {
    scene.advance(HOUR_MS);
    await using silent = await createGoogleEmulator();
    silent.faults.inject({ kind: "slow", delayMs: 500 });
    const oauth = createOauthClient({
      client: { id: "kith-test", secret: "", redirectUri: "http://localhost/" },
      endpoints: createGoogleEndpoints(silent.url),
      now: scene.now,
      timeoutMs: 20,
    });
    const vault = createTokenVault({ store: scene.store, oauth, now: scene.now });
    await expect(vault.accessToken(account)).rejects.toMatchObject({ code: "SOURCE_UNAVAILABLE" });
  });

  test("who cancels stops waiting at once; the refresh goes on for the others", async () => {
    scene.advance(HOUR_MS);
    const vault = openVault();
    const controller = new AbortController();
    scene.emulator.faults.inject({ path: "/token", kind: "hook", hook: () => controller.abort() });
    const [cancelled, waiting] = await Promise.allSettled([
      vault.accessToken(account, controller.signal),
      vault.accessToken(account),
    ]);
    expect(cancelled).toMatchObject({ status: "rejected", reason: { code: "CANCELLED" } });
    expect(waiting.status).toBe("fulfilled");
    expect(refreshes()).toBe(1);
  });

  test("an account without tokens is not connected", async () => {
    await scene.database.asUser(account.userId, (tx) => tx.deleteFrom("google_token").execute());
    await expect(openVault().accessToken(account)).rejects.toMatchObject({ code: "ACCOUNT_NOT_CONNECTED" });
  });

  test("another user's vault finds no tokens, even for the right account id", async () => {
    const stranger = await scene.signIn();
    const reference = { userId: stranger.userId, accountId: account.accountId };
    await expect(openVault().accessToken(reference)).rejects.toMatchObject({ code: "ACCOUNT_NOT_CONNECTED" });
  });
});

describe("with refresh tokens that are replaced by every refresh", () => {
  beforeEach(() => setScene({ refreshTokenRotation: true }));

  test("the new one is kept, so that refreshes go on working", async () => {
    const vault = openVault();
    for (let hour = 0; hour < 3; hour += 1) {
      scene.advance(HOUR_MS);
      expect(await isTaken((await vault.accessToken(account)).text)).toBe(true);
    }
    expect(refreshes()).toBe(3);
  });

  test("two processes that refresh at the same moment both go on, and the account stays connected", async () => {
    const vaults = [openVault(), openVault(), openVault()];
    for (let hour = 0; hour < 3; hour += 1) {
      scene.advance(HOUR_MS);
      // Google takes the old refresh token once; the losers hear invalid_grant, before or after the winner has stored.
      const settled = await Promise.allSettled(vaults.map((vault) => vault.accessToken(account)));
      expect(settled.some((one) => one.status === "fulfilled")).toBe(true);
      expect(await status()).toBe("connected");
      const [token] = await Promise.all(vaults.map((vault) => vault.accessToken(account)));
      expect(await isTaken(token?.text ?? "")).toBe(true);
    }
  });

  test("a refusal that comes before the winner has stored is mended by the winner", async () => {
    scene.advance(HOUR_MS);
    const stale = await scene.store.read(account);
    const answer = await scene.oauth.refresh(stale?.refreshToken ?? "");
    // The other process: refused, since the answer above used the token up.
    await expect(openVault().accessToken(account)).rejects.toMatchObject({ code: "RECONNECT_NEEDED" });
    expect(await status()).toBe("reconnect-needed");
    if (answer.kind !== "tokens" || answer.refreshToken === null)
      throw new Error("The first refresh failed.");
    const tokens = { ...answer, refreshToken: answer.refreshToken };
    expect(await scene.store.replace(account, stale?.version ?? 0, tokens)).toBe(true);
    expect(await status()).toBe("connected");
  });
});
