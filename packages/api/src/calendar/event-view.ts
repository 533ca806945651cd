import type { Occurrence } from "@kith/core";
import { z } from "zod";
import type { AttendeeView, CalendarEventView } from "../contract/calendar.ts";
import type { ContactsOfEmail } from "./attendee-contacts.ts";
import type { EventBody } from "./calendar-source.ts";

const text = z.string().catch("");
const flag = z.literal(true).optional().catch(undefined);

const attendeeSchema = z.object({
  email: text,
  displayName: z.string().min(1).optional().catch(undefined),
  responseStatus: z.enum(["needsAction", "declined", "tentative", "accepted"]).catch("needsAction"),
  self: flag,
  organizer: flag,
  resource: flag,
});
type Attendee = z.infer<typeof attendeeSchema>;

const bodySchema = z.object({
  summary: text,
  description: text,
  location: text,
  attendees: z.array(attendeeSchema).catch([]),
  htmlLink: z.string().startsWith("https://").nullable().catch(null),
});

/** Who is invited to an event, as Google tells it; those without an address are left out. */
export function attendeesOf(body: EventBody): readonly Attendee[] {
  return bodySchema.shape.attendees.parse(body["attendees"]).filter(({ email }) => email.trim() !== "");
}

export function eventView(
  { eventId, recurringEventId, times, startMs, endMs }: Occurrence,
  body: EventBody,
  contactsOf: ContactsOfEmail,
): CalendarEventView {
  const { summary, description, location, htmlLink } = bodySchema.parse(body);
  const { start, end } = times;
  return {
    eventId,
    summary,
    description,
    startTime: new Date(startMs).toISOString(),
    endTime: new Date(endMs).toISOString(),
    allDay: start.kind === "day",
    startDate: start.kind === "day" ? start.day : null,
    endDate: end.kind === "day" ? end.day : null,
    location,
    attendees: attendeesOf(body).map((attendee) => attendeeView(attendee, contactsOf)),
    isRecurring: recurringEventId !== null,
    recurringEventId,
    status: body["status"] === "tentative" ? "tentative" : "confirmed",
    htmlLink,
  };
}

function attendeeView(attendee: Attendee, contactsOf: ContactsOfEmail): AttendeeView {
  const { email, responseStatus, displayName, self, organizer, resource } = attendee;
  return {
    email,
    responseStatus,
    ...(displayName === undefined ? {} : { displayName }),
    ...(self === undefined ? {} : { self }),
    ...(organizer === undefined ? {} : { organizer }),
    ...(resource === undefined ? {} : { resource }),
    contacts: contactsOf(email),
  };
}
