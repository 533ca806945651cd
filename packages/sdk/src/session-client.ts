import { untilAborted } from "./abort.ts";
import type { Connection } from "./connection.ts";
import { isObject, notKith, readJson, responseFailure } from "./http-failure.ts";
import type { CallOptions, RouterCalls } from "./router-calls.ts";

/** Who is signed in, and how one signs in on this Kith. */
export interface SessionView {
  signedIn: boolean;
  /** Which sign-in is in force: `local`, on Kith's own machine, or Clerk's. */
  method: "local" | "clerk";
  /** Null where nobody is signed in, and where the session does not tell it. */
  email: string | null;
  /** Which Clerk; null where sign-in is local. */
  publishableKey: string | null;
}

/**
 * Who is signed in, and signing in and out locally, for pages that use the session cookie; and what a signed-in person
 * does about all sessions.
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
  /** Ends the cookie. The token in it stays valid until it expires; `signOutEverywhere` ends it. */
  readonly signOut: (options?: CallOptions) => Promise<void>;
  /** Ends every session of the signed-in person, this one too. API tokens stay: `tokens.revoke` ends those. */
  readonly signOutEverywhere: RouterCalls["session"]["signOutEverywhere"];
  /**
   * Makes everything of a local user the signed-in user's of Clerk, who must have nothing yet. `localToken` proves that
   * the local user's data are the caller's to move.
   */
  readonly moveLocalData: RouterCalls["session"]["moveLocalData"];
}

export function createSessionClient(
  connection: Connection,
  calls: Pick<RouterCalls, "session">,
): SessionClient {
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
    ...calls.session,
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
