import { Hono } from "hono";
import { connectRedirectPath } from "../google/connect-result.ts";
import type { GoogleConnect } from "../google/google-connect.ts";
import type { SessionEnv } from "../session/request-session.ts";
import { signedIn } from "./rest-env.ts";

/**
 * `/api/auth/google-connect`: to Google's consent page, and back to the settings page with the outcome. With
 * `?calendar=1` the calendar is asked for too, and switched on.
 */
export function createConnectRoutes(connect: GoogleConnect, publicUrl: URL): Hono<SessionEnv> {
  const toSettings = (path: string) => new URL(path, publicUrl).href;
  return new Hono<SessionEnv>()
    .get("/", async (context) => {
      const calendar = ["1", "true"].includes(context.req.query("calendar") ?? "");
      return context.redirect(await connect.start(signedIn(context), { calendar }));
    })
    .get("/callback", async (context) => {
      const session = context.get("session");
      if (session === null) return context.redirect(toSettings("/settings?google_error=session_expired"));
      const { state, code, error } = context.req.query();
      const result = await connect.finish(session, { state, code, error }, context.req.raw.signal);
      return context.redirect(toSettings(connectRedirectPath(result)));
    });
}
