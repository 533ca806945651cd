import { KithError } from "@kith/core";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { SessionView } from "../contract/session.ts";
import { isLoopbackHost } from "./allowed-hosts.ts";
import { DEFAULT_LOCAL_EMAIL, parseLocalEmail } from "./local-email.ts";
import { issueLocalToken, LOCAL_SESSION_SECONDS, type LocalTokenOptions } from "./local-token.ts";
import type { SessionEnv } from "./request-session.ts";
import { clearSessionCookie, setSessionCookie } from "./session-cookie.ts";

export interface SessionRoutesOptions extends LocalTokenOptions {
  readonly publicUrl: URL;
  /** The address of the connection's other end; undefined when it is not known, and then nobody signs in. */
  readonly remoteAddress: (context: Context) => string | undefined;
}

const BODY_BYTES_MAX = 4_096;

const bodySchema = z.object({ email: z.string().optional() });

/**
 * Local sign-in, to mount at `/api/session` after `guardHost`, `guardOrigin` and `readSession`: GET says who is signed in,
 * POST signs in and sets the cookie, DELETE signs out. It asks for no password: whoever works on this machine is
 * trusted, and nobody else gets in.
 */
export function createSessionRoutes(options: SessionRoutesOptions): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>();
  const { publicUrl } = options;

  routes.get("/", (context) => context.json(viewOf(context.get("session")?.email ?? null)));

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
      return context.json(viewOf(email));
    } catch (error) {
      if (!KithError.isInstance(error)) throw error;
      return context.json({ error: error.message, code: error.code }, 400);
    }
  });

  routes.delete("/", (context) => {
    clearSessionCookie(context, { publicUrl });
    return context.json(viewOf(null));
  });

  return routes;
}

function viewOf(email: string | null): SessionView {
  return { signedIn: email !== null, method: "local", email };
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
