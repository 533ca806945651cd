import { eventsInRange, KithError, readCalendarEvent, timeRangeOf, type DayRange } from "@kith/core";
import { sql } from "kysely";
import type { CalendarEventsView } from "../contract/calendar.ts";
import type { UserTransaction } from "../database/database.ts";
import { texts } from "../store/column-set.ts";
import { findContactsOfEmails } from "./attendee-contacts.ts";
import type { EventBody } from "./calendar-source.ts";
import { attendeesOf, eventView } from "./event-view.ts";
import type { CalendarReference } from "./stored-calendar.ts";
import { unknownAttendees } from "./unknown-attendees.ts";

export interface EventsRequest {
  readonly calendar: CalendarReference;
  readonly days: DayRange;
  readonly timeZone: string;
  readonly ownEmail: string;
}

/** More than anybody can look at; a range that holds more is asked for in parts. */
const EVENTS_MAX = 10_000;

/** What takes place on these days, with the contacts of everybody who is invited. */
export async function readEvents(
  tx: UserTransaction,
  { calendar, days, timeZone, ownEmail }: EventsRequest,
): Promise<Pick<CalendarEventsView, "events" | "unknownAttendees" | "incompleteSeries">> {
  const range = timeRangeOf(days, timeZone);
  const bodies = await readBodies(tx, calendar, range);
  const events = bodies.flatMap((body) => readCalendarEvent(body) ?? []);
  const { occurrences, incompleteSeries, tooMany } = eventsInRange(events, {
    range,
    timeZone,
    most: EVENTS_MAX,
  });
  if (tooMany) {
    throw new KithError(
      "INPUT_INVALID",
      `These days hold more than ${EVENTS_MAX} events. Ask for fewer days at once.`,
    );
  }
  const bodyOf = new Map(bodies.map((body) => [body["id"], body]));
  const shown = occurrences.map((occurrence) => ({
    occurrence,
    body: bodyOf.get(occurrence.sourceId) ?? {},
  }));
  const emails = new Set(shown.flatMap(({ body }) => attendeesOf(body).map(({ email }) => email)));
  const contactsOf = await findContactsOfEmails(tx, [...emails]);
  const views = shown.map(({ occurrence, body }) => eventView(occurrence, body, contactsOf));
  return {
    events: views,
    unknownAttendees: unknownAttendees(views, ownEmail),
    incompleteSeries: [...incompleteSeries],
  };
}

/** Everything that may be in the range, and all exceptions of its series, wherever these are now. */
async function readBodies(
  tx: UserTransaction,
  { accountId, calendarId }: CalendarReference,
  { startMs, endMs }: { startMs: number; endMs: number },
): Promise<EventBody[]> {
  const ofCalendar = tx
    .selectFrom("calendar_event")
    .select(["event_id", "body"])
    .where("account_id", "=", accountId)
    .where("calendar_id", "=", calendarId);
  const inRange = await ofCalendar
    .where("cancelled", "=", false)
    .where("span_start", "<", new Date(endMs))
    .where((eb) => eb.or([eb("span_end", "is", null), eb("span_end", ">=", new Date(startMs))]))
    .execute();
  const ids = inRange.map(({ event_id }) => event_id);
  const exceptions =
    ids.length === 0
      ? []
      : await ofCalendar
          .where(sql<boolean>`recurring_event_id = any(${texts(ids)})`)
          .where(sql<boolean>`not event_id = any(${texts(ids)})`)
          .execute();
  return [...inRange, ...exceptions].map(({ body }) => JSON.parse(body) as EventBody);
}
