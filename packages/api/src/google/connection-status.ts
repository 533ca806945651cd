import type { UserTransaction } from "../database/database.ts";

export interface ConnectionStatus {
  readonly connected: boolean;
  readonly status: "connected" | "reconnect-needed" | "disconnected";
  readonly email: string | null;
  readonly scopes: string[];
  readonly lastSync: { contacts?: string; calendar?: string };
  readonly stats: { contactsSynced: number; eventsSynced: number };
}

/** What `google_account` says, read as it is: a failure is thrown and never reported as "not connected". */
export async function readConnectionStatus(tx: UserTransaction): Promise<ConnectionStatus> {
  const row = await tx
    .selectFrom("google_account as account")
    .select(["account.status", "account.email", "account.scopes", "account.last_sync_at"])
    .select((eb) =>
      eb
        .selectFrom("source_record as record")
        .select((count) => count.fn.countAll<bigint>().as("records"))
        .whereRef("record.account_id", "=", "account.account_id")
        .where("record.resource_name", "is not", null)
        .where("record.deleted_at", "is", null)
        .as("records"),
    )
    .select((eb) => [
      eb
        .selectFrom("calendar_event as event")
        .select((count) => count.fn.countAll<bigint>().as("events"))
        .whereRef("event.account_id", "=", "account.account_id")
        .where("event.cancelled", "=", false)
        .as("events"),
      eb
        .selectFrom("calendar")
        .select((last) => last.fn.max("calendar.last_sync_at").as("at"))
        .whereRef("calendar.account_id", "=", "account.account_id")
        .as("calendar_sync_at"),
    ])
    .where("account.status", "<>", "disconnected")
    .executeTakeFirst();
  if (row === undefined) {
    return {
      connected: false,
      status: "disconnected",
      email: null,
      scopes: [],
      lastSync: {},
      stats: { contactsSynced: 0, eventsSynced: 0 },
    };
  }
  return {
    connected: row.status === "connected",
    status: row.status,
    email: row.email,
    scopes: row.scopes,
    lastSync: {
      ...(row.last_sync_at === null ? {} : { contacts: row.last_sync_at.toISOString() }),
      ...(row.calendar_sync_at === null ? {} : { calendar: row.calendar_sync_at.toISOString() }),
    },
    stats: { contactsSynced: Number(row.records ?? 0n), eventsSynced: Number(row.events ?? 0n) },
  };
}
