import { KithError } from "@kith/core";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { ClerkSessions } from "../clerk/clerk-sessions.ts";
import type { SessionsService } from "../service/services.ts";
import { API_TOKEN_ISSUER, type ApiTokens } from "./api-tokens.ts";
import type { TokenVerifier } from "./session.ts";
import { isEnded, type OutsideIdentity, type UserFinder } from "./user-finder.ts";
import type { UserId } from "./user-id.ts";

export interface SessionsServiceOptions {
  readonly database: Pick<Database, "asUser" | "asService">;
  readonly users: UserFinder;
  readonly apiTokens: Pick<ApiTokens, "exists">;
  /** Of local tokens, whichever sign-in is in force. */
  readonly localTokens: TokenVerifier;
  /** Null: sign-in is local. */
  readonly clerk: ClerkSessions | null;
  readonly now: () => Date;
}

export function createSessionsService(options: SessionsServiceOptions): SessionsService {
  const { database, users, apiTokens, localTokens, clerk, now } = options;
  return {
    async lives({ userId, issuer, subject, issuedAt, expiresAt }) {
      if (expiresAt !== null && expiresAt <= now()) return false;
      if (issuer === API_TOKEN_ISSUER) return await apiTokens.exists(subject);
      const user = await users.find({ issuer, subject });
      return user?.userId === userId && !isEnded(issuedAt, user);
    },

    async signOutEverywhere({ userId, subject, issuedAt }) {
      // First there: until then the browser would get itself a new token that is younger than the end.
      await clerk?.revokeAll(subject);
      // The issuer's clock may be ahead of this one.
      const signedOutAt = new Date(Math.max(now().getTime(), issuedAt.getTime()));
      await database.asUser(userId, (tx) =>
        tx
          .updateTable("user_identity")
          .set({ sessions_valid_from: signedOutAt })
          .where("user_id", "=", userId)
          .execute(),
      );
      return { signedOutAt: signedOutAt.toISOString() };
    },

    async moveLocalData({ userId, issuer, subject }, localToken) {
      if (clerk === null) throw new KithError("FORBIDDEN", NOT_WITH_CLERK_SENTENCE);
      const proof = await localTokens.verify(localToken);
      if (proof === null) throw new KithError("INPUT_INVALID", NO_PROOF_SENTENCE);
      const local = await users.find(proof);
      if (local === null) throw new KithError("NOT_FOUND", NOTHING_SENTENCE);
      if (isEnded(proof.issuedAt, local)) throw new KithError("INPUT_INVALID", NO_PROOF_SENTENCE);
      const result = await move({
        local: { ...proof, userId: local.userId },
        other: { issuer, subject, userId },
      });
      if (result === "nothing") throw new KithError("NOT_FOUND", NOTHING_SENTENCE);
      if (result !== "moved") throw new KithError("FORBIDDEN", takenSentence(result));
      return { moved: true };
    },
  };

  async function move({ local, other }: { local: KnownIdentity; other: KnownIdentity }): Promise<string> {
    const names = [local, other].map(({ issuer, subject }) => sql`array[${issuer}, ${subject}]::text[]`);
    const { rows } = await database.asService((tx) =>
      sql<{ result: string }>`
        select kith.move_local_user(${local.userId}, ${other.userId}, ${sql.join(names)}, ${now()}) as result`.execute(
        tx,
      ),
    );
    return rows[0]?.result ?? "nothing";
  }
}

interface KnownIdentity extends OutsideIdentity {
  readonly userId: UserId;
}

const NOT_WITH_CLERK_SENTENCE =
  "Data is moved from a local user to one of Clerk. Start Kith with Clerk's keys, sign in, and try again.";

const NO_PROOF_SENTENCE =
  "localToken must be a local session token that is still valid: print one with `kith token` in a shell without Clerk's keys.";

const NOTHING_SENTENCE =
  "The local user of this token has nothing in Kith, or it was moved already. Check the --user that `kith token` was given.";

/** In the words of what the person sees; the table's name would help nobody. */
function takenSentence(result: string): string {
  return result === "taken:api_token"
    ? "You have API tokens under this sign-in. Revoke them first; those of the local user come with its data."
    : "You have data in Kith under this sign-in already, and two address books cannot be put into one. Nothing was moved.";
}
