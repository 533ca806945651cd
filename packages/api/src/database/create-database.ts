import { setTimeout as delay } from "node:timers/promises";
import { sql, type Kysely, type Transaction } from "kysely";
import type { Database, ServiceTransaction, UserTransaction } from "./database.ts";
import type { Role } from "./roles.ts";
import type { KithSchema } from "./schema.ts";
import { isRepeatable, toStoreFailure } from "./store-failure.ts";
import { insideTransaction, refuseInsideTransaction } from "./transaction-scope.ts";

/** How often a transaction is tried that lost against another one (a deadlock, a serialization failure). */
const ATTEMPTS_MAX = 4;

const FIRST_RETRY_DELAY_MS = 10;

export interface DatabaseParts {
  readonly kind: Database["kind"];
  readonly kysely: Kysely<KithSchema>;
  readonly listen: Database["listen"];
  readonly close: () => Promise<void>;
}

interface Begin {
  readonly role: Role;
  readonly userId?: string;
  readonly snapshot?: boolean;
}

/** The door to an open, migrated database: every query goes through a transaction that has said whose rows it wants. */
export function createDatabase(parts: DatabaseParts): Database {
  const { kind, kysely } = parts;
  const inRole = async <T>(
    { role, userId = "", snapshot = false }: Begin,
    body: (tx: Transaction<KithSchema>) => Promise<T>,
  ): Promise<T> => {
    refuseInsideTransaction("asUser or asService");
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await kysely.transaction().execute(async (tx) => {
          // In SQL, since Kysely's PGlite driver leaves the settings of a transaction out; it must come first.
          if (snapshot) await sql`set transaction isolation level repeatable read, read only`.execute(tx);
          // All three end with the transaction, so nothing of them reaches the next one of a pooled connection.
          await sql`select set_config('role', ${role}, true), set_config('app.user_id', ${userId}, true),
            set_config('search_path', 'kith', true)`.execute(tx);
          return await insideTransaction(() => body(tx));
        });
      } catch (error) {
        if (!isRepeatable(error) || attempt === ATTEMPTS_MAX) throw toStoreFailure(error);
        await delay(FIRST_RETRY_DELAY_MS * 2 ** attempt * Math.random());
      }
    }
  };
  return {
    kind,
    asUser: (userId, body) => inRole({ role: "kith_app", userId }, (tx) => body(tx as UserTransaction)),
    readAsUser: (userId, body) =>
      inRole({ role: "kith_app", userId, snapshot: true }, (tx) => body(tx as UserTransaction)),
    asService: (body) => inRole({ role: "kith_service" }, (tx) => body(tx as ServiceTransaction)),
    listen: (channel, listener) => {
      refuseInsideTransaction("listen");
      return parts.listen(channel, listener);
    },
    [Symbol.asyncDispose]: parts.close,
  };
}
