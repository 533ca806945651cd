import { calendar as createCalendarApi } from "googleapis/build/src/apis/calendar/index.js";
import type { GoogleAnswer } from "../google/google-answer.ts";
import {
  CLIENT_DEFAULTS,
  createRequestSender,
  type CallOptions,
  type RequestSenderOptions,
} from "../google/request-sender.ts";

export interface ListEventsRequest {
  readonly calendarId: string;
  readonly pageToken: string | null;
  readonly syncToken: string | null;
}

/** The calls of Calendar v3 that Kith makes, one request each; answers and failures are as the people client's. */
export interface CalendarClient {
  listEvents(request: ListEventsRequest, options: CallOptions): Promise<GoogleAnswer>;
  listCalendars(pageToken: string | null, options: CallOptions): Promise<GoogleAnswer>;
}

export interface CalendarClientOptions extends RequestSenderOptions {
  readonly rootUrl: string;
}

/**
 * Without a window of time, which a sync token cannot be combined with; series as they are, not expanded, or a series
 * without an end would be listed for ever. Google's own size of a page: events may hold long descriptions.
 */
const LISTING = { singleEvents: false, maxResults: 250 } as const;

/** Names the parameters that tokens are given for: those with another fingerprint must not be sent. */
export const LISTING_PARAMETERS: string = JSON.stringify(LISTING);

export function createCalendarClient({ rootUrl, ...options }: CalendarClientOptions): CalendarClient {
  const api = createCalendarApi({ version: "v3", rootUrl, ...CLIENT_DEFAULTS });
  const send = createRequestSender(options);

  return {
    listEvents: ({ calendarId, pageToken, syncToken }, call) => {
      const parameters = {
        ...LISTING,
        calendarId,
        ...(pageToken === null ? {} : { pageToken }),
        ...(syncToken === null ? {} : { syncToken }),
      };
      return send((method) => api.events.list(parameters, method), call);
    },
    listCalendars: (pageToken, call) => {
      const parameters = { maxResults: 250, ...(pageToken === null ? {} : { pageToken }) };
      return send((method) => api.calendarList.list(parameters, method), call);
    },
  };
}
