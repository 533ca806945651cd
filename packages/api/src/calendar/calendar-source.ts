import { KithError } from "@kith/core";
import { z } from "zod";
import { failureToError } from "../google/failure-to-error.ts";
import type { CallOutcome, GoogleCaller } from "../google/google-caller.ts";
import type { GoogleFailure } from "../google/google-failure.ts";
import { repeatRead, type RetryPolicy } from "../google/retry.ts";
import type { CalendarClient, ListEventsRequest } from "./calendar-client.ts";

export type EventBody = Readonly<Record<string, unknown>>;

export type EventPageResult =
  | {
      readonly kind: "page";
      readonly events: readonly EventBody[];
      readonly nextPageToken: string | null;
      readonly nextSyncToken: string | null;
      /** The calendar's own. */
      readonly timeZone: string | null;
    }
  /** The listing does not go on with this token. */
  | { readonly kind: "refused"; readonly token: "page-token" | "sync-token" }
  | { readonly kind: "no-such-calendar" };

export interface ListedCalendar {
  readonly id: string;
  readonly name: string;
  readonly primary: boolean;
  readonly timeZone: string | null;
}

/** One Google account's calendars, read through the Calendar API. */
export interface CalendarSource {
  listEvents(request: ListEventsRequest): Promise<EventPageResult>;
  listCalendars(): Promise<readonly ListedCalendar[]>;
}

export interface CalendarSourceOptions {
  readonly caller: GoogleCaller;
  readonly client: CalendarClient;
  readonly signal: AbortSignal;
  readonly retry: RetryPolicy;
}

/** Events are passed on as they came: a schema would drop what Kith does not know. */
const eventSchema = z.custom<EventBody>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);
const pageSchema = z.object({
  items: z.array(eventSchema).default([]),
  nextPageToken: z.string().min(1).nullish(),
  nextSyncToken: z.string().min(1).nullish(),
  timeZone: z.string().nullish().catch(null),
});
const calendarsSchema = z.object({
  items: z
    .array(
      z.object({
        id: z.string().min(1),
        summary: z.string().default(""),
        /** The name that the person gave it. */
        summaryOverride: z.string().optional(),
        primary: z.boolean().default(false),
        timeZone: z.string().nullish().catch(null),
      }),
    )
    .default([]),
  nextPageToken: z.string().min(1).nullish(),
});

export function createCalendarSource({
  caller,
  client,
  signal,
  retry,
}: CalendarSourceOptions): CalendarSource {
  const read = (call: Parameters<GoogleCaller["call"]>[0]): Promise<CallOutcome> =>
    repeatRead(
      async () => {
        const outcome = await caller.call({ ...call, signal });
        // What `repeatRead` repeats is a failure that is thrown.
        if (outcome.kind === "failed" && outcome.failure.kind === "unavailable")
          throw asError(outcome.failure);
        return outcome;
      },
      signal,
      retry,
    );

  return {
    async listEvents(request) {
      const outcome = await read({ name: "listEvents", send: (call) => client.listEvents(request, call) });
      if (outcome.kind === "answered") return readPage(outcome.body);
      if (outcome.failure.kind === "not-found") return { kind: "no-such-calendar" };
      const token = refusedToken(outcome.failure, request);
      if (token === null) throw asError(outcome.failure);
      return { kind: "refused", token };
    },

    async listCalendars() {
      const calendars: ListedCalendar[] = [];
      let pageToken: string | null = null;
      do {
        const token: string | null = pageToken;
        const outcome = await read({
          name: "listCalendars",
          send: (call) => client.listCalendars(token, call),
        });
        if (outcome.kind === "failed") throw asError(outcome.failure);
        const parsed = calendarsSchema.safeParse(outcome.body);
        if (!parsed.success) throw notUnderstood("list of calendars");
        for (const { id, summary, summaryOverride, primary, timeZone } of parsed.data.items) {
          calendars.push({ id, name: summaryOverride ?? summary, primary, timeZone: timeZone ?? null });
        }
        pageToken = parsed.data.nextPageToken ?? null;
      } while (pageToken !== null);
      return calendars;
    },
  };
}

/**
 * Which token a refusal is about. A 400 does not always say: the page token then is the likelier one, since the sync
 * token was taken with the first page. Without tokens a refusal is a fault of the request, which no new beginning mends.
 */
function refusedToken(
  failure: GoogleFailure,
  { pageToken, syncToken }: ListEventsRequest,
): "page-token" | "sync-token" | null {
  if (failure.kind === "sync-token-expired" && syncToken !== null) return "sync-token";
  if (failure.kind !== "request-refused" && failure.kind !== "sync-token-expired") return null;
  if (pageToken !== null) return "page-token";
  return syncToken === null ? null : "sync-token";
}

function readPage(body: unknown): EventPageResult {
  const parsed = pageSchema.safeParse(body);
  if (!parsed.success) throw notUnderstood("listing of events");
  const { items, nextPageToken, nextSyncToken, timeZone } = parsed.data;
  return {
    kind: "page",
    events: items,
    nextPageToken: nextPageToken ?? null,
    nextSyncToken: nextSyncToken ?? null,
    timeZone: timeZone ?? null,
  };
}

function asError(failure: GoogleFailure): KithError {
  return failureToError(failure, "Google Calendar API");
}

function notUnderstood(what: string): KithError {
  return new KithError(
    "SOURCE_PROTOCOL",
    `Google's ${what} has a form that Kith does not understand. Check whether a proxy stands between, or whether GOOGLE_ROOT_URL is right.`,
  );
}
