import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "../database/database.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { testQuotaGuarantees } from "./testing/quota-guarantees.ts";

describe("the quota in PGlite", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database[Symbol.asyncDispose]());
  testQuotaGuarantees(() => database);
});
