import { createHash, randomUUID } from "node:crypto";
import type { Database } from "../database/database.ts";
import { parseUserId, type UserId } from "../session/user-id.ts";

export interface SampleUser {
  readonly userId: UserId;
  readonly accountId: string;
  readonly accountKey: Buffer;
}

const CREATED_AT = "2026-01-05T08:00:00.000Z";

/** Makes a user with a connected Google account; every call another one. */
export async function sampleUser(database: Database): Promise<SampleUser> {
  const userId = parseUserId(randomUUID());
  const account = await database.asUser(userId, async (tx) => {
    await tx.insertInto("app_user").values({ user_id: userId, created_at: CREATED_AT }).execute();
    const sub = String(Math.floor(Math.random() * 1e15));
    const accountId = randomUUID();
    const accountKey = createHash("sha256").update(sub).digest();
    await tx
      .insertInto("google_account")
      .values({
        account_id: accountId,
        user_id: userId,
        sub,
        account_key: accountKey,
        email: `sample-${sub}@example.com`,
        status: "connected",
        scopes: ["https://www.googleapis.com/auth/contacts"],
        connected_at: CREATED_AT,
      })
      .execute();
    return { accountId, accountKey };
  });
  return { userId, ...account };
}
