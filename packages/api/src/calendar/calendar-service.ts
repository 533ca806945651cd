import { dayAt, daysOfIsoWeek, formatIsoWeek, isoWeekOf, parseIsoWeek, type IsoWeek } from "@kith/core";
import type { Database, UserTransaction } from "../database/database.ts";
import { findGoogleAccount, accountNotConnected, type GoogleAccount } from "../google/google-account.ts";
import type { AccountReference } from "../google/token-store.ts";
import type { CalendarService } from "../service/services.ts";
import type { UserId } from "../session/user-id.ts";
import { readSettings } from "../settings/settings-service.ts";
import type { CalendarSource } from "./calendar-source.ts";
import { listCalendars } from "./list-calendars.ts";
import { readEvents } from "./read-events.ts";
import { readCalendar, type CalendarReference } from "./stored-calendar.ts";
import { syncCalendar } from "./sync-calendar.ts";
import { lockCalendarUse } from "./take-page.ts";

export interface CalendarServiceOptions {
  readonly database: Database;
  readonly sourceOf: (account: AccountReference, signal: AbortSignal) => CalendarSource;
  readonly now: () => Date;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Ends every sync after its page. */
  readonly shutdown: AbortSignal;
}

export interface OpenCalendarService extends CalendarService {
  /** Resolves when no sync is under way. */
  settled(): Promise<void>;
}

export function createCalendarService(options: CalendarServiceOptions): OpenCalendarService {
  const { database, sourceOf, now } = options;
  const running = new Set<Promise<unknown>>();
  const track = async <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    return await work.finally(() => running.delete(work));
  };
  const sourceFor = (userId: UserId, { accountId }: GoogleAccount, signal: AbortSignal) => {
    const ending = AbortSignal.any([signal, options.shutdown]);
    return { signal: ending, source: sourceOf({ userId, accountId }, ending) };
  };

  return {
    async sync(userId, { calendarId, week }, signal) {
      const account = await database.asUser(userId, (tx) => lockCalendarUse(tx, userId));
      const calendar = referenceOf(account, calendarId);
      const context = { database, now, sleep: options.sleep, ...sourceFor(userId, account, signal) };
      const done = await track(syncCalendar(context, userId, calendar));
      const timeZone = await database.asUser(userId, (tx) => zoneOf(tx, userId, calendar));
      const { created, updated, removed, refused, full } = done;
      return {
        success: true,
        calendarId: calendar.calendarId,
        eventsSynced: created + updated + removed,
        created,
        updated,
        removed,
        full,
        weekIdentifier: formatIsoWeek(weekOf(week, now(), timeZone)),
        errors: refused === 0 ? [] : [`${refused} events have no usable id and were left out.`],
      };
    },

    events: (userId, { week, from, to, calendarId }) =>
      database.readAsUser(userId, async (tx) => {
        const account = await findGoogleAccount(tx);
        if (account === null) throw accountNotConnected();
        const calendar = referenceOf(account, calendarId);
        const { lastSyncAt } = await readCalendar(tx, calendar);
        const timeZone = await zoneOf(tx, userId, calendar);
        const asked = week === undefined ? null : weekOf(week, now(), timeZone);
        const days = asked === null ? { from: from ?? "", to: to ?? "" } : daysOfIsoWeek(asked);
        const found = await readEvents(tx, { calendar, days, timeZone, ownEmail: account.email });
        return {
          ...found,
          weekIdentifier: asked === null ? null : formatIsoWeek(asked),
          totalEvents: found.events.length,
          calendarId: calendar.calendarId,
          ...days,
          timeZone,
          lastSync: lastSyncAt?.toISOString() ?? null,
        };
      }),

    async calendars(userId, signal) {
      const account = await database.asUser(userId, (tx) => lockCalendarUse(tx, userId));
      const { source } = sourceFor(userId, account, signal);
      const listed = await source.listCalendars();
      return await database.readAsUser(userId, (tx) => listCalendars(tx, account.accountId, listed));
    },

    settled: async () => void (await Promise.allSettled(running)),
  };
}

/** The account's own calendar has two names at Google; here it has one. */
function referenceOf({ accountId, email }: GoogleAccount, calendarId: string): CalendarReference {
  const own = calendarId.toLowerCase() === email.toLowerCase();
  return { accountId, calendarId: own ? "primary" : calendarId };
}

/** The user's own zone, else the calendar's, else that of the account's own calendar. */
async function zoneOf(tx: UserTransaction, userId: UserId, calendar: CalendarReference): Promise<string> {
  const { timeZone } = await readSettings(tx, userId);
  if (timeZone !== null) return timeZone;
  const own = (await readCalendar(tx, calendar)).timeZone;
  return own ?? (await readCalendar(tx, { ...calendar, calendarId: "primary" })).timeZone ?? "UTC";
}

function weekOf(week: string, now: Date, timeZone: string): IsoWeek {
  const named = week === "current" ? null : parseIsoWeek(week);
  return named ?? isoWeekOf(dayAt(now.getTime(), timeZone));
}
