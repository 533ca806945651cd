import { eventSpan, readCalendarEvent, type CalendarEvent } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { booleans, jsonTexts, texts } from "../store/column-set.ts";
import type { EventBody } from "./calendar-source.ts";
import type { CalendarReference } from "./stored-calendar.ts";

export interface EventWrites {
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  /** Events without an id that can be stored. */
  readonly refused: number;
}

export interface EventTarget extends CalendarReference {
  readonly userId: string;
  readonly listing: number;
  /** Of the calendar, for series that name none. */
  readonly timeZone: string;
  readonly at: Date;
}

interface EventRow {
  readonly event: CalendarEvent;
  readonly body: string;
}

/** Stores one page of a listing: what is new or changed is written, what Google deleted is removed. */
export async function writeEvents(
  tx: UserTransaction,
  target: EventTarget,
  bodies: readonly EventBody[],
): Promise<EventWrites> {
  // An event that a page names twice is as it was named last.
  const rows = new Map<string, EventRow>();
  let refused = 0;
  for (const body of bodies) {
    const event = readCalendarEvent(body);
    if (event === null) refused += 1;
    else rows.set(event.id, { event, body: JSON.stringify(body) });
  }
  const { gone = [], there = [] } = Object.groupBy(rows.values(), ({ event }) =>
    // A cancelled instance of a series stays: it tells that the instance does not take place.
    event.cancelled && event.recurringEventId === null ? "gone" : "there",
  );
  const removed = await removeEvents(
    tx,
    target,
    gone.map(({ event }) => event.id),
  );
  const known = await readBodies(tx, target, [...rows.keys()]);
  const changed = there.filter(({ event, body }) => known.get(event.id) !== body);
  await putEvents(tx, target, changed);
  await markSeen(tx, target, [...rows.keys()]);
  const created = changed.filter(({ event }) => !known.has(event.id)).length;
  return { created, updated: changed.length - created, removed, refused };
}

/** After the last page of a full listing: what it did not show is gone. */
export async function sweepEvents(tx: UserTransaction, target: EventTarget): Promise<number> {
  const swept = await ofCalendar(tx, target).where("seen_in", "<>", target.listing).executeTakeFirst();
  return Number(swept.numDeletedRows);
}

/** Cancelled instances tell something of their series only; without it they say nothing. */
export async function sweepInstances(tx: UserTransaction, target: EventTarget): Promise<void> {
  const { accountId, calendarId } = target;
  await sql`
    delete from calendar_event as instance
    where account_id = ${accountId} and calendar_id = ${calendarId} and cancelled and not exists (
      select from calendar_event as series where series.account_id = instance.account_id
        and series.calendar_id = instance.calendar_id and series.event_id = instance.recurring_event_id)`.execute(
    tx,
  );
}

/**
 * With a series go its exceptions, which Google does not always name; one that this listing has shown stays: somebody
 * may be invited to it alone.
 */
async function removeEvents(
  tx: UserTransaction,
  target: EventTarget,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const own = await ofCalendar(tx, target).where("event_id", "in", ids).executeTakeFirst();
  const exceptions = await ofCalendar(tx, target)
    .where("recurring_event_id", "in", ids)
    .where("seen_in", "<", target.listing)
    .executeTakeFirst();
  return Number(own.numDeletedRows) + Number(exceptions.numDeletedRows);
}

function ofCalendar(tx: UserTransaction, { accountId, calendarId }: CalendarReference) {
  return tx
    .deleteFrom("calendar_event")
    .where("account_id", "=", accountId)
    .where("calendar_id", "=", calendarId);
}

async function readBodies(
  tx: UserTransaction,
  { accountId, calendarId }: EventTarget,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("calendar_event")
    .select(["event_id", "body"])
    .where("account_id", "=", accountId)
    .where("calendar_id", "=", calendarId)
    .where(sql<boolean>`event_id = any(${texts(ids)})`)
    .execute();
  return new Map(rows.map(({ event_id, body }) => [event_id, body]));
}

async function putEvents(tx: UserTransaction, target: EventTarget, rows: readonly EventRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { userId, accountId, calendarId, listing, at } = target;
  const spans = rows.map(({ event }) => (event.cancelled ? null : eventSpan(event, target.timeZone)));
  const moment = (ms: number | null | undefined) => (ms == null ? null : new Date(ms).toISOString());
  await sql`
    insert into calendar_event (account_id, calendar_id, event_id, user_id, body, recurring_event_id, cancelled,
      span_start, span_end, seen_in, created_at, updated_at)
    select ${accountId}, ${calendarId}, e.event_id, ${userId}, e.body, e.series, e.cancelled,
      e.span_start::timestamptz, e.span_end::timestamptz, ${listing}, ${at}, ${at}
    from unnest(${texts(rows.map(({ event }) => event.id))}, ${jsonTexts(rows.map(({ body }) => body))},
      ${texts(rows.map(({ event }) => event.recurringEventId))},
      ${booleans(rows.map(({ event }) => event.cancelled))},
      ${texts(spans.map((span) => moment(span?.startMs)))}, ${texts(spans.map((span) => moment(span?.endMs)))})
      as e (event_id, body, series, cancelled, span_start, span_end)
    on conflict (account_id, calendar_id, event_id) do update set body = excluded.body,
      recurring_event_id = excluded.recurring_event_id, cancelled = excluded.cancelled,
      span_start = excluded.span_start, span_end = excluded.span_end, seen_in = excluded.seen_in,
      updated_at = excluded.updated_at`.execute(tx);
}

async function markSeen(tx: UserTransaction, target: EventTarget, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("calendar_event")
    .set({ seen_in: target.listing })
    .where("account_id", "=", target.accountId)
    .where("calendar_id", "=", target.calendarId)
    .where(sql<boolean>`event_id = any(${texts(ids)})`)
    .where("seen_in", "<>", target.listing)
    .execute();
}
