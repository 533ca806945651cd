import type { StoredEvent } from "./calendar-book.ts";

export function eventEtag(stored: StoredEvent): string {
  return `"${stored.createdAt}${stored.revision.toString().padStart(4, "0")}"`;
}

/** An event as delivered; of a deleted one only what names it. */
export function renderEvent(stored: StoredEvent): Record<string, unknown> {
  const { event } = stored;
  const head = { kind: "calendar#event", etag: eventEtag(stored), id: event.id, status: event.status };
  if (event.status === "cancelled") {
    return {
      ...head,
      ...(event.recurringEventId === undefined
        ? {}
        : { recurringEventId: event.recurringEventId, originalStartTime: event.originalStartTime }),
    };
  }
  return {
    ...head,
    htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(event.id).toString("base64url")}`,
    created: new Date(stored.createdAt).toISOString(),
    updated: new Date(stored.updatedAt).toISOString(),
    iCalUID: `${event.id}@google.com`,
    sequence: stored.revision - 1,
    eventType: "default",
    ...event,
  };
}
