import { BLOCKING_KEYS_VERSION, KithError } from "@kith/core";
import type { Database } from "../database/database.ts";
import { parseUserId, type UserId } from "./user-id.ts";

interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface UserFinder {
  /** The user behind an identity of an issuer; made, with the identity, when it is seen for the first time. */
  findOrCreate(identity: OutsideIdentity): Promise<UserId>;
}

export interface UserFinderOptions {
  readonly database: Pick<Database, "asUser" | "asService">;
  readonly now: () => Date;
  /** Makes a UUID. */
  readonly newId: () => string;
}

/** Thrown inside the transaction only, so that the user made in it goes with it. */
const ANOTHER_WAS_FIRST = Symbol("another request made the user first");

export function createUserFinder({ database, now, newId }: UserFinderOptions): UserFinder {
  const find = async ({ issuer, subject }: OutsideIdentity): Promise<UserId | null> => {
    const row = await database.asService((tx) =>
      tx
        .selectFrom("user_identity")
        .select("user_id")
        .where("issuer", "=", issuer)
        .where("subject", "=", subject)
        .executeTakeFirst(),
    );
    return row === undefined ? null : parseUserId(row.user_id);
  };

  const create = async ({ issuer, subject }: OutsideIdentity): Promise<UserId | null> => {
    const userId = parseUserId(newId());
    const created = { user_id: userId, created_at: now() };
    try {
      await database.asUser(userId, async (tx) => {
        await tx
          .insertInto("app_user")
          .values({ ...created, keys_version: BLOCKING_KEYS_VERSION })
          .execute();
        const identity = await tx
          .insertInto("user_identity")
          .values({ issuer, subject, ...created })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (identity.numInsertedOrUpdatedRows !== 1n) throw ANOTHER_WAS_FIRST;
      });
      return userId;
    } catch (error) {
      if (error === ANOTHER_WAS_FIRST) return null;
      throw error;
    }
  };

  return {
    async findOrCreate(identity) {
      const userId = (await find(identity)) ?? (await create(identity)) ?? (await find(identity));
      if (userId !== null) return userId;
      // Only when the user who was made first has been erased in between.
      throw new KithError("STORE_UNAVAILABLE", "The user could not be made at the moment; try again.");
    },
  };
}
