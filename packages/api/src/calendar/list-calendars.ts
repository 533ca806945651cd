import type { z } from "zod";
import type { calendarsOutput } from "../contract/calendar.ts";
import type { UserTransaction } from "../database/database.ts";
import type { ListedCalendar } from "./calendar-source.ts";

/** The calendars that Google lists, with what is known of each; the account's own first. */
export async function listCalendars(
  tx: UserTransaction,
  accountId: string,
  listed: readonly ListedCalendar[],
): Promise<z.infer<typeof calendarsOutput>> {
  const rows = await tx
    .selectFrom("calendar as c")
    .select(["c.calendar_id", "c.last_sync_at"])
    .select((eb) =>
      eb
        .selectFrom("calendar_event as e")
        .select((count) => count.fn.countAll<bigint>().as("events"))
        .whereRef("e.account_id", "=", "c.account_id")
        .whereRef("e.calendar_id", "=", "c.calendar_id")
        .where("e.cancelled", "=", false)
        .as("events"),
    )
    .where("c.account_id", "=", accountId)
    .execute();
  const stored = new Map(rows.map((row) => [row.calendar_id, row]));
  const calendars = listed.map(({ id, name, primary, timeZone }) => {
    const calendarId = primary ? "primary" : id;
    const row = stored.get(calendarId);
    return {
      calendarId,
      name,
      primary,
      timeZone,
      lastSync: row?.last_sync_at?.toISOString() ?? null,
      eventsSynced: Number(row?.events ?? 0n),
    };
  });
  return { calendars: calendars.sort((a, b) => Number(b.primary) - Number(a.primary)) };
}
