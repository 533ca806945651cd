import type { Account } from "../account/account.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import { calendarFailure } from "../google-failure.ts";
import type { GoogleFailure } from "../google-failure.ts";
import { takeListingPage } from "../listing.ts";
import type { CalendarListEntry, StoredEvent } from "./calendar-book.ts";
import { expandRecurrence } from "./expand-recurrence.ts";
import { filterEvents } from "./filter-events.ts";
import { renderEvent } from "./render-event.ts";

/** Parameters that a sync token cannot be combined with. */
const NOT_WITH_SYNC_TOKEN = [
  "iCalUID",
  "orderBy",
  "privateExtendedProperty",
  "q",
  "sharedExtendedProperty",
  "timeMin",
  "timeMax",
  "updatedMin",
];
/** Parameters that leave the place in a listing alone. */
const FREE_PARAMETERS = new Set([
  "pageToken",
  "syncToken",
  "maxResults",
  "prettyPrint",
  "alt",
  "access_token",
  "fields",
]);
const DAY_MS = 24 * 60 * 60 * 1000;
/** Google names no number for calendars; a month keeps it apart from the contacts' week. */
const SYNC_TOKEN_LIFETIME_MS = 30 * DAY_MS;
const UPDATED_MIN_REACH_MS = 28 * DAY_MS;

/** events.list: pages, deltas, and the 410 that asks for a full sync. */
export function listEvents(
  services: EmulatorServices,
  account: Account,
  call: { calendar: CalendarListEntry; query: URLSearchParams },
): object {
  const { calendar, query } = call;
  const syncToken = query.get("syncToken") ?? undefined;
  const maxResults = readMaxResults(query);
  checkCombination(query, syncToken !== undefined);
  checkUpdatedMin(query, services.clock.now());
  const stored = account.calendar.events(calendar.id);
  const ordered = query.get("orderBy") !== null;
  const delta = syncToken !== undefined;
  const all = expanded(stored, query);
  const page = takeListingPage<StoredEvent>(services, {
    name: `events ${account.sub} ${calendar.id}`,
    account,
    // As at Google a page is cut before it is filtered: it may be short, or empty with more to follow.
    items: ordered ? filterEvents(all, query, { delta }) : all,
    positionOf: ordered ? (_event, index) => index : ({ seq }) => seq,
    horizon: account.calendar.lastSeq,
    pageSize: maxResults,
    pageToken: query.get("pageToken") ?? undefined,
    syncToken,
    // An ordered listing gives no sync token: its positions are not changes.
    wantsSyncToken: !ordered,
    syncParameters: listingParameters(query),
    lifetimeMs: SYNC_TOKEN_LIFETIME_MS,
    expired: fullSyncRequired,
    invalid: (token, why) => invalidParameter(`${token}Token`, why),
  });
  const { items: cut, ...tokens } = page;
  const items = ordered ? cut : filterEvents(cut, query, { delta });
  return {
    kind: "calendar#events",
    etag: `"p${account.calendar.lastSeq}"`,
    summary: calendar.summary,
    description: "",
    updated: new Date(Math.max(0, ...stored.map(({ updatedAt }) => updatedAt))).toISOString(),
    timeZone: calendar.timeZone,
    accessRole: calendar.accessRole,
    defaultReminders: [],
    ...tokens,
    items: items.map(renderEvent),
  };
}

function expanded(stored: readonly StoredEvent[], query: URLSearchParams): StoredEvent[] {
  if (query.get("singleEvents") !== "true") return [...stored];
  return stored.flatMap((event) => expandRecurrence(event, stored));
}

function fullSyncRequired(): GoogleFailure {
  return calendarFailure(410, "Sync token is no longer valid, a full sync is required.", {
    domain: "calendar",
    reason: "fullSyncRequired",
    locationType: "parameter",
    location: "syncToken",
  });
}

function readMaxResults(query: URLSearchParams): number {
  const text = query.get("maxResults");
  if (text === null) return 250;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw invalidParameter("maxResults", "Invalid integer value.");
  return Math.min(value, 2500);
}

function checkCombination(query: URLSearchParams, delta: boolean): void {
  if (query.get("orderBy") === "startTime" && query.get("singleEvents") !== "true") {
    throw calendarFailure(400, "The requested ordering is not available for the particular query.", {
      reason: "badRequest",
    });
  }
  if (!delta) return;
  for (const name of NOT_WITH_SYNC_TOKEN) {
    if (query.has(name)) {
      throw invalidParameter(name, "Sync token cannot be used with this parameter.");
    }
  }
  if (query.get("showDeleted") === "false") {
    throw invalidParameter("showDeleted", "showDeleted cannot be false when a sync token is given.");
  }
}

function checkUpdatedMin(query: URLSearchParams, now: number): void {
  const updatedMin = query.get("updatedMin");
  if (updatedMin === null) return;
  if (now - Date.parse(updatedMin) <= UPDATED_MIN_REACH_MS) return;
  throw calendarFailure(410, "The requested minimum modification time lies too far in the past.", {
    domain: "calendar",
    reason: "updatedMinTooLongAgo",
    locationType: "parameter",
    location: "updatedMin",
  });
}

/** Everything that chooses the events, except what a delta may not carry. */
function listingParameters(query: URLSearchParams): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const name of query.keys()) {
    if (FREE_PARAMETERS.has(name) || NOT_WITH_SYNC_TOKEN.includes(name) || name === "showDeleted") continue;
    parameters[name] = query.getAll(name).sort().join(",");
  }
  return parameters;
}

function invalidParameter(location: string, message: string): GoogleFailure {
  return calendarFailure(400, message, { reason: "invalid", locationType: "parameter", location });
}
