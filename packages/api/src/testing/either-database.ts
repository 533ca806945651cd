import { inject } from "vitest";
import type { Database } from "../database/database.ts";
import { openTestDatabase } from "./test-database.ts";

/**
 * PGlite in the project `api`, PostgreSQL in the project `postgres`. A suite that must hold on both opens its databases
 * with this in `x.test.ts`; `x.pg.test.ts` beside it only imports that file.
 */
export async function openEitherDatabase(): Promise<Database> {
  if (!onPostgres()) return await openTestDatabase();
  const { openPostgresTestDatabase } = await import("./postgres-test-database.ts");
  return await openPostgresTestDatabase();
}

/** Typed as always there; in the project `api` nobody provides it. */
function onPostgres(): boolean {
  return Boolean(inject("postgresTemplateUrl"));
}
