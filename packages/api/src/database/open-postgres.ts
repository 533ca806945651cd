import { KithError } from "@kith/core";
import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import { createDatabase } from "./create-database.ts";
import type { Database } from "./database.ts";
import { keepDatabaseHandle } from "./database-handle.ts";
import { checkLogin } from "./login-check.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";
import { createPostgresColumnParsers } from "./postgres-column-parsers.ts";
import { openPostgresListener } from "./postgres-listener.ts";
import type { KithSchema } from "./schema.ts";
import { toStoreFailure } from "./store-failure.ts";

/**
 * A step holds one connection at a time and its transactions are short, so ten serve many runs; PostgreSQL's own
 * default of 100 then has room for several processes of Kith.
 */
const CONNECTIONS_MAX = 10;

/** No transaction of ours waits for the network; one that takes longer than this hangs, and holds locks. */
const STATEMENT_TIMEOUT_MS = 30_000;

const CONNECT_TIMEOUT_MS = 10_000;

/** Opens a PostgreSQL database that `setupRoles` prepared. Refuses a login that row-level security would not bind. */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  await using cleanup = new AsyncDisposableStack();
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: "kith",
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    types: createPostgresColumnParsers(),
  });
  // A broken connection that nobody waits on: the pool drops it by itself, and the next query says so if the server is
  // gone. One that is in use loses the pool's listener, and without any the process would end.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  const kysely = new Kysely<KithSchema>({ dialect: new PostgresDialect({ pool }) });
  cleanup.defer(() => kysely.destroy());
  try {
    await checkLogin(kysely);
    await migrate(kysely, MIGRATIONS);
  } catch (error) {
    throw toStartFailure(error);
  }
  const listener = cleanup.use(openPostgresListener(databaseUrl));
  const open = cleanup.move();
  const database = createDatabase({
    kind: "postgres",
    kysely,
    listen: (channel, onPayload) => listener.listen(channel, onPayload),
    close: () => open.disposeAsync(),
  });
  keepDatabaseHandle(database, { kind: "postgres", kysely, databaseUrl });
  return database;
}

/** SQLSTATEs with which a server turns a login away: no retry helps, the setting must change. */
const LOGIN_REFUSED: Readonly<Record<string, string>> = {
  "28000": "does not let this user in",
  "28P01": "does not accept this user and password",
  "3D000": "has no such database",
};

function toStartFailure(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = LOGIN_REFUSED[code];
  if (reason === undefined) return toStoreFailure(error);
  return new KithError("CONFIG_INVALID", `The PostgreSQL server ${reason}: check DATABASE_URL.`, {
    cause: error,
  });
}
