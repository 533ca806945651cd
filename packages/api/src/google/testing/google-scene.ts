import { createHash, randomBytes, randomUUID } from "node:crypto";
import { createGoogleEmulator, type GoogleEmulator, type GoogleEmulatorOptions } from "@kith/google-emulator";
import type { Database } from "../../database/database.ts";
import { createKeyRing, type KeyRing } from "../../encryption/key-ring.ts";
import type { Session } from "../../session/session.ts";
import { createUserFinder } from "../../session/user-finder.ts";
import { openEitherDatabase } from "../../testing/either-database.ts";
import { createGoogleConnect, type CallbackQuery, type GoogleConnect } from "../google-connect.ts";
import { createGoogleEndpoints } from "../google-endpoints.ts";
import { CONTACTS_SCOPE } from "../google-scopes.ts";
import { createOauthClient, type OauthClient } from "../oauth-client.ts";
import { createTokenStore, type AccountReference, type TokenStore } from "../token-store.ts";

const REDIRECT_URI = "http://localhost:3001/api/auth/google-connect/callback";

export const ANN = "ann@gmail.example";
export const BOB = "bob@gmail.example";

/** A Google, a database, and one clock for both. */
export interface GoogleScene extends AsyncDisposable {
  readonly emulator: GoogleEmulator;
  readonly database: Database;
  readonly keyRing: KeyRing;
  readonly oauth: OauthClient;
  readonly connect: GoogleConnect;
  readonly store: TokenStore;
  readonly now: () => Date;
  /** What a connect told the operator. */
  readonly warnings: readonly object[];
  advance(ms: number): void;
  /** Signs somebody in; another sign-in of the same subject is another session of the same user. */
  signIn(subject?: string): Promise<Session>;
  /** What a person does on Google's consent page; gives the query of the redirect back. */
  consent(url: string, answer?: ConsentAnswer): Promise<CallbackQuery>;
  /** Connects through the consent page, start to end. */
  connectAccount(session: Session, email?: string): Promise<AccountReference>;
}

interface ConsentAnswer {
  readonly email?: string;
  readonly allow?: boolean;
  readonly scopes?: readonly string[];
}

export async function openGoogleScene(options: GoogleEmulatorOptions = {}): Promise<GoogleScene> {
  await using cleanup = new AsyncDisposableStack();
  let nowMs = Date.UTC(2027, 0, 1);
  const now = () => new Date(nowMs);
  const emulator = await createGoogleEmulator({ now: () => nowMs, ...options });
  cleanup.use(emulator);
  for (const email of [ANN, BOB]) emulator.addAccount({ email });
  const database = cleanup.use(await openEitherDatabase());
  const keyRing = createKeyRing(`test:${randomBytes(32).toString("base64")}`);
  const oauth = createOauthClient({
    client: { id: "kith-test", secret: "secret-of-the-client", redirectUri: REDIRECT_URI },
    endpoints: createGoogleEndpoints(emulator.url),
    now,
  });
  const users = createUserFinder({ database, now, newId: randomUUID });
  const warnings: object[] = [];
  const log = { warn: (facts: object) => void warnings.push(facts) };
  const connect = createGoogleConnect({ database, keyRing, oauth, now, newId: randomUUID, log });
  const resources = cleanup.move();

  const scene: GoogleScene = {
    emulator,
    database,
    keyRing,
    oauth,
    connect,
    store: createTokenStore({ database, keyRing, now }),
    now,
    warnings,
    advance: (ms) => void (nowMs += ms),
    async signIn(subject = randomUUID()) {
      const identity = { issuer: "kith-local", subject };
      const { userId } = await users.findOrCreate(identity);
      return {
        ...identity,
        userId,
        email: subject,
        scopes: null,
        issuedAt: new Date(nowMs),
        expiresAt: new Date(nowMs + 3_600_000),
        sessionHash: createHash("sha256").update(randomUUID()).digest(),
      };
    },
    async consent(url, { email = ANN, allow = true, scopes = [CONTACTS_SCOPE] } = {}) {
      const page = await fetch(url);
      if (!page.ok) throw new Error(`The consent page answers ${page.status}: ${await page.text()}`);
      const form = new FormData();
      form.set("request", new URL(url).search.slice(1));
      form.set("account", email);
      form.set("decision", allow ? "allow" : "cancel");
      for (const scope of scopes) form.append("scope", scope);
      const decision = new URL("/o/oauth2/v2/auth/decision", url);
      const answer = await fetch(decision, { method: "POST", body: form, redirect: "manual" });
      const location = answer.headers.get("location");
      if (location?.startsWith(`${REDIRECT_URI}?`) !== true) throw new Error("Google did not redirect back.");
      return Object.fromEntries(new URL(location).searchParams);
    },
    async connectAccount(session, email = ANN) {
      const url = await connect.start(session);
      const result = await connect.finish(session, await scene.consent(url, { email }));
      if (result.kind === "refused") throw new Error(`Not connected: ${result.code}`);
      return { userId: session.userId, accountId: result.accountId };
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
  return scene;
}
