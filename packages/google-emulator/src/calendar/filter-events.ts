import type { EventTime, StoredEvent } from "./calendar-book.ts";

/** Applies the choosing parameters of events.list. A delta always shows what was deleted. */
export function filterEvents(
  events: readonly StoredEvent[],
  query: URLSearchParams,
  { delta }: { delta: boolean },
): StoredEvent[] {
  const showDeleted = delta || query.get("showDeleted") === "true";
  const text = query.get("q")?.toLowerCase();
  const timeMin = timeOf(query.get("timeMin"));
  const timeMax = timeOf(query.get("timeMax"));
  const updatedMin = timeOf(query.get("updatedMin"));
  const iCalUid = query.get("iCalUID");
  const shown = events.filter((stored) => {
    const { event } = stored;
    if (event.status === "cancelled" && !showDeleted && event.recurringEventId === undefined) return false;
    if (event.status === "cancelled" && event.recurringEventId !== undefined && !showDeleted) {
      // Without expansion a series' cancelled instances are part of it; with expansion they are just gone.
      return query.get("singleEvents") !== "true";
    }
    if (updatedMin !== undefined && stored.updatedAt < updatedMin) return false;
    if (iCalUid !== null && (event.iCalUID ?? `${event.id}@google.com`) !== iCalUid) return false;
    if (timeMin !== undefined && startOf(event.end) <= timeMin && event.recurrence === undefined)
      return false;
    if (timeMax !== undefined && startOf(event.start) >= timeMax) return false;
    return text === undefined || JSON.stringify(event).toLowerCase().includes(text);
  });
  const orderBy = query.get("orderBy");
  if (orderBy === "startTime") return shown.sort((a, b) => startOf(a.event.start) - startOf(b.event.start));
  if (orderBy === "updated") return shown.sort((a, b) => a.updatedAt - b.updatedAt);
  return shown;
}

/** Epoch ms of an event's time; a missing one is long past. */
export function startOf(time: EventTime | undefined): number {
  return timeOf(time?.dateTime ?? time?.date) ?? Number.NEGATIVE_INFINITY;
}

function timeOf(text: string | null | undefined): number | undefined {
  if (text == null) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
