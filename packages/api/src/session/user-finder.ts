import { BLOCKING_KEYS_VERSION, KithError } from "@kith/core";
import type { Database } from "../database/database.ts";
import { parseUserId, type UserId } from "./user-id.ts";

/** How a user is known outside: by its issuer's word. */
export interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface FoundUser {
  readonly userId: UserId;
  /** Tokens that were issued up to then are no sessions any more; null: none has been ended. */
  readonly sessionsValidFrom: Date | null;
}

export interface UserFinder {
  /** The user behind an identity of an issuer; made, with the identity, when it is seen for the first time. */
  findOrCreate(identity: OutsideIdentity): Promise<FoundUser>;
  /** The same without making one. */
  find(identity: OutsideIdentity): Promise<FoundUser | null>;
}

/** Whether its user has signed out everywhere since a token was issued. */
export function isEnded(issuedAt: Date, { sessionsValidFrom }: FoundUser): boolean {
  return sessionsValidFrom !== null && issuedAt.getTime() <= sessionsValidFrom.getTime();
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
  const find = async ({ issuer, subject }: OutsideIdentity): Promise<FoundUser | null> => {
    const row = await database.asService((tx) =>
      tx
        .selectFrom("user_identity")
        .select(["user_id", "sessions_valid_from"])
        .where("issuer", "=", issuer)
        .where("subject", "=", subject)
        .executeTakeFirst(),
    );
    if (row === undefined) return null;
    return { userId: parseUserId(row.user_id), sessionsValidFrom: row.sessions_valid_from };
  };

  const create = async ({ issuer, subject }: OutsideIdentity): Promise<FoundUser | null> => {
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
      return { userId, sessionsValidFrom: null };
    } catch (error) {
      if (error === ANOTHER_WAS_FIRST) return null;
      throw error;
    }
  };

  return {
    find,
    async findOrCreate(identity) {
      const user = (await find(identity)) ?? (await create(identity)) ?? (await find(identity));
      if (user !== null) return user;
      // Only when the user who was made first has been erased in between.
      throw new KithError("STORE_UNAVAILABLE", "The user could not be made at the moment; try again.");
    },
  };
}
