import { KithError } from "@kith/core";
import { Hono } from "hono";
import { calendarEventsInput, calendarSyncInput } from "../contract/calendar.ts";
import { jsonBody } from "../http/json-body.ts";
import type { Services } from "../service/services.ts";
import type { SessionEnv } from "../session/request-session.ts";
import { sentenceOf } from "../trpc/trpc.ts";
import { procedures } from "./rest-env.ts";

/** `/api/google/calendar/…`, in the predecessor's shapes, with ranges beside its weeks. */
export function createCalendarRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .post("/sync", async (context) => {
      const api = procedures(context, services);
      return context.json(await api.calendar.sync(await jsonBody(context, calendarSyncInput)));
    })
    .get("/events", async (context) => {
      const api = procedures(context, services);
      const { week, from, to, calendarId } = context.req.query();
      const parsed = calendarEventsInput.safeParse({ week, from, to, calendarId });
      if (!parsed.success) throw new KithError("INPUT_INVALID", sentenceOf(parsed.error));
      return context.json(await api.calendar.events(parsed.data));
    });
}
