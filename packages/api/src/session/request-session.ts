import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { SESSION_COOKIE } from "./session-cookie.ts";
import type { Leniency, Session, SessionVerifier } from "./session.ts";

/** What `readSession` leaves in the request's context. */
export interface SessionEnv {
  Variables: { session: Session | null };
}

/**
 * The token of a request: of `Authorization: Bearer`, else of the cookie. A Bearer token is what the caller chose to
 * send, so an invalid one is not made good by a cookie that the browser added.
 */
function tokenOf(context: Context): string | null {
  return bearerOf(context.req.header("authorization")) ?? getCookie(context, SESSION_COOKIE) ?? null;
}

/** The token in an Authorization header, "" when the scheme is Bearer without one, null for another scheme or none. */
export function bearerOf(header: string | undefined): string | null {
  const [scheme = "", ...rest] = (header ?? "").trim().split(/\s+/);
  return scheme.toLowerCase() === "bearer" ? rest.join(" ") : null;
}

/** Reads who is signed in, once a request; refuses nobody. */
export function readSession(verifier: SessionVerifier): MiddlewareHandler<SessionEnv> {
  return async (context, next) => {
    context.set("session", await sessionOf(context, verifier));
    await next();
  };
}

/** Null when nobody is signed in by the request. */
export async function sessionOf(
  context: Context,
  verifier: SessionVerifier,
  leniency?: Leniency,
): Promise<Session | null> {
  const token = tokenOf(context);
  return token === null || token === "" ? null : await verifier.verify(token, leniency);
}

/** After `readSession`: 401 without a session. */
export function requireSession(): MiddlewareHandler<SessionEnv> {
  return async (context, next) => {
    if (context.get("session") === null) {
      context.header("WWW-Authenticate", 'Bearer realm="kith"');
      return context.json({ error: "Unauthorized", code: "UNAUTHORIZED" }, 401);
    }
    await next();
    return undefined;
  };
}
