import { KithApiError } from "./kith-api-error.ts";
import { parseBaseUrl, type KithOptions } from "./kith-options.ts";
import { noAnswer } from "./http-failure.ts";

/** What all calls of one client share: where Kith is, and how a request is signed. */
export interface Connection {
  readonly baseUrl: string;
  /** The host for messages; a path could be somebody's secret. */
  readonly origin: string;
  /** Whether a refused token can be replaced by a fresh one. */
  readonly renewsToken: boolean;
  /** `fetch` with the session in it. A signal's abort rejects as it does with `fetch`; all else is a KithApiError. */
  fetch(url: RequestInfo | URL, init: RequestInit): Promise<Response>;
}

export function createConnection(options: KithOptions): Connection {
  const baseUrl = parseBaseUrl(options.url);
  const { token } = options;
  const origin = URL.canParse(baseUrl) ? new URL(baseUrl).origin : "The server";
  return {
    baseUrl,
    origin,
    renewsToken: typeof token === "function",
    async fetch(url, init) {
      const headers = new Headers(init.headers);
      const bearer = token === undefined ? null : await readToken(token);
      if (bearer !== null) headers.set("authorization", `Bearer ${bearer}`);
      init.signal?.throwIfAborted();
      // With a token the cookie is not asked for across sites: who asks is told by the token alone.
      const credentials = bearer === null ? "include" : "same-origin";
      const send = options.fetch ?? globalThis.fetch;
      try {
        return await send(url, { ...init, headers, credentials, cache: "no-store" });
      } catch (cause) {
        if (init.signal?.aborted === true) throw cause;
        throw noAnswer(origin, cause);
      }
    },
  };
}

async function readToken(token: NonNullable<KithOptions["token"]>): Promise<string | null> {
  const text = typeof token === "string" ? token : await askForToken(token);
  if (text === null) return null;
  // A line break or a space here would make a header that `fetch` refuses with a message quoting the token.
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new KithApiError("UNAUTHORIZED", "token is empty or holds characters that no token has.");
}

async function askForToken(token: () => Promise<string | null>): Promise<string | null> {
  try {
    return await token();
  } catch (cause) {
    if (KithApiError.isInstance(cause)) throw cause;
    // Most often it is offline itself: calling that UNAUTHORIZED would send people to a sign-in page for nothing.
    throw new KithApiError("NETWORK", "The token function gave no token; its error is the cause.", { cause });
  }
}
