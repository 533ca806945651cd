import { untilAborted } from "./abort.ts";
import type { Connection } from "./connection.ts";
import { isObject, notKith, readJson, responseFailure } from "./http-failure.ts";
import type { CallOptions } from "./router-calls.ts";

/** Who is signed in, and how one signs in on this Kith. */
export interface SessionView {
  signedIn: boolean;
  method: "local";
  email: string | null;
}

/**
 * Who is signed in, for pages that use the session cookie.
 *
 * @example
 * ```ts
 * import { createKith } from "@kith/sdk";
 *
 * const kith = createKith({ url: "/" });
 * const session = await kith.session.get();
 * if (!session.signedIn) await kith.session.signIn({ email: "ada@example.com" });
 * ```
 */
export interface SessionClient {
  /** Who is signed in, and how one signs in here. Needs no session. */
  readonly get: (options?: CallOptions) => Promise<SessionView>;
  /** Signs in locally and has the browser keep the cookie; only on a Kith that runs on this machine. */
  readonly signIn: (
    input?: { readonly email?: string | undefined },
    options?: CallOptions,
  ) => Promise<SessionView>;
  readonly signOut: (options?: CallOptions) => Promise<void>;
}

export function createSessionClient(connection: Connection): SessionClient {
  const send = (init: RequestInit, options: CallOptions = {}): Promise<Response> =>
    untilAborted(options.signal, async () => {
      const signal = options.signal ?? null;
      const response = await connection.fetch(`${connection.baseUrl}/api/session`, { ...init, signal });
      if (!response.ok) throw await responseFailure(response, connection.origin);
      return response;
    });
  const view = async (response: Response): Promise<SessionView> => {
    const json = await readJson(response, connection.origin);
    if (!isSessionView(json)) throw notKith(response, connection.origin);
    return json;
  };

  return {
    get: async (options) => view(await send({ method: "GET" }, options)),
    signIn: async (input = {}, options) =>
      view(
        await send(
          { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) },
          options,
        ),
      ),
    signOut: async (options) => {
      const response = await send({ method: "DELETE" }, options);
      await response.body?.cancel();
    },
  };
}

function isSessionView(json: unknown): json is SessionView {
  return isObject(json) && typeof json.signedIn === "boolean" && typeof json.method === "string";
}
