import { createHash, randomBytes } from "node:crypto";
import { KithError } from "@kith/core";
import type { Database } from "../database/database.ts";
import type { KeyRing } from "../encryption/key-ring.ts";
import type { Session } from "../session/session.ts";
import { changeSettings, readSettings } from "../settings/settings-service.ts";
import { connectAccount } from "./connect-account.ts";
import type { ConnectRefusal, ConnectResult } from "./connect-result.ts";
import { CALENDAR_SCOPE, CONTACTS_SCOPE } from "./google-scopes.ts";
import type { OauthClient } from "./oauth-client.ts";
import type { WarningLog } from "./warning-log.ts";

export interface GoogleConnect {
  /**
   * Starts a connect for this session and gives the address of Google's consent page. The calendar is asked for where it
   * is switched on already, and with `calendar`, which switches it on once Google has granted it.
   */
  start(session: Session, options?: { calendar?: boolean }): Promise<string>;
  /** Takes what Google's redirect brought back. Throws only when the database is not available. */
  finish(session: Session, query: CallbackQuery, signal?: AbortSignal): Promise<ConnectResult>;
}

export interface CallbackQuery {
  readonly state?: string | undefined;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
}

export interface GoogleConnectOptions {
  readonly database: Pick<Database, "asUser">;
  readonly keyRing: KeyRing;
  readonly oauth: OauthClient;
  readonly now: () => Date;
  /** Makes a UUID. */
  readonly newId: () => string;
  readonly log: WarningLog;
}

/** How long somebody may stay at Google's consent page. */
export const STATE_LIFETIME_MS = 10 * 60 * 1000;
/** 256 bits each; as base64url the verifier has the 43 characters that RFC 7636 wants at least. */
const RANDOM_BYTES = 32;

export function createGoogleConnect(options: GoogleConnectOptions): GoogleConnect {
  const { database, keyRing, oauth, now, log } = options;

  const takeState = (session: Session, state: string): Promise<TakenState> =>
    database.asUser(session.userId, async (tx) => {
      const stateHash = hash(state);
      const row = await tx
        .updateTable("oauth_state")
        .set({ used_at: now() })
        .where("state_hash", "=", stateHash)
        .where("session_hash", "=", session.sessionHash)
        .where("used_at", "is", null)
        .returning(["key_id", "sealed_verifier", "expires_at", "calendar"])
        .executeTakeFirst();
      if (row === undefined) return { kind: "refused", code: "invalid_callback" };
      if (row.expires_at.getTime() <= now().getTime()) return { kind: "refused", code: "connect_expired" };
      const sealed = { keyId: row.key_id, sealed: row.sealed_verifier };
      const codeVerifier = keyRing.open(sealed, contextOf(stateHash));
      return { kind: "taken", codeVerifier, calendar: row.calendar };
    });

  const exchange = async (
    session: Session,
    grant: { code: string; codeVerifier: string; calendar: boolean },
    signal: AbortSignal | undefined,
  ): Promise<ConnectResult> => {
    const answer = await oauth.exchangeCode({ ...grant, signal });
    if (answer.kind === "grant-refused") return refused("token_exchange_failed");
    const { refreshToken, scopes } = answer;
    if (refreshToken === null) return refused("no_refresh_token");
    const identity = await oauth.readUserinfo(answer.accessToken, signal);
    const tokens = { ...answer, refreshToken };
    const { userId } = session;
    const connected = await connectAccount({ ...options, userId, identity, tokens, scopes });
    // The account is kept all the same: its status then shows what is missing, and "connect again" mends it.
    if (connected.kind === "refused") return connected;
    if (!scopes.includes(CONTACTS_SCOPE)) return refused("scope_missing");
    if (!grant.calendar) return connected;
    if (!scopes.includes(CALENDAR_SCOPE)) return refused("calendar_scope_missing");
    await database.asUser(userId, (tx) => changeSettings(tx, userId, { calendarEnabled: true }));
    return connected;
  };

  return {
    async start(session, { calendar = false } = {}) {
      const state = randomBytes(RANDOM_BYTES).toString("base64url");
      const codeVerifier = randomBytes(RANDOM_BYTES).toString("base64url");
      const stateHash = hash(state);
      const { keyId, sealed } = keyRing.seal(codeVerifier, contextOf(stateHash));
      const startedAt = now();
      const asked = await database.asUser(session.userId, async (tx) => {
        const withCalendar = calendar || (await readSettings(tx, session.userId)).calendarEnabled;
        await tx.deleteFrom("oauth_state").where("expires_at", "<", startedAt).execute();
        await tx
          .insertInto("oauth_state")
          .values({
            state_hash: stateHash,
            user_id: session.userId,
            session_hash: session.sessionHash,
            key_id: keyId,
            sealed_verifier: sealed,
            expires_at: new Date(startedAt.getTime() + STATE_LIFETIME_MS),
            calendar: withCalendar,
          })
          .execute();
        return withCalendar;
      });
      const codeChallenge = hash(codeVerifier).toString("base64url");
      return oauth.authorizationUrl({ state, codeChallenge, calendar: asked });
    },

    async finish(session, { state, code, error }, signal) {
      if (state === undefined || state === "") return refused("invalid_callback");
      const taken = await takeState(session, state);
      if (taken.kind === "refused") return taken;
      if (error !== undefined && error !== "") {
        return refused(error === "access_denied" ? "access_denied" : "google_refused");
      }
      if (code === undefined || code === "") return refused("invalid_callback");
      try {
        const { codeVerifier, calendar } = taken;
        return await exchange(session, { code, codeVerifier, calendar }, signal);
      } catch (failure) {
        if (!KithError.isInstance(failure) || failure.code === "STORE_UNAVAILABLE") throw failure;
        const refusal = failure.code === "SOURCE_UNAVAILABLE" ? "google_unavailable" : "google_misconfigured";
        log.warn({ refusal, err: failure }, "a Google account could not be connected");
        return refused(refusal);
      }
    },
  };
}

type TakenState =
  | { readonly kind: "taken"; readonly codeVerifier: string; readonly calendar: boolean }
  | { readonly kind: "refused"; readonly code: ConnectRefusal };

function refused(code: ConnectRefusal): ConnectResult {
  return { kind: "refused", code };
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function contextOf(stateHash: Buffer): string {
  return `oauth_state:${stateHash.toString("hex")}`;
}
