import type { ListingState } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { LISTING_PARAMETERS } from "./calendar-client.ts";

export interface CalendarReference {
  readonly accountId: string;
  /** "primary" for the account's own. */
  readonly calendarId: string;
}

export interface StoredCalendar {
  /** Counts the pages that were taken; 0 before the first. */
  readonly step: number;
  readonly state: ListingState | null;
  readonly timeZone: string | null;
  readonly lastSyncAt: Date | null;
}

/** What of it is stored; a calendar that was never listed has nothing. */
export async function readCalendar(
  tx: UserTransaction,
  { accountId, calendarId }: CalendarReference,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredCalendar> {
  const query = tx
    .selectFrom("calendar")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("calendar_id", "=", calendarId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return { step: 0, state: null, timeZone: null, lastSyncAt: null };
  // Tokens that were given for other parameters are forgotten: the next listing is a full one.
  const known = row.parameters === LISTING_PARAMETERS;
  const state: ListingState = {
    listing: row.listing,
    kind: row.listing_kind,
    syncToken: known ? row.sync_token : null,
    pageToken: known ? row.page_token : null,
  };
  return { step: row.step, state, timeZone: row.time_zone, lastSyncAt: row.last_sync_at };
}
