import type { OptionalTimestamp, Timestamp } from "./columns.ts";

export interface CalendarTable {
  account_id: string;
  /** Google's id; the account's own calendar is "primary", whatever its address. */
  calendar_id: string;
  user_id: string;
  listing: number;
  listing_kind: "full" | "delta";
  /** Of the last listing that was finished. */
  sync_token: string | null;
  /** Where the listing under way goes on. */
  page_token: string | null;
  /** Fingerprint of the parameters that the tokens were given for. */
  parameters: string;
  /** Counts the pages: who read another number than there is was overtaken. */
  step: number;
  /** The calendar's own. */
  time_zone: string | null;
  last_sync_at: OptionalTimestamp;
}

export interface CalendarEventTable {
  account_id: string;
  calendar_id: string;
  event_id: string;
  user_id: string;
  /** The event as Google last gave it: JSON text. */
  body: string;
  /** For an exception: its series. */
  recurring_event_id: string | null;
  /** An instance of a series that does not take place. */
  cancelled: boolean;
  span_start: OptionalTimestamp;
  span_end: OptionalTimestamp;
  /** The listing that showed it last. */
  seen_in: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}
