import { emailKeys } from "@kith/core";
import type { CalendarEventsView, CalendarEventView } from "../contract/calendar.ts";

/**
 * People who are invited and are no contact yet: each mailbox once, with the first name that it is given. Neither the
 * person whose calendar it is, nor rooms.
 */
export function unknownAttendees(
  events: readonly CalendarEventView[],
  ownEmail: string,
): CalendarEventsView["unknownAttendees"] {
  const own = new Set(emailKeys([ownEmail]));
  const found = new Map<string, { email: string; displayName: string | null; events: Set<string> }>();
  for (const { eventId, attendees } of events) {
    for (const { email, displayName, contacts, self, resource } of attendees) {
      const keys = emailKeys([email]);
      const key = keys.at(-1) ?? "";
      if (contacts.length > 0 || self === true || resource === true || keys.some((one) => own.has(one)))
        continue;
      const entry = found.get(key) ?? { email, displayName: null, events: new Set() };
      entry.displayName ??= displayName ?? null;
      entry.events.add(eventId);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .map((entry) => ({ ...entry, events: entry.events.size }))
    .sort((a, b) => b.events - a.events || (a.email < b.email ? -1 : 1));
}
