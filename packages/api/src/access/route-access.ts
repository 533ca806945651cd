import type { MiddlewareHandler } from "hono";
import type { SessionEnv } from "../session/request-session.ts";
import { requireAccess, type Access } from "./access.ts";

/**
 * Who may call which route of REST. A test compares it with the routes that there are. What is not here, an address
 * without a route too, is for persons.
 */
export const ROUTE_ACCESS: Readonly<Record<string, Access>> = {
  "GET /api/session": ["read", "sync"],
  "POST /api/session": "person",
  "DELETE /api/session": "person",
  "GET /api/auth/google-connect": "person",
  "GET /api/auth/google-connect/callback": "person",
  "POST /api/google/contacts/sync": ["sync"],
  "GET /api/google/status": ["read", "sync"],
  "POST /api/google/disconnect": "person",
  "POST /api/google/calendar/sync": ["sync"],
  "GET /api/google/calendar/events": ["read"],
  "GET /api/entities": ["read"],
  "GET /api/stats": ["read"],
};

/** After `readSession`: refuses what the scopes of an API token do not allow. Procedures look after themselves. */
export function guardRoutes(): MiddlewareHandler<SessionEnv> {
  return async (context, next) => {
    const session = context.get("session");
    // No route has a parameter, so an address is its route.
    const route = `${context.req.method} ${context.req.path.replace(/\/+$/, "")}`;
    if (session !== null)
      requireAccess(session, Object.hasOwn(ROUTE_ACCESS, route) ? ROUTE_ACCESS[route] : "person");
    await next();
  };
}
