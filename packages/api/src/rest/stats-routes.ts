import { Hono } from "hono";
import type { Services } from "../service/services.ts";
import type { SessionEnv } from "../session/request-session.ts";
import { procedures } from "./rest-env.ts";

/** `/api/stats`. Of the predecessor's figures Kith has the entities'; it keeps no memories and no vectors. */
export function createStatsRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>().get("/", async (context) => {
    const stats = await procedures(context, services).stats.get();
    return context.json({
      success: true,
      data: { totalEntities: stats.contacts, entitiesByType: { person: stats.contacts }, ...stats },
    });
  });
}
