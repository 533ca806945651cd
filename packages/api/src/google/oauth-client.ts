import { KithError } from "@kith/core";
import { z } from "zod";
import type { GoogleEndpoints } from "./google-endpoints.ts";
import { requestedScopes } from "./google-scopes.ts";
import { limitRequest, REQUEST_TIMEOUT_MS, requestWithoutAnswer } from "./request-timeout.ts";

/** The OAuth client that Kith is at Google; with the emulator any id is good. */
interface OauthClientIdentity {
  readonly id: string;
  readonly secret: string;
  /** Registered at Google, letter by letter: `<PUBLIC_URL>/api/auth/google-connect/callback`. */
  readonly redirectUri: string;
}

interface IssuedTokens {
  readonly kind: "tokens";
  readonly accessToken: string;
  /** Google sends it with a consent, and with a refresh only when it replaces the old one. */
  readonly refreshToken: string | null;
  readonly expiresAt: Date;
  readonly scopes: readonly string[];
}

/** The code or the refresh token is no longer good (`invalid_grant`): revoked, expired, used, or made for another client. */
type TokenAnswer = IssuedTokens | { readonly kind: "grant-refused" };

export interface OauthClient {
  /** Where the browser is sent to ask for consent. */
  authorizationUrl(request: { state: string; codeChallenge: string; calendar: boolean }): string;
  exchangeCode(request: {
    code: string;
    codeVerifier: string;
    /** Whether the consent asked for the calendar too. */
    calendar: boolean;
    signal?: AbortSignal | undefined;
  }): Promise<TokenAnswer>;
  refresh(refreshToken: string, signal?: AbortSignal): Promise<TokenAnswer>;
  /** Ends the consent at Google; true when Google says that it is ended, also when it was before. */
  revoke(token: string, signal?: AbortSignal): Promise<boolean>;
  readUserinfo(accessToken: string, signal?: AbortSignal): Promise<GoogleIdentity>;
}

export interface GoogleIdentity {
  readonly sub: string;
  readonly email: string;
}

export interface OauthClientOptions {
  readonly client: OauthClientIdentity;
  readonly endpoints: GoogleEndpoints;
  readonly now: () => Date;
  readonly timeoutMs?: number;
}

const tokensSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive(),
  /** RFC 6749, 5.1: left out when it is what was asked for. */
  scope: z.string().optional(),
});
const refusalSchema = z.object({ error: z.string() });
const userinfoSchema = z.object({ sub: z.string().min(1), email: z.string().min(1) });

/**
 * Google's OAuth endpoints by plain fetch. Of google-auth-library 11 only the traps would be used: it repeats the POST
 * of a code that is good for one use, puts the token to revoke into the URL, keeps the old refresh token when a new one
 * came, takes no AbortSignal, and reads its own clock.
 */
export function createOauthClient(options: OauthClientOptions): OauthClient {
  const { client, endpoints, now } = options;
  const timeoutMs = options.timeoutMs ?? REQUEST_TIMEOUT_MS;

  const post = (url: string, form: Record<string, string>, signal?: AbortSignal): Promise<OauthAnswer> =>
    send(url, { method: "POST", body: new URLSearchParams(form) }, { signal, timeoutMs });

  const requestTokens = async (
    form: Record<string, string>,
    { signal, calendar = false }: { signal?: AbortSignal | undefined; calendar?: boolean },
  ): Promise<TokenAnswer> => {
    const credentials = { client_id: client.id, client_secret: client.secret };
    const { status, body } = await post(endpoints.tokenUrl, { ...form, ...credentials }, signal);
    const issued = status === 200 ? tokensSchema.safeParse(body) : null;
    if (issued?.success === true) {
      const { data } = issued;
      return {
        kind: "tokens",
        accessToken: data.access_token,
        refreshToken: data.refresh_token ?? null,
        expiresAt: new Date(now().getTime() + data.expires_in * 1000),
        scopes: data.scope?.split(" ").filter((scope) => scope !== "") ?? requestedScopes({ calendar }),
      };
    }
    const refusal = refusalSchema.safeParse(body);
    if (refusal.data?.error === "invalid_grant") return { kind: "grant-refused" };
    throw oauthError(status, refusal.data?.error ?? null);
  };

  return {
    authorizationUrl({ state, codeChallenge, calendar }) {
      const url = new URL(endpoints.authorizationUrl);
      url.search = new URLSearchParams({
        client_id: client.id,
        redirect_uri: client.redirectUri,
        response_type: "code",
        scope: requestedScopes({ calendar }).join(" "),
        access_type: "offline",
        // Without it Google gives a refresh token only with the very first consent.
        prompt: "consent",
        // What was granted before stays granted, the calendar too.
        include_granted_scopes: "true",
        state,
        code_challenge: codeChallenge,
        code_challenge_method: "S256",
      }).toString();
      return url.toString();
    },
    exchangeCode: ({ code, codeVerifier, calendar, signal }) =>
      requestTokens(
        {
          grant_type: "authorization_code",
          code,
          code_verifier: codeVerifier,
          redirect_uri: client.redirectUri,
        },
        { signal, calendar },
      ),
    refresh: (refreshToken, signal) =>
      requestTokens({ grant_type: "refresh_token", refresh_token: refreshToken }, { signal }),
    async revoke(token, signal) {
      const { status, body } = await post(endpoints.revokeUrl, { token }, signal);
      return status === 200 || refusalSchema.safeParse(body).data?.error === "invalid_token";
    },
    async readUserinfo(accessToken, signal) {
      const headers = { authorization: `Bearer ${accessToken}` };
      const { status, body } = await send(endpoints.userinfoUrl, { headers }, { signal, timeoutMs });
      const parsed = status === 200 ? userinfoSchema.safeParse(body) : null;
      if (parsed?.success === true) return parsed.data;
      throw oauthError(status, null);
    },
  };
}

interface OauthAnswer {
  readonly status: number;
  readonly body: unknown;
}

async function send(
  url: string,
  init: RequestInit,
  limits: { signal: AbortSignal | undefined; timeoutMs: number },
): Promise<OauthAnswer> {
  let status: number;
  let text: string;
  try {
    // A redirect would carry the form, and the secret in it, to wherever it points.
    const answer = await fetch(url, {
      ...init,
      redirect: "error",
      signal: limitRequest(limits.signal, limits.timeoutMs),
    });
    status = answer.status;
    text = await answer.text();
  } catch {
    throw requestWithoutAnswer(limits.signal);
  }
  try {
    return { status, body: JSON.parse(text) as unknown };
  } catch {
    return { status, body: null };
  }
}

const CLIENT_ERRORS = new Set([
  "invalid_client",
  "unauthorized_client",
  "redirect_uri_mismatch",
  "deleted_client",
]);

function oauthError(status: number, error: string | null): KithError {
  if (error !== null && CLIENT_ERRORS.has(error)) {
    return new KithError(
      "CONFIG_INVALID",
      "Google refuses this client. Compare GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET and the redirect address with what Google's console shows for it.",
      { details: { reason: error } },
    );
  }
  if (status === 429 || status === 408 || status >= 500) {
    return new KithError(
      "SOURCE_UNAVAILABLE",
      "Google's sign-in has a problem at the moment. Try again later.",
    );
  }
  return new KithError(
    "SOURCE_PROTOCOL",
    `Google's sign-in gave an answer (HTTP ${status}) that Kith does not understand. Check whether a proxy stands between, or whether GOOGLE_ROOT_URL is right.`,
    { details: { status } },
  );
}
