import { daysIn, isDay, parseIsoWeek } from "@kith/core";
import { z } from "zod";

const WEEK_SENTENCE = 'week must be an ISO week such as 2025-W42, or "current".';
const CALENDAR_SENTENCE = "calendarId must be the id of a calendar, as calendar.calendars lists them.";
/** A year and the days around it. */
const DAYS_MAX = 373;

const week = z
  .string({ error: WEEK_SENTENCE })
  .refine((text) => text === "current" || isWeekOfThisEra(text), { error: WEEK_SENTENCE, abort: true });

/** The days of a week must be ones that can be asked for. */
function isWeekOfThisEra(text: string): boolean {
  const parsed = parseIsoWeek(text);
  return parsed !== null && parsed.year > 1900 && parsed.year < 2199;
}

function day(name: string) {
  const sentence = `${name} must be a day such as 2025-10-13, in the years 1900 to 2199.`;
  return z.string({ error: sentence }).refine(isDay, { error: sentence, abort: true });
}

/** Google's id of a calendar; "primary" is the account's own. */
const calendarId = z
  .string({ error: CALENDAR_SENTENCE })
  .trim()
  .min(1, CALENDAR_SENTENCE)
  .max(254, CALENDAR_SENTENCE)
  .refine((text) => !/\p{C}/u.test(text), CALENDAR_SENTENCE)
  .default("primary");

export const calendarSyncInput = z.object({
  /** Only named in the answer: every sync brings whatever changed, whenever it takes place. */
  week: week.default("current"),
  calendarId,
});

export const calendarSyncOutput = z.object({
  success: z.literal(true),
  calendarId: z.string(),
  /** Events that are new, changed or gone since the last sync. */
  eventsSynced: z.int(),
  created: z.int(),
  updated: z.int(),
  removed: z.int(),
  /** Whether the whole calendar was listed, not only what changed. */
  full: z.boolean(),
  weekIdentifier: z.string(),
  /** What could not be taken, told without naming it. */
  errors: z.array(z.string()),
});

export const calendarEventsInput = z
  .object({
    week: week.optional(),
    /** The first and the last day, both included. */
    from: day("from").optional(),
    to: day("to").optional(),
    calendarId,
  })
  .superRefine((input, context) => {
    const { from, to } = input;
    const wrong = (message: string): void => context.addIssue({ code: "custom", message });
    if (input.week !== undefined) {
      if (from !== undefined || to !== undefined) wrong("Give either week, or from and to.");
    } else if (from === undefined || to === undefined) {
      wrong("Week parameter is required: an ISO week such as 2025-W42, or from and to.");
    } else if (daysIn({ from, to }) < 1) {
      wrong("from must not be after to.");
    } else if (daysIn({ from, to }) > DAYS_MAX) {
      wrong(`from and to must be ${DAYS_MAX} days apart at most.`);
    }
  });

const attendeeSchema = z.object({
  email: z.string(),
  displayName: z.string().optional(),
  responseStatus: z.enum(["needsAction", "declined", "tentative", "accepted"]),
  self: z.boolean().optional(),
  organizer: z.boolean().optional(),
  /** A room or a thing, no person. */
  resource: z.boolean().optional(),
  /** Contacts with this address; more than one where several have it. */
  contacts: z.array(z.object({ id: z.uuid(), displayName: z.string(), photoUrl: z.string().nullable() })),
});
export type AttendeeView = z.infer<typeof attendeeSchema>;

export const calendarEventSchema = z.object({
  /** Google's id; of an occurrence of a series the series' with its start. */
  eventId: z.string(),
  summary: z.string(),
  description: z.string(),
  startTime: z.iso.datetime(),
  endTime: z.iso.datetime(),
  allDay: z.boolean(),
  /** Of an all-day event: its first day, and the day after its last one. */
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  location: z.string(),
  attendees: z.array(attendeeSchema),
  isRecurring: z.boolean(),
  recurringEventId: z.string().nullable(),
  status: z.enum(["confirmed", "tentative"]),
  /** The event in Google's own pages. */
  htmlLink: z.string().nullable(),
});
export type CalendarEventView = z.infer<typeof calendarEventSchema>;

export const calendarEventsOutput = z.object({
  /** In the order of their starts. */
  events: z.array(calendarEventSchema),
  /** The week that was asked for; null for a range. */
  weekIdentifier: z.string().nullable(),
  totalEvents: z.int(),
  calendarId: z.string(),
  from: z.string(),
  to: z.string(),
  /** IANA name: where these days begin and end. */
  timeZone: z.string(),
  /** When the calendar was last in step with Google; null: never. */
  lastSync: z.iso.datetime().nullable(),
  /** People who are invited and no contact yet, those with the most events first. */
  unknownAttendees: z.array(
    z.object({ email: z.string(), displayName: z.string().nullable(), events: z.int() }),
  ),
  /** Series that could not be read in full: occurrences of them may be missing. */
  incompleteSeries: z.array(z.string()),
});
export type CalendarEventsView = z.infer<typeof calendarEventsOutput>;

export const calendarsOutput = z.object({
  calendars: z.array(
    z.object({
      calendarId: z.string(),
      name: z.string(),
      primary: z.boolean(),
      timeZone: z.string().nullable(),
      /** Null: not synced yet. */
      lastSync: z.iso.datetime().nullable(),
      eventsSynced: z.int(),
    }),
  ),
});
