import { Hono } from "hono";
import { connectRedirectPath } from "../google/connect-result.ts";
import { STATE_LIFETIME_MS, type GoogleConnect } from "../google/google-connect.ts";
import { sessionOf, type SessionEnv } from "../session/request-session.ts";
import type { SessionVerifier } from "../session/session.ts";
import { signedIn } from "./rest-env.ts";

export interface ConnectRoutesOptions {
  readonly connect: GoogleConnect;
  readonly sessions: SessionVerifier;
  readonly publicUrl: URL;
}

/**
 * `/api/auth/google-connect`: to Google's consent page, and back to the settings page with the outcome. With
 * `?calendar=1` the calendar is asked for too, and switched on.
 */
export function createConnectRoutes(options: ConnectRoutesOptions): Hono<SessionEnv> {
  const { connect, sessions, publicUrl } = options;
  const toSettings = (path: string) => new URL(path, publicUrl).href;
  return new Hono<SessionEnv>()
    .get("/", async (context) => {
      const calendar = ["1", "true"].includes(context.req.query("calendar") ?? "");
      return context.redirect(await connect.start(signedIn(context), { calendar }));
    })
    .get("/callback", async (context) => {
      // Clerk's tokens last a minute, and no script of it renews the cookie while the person reads at Google. What is
      // finished here was begun by the same sign-in, within the same time: its state says so.
      const leniency = { expiredForMs: STATE_LIFETIME_MS };
      const session = context.get("session") ?? (await sessionOf(context, sessions, leniency));
      if (session === null) return context.redirect(toSettings("/settings?google_error=session_expired"));
      const { state, code, error } = context.req.query();
      const result = await connect.finish(session, { state, code, error }, context.req.raw.signal);
      return context.redirect(toSettings(connectRedirectPath(result)));
    });
}
