import { Hono } from "hono";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** `/api/health`, public: whether the database answers. */
export function createHealthRoute(database: Database, now: () => Date): Hono {
  return new Hono().get("/", async (context) => {
    const timestamp = now().toISOString();
    try {
      await database.asService((tx) => sql`select 1`.execute(tx));
      return context.json({ status: "ok", message: "Database connection successful", timestamp });
    } catch {
      return context.json({ status: "error", message: "The database does not answer.", timestamp }, 503);
    }
  });
}
