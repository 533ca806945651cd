import { KithError } from "@kith/core";
import { sql, type Kysely, type Transaction } from "kysely";
import type { Migration } from "./migration.ts";
import type { KithSchema } from "./schema.ts";

/** Any constant that no other program of the same database uses: "kith" in ASCII. */
const MIGRATION_LOCK = 0x6b697468;

/**
 * Brings the schema to the newest migration, as `kith_owner`, each migration in a transaction of its own. Safe to run
 * from several processes at once: an advisory lock puts them in a row, and the late ones find nothing to do.
 */
export async function migrate(kysely: Kysely<KithSchema>, migrations: readonly Migration[]): Promise<void> {
  await asOwner(kysely, async (tx) => {
    await sql`
      create table if not exists kith.schema_migration (
        name text primary key,
        applied_at timestamptz not null default now()
      )`.execute(tx);
    refuseUnknown(await readApplied(tx), migrations);
  });
  for (const migration of migrations) {
    await asOwner(kysely, async (tx) => {
      if ((await readApplied(tx)).includes(migration.name)) return;
      for (const statement of migration.statements) await sql.raw(statement).execute(tx);
      await sql`insert into kith.schema_migration (name) values (${migration.name})`.execute(tx);
    });
  }
}

function asOwner(
  kysely: Kysely<KithSchema>,
  body: (tx: Transaction<KithSchema>) => Promise<void>,
): Promise<void> {
  return kysely.transaction().execute(async (tx) => {
    // A migration may take long, and others wait for it here: the pool's limit of a statement does not apply.
    await sql`select set_config('statement_timeout', '0', true)`.execute(tx);
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK}), set_config('role', 'kith_owner', true)`.execute(
      tx,
    );
    await body(tx);
  });
}

async function readApplied(tx: Transaction<KithSchema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kith.schema_migration order by name`.execute(
    tx,
  );
  return rows.map((row) => row.name);
}

function refuseUnknown(applied: readonly string[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new KithError(
    "CONFIG_INVALID",
    `The database was used by a newer version of Kith (it has the migration ${unknown.join(", ")}): start that version or a newer one.`,
  );
}
