import { afterAll, beforeAll, expect, test } from "vitest";
import { describeSchema } from "../testing/describe-schema.ts";
import { openEitherDatabase } from "../testing/either-database.ts";
import { databaseHandle } from "./database-handle.ts";
import type { Database } from "./database.ts";

let database: Database;

beforeAll(async () => {
  database = await openEitherDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

// After a change of a migration: `pnpm vitest run --project api schema.test --update`, and read the diff.
test("the migrations make exactly the schema of schema.sql, on PGlite and on PostgreSQL", async () => {
  const schema = await describeSchema(databaseHandle(database).kysely);
  await expect(schema).toMatchFileSnapshot("./schema.sql");
});
