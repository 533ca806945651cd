import { Hono } from "hono";
import type { Context } from "hono";

import type { EmulatorEnv, EmulatorServices } from "../emulator-services.ts";
import { notFound } from "../google-failure.ts";
import { authorizeCall } from "../oauth/authorize-call.ts";
import { listConnections } from "./list-connections.ts";
import { batchGetPeople, getPerson } from "./read-people.ts";
import { PHOTO_ROOT } from "./render-person.ts";

/** People v1, the reading half. */
export function peopleReadRoutes(services: EmulatorServices): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get("/v1/people/:id/connections", (c) => {
    const account = authorizeCall(services, c, "readContacts");
    if (c.req.param("id") !== "me") throw notFound();
    const bytes = new Uint8Array(listConnections(services, account, queryOf(c)));
    return c.body(bytes, 200, { "content-type": "application/json; charset=UTF-8" });
  });

  routes.get("/v1/people:batchGet", (c) => {
    const account = authorizeCall(services, c, "readContacts");
    return peopleAnswer(services, c, batchGetPeople(services, account, queryOf(c)));
  });

  routes.get("/v1/people/:id", (c) => {
    const id = c.req.param("id");
    const account = authorizeCall(services, c, id === "me" ? "readProfile" : "readContacts");
    const call = { resourceName: `people/${id}`, query: queryOf(c) };
    return peopleAnswer(services, c, getPerson(services, account, call));
  });
  return routes;
}

export function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** Answers with JSON text; photos are served by the emulator itself. */
export function peopleAnswer(services: EmulatorServices, c: Context, json: string): Response {
  return c.body(json.replaceAll(PHOTO_ROOT, services.rootUrl()), 200, {
    "content-type": "application/json; charset=UTF-8",
  });
}
