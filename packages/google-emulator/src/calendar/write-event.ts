import type { Account } from "../account/account.ts";
import { calendarFailure } from "../google-failure.ts";
import type { EventInput, StoredEvent } from "./calendar-book.ts";
import { eventEtag } from "./render-event.ts";

export interface EventCall {
  calendarId: string;
  eventId: string;
  /** If-Match header: the etag the write is meant for. */
  ifMatch: string | undefined;
}

/** Keys the server sets; refused in an insert, ignored in an update. */
const SERVER_KEYS = ["created", "updated"];
const BASE32HEX_ID = /^[a-v0-9]{5,1024}$/u;

/** An event that is not deleted; throws 404 otherwise. */
export function findEvent(account: Account, { calendarId, eventId }: EventCall): StoredEvent {
  const stored = account.calendar.find(calendarId, eventId);
  if (stored === undefined) throw calendarFailure(404, "Not Found", { reason: "notFound" });
  return stored;
}

export function insertEvent(
  account: Account,
  call: { calendarId: string; body: unknown; refusesIds: boolean },
): StoredEvent {
  const { calendarId } = call;
  const input = readEvent(call.body);
  for (const key of SERVER_KEYS) {
    if (key in input) throw invalid(`Invalid value for: ${key}`, key);
  }
  if (input.id !== undefined) {
    if (call.refusesIds || !BASE32HEX_ID.test(input.id)) throw invalid("Invalid resource id value.", "id");
    if (account.calendar.find(calendarId, input.id) !== undefined) {
      throw calendarFailure(409, "The requested identifier already exists.", { reason: "duplicate" });
    }
  }
  if (input["start"] === undefined || input["end"] === undefined) {
    throw calendarFailure(400, "Missing end time.", { reason: "required" });
  }
  return account.calendar.put(calendarId, withServerKeys(account, input));
}

export function replaceEvent(
  account: Account,
  call: EventCall,
  change: { body: unknown; patch: boolean },
): StoredEvent {
  const stored = findEvent(account, call);
  checkMatch(stored, call);
  const { created: _created, updated: _updated, ...input } = readEvent(change.body);
  const next = change.patch ? { ...stored.event, ...input } : input;
  const { iCalUID } = stored.event;
  return account.calendar.put(call.calendarId, {
    ...withServerKeys(account, { ...next, ...(iCalUID === undefined ? {} : { iCalUID }) }),
    id: call.eventId,
  });
}

export function deleteEvent(account: Account, call: EventCall): void {
  const stored = findEvent(account, call);
  if (stored.event.status === "cancelled") {
    throw calendarFailure(410, "Resource has been deleted", { reason: "deleted" });
  }
  checkMatch(stored, call);
  account.calendar.put(call.calendarId, { ...stored.event, status: "cancelled" });
}

function checkMatch(stored: StoredEvent, { ifMatch }: EventCall): void {
  if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== eventEtag(stored)) {
    throw calendarFailure(412, "Precondition Failed", {
      reason: "conditionNotMet",
      locationType: "header",
      location: "If-Match",
    });
  }
}

/** The organizer is always the account, and attendees' addresses are lower case. */
function withServerKeys(account: Account, input: EventInput): EventInput {
  const attendees = Array.isArray(input["attendees"])
    ? {
        attendees: input["attendees"].map((attendee: unknown) =>
          typeof attendee === "object" && attendee !== null && "email" in attendee
            ? { responseStatus: "needsAction", ...attendee, email: String(attendee.email).toLowerCase() }
            : attendee,
        ),
      }
    : {};
  const own = { email: account.email, self: true };
  return { ...input, ...attendees, organizer: own, creator: own };
}

function readEvent(body: unknown): EventInput {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw calendarFailure(400, "Parse Error", { reason: "parseError" });
  }
  const input: EventInput = { status: "confirmed", ...body };
  if (!["confirmed", "tentative", "cancelled"].includes(input.status)) {
    throw invalid("Invalid value for: status", "status");
  }
  if (input.id !== undefined && typeof input.id !== "string")
    throw invalid("Invalid resource id value.", "id");
  return input;
}

function invalid(message: string, location: string): Error {
  return calendarFailure(400, message, { reason: "invalid", locationType: "parameter", location });
}
