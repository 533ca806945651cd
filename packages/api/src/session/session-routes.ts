import { KithError } from "@kith/core";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { z } from "zod";
import type { SessionView } from "../contract/session.ts";
import { isLoopbackHost } from "./allowed-hosts.ts";
import { DEFAULT_LOCAL_EMAIL, parseLocalEmail } from "./local-email.ts";
import { issueLocalToken, LOCAL_SESSION_SECONDS, saysLocal, type LocalTokenOptions } from "./local-token.ts";
import type { SessionEnv } from "./request-session.ts";
import { clearSessionCookie, SESSION_COOKIE, setSessionCookie } from "./session-cookie.ts";

export interface SessionRoutesOptions extends LocalTokenOptions {
  readonly publicUrl: URL;
  /** The address of the connection's other end; undefined when it is not known, and then nobody signs in. */
  readonly remoteAddress: (context: Context) => string | undefined;
  /** Null: sign-in is local. */
  readonly clerk: { readonly publishableKey: string } | null;
}

const BODY_BYTES_MAX = 4_096;

const bodySchema = z.object({ email: z.string().optional() });

/**
 * To mount at `/api/session` after `guardHost`, `guardOrigin` and `readSession`: GET says who is signed in and how one
 * signs in here. Local sign-in is POST, which sets the cookie, and DELETE signs out. It asks for no password: whoever
 * works on this machine is trusted, and nobody else gets in. Where sign-in is Clerk's, both refuse.
 */
export function createSessionRoutes(options: SessionRoutesOptions): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  const { publicUrl, clerk } = options;

  routes.get("/", (context) => {
    const session = context.get("session");
    // Kept from scripts, as it is, it would keep Clerk's script from setting its own cookie of this name.
    if (clerk !== null && saysLocal(getCookie(context, SESSION_COOKIE) ?? ""))
      clearSessionCookie(context, { publicUrl });
    return context.json(viewOf(session, clerk));
  });

  routes.use(async (context, next) => {
    if (clerk === null || context.req.method === "GET") return await next();
    const error =
      "Sign-in is Clerk's here. Sign in and out in the dashboard; its settings sign out everywhere and make API tokens for programs.";
    return context.json({ error, code: "FORBIDDEN" }, 403);
  });

  const limit = bodyLimit({
    maxSize: BODY_BYTES_MAX,
    onError: (context) => {
      const error = `The body is too large: at most ${BODY_BYTES_MAX / 1024} KB are taken.`;
      return context.json({ error, code: "INPUT_TOO_LARGE" }, 413);
    },
  });
  routes.post("/", limit, async (context) => {
    if (!isThisMachine(context, options)) {
      const error = "Local sign-in works on the machine that runs Kith only. Open Kith there.";
      return context.json({ error, code: "FORBIDDEN" }, 403);
    }
    try {
      const email = parseLocalEmail(await readEmail(context));
      const token = await issueLocalToken(email, options);
      setSessionCookie(context, { publicUrl, token, maxAgeSeconds: LOCAL_SESSION_SECONDS });
      return context.json(viewOf({ email }, clerk));
    } catch (error) {
      if (!KithError.isInstance(error)) throw error;
      return context.json({ error: error.message, code: error.code }, 400);
    }
  });

  routes.delete("/", (context) => {
    clearSessionCookie(context, { publicUrl });
    return context.json(viewOf(null, clerk));
  });

  return routes;
}

function viewOf(
  session: { readonly email: string | null } | null,
  clerk: SessionRoutesOptions["clerk"],
): SessionView {
  return {
    signedIn: session !== null,
    method: clerk === null ? "local" : "clerk",
    email: session?.email ?? null,
    publishableKey: clerk?.publishableKey ?? null,
  };
}

async function readEmail(context: Context): Promise<string> {
  const text = await context.req.text();
  if (text === "") return DEFAULT_LOCAL_EMAIL;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    throw new KithError("INPUT_INVALID", 'The body must be JSON: {} or {"email": "name@example.com"}.');
  }
  return parsed.data.email ?? DEFAULT_LOCAL_EMAIL;
}

/** A proxy on this machine stands between: then the connection says nothing about where the person sits. */
const PROXY_HEADERS = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

function isThisMachine(context: Context, options: SessionRoutesOptions): boolean {
  if (PROXY_HEADERS.some((name) => context.req.header(name) !== undefined)) return false;
  if (!isLoopbackHost(context.req.header("host") ?? "")) return false;
  return isLoopbackAddress(options.remoteAddress(context) ?? "");
}

function isLoopbackAddress(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\.\d+\.\d+\.\d+$/i.test(address);
}
