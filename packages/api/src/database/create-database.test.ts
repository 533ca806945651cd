import { expect, test } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { sampleUser } from "../testing/sample-user.ts";

test("a user's rows come back with the types that the schema names", async () => {
  await using database = await openTestDatabase();
  const user = await sampleUser(database);
  const account = await database.asUser(user.userId, (tx) =>
    tx.selectFrom("google_account").selectAll().executeTakeFirstOrThrow(),
  );
  expect(account).toMatchObject({ account_id: user.accountId, account_key: user.accountKey });
  expect(account.connected_at).toEqual(new Date("2026-01-05T08:00:00.000Z"));
});
