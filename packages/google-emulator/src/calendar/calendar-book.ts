import { createHash } from "node:crypto";

import type { ContactBookOptions } from "../people/contact-book.ts";

/** A Calendar v3 event as delivered; the server's own keys are typed, the rest goes through. */
interface CalendarEvent {
  id: string;
  status: "confirmed" | "tentative" | "cancelled";
  summary?: string;
  start?: EventTime;
  end?: EventTime;
  recurrence?: string[];
  recurringEventId?: string;
  originalStartTime?: EventTime;
  iCalUID?: string;
  [key: string]: unknown;
}

export interface EventTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}

/** An event without an id gets one. */
export type EventInput = { id?: string; status: CalendarEvent["status"]; [key: string]: unknown };

/** An event with its place in the order of changes. */
export interface StoredEvent {
  calendarId: string;
  seq: number;
  revision: number;
  createdAt: number;
  updatedAt: number;
  event: CalendarEvent;
}

export interface CalendarListEntry {
  id: string;
  summary: string;
  timeZone: string;
  primary?: true;
  accessRole: "owner" | "reader";
}

/** The calendars of one account. */
export interface CalendarBook {
  calendars(): CalendarListEntry[];
  addCalendar(summary: string): CalendarListEntry;
  find(calendarId: string, eventId: string): StoredEvent | undefined;
  /** In order of change. */
  events(calendarId: string): StoredEvent[];
  put(calendarId: string, event: EventInput): StoredEvent;
  readonly lastSeq: number;
}

const TIME_ZONE = "Europe/Berlin";

export function createCalendarBook(options: ContactBookOptions & { email: string }): CalendarBook {
  const { accountId, clock, store, email } = options;
  const calendars = new Map<string, CalendarListEntry>();
  const events = new Map<string, StoredEvent>();
  let lastSeq = 0;

  calendars.set(email, {
    id: email,
    summary: email,
    timeZone: TIME_ZONE,
    primary: true,
    accessRole: "owner",
  });
  for (const [, value] of store.read("calendar", `${accountId} `)) {
    const entry = value as CalendarListEntry;
    calendars.set(entry.id, entry);
  }
  for (const [, value] of store.read("event", `${accountId} `)) {
    const stored = value as StoredEvent;
    events.set(`${stored.calendarId} ${stored.event.id}`, stored);
    lastSeq = Math.max(lastSeq, stored.seq);
  }

  const newId = (): string =>
    createHash("sha256").update(`${accountId}:event:${lastSeq}`).digest("hex").slice(0, 26);

  return {
    calendars: () => [...calendars.values()],
    addCalendar(summary) {
      const id = `${createHash("sha256").update(`${accountId}:calendar:${calendars.size}`).digest("hex").slice(0, 26)}@group.calendar.google.com`;
      const calendar: CalendarListEntry = { id, summary, timeZone: TIME_ZONE, accessRole: "owner" };
      calendars.set(id, calendar);
      store.put("calendar", `${accountId} ${id}`, calendar);
      return calendar;
    },
    find: (calendarId, eventId) => events.get(`${calendarId} ${eventId}`),
    events: (calendarId) =>
      [...events.values()].filter((stored) => stored.calendarId === calendarId).sort((a, b) => a.seq - b.seq),
    put(calendarId, input) {
      lastSeq += 1;
      const eventId = input.id ?? newId();
      const key = `${calendarId} ${eventId}`;
      const before = events.get(key);
      const now = clock.now();
      const stored: StoredEvent = {
        calendarId,
        seq: lastSeq,
        revision: (before?.revision ?? 0) + 1,
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
        event: { ...input, id: eventId },
      };
      events.set(key, stored);
      store.put("event", `${accountId} ${key}`, stored);
      return stored;
    },
    get lastSeq() {
      return lastSeq;
    },
  };
}
