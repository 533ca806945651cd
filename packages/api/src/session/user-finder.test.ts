import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createUserFinder } from "./user-finder.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

function createFinder() {
  return createUserFinder({ database, now: () => new Date(), newId: randomUUID });
}

test("an identity seen for the first time gets a user, and the same one ever after", async () => {
  const identity = { issuer: "kith-local", subject: "first@example.com" };
  const userId = await createFinder().findOrCreate(identity);
  expect(await createFinder().findOrCreate(identity)).toBe(userId);
  const users = await database.asUser(userId, (tx) => tx.selectFrom("app_user").select("user_id").execute());
  expect(users).toEqual([{ user_id: userId }]);
});

test("the same subject of another issuer is another user", async () => {
  const local = await createFinder().findOrCreate({ issuer: "kith-local", subject: "same@example.com" });
  const clerk = await createFinder().findOrCreate({ issuer: "https://clerk", subject: "same@example.com" });
  expect(clerk).not.toBe(local);
});

test("first requests at the same moment make one user, and leave no user without an identity", async () => {
  const made: string[] = [];
  const finder = createUserFinder({
    database,
    now: () => new Date(),
    newId: () => {
      const id = randomUUID();
      made.push(id);
      return id;
    },
  });
  const identity = { issuer: "kith-local", subject: "race@example.com" };
  const found = await Promise.all(Array.from({ length: 8 }, () => finder.findOrCreate(identity)));
  expect(new Set(found).size).toBe(1);
  expect(made.length).toBeGreaterThan(1);
  const left: string[] = [];
  for (const id of made) {
    const rows = await database.asUser(
      found.find((userId) => userId === id) ?? (id as (typeof found)[0]),
      (tx) => tx.selectFrom("app_user").select("user_id").execute(),
    );
    left.push(...rows.map((row) => row.user_id));
  }
  expect(left).toEqual([found[0]]);
});
