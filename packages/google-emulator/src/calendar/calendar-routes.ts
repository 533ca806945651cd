import { Hono } from "hono";

import type { Account } from "../account/account.ts";
import type { EmulatorEnv, EmulatorServices } from "../emulator-services.ts";
import { calendarFailure } from "../google-failure.ts";
import { authorizeCall } from "../oauth/authorize-call.ts";
import { queryOf } from "../people/people-routes.ts";
import { readJson } from "../people/people-write-routes.ts";
import { CALL_COSTS } from "../quota/quota-ledger.ts";
import type { CalendarListEntry } from "./calendar-book.ts";
import { eventEtag, renderEvent } from "./render-event.ts";
import { listEvents } from "./list-events.ts";
import { deleteEvent, findEvent, insertEvent, replaceEvent } from "./write-event.ts";
import type { EventCall } from "./write-event.ts";

const ROOT = "/calendar/v3";

/** Calendar v3: calendar list, events with sync tokens, single writes. */
export function calendarRoutes(services: EmulatorServices): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get(`${ROOT}/users/me/calendarList`, (c) => {
    const account = authorizeCall(services, c, "readCalendarList");
    services.quotas.spend(account.sub, CALL_COSTS.calendar);
    return c.json({
      kind: "calendar#calendarList",
      etag: `"p${account.calendar.calendars().length}"`,
      items: account.calendar.calendars().map(renderCalendar),
    });
  });

  routes.get(`${ROOT}/users/me/calendarList/:calendarId`, (c) => {
    const account = authorizeCall(services, c, "readCalendarList");
    services.quotas.spend(account.sub, CALL_COSTS.calendar);
    return c.json(renderCalendar(findCalendar(account, c.req.param("calendarId"))));
  });

  routes.get(`${ROOT}/calendars/:calendarId/events`, (c) => {
    const account = authorizeCall(services, c, "readEvents");
    services.quotas.spend(account.sub, CALL_COSTS.calendar);
    const calendar = findCalendar(account, c.req.param("calendarId"));
    return c.json(listEvents(services, account, { calendar, query: queryOf(c) }));
  });

  routes.post(`${ROOT}/calendars/:calendarId/events`, async (c) => {
    const account = authorizeCall(services, c, "writeEvents");
    services.quotas.spend(account.sub, CALL_COSTS.calendar);
    const { id: calendarId } = findCalendar(account, c.req.param("calendarId"));
    const refusesIds = services.behavior.refuseEventIds;
    const stored = insertEvent(account, { calendarId, body: await readJson(c), refusesIds });
    return c.json(renderEvent(stored), 200, { etag: eventEtag(stored) });
  });

  routes.on(["GET", "PUT", "PATCH", "DELETE"], `${ROOT}/calendars/:calendarId/events/:eventId`, async (c) => {
    const { method } = c.req;
    const account = authorizeCall(services, c, method === "GET" ? "readEvents" : "writeEvents");
    services.quotas.spend(account.sub, CALL_COSTS.calendar);
    const call: EventCall = {
      calendarId: findCalendar(account, c.req.param("calendarId")).id,
      eventId: c.req.param("eventId"),
      ifMatch: c.req.header("if-match"),
    };
    if (method === "DELETE") {
      deleteEvent(account, call);
      return c.body(null, 204);
    }
    const stored =
      method === "GET"
        ? findEvent(account, call)
        : replaceEvent(account, call, { body: await readJson(c), patch: method === "PATCH" });
    return c.json(renderEvent(stored), 200, { etag: eventEtag(stored) });
  });
  return routes;
}

/** `primary` is the account's own calendar. */
function findCalendar(account: Account, calendarId: string): CalendarListEntry {
  const found = account.calendar
    .calendars()
    .find(({ id, primary }) => id === calendarId || (calendarId === "primary" && primary === true));
  if (found === undefined) throw calendarFailure(404, "Not Found", { reason: "notFound" });
  return found;
}

function renderCalendar(calendar: CalendarListEntry): object {
  return { kind: "calendar#calendarListEntry", etag: '"1"', ...calendar, selected: true };
}
