import { afterPage, isTimeZone, KithError, type ListingCall } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { requireCalendarAccount } from "../google/google-account.ts";
import type { UserId } from "../session/user-id.ts";
import { readSettings } from "../settings/settings-service.ts";
import { LISTING_PARAMETERS } from "./calendar-client.ts";
import type { EventPageResult } from "./calendar-source.ts";
import { readCalendar, type CalendarReference } from "./stored-calendar.ts";
import {
  sweepEvents,
  sweepInstances,
  writeEvents,
  type EventTarget,
  type EventWrites,
} from "./write-events.ts";

export interface TakenPage {
  readonly calendar: CalendarReference;
  readonly userId: UserId;
  readonly call: ListingCall;
  /** The step that the call was made after. */
  readonly step: number;
  readonly page: Extract<EventPageResult, { kind: "page" }>;
  readonly at: Date;
}

/** "overtaken": another sync took a page in between, and nothing was written. */
export type PageOutcome = "overtaken" | { readonly finished: boolean; readonly writes: EventWrites };

/**
 * One page in one transaction: its events, and with them the token of the next page, which is moved last. Killed
 * anywhere, a sync goes on with the page that it was at, and taking a page twice changes nothing.
 */
export async function takePage(tx: UserTransaction, taken: TakenPage): Promise<PageOutcome> {
  const { calendar, userId, call, page, at } = taken;
  await lockCalendarUse(tx, userId, calendar.accountId);
  const stored = await readCalendar(tx, calendar, { lock: true });
  if (stored.step !== taken.step) return "overtaken";

  const timeZone = page.timeZone !== null && isTimeZone(page.timeZone) ? page.timeZone : stored.timeZone;
  const { state, finished, sweep } = afterPage(call, page);
  const columns = {
    listing: call.listing,
    listing_kind: call.kind,
    sync_token: call.syncToken,
    page_token: call.pageToken,
    parameters: LISTING_PARAMETERS,
    time_zone: timeZone,
  };
  if (stored.state === null) {
    const key = { account_id: calendar.accountId, calendar_id: calendar.calendarId, user_id: userId };
    const inserted = await tx
      .insertInto("calendar")
      .values({ ...key, ...columns, step: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) return "overtaken";
  }
  const target: EventTarget = { ...calendar, userId, listing: call.listing, timeZone: timeZone ?? "UTC", at };
  const writes = await writeEvents(tx, target, page.events);
  const swept = sweep ? await sweepEvents(tx, target) : 0;
  if (finished) await sweepInstances(tx, target);
  await tx
    .updateTable("calendar")
    .set({
      ...columns,
      sync_token: state.syncToken,
      page_token: state.pageToken,
      step: taken.step + 1,
      ...(finished ? { last_sync_at: at } : {}),
    })
    .where("account_id", "=", calendar.accountId)
    .where("calendar_id", "=", calendar.calendarId)
    .execute();
  return { finished, writes: { ...writes, removed: writes.removed + swept } };
}

/**
 * Throws unless the account is connected, has the permission, and the calendar is switched on; until the transaction
 * ends nobody disconnects the account or switches the calendar off.
 */
export async function lockCalendarUse(tx: UserTransaction, userId: UserId, accountId?: string) {
  await tx.selectFrom("app_user").select("user_id").where("user_id", "=", userId).forKeyShare().execute();
  await tx
    .selectFrom("google_account")
    .select("account_id")
    .where("status", "<>", "disconnected")
    .forKeyShare()
    .execute();
  const account = await requireCalendarAccount(tx, accountId);
  if ((await readSettings(tx, userId)).calendarEnabled) return account;
  throw new KithError(
    "FORBIDDEN",
    "The calendar is switched off. Switch it on in the settings (calendarEnabled), then sync it.",
    { details: { reason: "CALENDAR_OFF" } },
  );
}
