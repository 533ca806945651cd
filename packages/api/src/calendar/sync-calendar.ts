import { afterRefusal, KithError, nextListing, type ListingCall } from "@kith/core";
import type { Database, UserTransaction } from "../database/database.ts";
import type { UserId } from "../session/user-id.ts";
import type { CalendarSource, EventPageResult } from "./calendar-source.ts";
import { readCalendar, type CalendarReference } from "./stored-calendar.ts";
import { takePage } from "./take-page.ts";
import type { EventWrites } from "./write-events.ts";

export interface CalendarSyncContext {
  readonly database: Database;
  readonly source: CalendarSource;
  readonly now: () => Date;
  /** Waits; rejects when the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

export interface CalendarSync extends EventWrites {
  readonly full: boolean;
}

/** A call sits out waits for quota up to this long, all together; for more its caller is told when to come back. */
const QUOTA_WAIT_MAX_MS = 10_000;
/** Google may refuse a token once, and that of the new listing too; more often is no accident. */
const RESTARTS_MAX = 3;

/**
 * Brings a calendar in step with Google, page by page. It begins where the last sync stopped, wherever that was broken
 * off. Of two syncs at once each page is taken by one of them, and the other goes on after it.
 */
export async function syncCalendar(
  context: CalendarSyncContext,
  userId: UserId,
  calendar: CalendarReference,
): Promise<CalendarSync> {
  const { database, now } = context;
  const listPage = createPageLister(context, calendar);
  let total: CalendarSync = { created: 0, updated: 0, removed: 0, refused: 0, full: false };
  let restarts = 0;
  let next: Position | null = null;
  for (;;) {
    const stored = await database.asUser(userId, (tx) => readCalendar(tx, calendar));
    // What another sync has done in between counts, a new beginning of ours does not.
    const position: Position =
      next !== null && next.step === stored.step
        ? next
        : { call: nextListing(stored.state), step: stored.step };
    next = null;
    const page = await listPage(position.call);
    if (page.kind === "no-such-calendar") {
      await database.asUser(userId, (tx) => forgetCalendar(tx, calendar));
      throw noSuchCalendar();
    }
    if (page.kind === "refused") {
      restarts += 1;
      if (restarts > RESTARTS_MAX) throw alwaysRefused();
      next = { call: afterRefusal(position.call, page.token), step: position.step };
      continue;
    }
    const taken = { calendar, userId, ...position, page, at: now() };
    const outcome = await database.asUser(userId, (tx) => takePage(tx, taken));
    if (outcome === "overtaken") continue;
    total = add(total, outcome.writes, position.call.kind === "full");
    if (outcome.finished) return total;
  }
}

/** A call, and the number of pages that had been taken when it was decided on. */
interface Position {
  readonly call: ListingCall;
  readonly step: number;
}

/** Lists one page after the other, and sits out the waits for quota that a caller can. */
function createPageLister({ source, sleep, signal }: CalendarSyncContext, { calendarId }: CalendarReference) {
  let waitedMs = 0;
  return async ({ pageToken, syncToken }: ListingCall): Promise<EventPageResult> => {
    for (;;) {
      try {
        return await source.listEvents({ calendarId, pageToken, syncToken });
      } catch (error) {
        const isLimit = KithError.isInstance(error) && error.code === "SOURCE_RATE_LIMITED";
        const waitMs = isLimit ? error.retryAfterMs : undefined;
        if (waitMs === undefined || waitedMs + waitMs > QUOTA_WAIT_MAX_MS) throw error;
        waitedMs += waitMs;
        await sleep(waitMs, signal);
      }
    }
  };
}

function add(total: CalendarSync, writes: EventWrites, full: boolean): CalendarSync {
  return {
    created: total.created + writes.created,
    updated: total.updated + writes.updated,
    removed: total.removed + writes.removed,
    refused: total.refused + writes.refused,
    full: total.full || full,
  };
}

async function forgetCalendar(
  tx: UserTransaction,
  { accountId, calendarId }: CalendarReference,
): Promise<void> {
  await tx
    .deleteFrom("calendar")
    .where("account_id", "=", accountId)
    .where("calendar_id", "=", calendarId)
    .execute();
}

function noSuchCalendar(): KithError {
  return new KithError(
    "NOT_FOUND",
    "The connected Google account has no such calendar. calendar.calendars lists those that it has.",
  );
}

function alwaysRefused(): KithError {
  return new KithError(
    "SOURCE_PROTOCOL",
    "Google refuses every listing of the calendar that Kith begins. Try again later.",
  );
}
