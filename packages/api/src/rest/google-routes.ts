import { Hono } from "hono";
import { requirePersonToConfirm } from "../access/access.ts";
import { disconnectInput } from "../contract/google.ts";
import { syncRequestSchema } from "../contract/start-sync.ts";
import { jsonBody } from "../http/json-body.ts";
import type { Services } from "../service/services.ts";
import type { SessionEnv } from "../session/request-session.ts";
import { createCalendarRoutes } from "./calendar-routes.ts";
import { procedures, signedIn } from "./rest-env.ts";

/** `/api/google/…`, in the predecessor's shapes. */
export function createGoogleRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .route("/calendar", createCalendarRoutes(services))
    .post("/contacts/sync", async (context) => {
      const session = signedIn(context);
      const request = await jsonBody(context, syncRequestSchema);
      requirePersonToConfirm(session, request.confirm);
      return context.json(await services.sync.batch(session.userId, request, context.req.raw.signal));
    })
    .get("/status", async (context) => {
      const status = await procedures(context, services).google.status();
      return context.json(status.status === "disconnected" ? { connected: false } : status);
    })
    .post("/disconnect", async (context) => {
      const api = procedures(context, services);
      return context.json(await api.google.disconnect(await jsonBody(context, disconnectInput.unwrap())));
    });
}
