import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import type { Database } from "../database/database.ts";
import { openPostgres } from "../database/open-postgres.ts";
import { TEMPLATE_DATABASE } from "./postgres-server.ts";

/**
 * A migrated, empty database of its own on the run's PostgreSQL server, opened with Kith's own login (no owner, no
 * superuser); dropped when it is disposed. For `.pg.test.ts` files.
 */
export async function openPostgresTestDatabase(): Promise<Database> {
  const { url, drop } = await createPostgresTestDatabase();
  const database = await openPostgres(url);
  const dispose = database[Symbol.asyncDispose].bind(database);
  database[Symbol.asyncDispose] = async () => {
    await dispose();
    await drop();
  };
  return database;
}

/** The same, not opened yet: for tests of the opening itself, and of several processes on one database. */
export async function createPostgresTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `kith_test_${randomUUID().replaceAll("-", "")}`;
  await administer(`create database ${name} template ${TEMPLATE_DATABASE}`);
  const url = new URL(inject("postgresTemplateUrl"));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) };
}

async function administer(statement: string): Promise<void> {
  const admin = new Client({ connectionString: inject("postgresAdminUrl") });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
