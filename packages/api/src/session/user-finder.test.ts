import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { openEitherDatabase } from "../testing/either-database.ts";
import { createUserFinder } from "./user-finder.ts";
import type { UserId } from "./user-id.ts";

let database: Database;
beforeAll(async () => {
  database = await openEitherDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

function createFinder() {
  return createUserFinder({ database, now: () => new Date(), newId: randomUUID });
}

test("an identity seen for the first time gets a user, and the same one ever after", async () => {
  const identity = { issuer: "kith-local", subject: "first@example.com" };
  const { userId } = await createFinder().findOrCreate(identity);
  expect(await createFinder().findOrCreate(identity)).toEqual({ userId, sessionsValidFrom: null });
  const users = await database.asUser(userId, (tx) => tx.selectFrom("app_user").select("user_id").execute());
  expect(users).toEqual([{ user_id: userId }]);
});

test("the same subject of another issuer is another user", async () => {
  const local = await createFinder().findOrCreate({ issuer: "kith-local", subject: "same@example.com" });
  const clerk = await createFinder().findOrCreate({ issuer: "https://clerk", subject: "same@example.com" });
  expect(clerk.userId).not.toBe(local.userId);
});

test("first requests at the same moment make one user, and leave no user without an identity", async () => {
  const requests = 6;
  const made: UserId[] = [];
  const everyoneIsHere = Promise.withResolvers<void>();
  const finder = createUserFinder({
    now: () => new Date(),
    newId: randomUUID,
    database: {
      asService: (body) => database.asService(body),
      // Nobody makes the user before everybody has looked for it in vain.
      async asUser(userId, body) {
        if (made.push(userId) === requests) everyoneIsHere.resolve();
        await everyoneIsHere.promise;
        return await database.asUser(userId, body);
      },
    },
  });
  const identity = { issuer: "kith-local", subject: "race@example.com" };
  const found = await Promise.all(Array.from({ length: requests }, () => finder.findOrCreate(identity)));
  expect(new Set(found.map(({ userId }) => userId)).size).toBe(1);
  expect(made).toHaveLength(requests);
  const left = await Promise.all(
    made.map((userId) =>
      database.asUser(userId, (tx) => tx.selectFrom("app_user").select("user_id").execute()),
    ),
  );
  expect(left.flat()).toEqual([{ user_id: found[0]?.userId }]);
});
